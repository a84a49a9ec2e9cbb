extension MethodCatalog {
    /// Methods about the methods: what stands in docs/statistics.md as evidence can be asked again, for any sizes.
    static let checkMethods: [Method] = [
        Method("check.coverage", takes: "interval, conf, n and p, or strata[[n1, p1, n2, p2]], [runs], [seed]") {
            input in
            let confidence = try input.confidence()
            let name = try input.text("interval")
            if let interval = OneRateInterval(rawValue: name) {
                let n = try input.integer("n", in: 1...100_000_000, "a whole number from 1 to 100000000")
                return coverage(Coverage(interval, n: n, p: try input.probability("p"), confidence: confidence))
            }
            guard let interval = ComparisonInterval(rawValue: name) else {
                let names = OneRateInterval.allCases.map(\.rawValue) + ComparisonInterval.allCases.map(\.rawValue)
                throw MethodError(
                    "\"interval\" must be one of " + names.map { "\"\($0)\"" }.joined(separator: ", "))
            }
            let result = Coverage(
                interval, try designs(input), confidence: confidence, runs: try runs(input, "runs"),
                seed: try seed(input))
            guard let result else {
                throw MethodError(
                    "\"strata\" must hold one stratum for \(name), or several with one common ratio above 0 where the"
                        + " interval is about a ratio")
            }
            return coverage(result)
        },
        Method("check.peeking", takes: "p1, n1, p2, n2, [looks], [campaigns], [seed], [alpha]") { input in
            let people = "a whole number from 1 to 1000000"
            let design = Coverage.Design(
                n1: try input.integer("n1", in: 1...1_000_000, people), p1: try input.probability("p1"),
                n2: try input.integer("n2", in: 1...1_000_000, people), p2: try input.probability("p2"))
            let looks =
                input.has("looks") ? try input.integer("looks", in: 1...1000, "a whole number from 1 to 1000") : 60
            let campaigns = try runs(input, "campaigns")
            let trial = PeekingTrial(
                .init(
                    design: design, looks: looks, campaigns: campaigns, seed: try seed(input),
                    alpha: input.has("alpha") ? try input.openProbability("alpha") : 0.05))
            let share = { (alarms: Int) in MethodValue.real(Double(alarms) / Double(campaigns)) }
            return [
                "naive": share(trial.naiveAlarms), "lastLook": share(trial.lastLookAlarms),
                "peekProof": share(trial.peekProofAlarms), "campaigns": .integer(campaigns),
            ]
        },
    ]

    private static func coverage(_ value: Coverage) -> [String: MethodValue] {
        [
            "coverage": .real(value.coverage), "tooHigh": .real(value.tooHigh), "tooLow": .real(value.tooLow),
            "undefined": .real(value.undefined), "exact": .bool(value.isExact), "outcomes": .integer(value.outcomes),
        ]
    }

    private static func runs(_ input: MethodInput, _ key: String) throws -> Int {
        input.has(key) ? try input.integer(key, in: 1...1_000_000, "a whole number from 1 to 1000000") : 20_000
    }

    private static func seed(_ input: MethodInput) throws -> UInt64 {
        UInt64(input.has("seed") ? try input.count("seed") : 1)
    }

    private static func designs(_ input: MethodInput) throws -> [Coverage.Design] {
        let form = "[n1, p1, n2, p2] with whole n from 1 to 1000000 and p from 0 to 1"
        return try input.array("strata", "an array of \(form)").enumerated().map { index, element in
            guard case .array(let cells) = element, cells.count == 4,
                let n1 = MethodInput.integer(cells[0]), (1...1_000_000).contains(n1),
                let p1 = MethodInput.number(cells[1]), (0...1).contains(p1),
                let n2 = MethodInput.integer(cells[2]), (1...1_000_000).contains(n2),
                let p2 = MethodInput.number(cells[3]), (0...1).contains(p2)
            else { throw MethodError("\"strata[\(index)]\" must be \(form)") }
            return Coverage.Design(n1: n1, p1: p1, n2: n2, p2: p2)
        }
    }
}
