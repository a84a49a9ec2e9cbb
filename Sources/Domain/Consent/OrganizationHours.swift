/// The hours in which the organization itself wants to text, narrower than the law and configurable only inside it.
package struct OrganizationHours: Hashable, Sendable {
    /// From Sunday (0) to Saturday (6); nil on a closed day.
    package let days: [DayHours?]
    /// Whether the organization keeps quiet on federal holidays.
    package let isClosedOnHolidays: Bool

    /// No text leaves before or after, whatever is configured: 08:00 inclusive to 21:00 exclusive in every candidate
    /// zone (47 CFR 64.1200(c)(1)).
    package static let federalFloor = DayHours(stored: 8 * 60, 21 * 60)

    /// Monday to Saturday 9 to 20, Sunday 12 to 20.
    package static let standard = OrganizationHours(
        unchecked: [DayHours(stored: 12 * 60, 20 * 60)] + .init(repeating: DayHours(stored: 9 * 60, 20 * 60), count: 6))

    /// - Throws: a `Refusal` naming the day whose hours leave the federal floor.
    package init(
        weekdays: DayHours?, saturday: DayHours?, sunday: DayHours?, isClosedOnHolidays: Bool = false
    ) throws(Refusal) {
        var rejections: [Rejection] = []
        for (name, hours) in [("weekdays", weekdays), ("saturday", saturday), ("sunday", sunday)] {
            guard let hours else { continue }
            if !Self.isInsideFloor(hours) {
                rejections.append(
                    Rejection(
                        field: "window.\(name)", reason: "\(hours.text) leaves the hours in which anyone may be texted",
                        remedy: "Stay inside \(Self.federalFloor.text)."))
            }
        }
        guard rejections.isEmpty else { throw Refusal(rejections) }
        days = [sunday] + [DayHours?](repeating: weekdays, count: 5) + [saturday]
        self.isClosedOnHolidays = isClosedOnHolidays
    }

    private init(unchecked days: [DayHours?]) {
        self.days = days
        isClosedOnHolidays = false
    }

    /// True when hours (a campaign's too) stay inside the federal floor.
    package static func isInsideFloor(_ hours: DayHours) -> Bool { federalFloor.meeting(hours) == hours }
}
