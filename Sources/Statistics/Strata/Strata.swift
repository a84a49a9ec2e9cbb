/// A comparison split by ward, union or ladder level. A stratum with an empty arm carries no comparison and is skipped
/// everywhere; `skippedPeople` says how many people that leaves out. The result speaks about these strata only.
package struct Strata: Hashable, Sendable {
    package let all: [TwoRates]

    package init(_ strata: [TwoRates]) { all = strata }

    /// Those with people in both arms.
    package var used: [TwoRates] { all.filter { !$0.isOneSided } }

    package var skippedPeople: Int { all.filter(\.isOneSided).reduce(0) { $0 + $1.people } }

    /// Whether an arm expects fewer than five successes, or five failures, over all used strata if the arms did not
    /// differ. The Mantel–Haenszel intervals promise too much then (docs/statistics.md counts out how much): show the
    /// standardised difference, or the comparison without strata. True without a stratum with both arms.
    package var isTooSparse: Bool {
        var expected = [0.0, 0.0, 0.0, 0.0]
        for c in used.map(Cells.init) {
            for (index, cell) in [c.n1 * c.x, c.n2 * c.x, c.n1 * (c.n - c.x), c.n2 * (c.n - c.x)].enumerated() {
                expected[index] += cell / c.n
            }
        }
        return expected.contains { $0 < 5 }
    }

    /// The strata added up, without the skipped ones.
    package var crude: TwoRates {
        let used = used
        return TwoRates(
            Proportion(used.reduce(0) { $0 + $1.first.successes }, of: used.reduce(0) { $0 + $1.first.trials }),
            Proportion(used.reduce(0) { $0 + $1.second.successes }, of: used.reduce(0) { $0 + $1.second.trials }))
    }
}

/// The four counts of a stratum as reals, in the letters of the formulas.
struct Cells {
    let x1, n1, x2, n2: Double
    /// Everyone, and all successes.
    let n, x: Double

    init(_ rates: TwoRates) {
        x1 = Double(rates.first.successes)
        n1 = Double(rates.first.trials)
        x2 = Double(rates.second.successes)
        n2 = Double(rates.second.trials)
        n = n1 + n2
        x = x1 + x2
    }
}

/// An estimate with its standard error and limits.
package struct Estimate: Hashable, Sendable {
    package var value: Double
    /// Of the logarithm, for ratios.
    package var standardError: Double
    package var interval: Interval
}
