/// Meetings, and through them where wards are.
package protocol MeetingDesk: Sendable {
    func meetings() async throws -> [MeetingAnswer]

    /// Adds the meeting or changes the one of that name; the ward's people get the ward's place.
    func putMeeting(_ order: MeetingOrder, by caller: Caller) async throws -> MeetingAnswer
}

package struct MeetingOrder: Hashable, Sendable {
    package var name: String
    package var ward: String
    /// Local time in the zone, or with an offset.
    package var starts: String
    /// IANA name; nil for the organization's.
    package var zone: String?
    /// Two letters.
    package var state: String?

    package init(
        name: String, ward: String, starts: String, zone: String?, state: String?
    ) {
        self.name = name
        self.ward = ward
        self.starts = starts
        self.zone = zone
        self.state = state
    }
}

package struct MeetingAnswer: Encodable, Hashable, Sendable {
    package var name: String
    package var ward: String
    package var startsAt: String
    package var zone: String
    package var state: String?
    /// People whose zone or states changed by it; nil where nothing was put.
    package var peopleMoved: Int64?

    package init(
        name: String, ward: String, startsAt: String, zone: String, state: String?, peopleMoved: Int64?
    ) {
        self.name = name
        self.ward = ward
        self.startsAt = startsAt
        self.zone = zone
        self.state = state
        self.peopleMoved = peopleMoved
    }
}
