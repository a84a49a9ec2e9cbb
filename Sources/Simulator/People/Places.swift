/// Where simulated people live: a second opinion on zones and states, written from general knowledge and not read from
/// the program's tables.
struct Place {
    var areaCode: Int
    /// Two letters.
    var state: String
    /// Every zone in which somebody with this area code may be.
    var zones: [String]

    static let all: [Place] = [
        Place(areaCode: 312, state: "IL", zones: ["America/Chicago"]),
        Place(areaCode: 773, state: "IL", zones: ["America/Chicago"]),
        Place(areaCode: 212, state: "NY", zones: ["America/New_York"]),
        Place(areaCode: 305, state: "FL", zones: ["America/New_York"]),
        Place(areaCode: 850, state: "FL", zones: ["America/Chicago", "America/New_York"]),
        Place(areaCode: 915, state: "TX", zones: ["America/Denver"]),
        Place(areaCode: 812, state: "IN", zones: ["America/Chicago", "America/New_York"]),
        Place(areaCode: 605, state: "SD", zones: ["America/Chicago", "America/Denver"]),
        Place(areaCode: 208, state: "ID", zones: ["America/Boise", "America/Los_Angeles"]),
        Place(areaCode: 503, state: "OR", zones: ["America/Los_Angeles"]),
        Place(areaCode: 504, state: "LA", zones: ["America/Chicago"]),
        Place(areaCode: 480, state: "AZ", zones: ["America/Phoenix"]),
        Place(areaCode: 808, state: "HI", zones: ["Pacific/Honolulu"]),
        Place(areaCode: 907, state: "AK", zones: ["America/Anchorage", "America/Adak"]),
        Place(areaCode: 270, state: "KY", zones: ["America/Chicago", "America/New_York"]),
    ]

    /// Hours of solicitation by state where they are narrower than 08:00 to 21:00, as minutes of weekdays, Saturdays and
    /// Sundays; an empty range is a closed day.
    struct StateHours {
        var weekdays: Range<Int>
        var saturday: Range<Int>
        var sunday: Range<Int>
        var isClosedOnHolidays = false
    }

    static func stateHours(_ state: String) -> StateHours? {
        switch state {
        case "FL", "OR": StateHours(weekdays: 480..<1_200, saturday: 480..<1_200, sunday: 480..<1_200)
        case "TX": StateHours(weekdays: 540..<1_260, saturday: 540..<1_260, sunday: 720..<1_260)
        case "SD": StateHours(weekdays: 540..<1_260, saturday: 0..<0, sunday: 0..<0)
        case "LA":
            StateHours(weekdays: 480..<1_200, saturday: 480..<1_200, sunday: 0..<0, isClosedOnHolidays: true)
        case "KY": StateHours(weekdays: 600..<1_260, saturday: 600..<1_260, sunday: 600..<1_260)
        default: nil
        }
    }

    /// Federal holidays of the years that are simulated, as written in the calendar of the Office of Personnel
    /// Management, with the days on which they are kept.
    static let holidays: Set<String> = [
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-07-04", "2026-09-07",
        "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31",
        "2027-06-18", "2027-06-19", "2027-07-04", "2027-07-05", "2027-09-06", "2027-10-11", "2027-11-11", "2027-11-25",
        "2027-12-24", "2027-12-25", "2027-12-31",
    ]
}
