/// The hours in which a text may leave (design §2.3): every candidate zone must be inside the federal floor, the
/// organization's hours, the campaign's, and the rows of the states that apply.
package struct SendWindow: Sendable {
    /// Nil where only the law counts: `explain hours`, and a person's answer to someone who just wrote.
    package var organization: OrganizationHours?
    package var states: StateWindowTable
    /// Whether states that close on legal holidays are closed on federal ones.
    package var observesHolidays: Bool
    package var zones: ZoneCatalog

    package init(
        organization: OrganizationHours?, states: StateWindowTable = .shipped, observesHolidays: Bool = true,
        zones: ZoneCatalog
    ) {
        self.organization = organization
        self.states = states
        self.observesHolidays = observesHolidays
        self.zones = zones
    }

    /// From the first instant at which a text may leave (included) to the first at which it may not.
    package struct Opening: Hashable, Sendable {
        package let opens: Timestamp
        package let closes: Timestamp

        package init(opens: Timestamp, closes: Timestamp) {
            self.opens = opens
            self.closes = closes
        }

        package func contains(_ instant: Timestamp) -> Bool { opens <= instant && instant < closes }
    }

    /// Every opening that touches the time from `from` to `until`, whole (not cut at either end), in order.
    ///
    /// Cost: one look-up in the zone rules per zone, day and end; a key of eleven zones and two days takes some
    /// microseconds.
    /// - Throws: a `Refusal` when the catalog lacks a zone.
    package func openings(_ key: WindowKey, from: Timestamp, until: Timestamp) throws(Refusal) -> [Opening] {
        var common: [Opening]?
        for zone in key.zones {
            let ours = openings(key, rules: try zones.rules(of: zone), from: from, until: until)
            common = common.map { Self.meeting($0, ours) } ?? ours
        }
        return (common ?? []).filter { $0.closes > from && $0.opens < until }
    }

    /// May a text leave at this instant, and when not, from when on.
    /// - Throws: a `Refusal` when the catalog lacks a zone.
    package func decision(_ key: WindowKey, at instant: Timestamp) throws(Refusal) -> WindowDecision {
        // Two days find nearly every opening; a fortnight spans every closed weekend and holiday; what is not open
        // within it never is (zones too far apart, or a week of closed days).
        for days in [2, 15] as [Int64] {
            let openings = try openings(key, from: instant, until: instant.adding(seconds: days * 86_400))
            guard let first = openings.first else { continue }
            if first.contains(instant) {
                return WindowDecision(isOpen: true, next: nil, closes: first.closes, reasons: [])
            }
            return WindowDecision(
                isOpen: false, next: first.opens.roundedUpToMinute, closes: nil, reasons: try reasons(key, at: instant))
        }
        return WindowDecision(isOpen: false, next: nil, closes: nil, reasons: try reasons(key, at: instant))
    }

    // MARK: One zone

    private func openings(_ key: WindowKey, rules: ZoneRules, from: Timestamp, until: Timestamp) -> [Opening] {
        // A day's opening may begin before `from`; and an offset may change in between.
        let first = Self.dayNumber(rules.localSeconds(at: from)) - 1
        let last = Self.dayNumber(rules.localSeconds(at: until)) + 1
        var openings: [Opening] = []
        guard first <= last else { return openings }
        for day in first...last {
            guard let hours = hours(key, dayNumber: day) else { continue }
            let midnight = Int64(day) * 86_400
            let opens = rules.instant(localSeconds: midnight + Int64(hours.opensMinute) * 60)
            let closes = rules.instant(localSeconds: midnight + Int64(hours.closesMinute) * 60)
            if opens < closes { openings.append(Opening(opens: opens, closes: closes)) }
        }
        return openings
    }

    /// The hours all rules agree on, on one local day; nil when it is closed.
    private func hours(_ key: WindowKey, dayNumber: Int) -> DayHours? {
        var agreed = OrganizationHours.federalFloor
        for rule in rules(key, dayNumber: dayNumber) {
            guard let hours = rule.hours, let both = agreed.meeting(hours) else { return nil }
            agreed = both
        }
        return agreed
    }

    private struct DayRule {
        var name: String
        /// Nil on a closed day.
        var hours: DayHours?
        var holiday: FederalHoliday?
    }

    private func rules(_ key: WindowKey, dayNumber: Int) -> [DayRule] {
        let weekday = Weekday.of(dayNumber: dayNumber)
        let holiday = FederalHoliday.on(dayNumber: dayNumber)
        var rules = [DayRule(name: "federal floor", hours: OrganizationHours.federalFloor)]
        if let organization {
            let isHoliday = organization.isClosedOnHolidays && holiday != nil
            rules.append(
                DayRule(
                    name: "organization's hours", hours: isHoliday ? nil : organization.days[weekday],
                    holiday: isHoliday ? holiday : nil))
        }
        if let hours = key.campaignHours { rules.append(DayRule(name: "campaign's hours", hours: hours)) }
        for state in key.states {
            guard let row = states[state] else { continue }
            let isHoliday = observesHolidays && row.isClosedOnHolidays && holiday != nil
            rules.append(
                DayRule(
                    name: "\(state) solicitation hours", hours: isHoliday ? nil : row.days[weekday],
                    holiday: isHoliday ? holiday : nil))
        }
        return rules
    }

    private func reasons(_ key: WindowKey, at instant: Timestamp) throws(Refusal) -> [String] {
        var reasons: [String] = []
        for zone in key.zones {
            let local = try zones.rules(of: zone).localSeconds(at: instant)
            let day = Self.dayNumber(local)
            let minute = Int((local - Int64(day) * 86_400) / 60)
            let clock = "\(Weekday.names[Weekday.of(dayNumber: day)]) \(DayHours.clock(minute)) in \(zone)"
            for rule in rules(key, dayNumber: day) {
                if let hours = rule.hours {
                    if minute < hours.opensMinute || minute >= hours.closesMinute {
                        reasons.append("\(clock) is outside the \(rule.name) \(hours.text)")
                    }
                } else {
                    reasons.append(
                        "\(clock): the \(rule.name) are closed"
                            + (rule.holiday.map { " on \($0.rawValue)" } ?? " that day"))
                }
            }
        }
        // Each zone open and yet held: only where the key has no zone, which its initializer rules out.
        return reasons
    }

    // MARK: Intervals

    /// What two ordered lists of openings have in common.
    static func meeting(_ left: [Opening], _ right: [Opening]) -> [Opening] {
        var result: [Opening] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            let opens = max(left[i].opens, right[j].opens)
            let closes = min(left[i].closes, right[j].closes)
            if opens < closes { result.append(Opening(opens: opens, closes: closes)) }
            if left[i].closes < right[j].closes { i += 1 } else { j += 1 }
        }
        return result
    }

    private static func dayNumber(_ localSeconds: Int64) -> Int {
        Int((localSeconds - (localSeconds < 0 ? 86_399 : 0)) / 86_400)
    }
}

/// Whether a text may leave now, and why not.
package struct WindowDecision: Hashable, Sendable {
    package let isOpen: Bool
    /// The first whole minute at which every rule agrees; nil when open, and when that never happens.
    package let next: Timestamp?
    /// When the present opening ends; nil when not open.
    package let closes: Timestamp?
    /// One sentence per zone and rule that holds the text back; empty when open.
    package let reasons: [String]
}

extension Timestamp {
    fileprivate var roundedUpToMinute: Timestamp {
        let minute: Int64 = 60_000_000
        let rest = ((microseconds % minute) + minute) % minute
        return rest == 0 ? self : Timestamp(microseconds: microseconds + minute - rest)
    }
}
