import Statistics
import Testing

@Suite struct `The method catalog` {
    private func error(_ method: String, _ input: [String: MethodValue]) -> String {
        do throws(MethodError) {
            return "answered \(try MethodCatalog.answer(method: method, input: input))"
        } catch {
            return error.description
        }
    }

    @Test func `names each method once, with the keys it takes`() {
        #expect(Set(MethodCatalog.methods.map(\.name)).count == MethodCatalog.methods.count)
        #expect(MethodCatalog.methods.allSatisfy { !$0.takes.isEmpty })
    }

    @Test func `offers near names for an unknown one`() {
        #expect(error("prop.wilsn", [:]).contains("\"prop.wilson\""))
        #expect(error("newcombe", [:]).contains("\"diff.newcombe\""))
        #expect(error("", [:]).hasPrefix("there is no method"))
    }

    @Test func `says which key is wrong and what it should be`() {
        #expect(error("prop.wilson", [:]) == "\"n\" is missing; give a whole number, 0 or more")
        #expect(error("prop.wilson", ["x": .integer(5), "n": .integer(3), "conf": .number(0.95)]).contains("\"x\""))
        #expect(error("prop.wilson", ["x": .bool(true), "n": .integer(3), "conf": .number(0.95)]).contains("\"x\""))
        #expect(error("prop.wilson", ["x": .number(1.5), "n": .integer(3), "conf": .number(0.95)]).contains("\"x\""))
        #expect(error("prop.wilson", ["x": .integer(1), "n": .integer(3), "conf": .integer(95)]).contains("\"conf\""))
        #expect(error("strat.cmh", ["strata": .array([.counts([1, 2, 3])])]).contains("\"strata[0]\""))
        #expect(error("strat.cmh", ["strata": .array([.counts([3, 2, 0, 1])])]).contains("\"strata[0]\""))
        let person: [String: MethodValue] = ["id": .text("a"), "lists": .array([]), "mobile": .text("yes")]
        let cohort: [String: MethodValue] = [
            "asOf": .integer(9), "windowSeconds": .integer(1), "ittWindowSeconds": .integer(1), "kind": .text("k"),
            "launchAt": .integer(0), "arms": .array([.text("activated")]), "persons": .array([.object(person)]),
        ]
        #expect(error("cohort.counts", cohort) == "\"persons[0].mobile\" must be true or false")
    }

    @Test(arguments: extremePairs)
    func `answers every pair of extreme rates with numbers, never with NaN`(_ rates: TwoRates) throws {
        var input: [String: MethodValue] = [
            "x1": .integer(rates.first.successes), "n1": .integer(rates.first.trials),
            "x2": .integer(rates.second.successes), "n2": .integer(rates.second.trials), "conf": .number(0.95),
            "delta": .number(0.01), "alternative": .text("two-sided"), "alpha": .number(0.05), "sides": .integer(2),
            "p1": .number(0.03), "p2": .number(0.02), "power": .number(0.8), "test": .text("fisher"),
        ]
        input["strata"] = .array([
            .counts([rates.first.successes, rates.first.trials, rates.second.successes, rates.second.trials]),
            .counts([0, 0, 1, 4]), .counts([1, 3, 0, 5]),
        ])
        input["x"] = .counts([rates.first.successes, rates.second.successes])
        input["n"] = .counts([rates.first.trials, rates.second.trials])
        input["counts"] = .counts([rates.first.trials, rates.second.trials])
        input["weights"] = .counts([1, 0])
        for method in MethodCatalog.methods where Self.pairMethods.contains(method.name) {
            if method.name == "strat.standardised" { input["weights"] = .counts([1, 0, 2]) }
            let result = try MethodCatalog.answer(method: method.name, input: input)
            #expect(!result.isEmpty && result.values.allSatisfy(Self.isSound), "\(method.name)")
            input["weights"] = .counts([1, 0])
        }
    }

    private static let pairMethods: Set<String> = [
        "diff.newcombe", "diff.miettinenNurminen", "diff.scoreTest", "ratio.koopman", "ratio.katz", "odds.woolf",
        "test.zPooled", "test.fisher", "strat.cmh", "strat.mhRiskDifference", "strat.mhRiskRatio", "strat.mhOddsRatio",
        "strat.breslowDay", "strat.standardised", "strat.simpson", "multi.compare", "srm.chiSquare", "seq.srm",
        "plan.powerNormal", "plan.powerArcsine", "plan.mde",
    ]

    private static func isSound(_ value: MethodValue) -> Bool {
        switch value {
        case .number(let number): number.isFinite
        case .text(let text): text == "inf" || text == "-inf"
        default: true
        }
    }

    @Test(arguments: [
        TwoRates(0, 0, 0, 0), TwoRates(0, 0, 5, 9), TwoRates(13, 13, 0, 10_000_000),
        TwoRates(10_000_000, 10_000_000, 9_999_999, 10_000_000), TwoRates(1, 10_000_000, 0, 1),
        TwoRates(0, 10_000_000, 0, 10_000_000),
    ])
    func `answers the costly questions about extreme rates too`(_ rates: TwoRates) throws {
        let input: [String: MethodValue] = [
            "x1": .integer(rates.first.successes), "n1": .integer(rates.first.trials),
            "x2": .integer(rates.second.successes), "n2": .integer(rates.second.trials), "conf": .number(0.95),
            "alpha": .number(0.05), "concentration1": .integer(5), "concentration2": .integer(1000),
            "live": .bool(true), "planned1": .integer(0), "planned2": .integer(rates.second.trials),
        ]
        for method in ["seq.twoSample", "bayes.compare"] {
            let result = try MethodCatalog.answer(method: method, input: input)
            #expect(result.values.allSatisfy(Self.isSound), "\(method)")
        }
        let verdict = try MethodCatalog.answer(method: "report.verdict", input: input)
        #expect(verdict["logE"] != .null)
    }

    @Test func `leaves everything undefined when nobody is in an arm`() throws {
        let input: [String: MethodValue] = [
            "x1": .integer(0), "n1": .integer(0), "x2": .integer(3), "n2": .integer(40), "conf": .number(0.95),
            "delta": .integer(0), "alternative": .text("greater"),
        ]
        for method in [
            "diff.newcombe", "diff.miettinenNurminen", "diff.scoreTest", "ratio.koopman", "ratio.katz", "odds.woolf",
            "test.zPooled", "test.fisher", "test.boschloo",
        ] {
            let result = try MethodCatalog.answer(method: method, input: input)
            #expect(result.values.allSatisfy { $0 == .null }, "\(method)")
        }
    }

    @Test func `writes infinity as a text`() throws {
        let result = try MethodCatalog.answer(
            method: "ratio.koopman",
            input: ["x1": .integer(3), "n1": .integer(3), "x2": .integer(0), "n2": .integer(5), "conf": .number(0.95)])
        #expect(result["estimate"] == .text("inf") && result["upper"] == .text("inf"))
        #expect(try MethodCatalog.answer(method: "sf.normQuantile", input: ["p": .integer(0)])["z"] == .text("-inf"))
    }

    @Test func `omits the evidence where there is no rate to test`() throws {
        let result = try MethodCatalog.answer(
            method: "seq.oneSample",
            input: [
                "x": .integer(3), "n": .integer(40), "concentration": .integer(5), "alpha": .number(0.05), "p0": .null,
            ])
        #expect(Set(result.keys) == ["lower", "upper"])
    }
}
