import Foundation

/// The hours in which somebody may be texted, found with Foundation's zones and plain arithmetic: a second opinion on
/// the program's own.
struct LocalHours {
    /// Minutes of weekdays, Saturdays and Sundays in which the organization texts; nil where only the law counts.
    struct Organization: Hashable {
        var weekdays: Range<Int>
        var saturday: Range<Int>
        var sunday: Range<Int>
    }

    var organization: Organization?
    private var zones: [String: TimeZone] = [:]

    init(organization: Organization?, zones names: Set<String>) throws {
        self.organization = organization
        for name in names.sorted() {
            guard let zone = TimeZone(identifier: name) else {
                throw Breach(.soundness, "Foundation has no zone \(name)")
            }
            zones[name] = zone
        }
    }

    /// Why this instant is the wrong hour; nil when it is a right one.
    func objection(
        at micros: Int64, zones names: [String], solicitationIn state: String?, campaign: Range<Int>?
    ) -> String? {
        for name in names {
            guard let zone = zones[name] else { return "zone \(name) is unknown" }
            let local =
                micros / 1_000_000 + Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(micros) / 1e6)))
            let day = local / 86_400
            let minute = Int(local % 86_400 / 60)
            // 1970-01-01 was a Thursday.
            let weekday = Int((day + 4) % 7)
            func outside(_ hours: Range<Int>, _ whose: String) -> String? {
                hours.contains(minute)
                    ? nil
                    : "it is \(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60) in \(name), outside \(whose) hours"
            }
            if let why = outside(480..<1_260, "the legal") { return why }
            if let organization {
                let hours =
                    switch weekday {
                    case 0: organization.sunday
                    case 6: organization.saturday
                    default: organization.weekdays
                    }
                if let why = outside(hours, "the organization's") { return why }
            }
            if let campaign, let why = outside(campaign, "the campaign's") { return why }
            if let state, let rule = Place.stateHours(state) {
                let hours =
                    switch weekday {
                    case 0: rule.sunday
                    case 6: rule.saturday
                    default: rule.weekdays
                    }
                if let why = outside(hours, "\(state)'s solicitation") { return why }
                if rule.isClosedOnHolidays,
                    Place.holidays.contains(String(WireText.date(day * 86_400_000_000).prefix(10)))
                {
                    return "\(state) is closed on the holiday"
                }
            }
        }
        return nil
    }

    /// The same where only the law counts, and of it only what holds for everything.
    func legalObjection(at micros: Int64, zones names: [String]) -> String? {
        var legal = self
        legal.organization = nil
        return legal.objection(at: micros, zones: names, solicitationIn: nil, campaign: nil)
    }

    /// Whether the clocks of any of the zones stand differently against UTC at two instants.
    func changes(from: Int64, to: Int64) -> Bool {
        func offset(_ zone: TimeZone, _ at: Int64) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(at) / 1e6))
        }
        return zones.values.contains { offset($0, from) != offset($0, to) }
    }
}
