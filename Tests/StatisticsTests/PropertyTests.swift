import Statistics
import Testing

/// What must hold for any counts: on a few hundred drawn ones beside the extreme ones.
private let drawnPairs: [TwoRates] = {
    var random = SplitMix64(state: 1998)
    func rate() -> Proportion {
        let n = [3, 10, 13, 40, 412, 5000, 100_000, 10_000_000][Int(random.next() % 8)]
        switch random.next() % 4 {
        case 0: return Proportion(Int(random.next() % UInt64(n + 1)), of: n)
        case 1: return Proportion(min(n, Int(random.next() % 12)), of: n)
        default: return Proportion(Int(random.next() % UInt64(n / 10 + 1)), of: n)
        }
    }
    return (0..<200).map { _ in TwoRates(rate(), rate()) }
}()

@Suite struct `Whatever the counts` {
    @Test func `swapping the arms negates every difference and inverts every ratio`() throws {
        for rates in drawnPairs {
            let swapped = rates.swapped
            func inverted(_ interval: Interval?, _ other: Interval?) -> Bool {
                close(interval?.lower, other.map { 1 / $0.upper }, relative: 1e-8)
                    && close(interval?.upper, other.map { 1 / $0.lower }, relative: 1e-8)
            }
            #expect(close(rates.difference, swapped.difference.map { -$0 }))
            #expect(inverted(rates.katz(confidence: 0.9)?.interval, swapped.katz(confidence: 0.9)?.interval))
            #expect(inverted(rates.woolf(confidence: 0.9)?.interval, swapped.woolf(confidence: 0.9)?.interval))
            #expect(inverted(rates.koopman(confidence: 0.9), swapped.koopman(confidence: 0.9)))
            let there = PosteriorComparison(rates).probabilityGreater
            #expect(close(there, 1 - PosteriorComparison(swapped).probabilityGreater))
        }
    }

    @Test func `swapping the arms of strata does the same`() throws {
        for index in stride(from: 0, to: drawnPairs.count - 3, by: 3) {
            let strata = Array(drawnPairs[index..<index + 3])
            let there = Strata(strata)
            let back = Strata(strata.map(\.swapped))
            let one = try #require(there.riskDifference(confidence: 0.95))
            let two = try #require(back.riskDifference(confidence: 0.95))
            #expect(close(one.interval.lower, -two.interval.upper, relative: 1e-8))
            #expect(close(one.standardError, two.standardError, relative: 1e-7))
            for (mine, other) in [
                (there.riskRatio(confidence: 0.95), back.riskRatio(confidence: 0.95)),
                (there.oddsRatio(confidence: 0.95), back.oddsRatio(confidence: 0.95)),
            ] {
                #expect(close(mine?.value, other.map { 1 / $0.value }))
                #expect(close(mine?.interval.lower, other.map { 1 / $0.interval.upper }, relative: 1e-7))
            }
            let tests = (there.cochranMantelHaenszel(correction: true), back.cochranMantelHaenszel(correction: true))
            #expect(close(tests.0.chiSquare, tests.1.chiSquare, relative: 1e-7))
            #expect(close(there.breslowDay?.chiSquare, back.breslowDay?.chiSquare, relative: 1e-5))
            #expect(
                close(
                    there.standardised(confidence: 0.9)?.difference,
                    back.standardised(confidence: 0.9).map { -$0.difference }))
        }
    }

    @Test func `one stratum is the comparison without strata`() throws {
        for rates in drawnPairs {
            let one = Strata([rates])
            #expect(close(one.riskDifference(confidence: 0.95)?.value, rates.difference))
            #expect(close(one.standardised(confidence: 0.95)?.difference, rates.difference))
            if rates.first.successes > 0, rates.second.successes > 0 {
                // The log variance of Greenland and Robins is Katz's, that of Robins, Breslow and Greenland Woolf's.
                let ratio = try #require(one.riskRatio(confidence: 0.95))
                let katz = try #require(rates.katz(confidence: 0.95))
                #expect(
                    close(ratio.value, rates.ratio) && close(ratio.interval.upper, katz.interval.upper, relative: 1e-6))
                if rates.first.failures > 0, rates.second.failures > 0 {
                    let odds = try #require(one.oddsRatio(confidence: 0.95))
                    let woolf = try #require(rates.woolf(confidence: 0.95))
                    #expect(close(odds.value, rates.oddsRatio))
                    #expect(close(odds.interval.lower, woolf.interval.lower, relative: 1e-6))
                }
            }
            #expect(one.reversal.isReversed == false && one.reversal.allStrataOpposite == false)
        }
    }

    @Test func `a stratum given twice changes no estimate, and narrows the range by the root of two`() throws {
        for rates in drawnPairs {
            let once = try #require(Strata([rates]).riskDifference(confidence: 0.95))
            let twice = try #require(Strata([rates, rates]).riskDifference(confidence: 0.95))
            #expect(close(once.value, twice.value))
            #expect(close(once.standardError, twice.standardError * 2.0.squareRoot(), relative: 1e-7))
        }
    }

    @Test func `asking for more confidence never narrows a range`() throws {
        for rates in drawnPairs.prefix(60) {
            let ranges: [(Double) -> Interval?] = [
                { rates.newcombe(confidence: $0) }, { rates.miettinenNurminen(confidence: $0, correction: true) },
                { rates.koopman(confidence: $0) }, { rates.katz(confidence: $0)?.interval },
                { rates.woolf(confidence: $0)?.interval },
            ]
            for range in ranges {
                let narrow = try #require(range(0.8))
                let wide = try #require(range(0.99))
                let slack = 1e-12 * max(1, narrow.lower)
                #expect(wide.lower <= narrow.lower + slack && narrow.upper <= wide.upper + slack)
            }
        }
    }

    @Test func `one more success never lowers a rate's limits, nor the evidence for the first arm`() throws {
        for n in [1, 2, 13, 412] {
            for x in 0..<n {
                let (few, many) = (Proportion(x, of: n), Proportion(x + 1, of: n))
                for (low, high) in [
                    (few.wilson(confidence: 0.95), many.wilson(confidence: 0.95)),
                    (few.clopperPearson(confidence: 0.95), many.clopperPearson(confidence: 0.95)),
                    (few.jeffreys(confidence: 0.95), many.jeffreys(confidence: 0.95)),
                ] {
                    let (low, high) = (try #require(low), try #require(high))
                    #expect(low.lower <= high.lower && low.upper <= high.upper)
                }
            }
        }
        for x in 0..<40 {
            let few = try #require(TwoRates(x, 40, 20, 1000).fisher(.greater))
            let many = try #require(TwoRates(x + 1, 40, 20, 1000).fisher(.greater))
            #expect(many.pValue <= few.pValue && many.midP <= few.midP)
        }
    }

    @Test func `more people bring more power, and a bigger effect needs fewer people`() throws {
        var before = 0.0
        for n in [10, 40, 100, 412, 2000, 10_000_000] {
            let power = try #require(Planning.power(0.09, people: n, 0.02, people: n, alpha: 0.05, sides: .two))
            #expect(power >= before)
            before = power
        }
        var size = Double.infinity
        for rate in [0.021, 0.03, 0.05, 0.09, 0.3] {
            let next = try #require(
                Planning.sampleSize(rate, 0.02, alpha: 0.05, power: 0.8, ratio: 1, sides: .two)?.first)
            #expect(next < size)
            size = next
        }
    }
}
