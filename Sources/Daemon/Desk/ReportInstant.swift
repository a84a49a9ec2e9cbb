import Domain

/// The instant of a report, as people name it.
enum ReportInstant {
    /// An instant is rounded down to the minute. A date alone means the end of that day in the organization's zone; of
    /// today it means now. Nil for anything else.
    static func parse(_ text: String, now: Timestamp, zone: ZoneRules?) -> Timestamp? {
        guard let zone else { return ISO8601.parse(text).map(minute) }
        if text.utf8.count == 10, let day = ISO8601.parseLocal(text + "T00:00"), day.offsetSeconds == nil {
            let end = zone.instant(localSeconds: day.secondsAsIfUTC + 86_400)
            return zone.instant(localSeconds: day.secondsAsIfUTC) <= now ? min(end, now) : end
        }
        return DeskDates.parse(text, zone: zone).map(minute)
    }

    private static func minute(_ instant: Timestamp) -> Timestamp {
        let seconds = instant.seconds
        return Timestamp(seconds: seconds - ((seconds % 60) + 60) % 60)
    }
}
