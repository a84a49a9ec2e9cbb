extension MethodCatalog {
    static let kernelMethods: [Method] = [
        Method("sf.lnGamma", takes: "x") { input in
            ["value": .real(Beta.lnGamma(try input.number("x")))]
        },
        Method("sf.lnBeta", takes: "a, b") { input in
            ["value": .real(Beta.lnBeta(try input.positive("a"), try input.positive("b")))]
        },
        Method("sf.betaInc", takes: "a, b, x") { input in
            let a = try input.shape("a")
            let b = try input.shape("b")
            let x = try input.probability("x")
            return ["lower": .real(Beta.lower(a, b, x)), "upper": .real(Beta.upper(a, b, x))]
        },
        Method("sf.betaInv", takes: "a, b, p") { input in
            let a = try input.shape("a")
            let b = try input.shape("b")
            return ["x": .real(Beta.quantile(a, b, lowerTail: try input.probability("p")))]
        },
        Method("sf.normCdf", takes: "z") { input in
            let z = try input.number("z")
            return ["lower": .real(Normal.lowerTail(z)), "upper": .real(Normal.upperTail(z))]
        },
        Method("sf.normQuantile", takes: "p") { input in
            ["z": .real(Normal.quantile(try input.probability("p")))]
        },
        Method("sf.chi2Sf", takes: "x, df") { input in
            let x = try input.number("x", "a number, 0 or more") { $0 >= 0 }
            let df = try input.integer("df", in: 1...MethodInput.largestCount, "a whole number, 1 or more")
            return ["p": .real(ChiSquare.upperTail(x, degreesOfFreedom: df))]
        },
        Method("sf.binomPmf", takes: "n, k, p") { input in
            let n = try input.count("n")
            let k = try input.integer("k", in: 0...n, "a whole number from 0 to n (\(n))")
            return ["value": .real(Binomial(trials: n, p: try input.probability("p")).probability(of: k))]
        },
    ]
}
