import Domain

/// When the last text of a step will leave, and who will have to wait for another day: arithmetic on the lane's rate
/// and the windows, before launch.
package struct FinishEstimate: Hashable, Sendable {
    /// When the last text leaves; nil when nobody can be reached.
    package var lastTextAt: Timestamp?
    /// People whose text leaves more than twelve hours after the step is due: they spill into another day.
    package var spilledPeople: Int64
    /// People whose window does not let them be reached before the step expires.
    package var unreachedPeople: Int64

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

    /// Plays the step as the dispatcher would: at each moment the open window that closes first is served, at the
    /// lane's rate.
    package static func make(
        groups: [Group], dueAt: Timestamp, expiresAt: Timestamp, segmentsPerSecond: Int, segmentsPerMinute: Int?
    ) -> FinishEstimate {
        let perSecond = min(Double(segmentsPerSecond), segmentsPerMinute.map { Double($0) / 60 } ?? .infinity)
        var left = groups.map { Double($0.segments) }
        var estimate = FinishEstimate(lastTextAt: nil, spilledPeople: 0, unreachedPeople: 0)
        var now = dueAt
        while now < expiresAt, left.contains(where: { $0 > 0 }) {
            var next = expiresAt
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
            let end = min(serving.closes, next)
            let seconds = Double(end.microseconds(since: now)) / 1_000_000
            let served = min(left[serving.group], seconds * perSecond)
            left[serving.group] -= served
            let finished = now.adding(microseconds: Int64(served / perSecond * 1_000_000))
            let share = Double(groups[serving.group].people) * served / Double(max(1, groups[serving.group].segments))
            if finished.microseconds(since: dueAt) > 12 * 3_600 * 1_000_000 {
                estimate.spilledPeople += Int64(share.rounded())
            }
            estimate.lastTextAt = finished
            // What is left below a thousandth of a segment is rounding, not a text.
            if left[serving.group] < 0.001 { left[serving.group] = 0 }
            now = left[serving.group] == 0 ? max(finished, now) : end
        }
        for (index, rest) in left.enumerated() where rest > 0 {
            let share = rest / Double(max(1, groups[index].segments)) * Double(groups[index].people)
            estimate.unreachedPeople += Int64(share.rounded())
        }
        return estimate
    }
}
