/// The legal public holidays of 5 U.S.C. 6103(a), as a function of the date.
package enum FederalHoliday: String, Hashable, Sendable, CaseIterable {
    case newYear = "New Year's Day"
    case king = "Birthday of Martin Luther King, Jr."
    case washington = "Washington's Birthday"
    case memorial = "Memorial Day"
    case juneteenth = "Juneteenth National Independence Day"
    case independence = "Independence Day"
    case labor = "Labor Day"
    case columbus = "Columbus Day"
    case veterans = "Veterans Day"
    case thanksgiving = "Thanksgiving Day"
    case christmas = "Christmas Day"

    /// The holiday on a day counted from 1970-01-01, nil on any other day.
    ///
    /// A fixed date counts on its own day and on the working day that stands in for it (Friday for Saturday, Monday
    /// for Sunday): a state that closes on legal holidays may mean either, so neither is texted.
    package static func on(dayNumber: Int) -> FederalHoliday? {
        let weekday = Weekday.of(dayNumber: dayNumber)
        if let holiday = dated(dayNumber) { return holiday }
        if weekday == 5, let saturday = fixed(dayNumber + 1) { return saturday }
        if weekday == 1, let sunday = fixed(dayNumber - 1) { return sunday }
        return nil
    }

    private static func dated(_ dayNumber: Int) -> FederalHoliday? {
        if let holiday = fixed(dayNumber) { return holiday }
        let date = ISO8601.civil(days: dayNumber)
        let weekday = Weekday.of(dayNumber: dayNumber)
        let week = (date.day - 1) / 7 + 1
        switch (date.month, weekday, week) {
        case (1, 1, 3): return .king
        case (2, 1, 3): return .washington
        case (5, 1, _) where date.day > 24: return .memorial
        case (9, 1, 1): return .labor
        case (10, 1, 2): return .columbus
        case (11, 4, 4): return .thanksgiving
        default: return nil
        }
    }

    private static func fixed(_ dayNumber: Int) -> FederalHoliday? {
        let date = ISO8601.civil(days: dayNumber)
        switch (date.month, date.day) {
        case (1, 1): return .newYear
        // Since Public Law 117-17 of 17 June 2021.
        case (6, 19) where date.year >= 2021: return .juneteenth
        case (7, 4): return .independence
        case (11, 11): return .veterans
        case (12, 25): return .christmas
        default: return nil
        }
    }
}
