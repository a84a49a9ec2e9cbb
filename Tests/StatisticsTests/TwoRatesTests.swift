import Statistics
import Testing

@Suite struct `Two rates` {
    @Test func `agree with the published intervals`() throws {
        // Newcombe 1998, table II: 56/70 against 48/80.
        let newcombe = TwoRates(56, 70, 48, 80)
        let hybrid = try #require(newcombe.newcombe(confidence: 0.95))
        #expect(NumberText.percent(hybrid.lower, decimals: 2) == "5.24")
        #expect(NumberText.percent(hybrid.upper, decimals: 2) == "33.39")
        let corrected = try #require(newcombe.miettinenNurminen(confidence: 0.95, correction: true))
        #expect(NumberText.percent(corrected.lower, decimals: 2) == "5.28")
        #expect(NumberText.percent(corrected.upper, decimals: 2) == "33.82")
        let mee = try #require(newcombe.miettinenNurminen(confidence: 0.95, correction: false))
        #expect(NumberText.percent(mee.lower, decimals: 2) == "5.33")
        #expect(NumberText.percent(mee.upper, decimals: 2) == "33.77")
        // Koopman 1984: 36/40 against 16/80.
        let koopman = try #require(TwoRates(36, 40, 16, 80).koopman(confidence: 0.95))
        #expect(NumberText.percent(koopman.lower / 100, decimals: 2) == "2.94")
        #expect(NumberText.percent(koopman.upper / 100, decimals: 2) == "7.15")
    }

    @Test(arguments: extremePairs)
    func `mirror when the arms are swapped`(_ rates: TwoRates) {
        let swapped = rates.swapped
        for (interval, other) in [
            (rates.newcombe(confidence: 0.95), swapped.newcombe(confidence: 0.95)),
            (
                rates.miettinenNurminen(confidence: 0.95, correction: true),
                swapped.miettinenNurminen(confidence: 0.95, correction: true)
            ),
        ] {
            #expect(close(interval?.lower, other.map { -$0.upper }, relative: 1e-8))
            #expect(close(interval?.upper, other.map { -$0.lower }, relative: 1e-8))
        }
        let ratio = rates.koopman(confidence: 0.95)
        #expect(close(ratio?.lower, swapped.koopman(confidence: 0.95).map { 1 / $0.upper }, relative: 1e-8))
        #expect(close(rates.pooledZ(.twoSided)?.pValue, swapped.pooledZ(.twoSided)?.pValue, relative: 1e-8))
        #expect(close(rates.fisher(.twoSided)?.pValue, swapped.fisher(.twoSided)?.pValue, relative: 1e-8))
        #expect(close(rates.fisher(.greater)?.midP, swapped.fisher(.less)?.midP, relative: 1e-8))
    }

    @Test(arguments: extremePairs)
    func `mirror when successes become failures`(_ rates: TwoRates) {
        let failed = TwoRates(
            Proportion(rates.first.failures, of: rates.first.trials),
            Proportion(rates.second.failures, of: rates.second.trials))
        let interval = rates.newcombe(confidence: 0.9)
        let other = failed.newcombe(confidence: 0.9)
        #expect(close(interval?.lower, other.map { -$0.upper }, relative: 1e-8))
        #expect(close(rates.fisher(.greater)?.pValue, failed.fisher(.less)?.pValue, relative: 1e-7))
    }

    @Test(arguments: extremePairs)
    func `have intervals that hold the estimate and stay in range, and nothing for an empty arm`(_ rates: TwoRates) {
        let intervals = [
            rates.newcombe(confidence: 0.95), rates.miettinenNurminen(confidence: 0.95, correction: true),
            rates.miettinenNurminen(confidence: 0.99, correction: false),
        ]
        guard let difference = rates.difference else {
            #expect(intervals.allSatisfy { $0 == nil } && rates.koopman(confidence: 0.95) == nil)
            #expect(rates.pooledZ(.greater) == nil && rates.fisher(.twoSided) == nil && rates.ratio == nil)
            return
        }
        for case let interval? in intervals {
            #expect(-1 <= interval.lower && interval.lower <= difference + 1e-15)
            #expect(difference - 1e-15 <= interval.upper && interval.upper <= 1)
        }
        if let ratio = rates.ratio, let interval = rates.koopman(confidence: 0.95) {
            #expect(interval.lower <= ratio * (1 + 1e-12) && ratio <= interval.upper * (1 + 1e-12))
        }
    }

