extension MethodCatalog {
    static let manyArmMethods: [Method] = [
        Method("multi.compare", takes: "x[], n[]") { input in
            let x = try input.counts("x")
            let n = try input.counts("n")
            guard x.count == n.count, zip(x, n).allSatisfy({ $0 <= $1 }) else {
                throw MethodError("\"x\" must have as many numbers as \"n\" (\(n.count)), none above its n")
            }
            let test = ManyArms(zip(x, n).map { Proportion($0, of: $1) }).overall
            return [
                "chi2": .real(test?.chiSquare), "g": .real(test?.g), "df": .count(test?.degreesOfFreedom),
                "pValue": .real(test?.pValue), "gPValue": .real(test?.gPValue),
                "minExpected": .real(test?.smallestExpectedCell),
            ]
        },
        Method("multi.holm", takes: "p[]") { input in
            let p = try input.numbers("p", "fractions from 0 to 1") { $0 >= 0 && $0 <= 1 }
            return ["adjusted": .reals(ManyArms.holm(p))]
        },
        Method("srm.chiSquare", takes: "counts[], weights[]") { input in
            let check = try sampleRatio(input).check
            return [
                "chi2": .real(check?.chiSquare), "df": .count(check?.degreesOfFreedom),
                "pValue": .real(check?.pValue), "mismatch": .bool(check?.isMismatch ?? false),
            ]
        },
        Method("seq.srm", takes: "counts[], weights[], [concentration]") { input in
            let ratio = try sampleRatio(input)
            let concentration = try input.number("concentration", default: 100, "a number above 0") { $0 > 0 }
            return ["logE": .real(ratio.lnE(concentration: concentration))]
        },
    ]

    private static func sampleRatio(_ input: MethodInput) throws -> SampleRatio {
        let counts = try input.counts("counts")
        let weights = try input.numbers("weights", "numbers, 0 or more") { $0 >= 0 }
        guard weights.count == counts.count else {
            throw MethodError("\"weights\" must have as many numbers as \"counts\" (\(counts.count))")
        }
        guard weights.contains(where: { $0 > 0 }) else {
            throw MethodError("\"weights\" must hold at least one weight above 0")
        }
        return SampleRatio(counts: counts, weights: weights)
    }
}
