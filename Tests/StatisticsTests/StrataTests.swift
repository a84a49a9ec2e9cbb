import Statistics
import Testing

@Suite struct `A comparison by strata` {
    @Test(arguments: extremePairs.filter { !$0.isOneSided })
    func `of one are the crude comparison`(_ rates: TwoRates) throws {
        let one = Strata([rates])
        #expect(close(one.riskDifference(confidence: 0.95)?.value, rates.difference))
        let cmh = one.cochranMantelHaenszel(correction: false)
        let z = try #require(rates.pooledZ(.twoSided)).z
        let n = Double(rates.people)
        #expect(close(cmh.chiSquare, z * z * (n - 1) / n, relative: 1e-7))
        #expect(cmh.informativeStrata == (rates.successes > 0 && rates.successes < rates.people ? 1 : 0))
    }

    @Test func `with an empty arm carry no comparison, and say whom they leave out`() {
        let full = [TwoRates(3, 13, 20, 1000), TwoRates(5, 20, 9, 400)]
        let holed = Strata([TwoRates(0, 0, 7, 90)] + full + [TwoRates(2, 8, 0, 0)])
        #expect(holed.used == full && holed.skippedPeople == 98)
        #expect(holed.riskDifference(confidence: 0.95) == Strata(full).riskDifference(confidence: 0.95))
        #expect(holed.reversal == Strata(full).reversal)
        #expect(holed.coverage(weights: [1, 1, 1, 1]) == 0.5)
    }

    @Test func `without anyone in both arms are undefined, not zero`() {
        let none = Strata([TwoRates(0, 0, 7, 90)])
        #expect(none.riskDifference(confidence: 0.95) == nil && none.riskRatio(confidence: 0.95) == nil)
        #expect(none.oddsRatio(confidence: 0.95) == nil && none.breslowDay == nil)
        #expect(none.standardised(confidence: 0.95) == nil)
        let reversal = none.reversal
        #expect(reversal.crude == nil && reversal.adjusted == nil)
        #expect(!reversal.isReversed && !reversal.allStrataOpposite)
        let test = none.cochranMantelHaenszel(correction: false)
        #expect(test.chiSquare == 0 && test.pValue == 1 && test.informativeStrata == 0)
    }

    @Test func `show the textbook reversal`() {
        // Kidney stones, Charig et al. 1986: open surgery against nephrolithotomy, small and large stones.
        let stones = Strata([TwoRates(81, 87, 234, 270), TwoRates(192, 263, 55, 80)]).reversal
        #expect(stones.isReversed && stones.allStrataOpposite)
        #expect((stones.crude ?? 0) < 0 && (stones.adjusted ?? 0) > 0)
    }

    @Test func `say when they are too sparse for their own range`() {
        #expect(Strata([TwoRates(0, 13, 3, 320), TwoRates(1, 13, 2, 320), TwoRates(0, 13, 9, 321)]).isTooSparse)
        #expect(Strata([TwoRates(13, 13, 318, 320)]).isTooSparse && Strata([]).isTooSparse)
        #expect(!Strata([TwoRates(12, 130, 30, 1700), TwoRates(15, 140, 40, 1650)]).isTooSparse)
    }

    @Test func `stay defined when no one, or everyone, acted`() throws {
        let none = Strata([TwoRates(0, 13, 0, 1000), TwoRates(0, 5, 0, 7)])
        let difference = try #require(none.riskDifference(confidence: 0.95))
        #expect(difference.value == 0 && difference.standardError == 0)
        #expect(none.riskRatio(confidence: 0.95) == nil)
        let standard = try #require(none.standardised(confidence: 0.95))
        #expect(standard.standardError > 0)
    }
}

@Suite struct `Many arms` {
    @Test func `adjust p-values as Holm does, in their own order`() {
        #expect(ManyArms.holm([]) == [])
        #expect(ManyArms.holm([1, 0.5]) == [1, 1])
        let adjusted = ManyArms.holm([0.04, 0.01, 0.01, 0.9])
        #expect(zip(adjusted, [0.08, 0.04, 0.04, 0.9]).allSatisfy { close($0, $1) })
    }

    @Test func `have no difference where no one or everyone acted, and none at all with an empty arm`() {
        let same = ManyArms([Proportion(0, of: 4), Proportion(0, of: 9), Proportion(0, of: 2)]).overall
        #expect(same?.pValue == 1 && same?.degreesOfFreedom == 2 && same?.smallestExpectedCell == 0)
        #expect(ManyArms([Proportion(1, of: 4), Proportion(0, of: 0)]).overall == nil)
    }

    @Test func `betray people in an arm that should have none`() throws {
        let check = try #require(SampleRatio(counts: [10, 1], weights: [1, 0]).check)
        #expect(check.isMismatch && check.pValue == 0)
        #expect(SampleRatio(counts: [10, 1], weights: [1, 0]).lnE() == .infinity)
        #expect(SampleRatio(counts: [0, 0], weights: [1, 1]).check == nil)
        #expect(SampleRatio(counts: [0, 0], weights: [1, 1]).lnE() == 0)
    }
}