    @Test(arguments: extremePairs.filter { !$0.isOneSided })
    func `are rejected by the score test exactly outside the Miettinen–Nurminen limits`(_ rates: TwoRates) throws {
        let interval = try #require(rates.miettinenNurminen(confidence: 0.95, correction: true))
        for limit in [interval.lower, interval.upper] where limit.magnitude < 1 {
            let test = try #require(rates.scoreTest(against: limit, alternative: .twoSided, correction: true))
            // A limit is known to the last bit of the difference, not of the distance from −1 or 1.
            if 1 - limit.magnitude > 1e-6 { #expect(close(test.pValue, 0.05, relative: 1e-5)) }
        }
    }

    @Test func `are told apart by chi-square exactly as by the pooled z`() throws {
        for rates in extremePairs where !rates.isOneSided {
            let z = try #require(rates.pooledZ(.twoSided))
            let test = try #require(ManyArms([rates.first, rates.second]).overall)
            #expect(close(test.chiSquare, z.z * z.z, relative: 1e-7))
            if z.pValue > 1e-290 { #expect(close(test.pValue, z.pValue, relative: 1e-6)) }
        }
    }

    @Test func `use mid-p below an expected cell of five, whatever was observed`() {
        #expect(TwoRates(4, 13, 20, 1000).headlinePValue.method == .midP)
        #expect(TwoRates(0, 412, 96, 5000).headlinePValue.method == .zPooled)
        #expect(TwoRates(0, 0, 96, 5000).headlinePValue == (.midP, nil))
    }

    @Test func `add a half where a cell is empty, inside the interval only`() throws {
        let rates = TwoRates(0, 13, 2, 40)
        #expect(rates.ratio == 0 && rates.oddsRatio == 0)
        let katz = try #require(rates.katz(confidence: 0.95))
        #expect(katz.isAdjusted && katz.interval.lower > 0)
        #expect(try #require(TwoRates(4, 13, 2, 40).katz(confidence: 0.95)).isAdjusted == false)
        #expect(TwoRates(3, 3, 0, 5).oddsRatio == .infinity && TwoRates(0, 3, 0, 5).oddsRatio == nil)
    }

    @Test func `show a lift only with five successes in both arms`() throws {
        #expect(TwoRates(30, 412, 3, 5000).liftPercent == nil)
        let lift = try #require(TwoRates(37, 412, 96, 5000).liftPercent)
        #expect(close(lift.estimate, 367.738673139159) && lift.interval.lower > 200)
    }

    @Test func `turn the Bayesian probability into its complement when swapped`() {
        for rates in [
            TwoRates(4, 13, 20, 1000), TwoRates(0, 13, 2, 40), TwoRates(200_000, 10_000_000, 199_000, 9_900_000),
        ] {
            let there = PosteriorComparison(rates)
            let back = PosteriorComparison(rates.swapped)
            #expect(close(there.probabilityGreater, 1 - back.probabilityGreater, relative: 1e-8))
            #expect(close(there.expectedGain, back.expectedLoss, relative: 1e-6))
            let one = there.differenceInterval(confidence: 0.95)
            let two = back.differenceInterval(confidence: 0.95)
            #expect(close(one.lower, -two.upper, relative: 1e-7))
        }
    }

    @Test func `agree with the exact recursion for whole steps of a Beta parameter`() {
        // Raising a by one adds g/a to the probability, g = B(a+c, b+d)/(B(a, b)B(c, d)); equal parameters start at ½.
        var probability = 0.5
        let (b, c, d) = (9.5, 4.5, 9.5)
        for step in 0..<6 {
            let a = 4.5 + Double(step)
            let now = PosteriorComparison(TwoRates(4 + step, 13 + step, 4, 13)).probabilityGreater
            #expect(close(now, probability, relative: 1e-11))
            let (top, one, two) = (Beta.lnBeta(a + c, b + d), Beta.lnBeta(a, b), Beta.lnBeta(c, d))
            probability += exponential(top - one - two) / a
        }
    }

    private func exponential(_ x: Double) -> Double {
        // e^x as a Poisson-free product, so that this file needs no C library: (e^(x/1024))^1024.
        var value = 0.0
        var term = 1.0
        for k in 1...30 {
            value += term
            term *= x / 1024 / Double(k)
        }
        for _ in 0..<10 { value *= value }
        return value
    }
}
