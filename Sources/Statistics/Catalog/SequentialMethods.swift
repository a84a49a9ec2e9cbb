extension MethodCatalog {
    static let sequentialMethods: [Method] = [
        Method("seq.oneSample", takes: "x, n, concentration, [p0], alpha") { input in
            let mixture = BetaMixture(try input.rate(), concentration: try input.positive("concentration"))
            let range = mixture.confidenceSequence(alpha: try input.openProbability("alpha"))
            var result: [String: MethodValue] = ["lower": .real(range.lower), "upper": .real(range.upper)]
            if input.has("p0") {
                let lnM = mixture.lnM(try input.openProbability("p0"))
                result["logE"] = .real(lnM.magnitude < 1e-12 ? 0 : lnM)
            }
            return result
        },
        Method("seq.twoSample", takes: "x1, n1, concentration1, x2, n2, concentration2, alpha") { input in
            let rates = try input.twoRates()
            let peekProof = PeekProof(
                BetaMixture(rates.first, concentration: try input.positive("concentration1")),
                BetaMixture(rates.second, concentration: try input.positive("concentration2")))
            let range = peekProof.interval(alpha: try input.openProbability("alpha"))
            return [
                "logE": .real(peekProof.lnE), "pAnytime": .real(peekProof.pAnytime), "lower": .real(range.lower),
                "upper": .real(range.upper),
            ]
        },
    ]
}
