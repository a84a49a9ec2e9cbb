/// A table of strata (wards, unions) that may be published with its total: rows in which a few people could be
/// recognised are folded into one row "other", of which neither those who acted nor those who did not are few. A row
/// shows x, n and n − x, and its rate gives any of them away, so a row is shown whole or folded whole.
package struct FoldedStrata: Hashable, Sendable {
    /// The rows that may be shown, from 0.
    package let shown: [Int]
    /// The rows folded together, from 0, in the order in which they were folded.
    package let folded: [Int]
    /// The folded rows added up; nil when none is folded, and when even together they are too few to be shown.
    package let other: Proportion?
    /// True when the total must be hidden as well: it would give the folded rows away, or is itself too small.
    package let hidesTotal: Bool

    /// Folds each row with 0 < x < `threshold` or 0 < n − x < `threshold`. While the fold holds a single row with
    /// anyone in it, or is itself such a row, the smallest remaining row with anyone in it goes too (of equals the
    /// first).
    package init(_ rows: [Proportion], threshold: Int) {
        func isSmall(_ row: Proportion) -> Bool {
            (1..<max(1, threshold)).contains(row.successes) || (1..<max(1, threshold)).contains(row.failures)
        }
        func sum(_ indices: [Int]) -> Proportion {
            Proportion(
                indices.reduce(0) { $0 + rows[$1].successes }, of: indices.reduce(0) { $0 + rows[$1].trials })
        }
        var folded = rows.indices.filter { isSmall(rows[$0]) }
        var hidesTotal = false
        while !folded.isEmpty, !hidesTotal, folded.count < 2 || isSmall(sum(folded)) {
            let remaining = rows.indices.filter { rows[$0].trials > 0 && !folded.contains($0) }
            if let smallest = remaining.min(by: { (rows[$0].trials, $0) < (rows[$1].trials, $1) }) {
                folded.append(smallest)
            } else {
                hidesTotal = true
            }
        }
        self.folded = folded
        shown = rows.indices.filter { !folded.contains($0) }
        other = folded.isEmpty || hidesTotal ? nil : sum(folded)
        self.hidesTotal = hidesTotal
    }
}
