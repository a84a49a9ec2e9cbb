import Foundation

/// An instant, in microseconds since 1970-01-01T00:00:00Z. Leap seconds do not exist here.
struct Moment: Comparable, Hashable, Sendable {
    var microseconds: Int64

    static func < (left: Moment, right: Moment) -> Bool { left.microseconds < right.microseconds }

    func adding(seconds: Double) -> Moment { Moment(microseconds: microseconds + Int64(seconds * 1_000_000)) }

    /// The next multiple of the grid at or after this instant, so that many planned events fall together and a leaping
    /// clock needs few leaps.
    func roundedUp(toSeconds gridSeconds: Int64) -> Moment {
        let grid = gridSeconds * 1_000_000
        let over = microseconds % grid
        return over == 0 ? self : Moment(microseconds: microseconds - over + grid)
    }

    /// What the machine's clock says. Only the witness log and the wall clock mode use it.
    static func machineNow() -> Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
    }
}

/// Microseconds of a clock that never steps back; for measuring how long something took.
func monotonicMicroseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
}

/// A date and time of day in UTC. Conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
struct CivilTime {
    var year: Int64
    var month: Int64
    var day: Int64
    var secondOfDay: Int64
    var microsecond: Int64
    var daysSince1970: Int64

    init(_ moment: Moment) {
        let second = moment.microseconds.floorDivided(by: 1_000_000)
        microsecond = moment.microseconds - second * 1_000_000
        daysSince1970 = second.floorDivided(by: 86_400)
        secondOfDay = second - daysSince1970 * 86_400
        let shifted = daysSince1970 + 719_468
        let era = shifted.floorDivided(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days from 1970-01-01 to the given civil date.
    static func daysSince1970(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.floorDivided(by: 400)
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
