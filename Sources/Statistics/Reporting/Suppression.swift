/// Which cells of a published row must be hidden so that no one can be recognised in it. Apply it to those who acted
/// and to those who did not; a hidden count hides its rate, interval, bar, tooltip and field too.
package struct Suppression: Hashable, Sendable {
    /// The usual floors: exports that stay inside the organisation, and anything that leaves it (11 is the usual floor
    /// of health-data releases in the United States).
    package static let insideThreshold = 5
    package static let outsideThreshold = 11

    /// The counts as they may be shown; nil is hidden. Zeros stay.
    package let shown: [Int?]
    /// Cells hidden because they are small, from 0.
    package let primary: [Int]
    /// Cells hidden so that a small one cannot be worked out from the total, in the order in which they were hidden.
    package let secondary: [Int]
    package let hidesTotal: Bool

    /// Primary: 0 < c < `threshold`. While fewer than two cells are hidden, or the hidden ones sum to less than the
    /// threshold, and the total is published: the smallest remaining positive cell goes too (of equals the first); if
    /// none remains the total goes.
    package init(_ cells: [Int], threshold: Int, totalPublished: Bool) {
        let primary = cells.indices.filter { cells[$0] > 0 && cells[$0] < threshold }
        var hidden = primary
        var hidesTotal = false
        while totalPublished, !primary.isEmpty, !hidesTotal,
            hidden.count < 2 || hidden.reduce(0, { $0 + cells[$1] }) < threshold
        {
            let remaining = cells.indices.filter { cells[$0] > 0 && !hidden.contains($0) }
            if let smallest = remaining.min(by: { (cells[$0], $0) < (cells[$1], $1) }) {
                hidden.append(smallest)
            } else {
                hidesTotal = true
            }
        }
        self.primary = primary
        secondary = Array(hidden.dropFirst(primary.count))
        self.hidesTotal = hidesTotal
        shown = cells.indices.map { hidden.contains($0) ? nil : cells[$0] }
    }
}
