import Domain

/// A dated gathering in a ward; the clock that campaigns count from.
package struct Meeting: Hashable, Sendable {
    package var id: Int64
    package var name: String
    package var ward: String
    package var startsAt: Timestamp
    /// IANA name: the zone in which "next day 18:00" is meant.
    package var zone: String

    package init(id: Int64, name: String, ward: String, startsAt: Timestamp, zone: String) {
        self.id = id
        self.name = name
        self.ward = ward
        self.startsAt = startsAt
        self.zone = zone
    }
}

/// What is known of a ward's place: the zone of everyone who lives there.
package struct Ward: Hashable, Sendable {
    package var name: String
    package var zone: String?
    package var state: String?

    package init(name: String, zone: String?, state: String?) {
        self.name = name
        self.zone = zone
        self.state = state
    }
}

extension Transaction {
    /// Adds a meeting, or changes the one of that name (its name is how people refer to it).
    package func putMeeting(
        name: String, ward: String, startsAt: Timestamp, zone: String, now: Timestamp
    ) throws(StoreError) -> Meeting {
        let id = try newID("meeting")
        try sql.run(
            """
            insert into meeting (id, name, ward, starts_at, zone, created_at) values ($1, $2, $3, $4, $5, $6)
            on conflict (name) do update set ward = excluded.ward, starts_at = excluded.starts_at, zone = excluded.zone
            """,
            [
                .integer(id), .text(name), .text(ward), .integer(startsAt.microseconds), .text(zone),
                .integer(now.microseconds),
            ])
        guard let meeting = try meeting(named: name) else { throw StoreError.failed("the meeting disappeared") }
        return meeting
    }

    package func meeting(named name: String) throws(StoreError) -> Meeting? {
        try sql.first("select id, name, ward, starts_at, zone from meeting where name = $1", [.text(name)])
            .map(Self.meeting)
    }

    package func meetings() throws(StoreError) -> [Meeting] {
        try sql.query("select id, name, ward, starts_at, zone from meeting order by starts_at, id").map(Self.meeting)
    }

    private static func meeting(_ row: SQLRow) -> Meeting {
        Meeting(
            id: row.integer(0), name: row.text(1), ward: row.text(2),
            startsAt: Timestamp(microseconds: row.integer(3)), zone: row.text(4))
    }

    /// Remembers where a ward is. What is nil stays as it was.
    package func putWard(_ ward: Ward) throws(StoreError) {
        try sql.run(
            """
            insert into ward (name, zone, state) values ($1, $2, $3)
            on conflict (name) do update set zone = coalesce(excluded.zone, ward.zone),
                                             state = coalesce(excluded.state, ward.state)
            """, [.text(ward.name), .optional(ward.zone), .optional(ward.state)])
    }

    package func wards() throws(StoreError) -> [Ward] {
        try sql.query("select name, zone, state from ward order by name").map { row in
            Ward(name: row.text(0), zone: row.optionalText(1), state: row.optionalText(2))
        }
    }
}
