extension MethodCatalog {
    static let timeMethods: [Method] = [
        Method("km.estimate", takes: "times[], events[], conf, at[]") { input in
            let curve = KaplanMeier(
                try followUps(input, "times", "events", causes: 1), confidence: try input.confidence())
            let points = try input.numbers("at", "times").map { time in
                let point = curve.point(at: time)
                return MethodValue.object([
                    "t": .real(time), "survival": .real(point?.survival), "se": .real(point?.standardError),
                    "lower": .real(point?.interval.lower), "upper": .real(point?.interval.upper),
                    "atRisk": .integer(point?.atRisk ?? 0),
                ])
            }
            return [
                "at": .array(points), "median": .real(curve.median), "medianLower": .real(curve.medianLower),
                "medianUpper": .real(curve.medianUpper),
            ]
        },
        Method("aj.cumulativeIncidence", takes: "times[], causes[] (0 = censored), causeCount, conf, at[]") { input in
            let causeCount = try input.integer("causeCount", in: 1...1000, "a whole number from 1 to 1000")
            let curves = AalenJohansen(
                try followUps(input, "times", "causes", causes: causeCount), causeCount: causeCount,
                confidence: try input.confidence())
            let points = try input.numbers("at", "times").map { time in
                let point = curves.point(at: time)
                let causes = (1...causeCount).map { number in
                    let cause = point?.causes[number - 1]
                    return MethodValue.object([
                        "cause": .integer(number), "cif": .real(cause?.incidence),
                        "se": .real(cause?.standardError), "lower": .real(cause?.interval.lower),
                        "upper": .real(cause?.interval.upper),
                    ])
                }
                return MethodValue.object([
                    "t": .real(time), "eventFree": .real(point?.eventFree), "causes": .array(causes),
                ])
            }
            return ["at": .array(points)]
        },
        Method("km.logRank", takes: "times1[], events1[], times2[], events2[]") { input in
            let test = LogRank(
                try followUps(input, "times1", "events1", causes: 1),
                try followUps(input, "times2", "events2", causes: 1))
            return ["chi2": .real(test?.chiSquare), "pValue": .real(test?.pValue)]
        },
    ]

    private static func followUps(
        _ input: MethodInput, _ times: String, _ causes: String, causes causeCount: Int
    ) throws -> [FollowUp] {
        let times = try input.numbers(times, "numbers")
        let values = try input.counts(causes)
        guard values.count == times.count, values.allSatisfy({ $0 <= causeCount }) else {
            throw MethodError(
                "\"\(causes)\" must have as many numbers as there are times (\(times.count)),"
                    + " each from 0 to \(causeCount)"
            )
        }
        return zip(times, values).map { FollowUp(time: $0, cause: $1) }
    }
}
