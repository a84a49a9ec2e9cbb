import Statistics
import Testing

@Suite struct `Reports` {
    private func sentence(
        _ rates: TwoRates, randomised: Bool = false, live: Bool = false
    ) -> String {
        let verdict = Verdict(
            rates, isLive: live, plannedFirst: rates.first.trials, plannedSecond: rates.second.trials)
        return Sentence.comparison(
            rates, firstLabel: "The activated list", secondLabel: "the cold list", isRandomised: randomised,
            isLive: live, verdict: verdict)
    }

    @Test func `round ties away from zero and never print a negative zero`() {
        #expect(NumberText.percent(0.125, decimals: 0) == "13")
        #expect(NumberText.percent(0.0005, decimals: 1) == "0.1")
        #expect(NumberText.percent(-0.0004, decimals: 1) == "0.0")
        #expect(NumberText.percent(-0.0005, decimals: 1) == "-0.1")
        // 1.005 % lies a hair below the tie as a binary fraction.
        #expect(NumberText.percent(0.01005, decimals: 2) == "1.01")
        #expect(NumberText.percent(1, decimals: 1) == "100.0")
        #expect(NumberText.grouped(5000) == "5,000" && NumberText.grouped(-1_234_567) == "-1,234,567")
        #expect(NumberText.grouped(0) == "0" && NumberText.grouped(999) == "999")
    }

    @Test func `say a rate in words that fit its counts`() {
        func rate(_ x: Int, _ n: Int, confidence: Double = 0.95) -> String {
            Sentence.rate(Proportion(x, of: n), confidence: confidence, noun: "texted members", action: "acted")
        }
        #expect(rate(0, 0) == "There are no texted members to report on yet.")
        #expect(rate(13, 13) == "All 13 texted members (95% CI 77.2–100.0%) acted.")
        #expect(rate(0, 5000) == "None of the 5,000 texted members (95% CI 0.00–0.08%) acted.")
        #expect(rate(3, 5000) == "3 of 5,000 texted members (0.06%, 95% CI 0.02–0.18%) acted.")
        #expect(rate(37, 412, confidence: 0.9) == "37 of 412 texted members (9.0%, 90% CI 6.9–11.6%) acted.")
    }

    @Test func `say nothing about too few people`() {
        let few = "There are too few people to compare the lists yet."
        #expect(sentence(TwoRates(9, 9, 1, 1000)) == few)
        #expect(sentence(TwoRates(1, 13, 3, 1000)) == few)
        #expect(sentence(TwoRates(0, 0, 0, 0), live: true) == few)
    }

    @Test func `name a gap that rounds to nothing as level`() {
        let text = sentence(TwoRates(20, 1000, 20, 1000))
        #expect(
            text.hasPrefix(
                "The activated list and the cold list are level at 2.0% (20 of 1,000 and 20 of 1,000);"
                    + " the plausible range"
            ))
        #expect(text.contains("This is not enough to say that the two lists differ."))
    }

    @Test func `say worse with limits that keep their sign`() {
        let text = sentence(TwoRates(96, 5000, 37, 412), randomised: true)
        #expect(text.contains("did worse than the cold list by 7.1 percentage points"))
        #expect(text.contains("range for the gap is -10.2 to -4.6 points."))
        #expect(text.hasSuffix("the effect of what was different between the groups."))
    }

    @Test func `never name a cause without random assignment`() {
        for rates in [TwoRates(37, 412, 96, 5000), TwoRates(20, 1000, 20, 1000), TwoRates(30, 1000, 19, 1000)] {
            for live in [true, false] {
                #expect(sentence(rates, live: live).contains("were not assigned to these lists at random"))
                let randomised = sentence(rates, randomised: true, live: live)
                #expect(!randomised.contains("not assigned"))
                for word in ["significant", "prove", "trend", "caused"] { #expect(!randomised.contains(word)) }
            }
        }
    }

    @Test func `call clear only what both fixed-sample rules call clear, and while live only the peek-proof one`() {
        func conclusion(_ rates: TwoRates, live: Bool) -> Verdict.Conclusion {
            Verdict(rates, isLive: live, plannedFirst: rates.first.trials, plannedSecond: rates.second.trials)
                .conclusion
        }
        #expect(conclusion(TwoRates(37, 412, 96, 5000), live: false) == .clear)
        #expect(conclusion(TwoRates(37, 412, 96, 5000), live: true) == .clear)
        #expect(conclusion(TwoRates(20, 412, 130, 5000), live: false) == .clear)
        #expect(conclusion(TwoRates(20, 412, 130, 5000), live: true) == .suggestive)
        #expect(conclusion(TwoRates(9, 412, 96, 5000), live: true) == .noClearDifference)
    }

    @Test func `hide small cells so that no total gives them back`() {
        let alone = Suppression([3], threshold: 5, totalPublished: true)
        #expect(alone.shown == [nil] && alone.hidesTotal)
        let withZeros = Suppression([0, 3, 0], threshold: 5, totalPublished: true)
        #expect(withZeros.shown == [0, nil, 0] && withZeros.hidesTotal)
        let pair = Suppression([1, 2, 40, 9], threshold: 5, totalPublished: true)
        #expect(pair.primary == [0, 1] && pair.secondary == [3] && !pair.hidesTotal)
        let enough = Suppression([4, 4, 40], threshold: 5, totalPublished: true)
        #expect(enough.secondary == [] && enough.shown == [nil, nil, 40])
        let tie = Suppression([7, 7, 3], threshold: 5, totalPublished: true)
        #expect(tie.secondary == [0])
        #expect(Suppression([3, 9], threshold: 5, totalPublished: false).shown == [nil, 9])
        #expect(Suppression([], threshold: 5, totalPublished: true).shown == [])
    }

    @Test func `warn of opt-outs, receipts, matching and time`() throws {
        let optOut = try #require(Guardrail.optOut(TwoRates(8, 412, 60, 5000)))
        #expect(!optOut.passes && !optOut.isWorse)
        #expect(try #require(Guardrail.optOut(TwoRates(2, 5000, 60, 5000))).passes)
        #expect(try #require(Guardrail.optOut(TwoRates(400, 5000, 60, 5000))).isWorse)
        #expect(Guardrail.optOut(TwoRates(0, 0, 60, 5000)) == nil)
        #expect(Guardrail.deliveryIsImbalanced(TwoRates(900, 1000, 800, 1000)))
        #expect(!Guardrail.deliveryIsImbalanced(TwoRates(90, 100, 89, 100)))
        #expect(Guardrail.matchingIsUneven(TwoRates(90, 100, 70, 100)))
        #expect(Guardrail.isTooEarly(matured: TwoRates(59, 100, 100, 100)))
        #expect(!Guardrail.isTooEarly(matured: TwoRates(60, 100, 100, 100)))
        #expect(Guardrail.maturityIsUneven(TwoRates(75, 100, 100, 100)))
    }

    @Test func `subtract two effects and add their variances`() throws {
        let texted = TwoRates(40, 400, 10, 400)
        let same = try #require(EffectDifference(activated: texted, cold: texted, confidence: 0.95))
        #expect(same.estimate == 0 && same.interval.lower < 0 && close(same.interval.lower, -same.interval.upper))
        #expect(EffectDifference(activated: texted, cold: TwoRates(0, 0, 1, 5), confidence: 0.95) == nil)
    }
}
