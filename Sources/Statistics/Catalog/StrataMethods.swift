extension MethodCatalog {
    static let strataMethods: [Method] = [
        Method("strat.cmh", takes: "strata[[x1, n1, x2, n2]], [correction]") { input in
            let correction = try input.flag("correction", default: false)
            let test = try input.strata().cochranMantelHaenszel(correction: correction)
            return [
                "chi2": .real(test.chiSquare), "pValue": .real(test.pValue),
                "informativeStrata": .integer(test.informativeStrata),
            ]
        },
        Method("strat.mhRiskDifference", takes: "strata[[x1, n1, x2, n2]], conf") { input in
            let strata = try input.strata()
            var result = withError(strata.riskDifference(confidence: try input.confidence()))
            result["usedStrata"] = .integer(strata.used.count)
            return result
        },
        Method("strat.mhRiskRatio", takes: "strata[[x1, n1, x2, n2]], conf") { input in
            withError(try input.strata().riskRatio(confidence: try input.confidence()))
        },
        Method("strat.mhOddsRatio", takes: "strata[[x1, n1, x2, n2]], conf") { input in
            withError(try input.strata().oddsRatio(confidence: try input.confidence()))
        },
        Method("strat.breslowDay", takes: "strata[[x1, n1, x2, n2]]") { input in
            let test = try input.strata().breslowDay
            return [
                "chi2": .real(test?.chiSquare), "taroneChi2": .real(test?.taroneChiSquare),
                "df": .count(test?.degreesOfFreedom), "pValue": .real(test?.pValue),
                "taronePValue": .real(test?.taronePValue),
            ]
        },
        Method("strat.standardised", takes: "strata[[x1, n1, x2, n2]], [weights[]], conf") { input in
            let strata = try input.strata()
            let weights =
                input.has("weights") ? try input.numbers("weights", "numbers, 0 or more") { $0 >= 0 } : nil
            if let weights, weights.count != strata.all.count {
                throw MethodError("\"weights\" must have as many numbers as \"strata\" (\(strata.all.count))")
            }
            let result = strata.standardised(weights: weights, confidence: try input.confidence())
            return [
                "rate1": .real(result?.firstRate), "rate2": .real(result?.secondRate),
                "difference": .real(result?.difference), "se": .real(result?.standardError),
                "lower": .real(result?.interval.lower), "upper": .real(result?.interval.upper),
                "coverage": .real(strata.coverage(weights: weights)),
            ]
        },
        Method("strat.simpson", takes: "strata[[x1, n1, x2, n2]]") { input in
            let reversal = try input.strata().reversal
            return [
                "crude": .real(reversal.crude), "adjusted": .real(reversal.adjusted),
                "reversal": .bool(reversal.isReversed), "allStrataOpposite": .bool(reversal.allStrataOpposite),
            ]
        },
    ]

    private static func withError(_ value: Estimate?) -> [String: MethodValue] {
        var result = estimate(value?.value, value?.interval)
        result["se"] = .real(value?.standardError)
        return result
    }
}
