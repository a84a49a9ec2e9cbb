/// "Did you mean …?" for a mistyped key or kind.
package enum NearestName {
    /// The known name closest to what was written, when it is close enough to be a slip: at most a third of its
    /// letters differ (one at least), or they differ in case and punctuation only. Ties go to the first in the list.
    package static func of(_ written: String, among known: [String]) -> String? {
        let slip = fold(written)
        var best: (name: String, distance: Int)?
        for name in known {
            let distance = distance(slip, fold(name))
            if distance < best?.distance ?? .max { best = (name, distance) }
        }
        guard let best, best.distance <= max(1, fold(best.name).count / 3) else { return nil }
        return best.name
    }

    private static func fold(_ name: String) -> [UInt8] {
        name.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
    }

    /// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours each count one.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let same = left[row - 1] == right[column - 1]
                var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
