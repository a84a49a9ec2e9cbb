import Statistics
import Testing

@Suite struct `One rate` {
    @Test(arguments: extremeRates)
    func `lies inside each of its intervals, which lie in the range of a rate`(_ rate: Proportion) throws {
        for confidence in [0.5, 0.9, 0.95, 0.999] {
            for interval in [
                rate.wilson(confidence: confidence), rate.clopperPearson(confidence: confidence),
                rate.jeffreys(confidence: confidence),
            ] {
                guard let p = rate.estimate else {
                    #expect(interval == nil)
                    continue
                }
                let interval = try #require(interval)
                #expect(interval.lower >= 0 && interval.upper <= 1)
                #expect(interval.lower <= p && p <= interval.upper)
                if rate.successes == 0 { #expect(interval.lower == 0) }
                if rate.failures == 0 { #expect(interval.upper == 1) }
            }
        }
    }

    @Test(arguments: extremeRates.filter { $0.trials > 0 })
    func `has intervals that never narrow as the confidence grows`(_ rate: Proportion) throws {
        for (low, high) in zip([0.5, 0.8, 0.95], [0.8, 0.95, 0.999]) {
            let narrow = try #require(rate.wilson(confidence: low))
            let wide = try #require(rate.wilson(confidence: high))
            #expect(wide.lower <= narrow.lower && wide.upper >= narrow.upper)
            let exactNarrow = try #require(rate.clopperPearson(confidence: low))
            let exactWide = try #require(rate.clopperPearson(confidence: high))
            #expect(exactWide.lower <= exactNarrow.lower && exactWide.upper >= exactNarrow.upper)
        }
    }

    @Test(arguments: [1, 13, 412, 100_000, 10_000_000])
    func `of none has the exact upper limit that its formula gives`(_ n: Int) throws {
        // 1 − (α/2)^(1/n), Clopper & Pearson 1934; the bound is checked by raising it back to the n-th power.
        let upper = try #require(Proportion(0, of: n).clopperPearson(confidence: 0.95)?.upper)
        #expect(close(Binomial(trials: n, p: upper).probability(of: 0), 0.025, relative: 1e-8))
    }

    @Test func `mirrors when successes and failures change places`() throws {
        for rate in extremeRates where rate.trials > 0 {
            let interval = try #require(rate.wilson(confidence: 0.95))
            let mirrored = try #require(Proportion(rate.failures, of: rate.trials).wilson(confidence: 0.95))
            #expect(close(interval.lower, 1 - mirrored.upper) && close(interval.upper, 1 - mirrored.lower))
        }
    }

    @Test func `is not rejected at its own value, and is at a far one`() throws {
        let rate = Proportion(37, of: 412)
        #expect(try #require(rate.binomialTest(against: 37.0 / 412, alternative: .twoSided)).pValue > 0.99)
        #expect(try #require(rate.binomialTest(against: 0.5, alternative: .twoSided)).pValue < 1e-60)
        #expect(Proportion(0, of: 0).binomialTest(against: 0.5, alternative: .less) == nil)
    }

    @Test func `has one-sided exact tails that share only the observed outcome`() throws {
        for rate in extremeRates where rate.trials > 0 {
            let greater = try #require(rate.binomialTest(against: 0.03, alternative: .greater))
            let less = try #require(rate.binomialTest(against: 0.03, alternative: .less))
            let own = Binomial(trials: rate.trials, p: 0.03).probability(of: rate.successes)
            #expect(close(greater.pValue + less.pValue, 1 + own, relative: 1e-8))
            #expect(close(greater.midP + less.midP, 1, relative: 1e-8))
        }
    }
}

@Suite struct `The kernel` {
    @Test func `inverts the incomplete beta function at both tails`() {
        for rate in extremeRates where rate.successes > 0 && rate.failures > 0 {
            let a = Double(rate.successes)
            let b = Double(rate.failures)
            for p in [1e-6, 0.025, 0.5] {
                #expect(close(Beta.lower(a, b, Beta.quantile(a, b, lowerTail: p)), p, relative: 1e-7))
                // Next to 1 a double has no digits left for the complement; there the mirrored question is asked.
                let upper = Beta.quantile(a, b, upperTail: p)
                if upper < 0.999 { #expect(close(Beta.upper(a, b, upper), p, relative: 1e-7)) }
                #expect(close(upper, 1 - Beta.quantile(b, a, lowerTail: p)))
            }
        }
    }

    @Test func `has probabilities that sum to one`() {
        for (n, p) in [(1, 0.3), (13, 0.02), (412, 0.09), (5000, 0.999)] {
            let binomial = Binomial(trials: n, p: p)
            #expect(close((0...n).reduce(0) { $0 + binomial.probability(of: $1) }, 1, relative: 1e-11))
        }
    }

    @Test func `inverts the normal tail down to one in ten to the three hundred`() {
        for p in [1e-300, 1e-100, 1e-20, 0.025, 0.4, 0.5] {
            #expect(close(Normal.lowerTail(Normal.quantile(p)), p, relative: 1e-11))
        }
        #expect(Normal.quantile(0) == -.infinity && Normal.quantile(1) == .infinity)
    }

    @Test func `knows where ln Γ has no value`() {
        #expect(Beta.lnGamma(0) == nil && Beta.lnGamma(-3) == nil)
        // Γ(−½) = −2√π.
        #expect(close(Beta.lnGamma(-0.5), 1.265512123484645))
    }
}
