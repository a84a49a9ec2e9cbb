extension MethodCatalog {
    static let rateMethods: [Method] = [
        Method("prop.wilson", takes: "x, n, conf") { input in
            let rate = try input.rate()
            return estimate(rate.estimate, rate.wilson(confidence: try input.confidence()))
        },
        Method("prop.clopperPearson", takes: "x, n, conf") { input in
            let rate = try input.rate()
            return estimate(rate.estimate, rate.clopperPearson(confidence: try input.confidence()))
        },
        Method("prop.jeffreys", takes: "x, n, conf") { input in
            let rate = try input.rate()
            return estimate(rate.estimate, rate.jeffreys(confidence: try input.confidence()))
        },
        Method("prop.binomTest", takes: "x, n, p0, alternative") { input in
            exact(
                try input.rate().binomialTest(
                    against: try input.probability("p0"), alternative: try input.alternative()))
        },
    ]

    /// An estimate with its limits, the shape of most results.
    static func estimate(_ value: Double?, _ interval: Interval?) -> [String: MethodValue] {
        ["estimate": .real(value), "lower": .real(interval?.lower), "upper": .real(interval?.upper)]
    }

    static func exact(_ values: ExactPValues?) -> [String: MethodValue] {
        ["pValue": .real(values?.pValue), "midP": .real(values?.midP)]
    }
}
