extension MethodCatalog {
    static let twoRateMethods: [Method] = [
        Method("diff.newcombe", takes: "x1, n1, x2, n2, conf") { input in
            let rates = try input.twoRates()
            return estimate(rates.difference, rates.newcombe(confidence: try input.confidence()))
        },
        Method("diff.miettinenNurminen", takes: "x1, n1, x2, n2, conf, [correction]") { input in
            let rates = try input.twoRates()
            let interval = rates.miettinenNurminen(
                confidence: try input.confidence(), correction: try input.flag("correction", default: true))
            return estimate(rates.difference, interval)
        },
        Method("diff.scoreTest", takes: "x1, n1, x2, n2, delta, alternative, [correction]") { input in
            let delta = try input.number("delta", "a difference from -1 to 1") { $0.magnitude <= 1 }
            let test = try input.twoRates().scoreTest(
                against: delta, alternative: try input.alternative(),
                correction: try input.flag("correction", default: true))
            return [
                "z": .real(test?.z), "pValue": .real(test?.pValue), "p1Null": .real(test?.firstNull),
                "p2Null": .real(test?.secondNull),
            ]
        },
        Method("ratio.koopman", takes: "x1, n1, x2, n2, conf") { input in
            let rates = try input.twoRates()
            return estimate(rates.ratio, rates.koopman(confidence: try input.confidence()))
        },
        Method("ratio.katz", takes: "x1, n1, x2, n2, conf") { input in
            let rates = try input.twoRates()
            return adjusted(rates.ratio, rates.katz(confidence: try input.confidence()))
        },
        Method("odds.woolf", takes: "x1, n1, x2, n2, conf") { input in
            let rates = try input.twoRates()
            return adjusted(rates.oddsRatio, rates.woolf(confidence: try input.confidence()))
        },
        Method("test.zPooled", takes: "x1, n1, x2, n2, alternative") { input in
            let test = try input.twoRates().pooledZ(try input.alternative())
            return ["z": .real(test?.z), "pValue": .real(test?.pValue)]
        },
        Method("test.fisher", takes: "x1, n1, x2, n2, alternative") { input in
            exact(try input.twoRates().fisher(try input.alternative()))
        },
        Method("test.boschloo", takes: "x1, n1, x2, n2, alternative") { input in
            let rates = try input.twoRates()
            guard rates.people <= TwoRates.boschlooLimit else {
                throw MethodError(
                    "\"n1\" and \"n2\" must sum to at most \(TwoRates.boschlooLimit) for this method; use test.fisher")
            }
            return ["pValue": .real(rates.boschloo(try input.alternative()))]
        },
        Method("bayes.compare", takes: "x1, n1, x2, n2, [priorA], [priorB], conf") { input in
            let form = "a number from 0.5 to 1000000"
            let a = try input.number("priorA", default: 0.5, form) { $0 >= 0.5 && $0 <= 1e6 }
            let b = try input.number("priorB", default: 0.5, form) { $0 >= 0.5 && $0 <= 1e6 }
            let posterior = PosteriorComparison(try input.twoRates(), priorA: a, priorB: b)
            let interval = posterior.differenceInterval(confidence: try input.confidence())
            return [
                "probGreater": .real(posterior.probabilityGreater),
                "mean1": .real(posterior.firstMean),
                "mean2": .real(posterior.secondMean),
                "expectedGain": .real(posterior.expectedGain),
                "expectedLoss": .real(posterior.expectedLoss),
                "diffLower": .real(interval.lower),
                "diffUpper": .real(interval.upper),
            ]
        },
    ]

    private static func adjusted(_ value: Double?, _ limits: TwoRates.AdjustedInterval?) -> [String: MethodValue] {
        var result = estimate(value, limits?.interval)
        result["adjusted"] = limits.map { .bool($0.isAdjusted) } ?? .null
        return result
    }
}
