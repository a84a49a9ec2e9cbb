/// Texts that organizers write by hand, and who answers whom.
extension Oracle {
    /// One such text, which names itself by its number.
    struct Manual {
        var person: Int
        var writtenAt: Int64
        /// Until when it may be heard outside the hours: its writer gave a reason, and the person had written within the hour.
        var overrideUntil: Int64?
        var heardAt: Int64?
    }

    /// Who answers somebody, and until when nobody else may.
    struct Holder {
        var organizer: Int
        var until: Int64
    }

    private static let overrideMicroseconds = Span.hour
    /// What the network may take to bring a text that left in time.
    private static let onTheWay = 30 * Span.second

    /// An organizer wrote a text, and the store keeps it.
    mutating func wrote(to person: Int, hasReason: Bool, at now: Int64) {
        var until: Int64?
        if hasReason {
            // What a restored store has forgotten of them we have, too.
            until = ledger[person].lastWords.map { $0.at + Self.overrideMicroseconds + Self.onTheWay } ?? .max
            if isClockUnsure { until = .max }
        }
        manuals.append(Manual(person: person, writtenAt: now, overrideUntil: until))
    }

    /// An organizer did something that only one may do at a time, and the store let them.
    mutating func held(_ person: Int, by organizer: Int, until: Int64, at now: Int64) throws {
        if let holder = holders[person], holder.organizer != organizer, now < holder.until {
            throw Breach(
                .oneAnswersAtATime,
                "organizers \(holder.organizer) and \(organizer) answer person \(person) at the same time")
        }
        holders[person] = Holder(organizer: organizer, until: until)
    }

    mutating func released(_ person: Int) { holders[person] = nil }

    mutating func heardManual(
        _ number: Int, person: Int, isAfterStop: Bool, validitySeconds: Int64?, at now: Int64
    ) throws {
        guard manuals.indices.contains(number), manuals[number].person == person else {
            throw Breach(.soundness, "person \(person) heard text \(number) by hand, which nobody wrote to them")
        }
        if manuals[number].heardAt != nil {
            throw Breach(.neverTwice, "person \(person) heard text \(number) by hand twice")
        }
        if isAfterStop {
            throw Breach(
                .neverAfterStop, "person \(person) heard text \(number) by hand, handed over after their stop")
        }
        for instant in [now] + (validitySeconds.map { [now + $0 * Span.second] } ?? []) {
            guard let objection = hours.legalObjection(at: instant, zones: people[person].zonesOfAnswers) else {
                continue
            }
            if let until = manuals[number].overrideUntil, instant <= until { continue }
            throw Breach(.neverAtTheWrongHour, "person \(person) heard text \(number) by hand: \(objection)")
        }
        manuals[number].heardAt = now
    }
}
