import Foundation

/// A meeting's time as its guests know it: in its own zone.
enum MeetingText {
    static func start(_ meeting: MeetingAnswer) -> String {
        TimeText(zone: TimeZone(identifier: meeting.zone) ?? .current).text(meeting.startsAt)
    }
}
