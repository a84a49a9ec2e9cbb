/// What one IANA zone's clocks do: the offset from UTC at any instant, and back.
package struct ZoneRules: Hashable, Sendable {
    /// Instants at which the offset changes, ascending, in seconds since 1970.
    let transitions: [Int64]
    /// Offset from each transition on, in seconds east of UTC; one per transition.
    let offsets: [Int32]
    /// Offset before the first transition.
    let initialOffset: Int32
    /// What holds after the last transition; nil when the last offset does for good.
    let rule: RecurringRule?

    init(transitions: [Int64], offsets: [Int32], initialOffset: Int32, rule: RecurringRule?) {
        self.transitions = transitions
        self.offsets = offsets
        self.initialOffset = initialOffset
        self.rule = rule
    }

    /// Seconds east of UTC at an instant.
    package func offsetSeconds(at instant: Timestamp) -> Int { offset(atSecond: instant.seconds) }

    /// The civil date and time of an instant here, as seconds counted as if they were UTC.
    package func localSeconds(at instant: Timestamp) -> Int64 {
        instant.seconds + Int64(offset(atSecond: instant.seconds))
    }

    /// The instant at which clocks here show a civil date and time (seconds counted as if they were UTC).
    ///
    /// A time the clocks skip gives the *later* instant, as many minutes past the gap as it was past its start (02:30
    /// becomes 03:30); a time they show twice gives the *earlier* one.
    package func instant(localSeconds: Int64) -> Timestamp {
        // No zone changes twice within two days, so the offsets a day before and after are the only candidates.
        let before = Int64(offset(atSecond: localSeconds - 86_400))
        let after = Int64(offset(atSecond: localSeconds + 86_400))
        // With the earlier offset the instant is the earlier of an overlap and the later of a gap.
        if before == after || offset(atSecond: localSeconds - before) == before {
            return Timestamp(seconds: localSeconds - before)
        }
        if offset(atSecond: localSeconds - after) == after { return Timestamp(seconds: localSeconds - after) }
        return Timestamp(seconds: localSeconds - before)
    }

    private func offset(atSecond second: Int64) -> Int {
        guard let last = transitions.last else { return rule?.offset(atSecond: second) ?? Int(initialOffset) }
        if second >= last { return rule?.offset(atSecond: second) ?? Int(offsets[offsets.count - 1]) }
        // The first transition after the instant.
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= second { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? Int(initialOffset) : Int(offsets[low - 1])
    }
}
