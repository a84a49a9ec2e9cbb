import Domain

/// When the last text of a step will leave, and who will have to wait for another day: arithmetic on the lane's rate,
/// the windows and the budgets of a day, before launch.
package struct FinishEstimate: Hashable, Sendable {
    /// When the last text leaves; nil when nobody can be reached.
    package var lastTextAt: Timestamp?
    /// People whose text leaves more than twelve hours after the step is due: they spill into another day.
    package var spilledPeople: Int64
    /// People whose window does not let them be reached before the step expires.
    package var unreachedPeople: Int64
    /// Budgets that are used up while somebody's window is open, by name, in the order in which it happens.
    package var usedUpBudgets: [String] = []
    /// People whose text leaves after a budget was used up and its next day had begun.
    package var heldPeople: Int64 = 0
    /// When the first text of each group leaves; nil where none does.
    package var firstTextAt: [Timestamp?] = []
    /// Of each group: people who spill into another day, and people who cannot be reached at all.
    package var spilledOfGroup: [Int64] = []
    package var unreachedOfGroup: [Int64] = []

    /// People who share a window, and the segments their texts need.
    package struct Group: Hashable, Sendable {
        package var people: Int64
        package var segments: Int64
        package var openings: [SendWindow.Opening]

        package init(people: Int64, segments: Int64, openings: [SendWindow.Opening]) {
            self.people = people
            self.segments = segments
            self.openings = openings
        }
    }

    /// One budget while the steps of a plan are played in their order: what an earlier step uses of a day is not there
    /// for a later one.
    package struct Allowance: Hashable, Sendable {
        let budget: DayBudget
        let rules: ZoneRules
        /// Segments left of the day that ends at `resetsAt`.
        var left: Double
        /// Segments that other campaigns have in the queue: they fell due first, and go first.
        var ahead: Double
        /// When the day that `left` is about began; days before it are over or used up.
        var startedAt: Timestamp
        var resetsAt: Timestamp

        /// - Parameters:
        ///   - rules: of the budget's zone.
        ///   - spent: segments of the day at `now` that are spent already.
        ///   - queued: segments that other campaigns have in the queue.
        package init(_ budget: DayBudget, rules: ZoneRules, spent: Int64, queued: Int64 = 0, now: Timestamp) {
            self.budget = budget
            self.rules = rules
            left = Double(max(0, budget.segmentsPerDay - spent))
            ahead = Double(queued)
            startedAt = now
            resetsAt = budget.resets(after: now, rules: rules)
            letOthersGo()
        }

        mutating func advance(to now: Timestamp) {
            guard now >= resetsAt else { return }
            left = Double(budget.segmentsPerDay)
            startedAt = now
            resetsAt = budget.resets(after: now, rules: rules)
            letOthersGo()
        }

        private mutating func letOthersGo() {
            let gone = min(left, ahead)
            left -= gone
            ahead -= gone
        }
    }

    /// Plays the step as the dispatcher would, without budgets.
    package static func make(
        groups: [Group], dueAt: Timestamp, expiresAt: Timestamp, segmentsPerSecond: Int, segmentsPerMinute: Int?
    ) -> FinishEstimate {
        var none: [Allowance] = []
        return make(
            groups: groups, dueAt: dueAt, expiresAt: expiresAt, segmentsPerSecond: segmentsPerSecond,
            segmentsPerMinute: segmentsPerMinute, allowances: &none)
    }

    /// Plays the step as the dispatcher would: at each moment the open window that closes first is served, at the
    /// lane's rate, while something is left of every budget's day.
    ///
    /// - Parameter allowances: what is left of each budget; afterwards, what this step leaves of it.
    package static func make(
        groups: [Group], dueAt: Timestamp, expiresAt: Timestamp, segmentsPerSecond: Int, segmentsPerMinute: Int?,
        allowances: inout [Allowance]
    ) -> FinishEstimate {
        let perSecond = min(Double(segmentsPerSecond), segmentsPerMinute.map { Double($0) / 60 } ?? .infinity)
        var left = groups.map { Double($0.segments) }
        var estimate = FinishEstimate(lastTextAt: nil, spilledPeople: 0, unreachedPeople: 0)
        estimate.firstTextAt = groups.map { _ in nil }
        estimate.unreachedOfGroup = groups.map { _ in 0 }
        var spilled = groups.map { _ in 0.0 }
        var held = 0.0
        // A step before this one may have used up the days until then: it was due first, and goes first.
        var now = allowances.map(\.startedAt).reduce(dueAt) { max($0, $1) }
        while now < expiresAt, left.contains(where: { $0 > 0 }) {
            for index in allowances.indices { allowances[index].advance(to: now) }
            var next = allowances.map(\.resetsAt).reduce(expiresAt) { min($0, $1) }
            var serving: (group: Int, closes: Timestamp)?
            for (index, group) in groups.enumerated() where left[index] > 0 {
                guard let opening = group.openings.first(where: { $0.closes > now }) else { continue }
                if opening.opens > now {
                    next = min(next, opening.opens)
                } else if serving.map({ opening.closes < $0.closes }) ?? true {
                    serving = (index, opening.closes)
                }
            }
            guard let serving else {
                now = next
                continue
            }
            let empty = allowances.filter { $0.left <= 0 }
            if let resetsAt = empty.map(\.resetsAt).max() {
                for name in empty.map(\.budget.name) where !estimate.usedUpBudgets.contains(name) {
                    estimate.usedUpBudgets.append(name)
                }
                now = resetsAt
                continue
            }
            let end = min(serving.closes, next)
            let seconds = Double(end.microseconds(since: now)) / 1_000_000
            let allowed = allowances.map(\.left).reduce(.infinity) { min($0, $1) }
            let served = min(left[serving.group], seconds * perSecond, allowed)
            if estimate.firstTextAt[serving.group] == nil { estimate.firstTextAt[serving.group] = now }
            left[serving.group] -= served
            for index in allowances.indices { allowances[index].spend(served) }
            let finished = now.adding(microseconds: Int64(served / perSecond * 1_000_000))
            let share = Double(groups[serving.group].people) * served / Double(max(1, groups[serving.group].segments))
            if finished.microseconds(since: dueAt) > 12 * 3_600 * 1_000_000 {
                spilled[serving.group] += share
            }
            if !estimate.usedUpBudgets.isEmpty { held += share }
            estimate.lastTextAt = finished
            // What is left below a thousandth of a segment is rounding, not a text.
            if left[serving.group] < 0.001 { left[serving.group] = 0 }
            now = left[serving.group] == 0 || served == allowed ? max(finished, now) : end
        }
        estimate.spilledOfGroup = spilled.map { Int64($0.rounded()) }
        estimate.spilledPeople = estimate.spilledOfGroup.reduce(0, +)
        estimate.heldPeople = Int64(held.rounded())
        for (index, rest) in left.enumerated() where rest > 0 {
            let share = rest / Double(max(1, groups[index].segments)) * Double(groups[index].people)
            estimate.unreachedOfGroup[index] = Int64(share.rounded())
            estimate.unreachedPeople += Int64(share.rounded())
        }
        return estimate
    }
}

extension FinishEstimate.Allowance {
    fileprivate mutating func spend(_ segments: Double) {
        left -= segments
        if left < 0.001 { left = 0 }
    }
}
