/// The ladder of engagement: levels 1…n and, beside them, "unknown" (no assessment yet, or withdrawn).
package enum Ladder {
    /// Who moved where between two dates.
    package struct Transitions: Hashable, Sendable {
        /// "1" … "n", "unknown".
        package let states: [String]
        /// People present on both dates, by state before (row) and after (column).
        package private(set) var matrix: [[Int]]
        /// People present only on the later date, by state. Column sums of `matrix` plus `new` are the later counts.
        package private(set) var new: [Int]
        /// People present only on the earlier date, by state.
        package private(set) var left: [Int]
        package private(set) var movedUp = 0
        package private(set) var movedDown = 0
        /// Unchanged, unknown to unknown included.
        package private(set) var same = 0
        /// From unknown to a level.
        package private(set) var placed = 0
        /// From a level to unknown.
        package private(set) var lostTrack = 0

        /// From each person's level on the two dates; nil is unknown. Levels must lie in 1…`levels`.
        package init(levels: Int, from: [String: Int?], to: [String: Int?]) {
            states = (1...levels).map(String.init) + ["unknown"]
            matrix = Array(repeating: Array(repeating: 0, count: levels + 1), count: levels + 1)
            new = Array(repeating: 0, count: levels + 1)
            left = new
            let state = { (level: Int?) in (level ?? levels + 1) - 1 }
            for (id, before) in from {
                guard let after = to[id] else {
                    left[state(before)] += 1
                    continue
                }
                matrix[state(before)][state(after)] += 1
                switch (before, after) {
                case (nil, nil): same += 1
                case (nil, _): placed += 1
                case (_, nil): lostTrack += 1
                case (let before?, let after?):
                    if after > before { movedUp += 1 } else if after < before { movedDown += 1 } else { same += 1 }
                }
            }
            for (id, after) in to where from[id] == nil { new[state(after)] += 1 }
        }

        /// The chance of each move out of a state, with Wilson limits; nil for a row of fewer than 10 people.
        package func shares(from state: Int, confidence: Double) -> [(share: Double, interval: Interval)]? {
            let total = matrix[state].reduce(0, +)
            guard total >= 10 else { return nil }
            return matrix[state].compactMap { count in
                let rate = Proportion(count, of: total)
                guard let share = rate.estimate, let interval = rate.wilson(confidence: confidence) else { return nil }
                return (share, interval)
            }
        }
    }

    /// Rungs that are missing: "lots at 1 and 3, nobody at 2".
    package struct Gaps: Hashable, Sendable {
        /// Levels with nobody although some higher level has someone.
        package let emptyRungs: [Int]
        /// Levels with someone, but fewer than the next one up.
        package let thinRungs: [Int]

        /// From the counts of levels 1…n, without unknown.
        package init(_ counts: [Int]) {
            let highest = counts.lastIndex { $0 > 0 } ?? -1
            emptyRungs = counts.indices.filter { counts[$0] == 0 && $0 < highest }.map { $0 + 1 }
            thinRungs = counts.indices.dropLast().filter { counts[$0] > 0 && counts[$0] < counts[$0 + 1] }
                .map { $0 + 1 }
        }
    }

    package struct Goal: Hashable, Sendable {
        package let level: Int
        package let count: Int
        package let goal: Int
        package var shortfall: Int { max(0, goal - count) }
        /// count/goal; nil for a goal of 0.
        package var attainment: Double? { goal == 0 ? nil : Double(count) / Double(goal) }

        package init(level: Int, count: Int, goal: Int) {
            self.level = level
            self.count = count
            self.goal = goal
        }

        /// One goal a level, from level 1.
        package static func goals(counts: [Int], goals: [Int]) -> [Goal] {
            zip(counts, goals).enumerated().map { Goal(level: $0 + 1, count: $1.0, goal: $1.1) }
        }
    }

    /// The next period's counts "if it goes like the last one": `counts` through the transitions with rows made to sum
    /// to 1; an empty row stays where it is. Do not show it for rows of fewer than 10 people.
    package static func project(_ counts: [Double], through matrix: [[Double]]) -> [Double] {
        var projected = Array(repeating: 0.0, count: counts.count)
        for (state, count) in counts.enumerated() {
            let total = matrix[state].reduce(0, +)
            if total == 0 {
                projected[state] += count
                continue
            }
            for (next, moves) in matrix[state].enumerated() { projected[next] += count * moves / total }
        }
        return projected
    }
}
