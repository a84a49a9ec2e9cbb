import Statistics
import Testing

@Suite struct `Peeking` {
    @Test func `finds fewer than one false alarm in twenty over 28 looks at 2,000 null campaigns`() {
        let lnTwenty = 2.995732273553991
        var random = SplitMix64(state: 2021)
        var alarms = 0
        for campaign in 0..<2000 {
            let (planned1, planned2) = [(40, 1000), (412, 5000), (1000, 1000), (13, 1000)][campaign % 4]
            var (x1, n1, x2, n2) = (0, 0, 0, 0)
            for look in 1...28 {
                let (next1, next2) = (planned1 * look / 28, planned2 * look / 28)
                x1 += successes(next1 - n1, rate: 0.02, &random)
                x2 += successes(next2 - n2, rate: 0.02, &random)
                (n1, n2) = (next1, next2)
                let peekProof = PeekProof(
                    TwoRates(x1, n1, x2, n2), plannedFirst: planned1, plannedSecond: planned2)
                if min(n1, n2) >= 10, x1 + x2 >= 5, peekProof.reaches(lnTwenty) {
                    alarms += 1
                    break
                }
            }
        }
        #expect(alarms < 100)
    }

    private func successes(_ people: Int, rate: Double, _ random: inout SplitMix64) -> Int {
        (0..<people).count { _ in Double(random.next() >> 11) * 0x1p-53 < rate }
    }

    @Test func `decides early exactly as the full minimisation does`() {
        for rates in [TwoRates(4, 13, 20, 1000), TwoRates(37, 412, 96, 5000), TwoRates(20, 1000, 21, 1000)] {
            let peekProof = PeekProof(rates, plannedFirst: rates.first.trials, plannedSecond: rates.second.trials)
            for threshold in [0.5, 2.995732273553991, 15, 25] {
                #expect(peekProof.reaches(threshold) == (peekProof.lnE >= threshold))
            }
        }
    }

    @Test func `rests on a convex martingale`() {
        for rate in [Proportion(0, of: 13), Proportion(4, of: 13), Proportion(37, of: 412), Proportion(412, of: 412)] {
            let mixture = BetaMixture(rate, concentration: 5)
            let values = (1...199).map { mixture.lnM(Double($0) / 200) }
            for index in 1..<(values.count - 1) {
                #expect(values[index - 1] - 2 * values[index] + values[index + 1] >= -1e-9)
            }
        }
    }

    @Test func `starts from nothing`() {
        let nobody = PeekProof(TwoRates(0, 0, 0, 0), plannedFirst: 0, plannedSecond: 0)
        #expect(nobody.lnE == 0 && nobody.pAnytime == 1)
        #expect(nobody.interval(alpha: 0.05) == Interval(lower: -1, upper: 1))
        #expect(BetaMixture(Proportion(0, of: 0), concentration: 1).confidenceSequence(alpha: 0.05).upper == 1)
    }

    @Test(arguments: [
        TwoRates(37, 412, 96, 5000), TwoRates(4, 13, 20, 1000), TwoRates(0, 13, 0, 1000), TwoRates(13, 13, 0, 40),
        TwoRates(200_000, 10_000_000, 203_000, 10_000_000),
    ])
    func `has wider ranges than one planned look, and mirrored ones when swapped`(_ rates: TwoRates) throws {
        let there = PeekProof(rates, plannedFirst: rates.first.trials, plannedSecond: rates.second.trials)
        let back = PeekProof(
            rates.swapped, plannedFirst: rates.second.trials, plannedSecond: rates.first.trials)
        let live = there.interval(alpha: 0.05)
        let mirrored = back.interval(alpha: 0.05)
        let fixed = try #require(rates.newcombe(confidence: 0.95))
        #expect(live.lower <= fixed.lower && fixed.upper <= live.upper)
        #expect(
            close(live.lower, -mirrored.upper, relative: 1e-7) && close(live.upper, -mirrored.lower, relative: 1e-7))
        #expect(close(there.lnE, back.lnE, relative: 1e-7))
    }

    @Test func `keeps a rate inside its confidence sequence`() throws {
        for rate in extremeRates {
            let c = max(1, Double(rate.trials) / 8)
            let range = BetaMixture(rate, concentration: c).confidenceSequence(alpha: 0.05)
            #expect(0 <= range.lower && range.upper <= 1)
            if let p = rate.estimate { #expect(range.lower <= p && p <= range.upper) }
            // One success cannot rule out any small rate, one failure no large one.
            if rate.successes <= 1 { #expect(range.lower == 0) }
            if rate.failures <= 1 { #expect(range.upper == 1) }
        }
    }
}
