import Statistics

/// Three or more lists (or scripts) side by side: one test for all, then every pair, with p-values adjusted for being
/// several. The intervals are not adjusted.
package struct ManyLists: Hashable, Sendable, Encodable {
    package struct Pair: Hashable, Sendable, Encodable {
        package var first: String
        package var second: String
        package var difference: Double
        package var lower: Double
        package var upper: Double
        package var pValue: Double
        /// Holm's.
        package var adjustedPValue: Double
    }

    package var chiSquare: Double
    package var g: Double
    package var degreesOfFreedom: Int
    package var pValue: Double
    package var smallestExpectedCell: Double
    /// The test for all is rough: read the pairs.
    package var isRough: Bool
    package var pairs: [Pair]

    /// As many lists as their pairs can still be read.
    package static let most = 12

    /// Nil with fewer than three lists that have anybody to count, or with too many to read.
    init?(_ lists: [(name: String, rate: ComparedRate)]) {
        let lists = lists.filter { $0.rate.n > 0 }
        guard (3...Self.most).contains(lists.count), let overall = ManyArms(lists.map(\.rate.proportion)).overall
        else { return nil }
        chiSquare = overall.chiSquare
        g = overall.g
        degreesOfFreedom = overall.degreesOfFreedom
        pValue = overall.pValue
        smallestExpectedCell = overall.smallestExpectedCell
        isRough = overall.smallestExpectedCell < 5
        pairs = []
        for (index, first) in lists.enumerated() {
            for second in lists[(index + 1)...] {
                let rates = TwoRates(first.rate.proportion, second.rate.proportion)
                guard let difference = rates.difference, let interval = rates.newcombe(confidence: 0.95),
                    let pValue = rates.headlinePValue.pValue
                else { continue }
                pairs.append(
                    Pair(
                        first: first.name, second: second.name, difference: difference, lower: interval.lower,
                        upper: interval.upper, pValue: pValue, adjustedPValue: pValue))
            }
        }
        for (index, adjusted) in ManyArms.holm(pairs.map(\.pValue)).enumerated() {
            pairs[index].adjustedPValue = adjusted
        }
    }
}
