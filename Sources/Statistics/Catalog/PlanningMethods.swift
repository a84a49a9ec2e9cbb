extension MethodCatalog {
    static let planningMethods: [Method] = [
        Method("plan.cohenH", takes: "p1, p2") { input in
            ["h": .real(Planning.cohenH(try input.probability("p1"), try input.probability("p2")))]
        },
        Method("plan.sampleSizeNormal", takes: "p1, p2, alpha, power, [ratio], [sides]") { input in
            try sampleSize(input, by: .normal)
        },
        Method("plan.sampleSizeArcsine", takes: "p1, p2, alpha, power, [ratio], [sides]") { input in
            try sampleSize(input, by: .arcsine)
        },
        Method("plan.powerNormal", takes: "p1, n1, p2, n2, alpha, [sides]") { input in
            try power(input, by: .normal)
        },
        Method("plan.powerArcsine", takes: "p1, n1, p2, n2, alpha, [sides]") { input in
            try power(input, by: .arcsine)
        },
        Method("plan.mde", takes: "p2, n1, n2, alpha, power, [sides]") { input in
            let p2 = try input.probability("p2")
            let difference = Planning.smallestDetectableDifference(
                above: p2, people: try input.count("n1"), try input.count("n2"),
                alpha: try input.openProbability("alpha"), power: try input.openProbability("power"),
                sides: try sides(input))
            return ["p1": .real(difference.map { p2 + $0 }), "difference": .real(difference)]
        },
        Method("plan.powerExact", takes: "p1, n1, p2, n2, alpha, test") { input in
            let n1 = try input.count("n1")
            let n2 = try input.count("n2")
            let limit = Planning.exactPowerLimit
            guard n1 < limit, n2 < limit, (n1 + 1) * (n2 + 1) <= limit else {
                throw MethodError("\"n1\" times \"n2\" must be at most \(limit) for this method; use plan.powerNormal")
            }
            let power = Planning.exactPower(
                try input.probability("p1"), people: n1, try input.probability("p2"), people: n2,
                alpha: try input.openProbability("alpha"), test: try input.choice("test"))
            return ["power": .real(power)]
        },
        Method("plan.powerOneSampleExact", takes: "p0, p1, n, alpha, alternative") { input in
            let result = Planning.oneSamplePower(
                null: try input.probability("p0"), try input.probability("p1"), people: try input.count("n"),
                alpha: try input.openProbability("alpha"), alternative: try input.choice("alternative"))
            return [
                "criticalValue": .count(result.criticalValue), "size": .real(result.size),
                "power": .real(result.power),
            ]
        },
    ]

    private static func sides(_ input: MethodInput) throws -> Planning.Sides {
        guard input.has("sides") else { return .two }
        return try input.integer("sides", in: 1...2, "1 or 2") == 1 ? .one : .two
    }

    private static func sampleSize(
        _ input: MethodInput, by approximation: Planning.Approximation
    ) throws -> [String: MethodValue] {
        let size = Planning.sampleSize(
            try input.probability("p1"), try input.probability("p2"), alpha: try input.openProbability("alpha"),
            power: try input.openProbability("power"),
            ratio: try input.number("ratio", default: 1, "a number above 0") { $0 > 0 }, sides: try sides(input),
            by: approximation)
        return [
            "n1": .real(size?.first), "n1Ceil": .count(size?.firstPeople), "n2Ceil": .count(size?.secondPeople),
        ]
    }

    private static func power(
        _ input: MethodInput, by approximation: Planning.Approximation
    ) throws -> [String: MethodValue] {
        let power = Planning.power(
            try input.probability("p1"), people: try input.count("n1"), try input.probability("p2"),
            people: try input.count("n2"), alpha: try input.openProbability("alpha"), sides: try sides(input),
            by: approximation)
        return ["power": .real(power)]
    }
}
