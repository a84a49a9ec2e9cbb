import Domain
import Engine
import Storage
import Web

extension StoreDesk {
    package func meetings() async throws -> [MeetingAnswer] {
        try await read { transaction in
            let wards = try transaction.wards()
            return try transaction.meetings().map { meeting in
                MeetingAnswer(meeting, state: wards.first { $0.name == meeting.ward }?.state, peopleMoved: nil)
            }
        }
    }

    package func putMeeting(_ order: MeetingOrder, by caller: Caller) async throws -> MeetingAnswer {
        let zone = order.zone ?? settings.launch.zone
        let startsAt = try startsAt(order.starts, zone: zone)
        let ward = Ward(name: PersonPlaces.wardName(order.ward), zone: zone, state: try state(order.state))
        let meeting = try await write { transaction, now in
            try transaction.putWard(ward)
            try transaction.audit(who: caller.name, what: "put meeting", detail: "ward \(ward.name)", now: now)
            return Changed(
                try transaction.putMeeting(
                    name: order.name, ward: ward.name, startsAt: startsAt, zone: zone, now: now))
        }
        let moved = try await movePeople(ofWard: ward.name)
        let known = try await read { transaction in try transaction.wards() }
        return MeetingAnswer(
            meeting, state: known.first { $0.name == ward.name }?.state, peopleMoved: Int64(moved))
    }

    private func startsAt(_ text: String, zone: String) throws(Refusal) -> Timestamp {
        guard let local = ISO8601.parseLocal(text) else {
            throw Refusal(
                field: "starts", reason: "it is not a date and time",
                remedy: "Write it as 2026-07-01T18:30, local time.")
        }
        let rules = try settings.launch.window.zones.rules(of: zone)
        if local.offsetSeconds == nil { return rules.instant(localSeconds: local.secondsAsIfUTC) }
        guard let instant = ISO8601.parse(text) else {
            throw Refusal(field: "starts", reason: "it is not an instant", remedy: "Leave the offset out.")
        }
        return instant
    }

    private func state(_ text: String?) throws(Refusal) -> String? {
        guard let state = text?.uppercased() else { return nil }
        guard !settings.whereabouts.areaCodes.zones(ofState: state).isEmpty else {
            throw Refusal(field: "state", reason: "it is not a state", remedy: "Write its two letters: IL.")
        }
        return state
    }

    /// People of the ward get its place, a batch at a time. How many changed.
    private func movePeople(ofWard ward: String) async throws -> Int {
        let rule = settings.whereabouts
        let moves = try await read { transaction in
            var places = PersonPlaces(rule: rule, wards: try transaction.wards())
            return try transaction.people(ofWard: ward).compactMap { person -> Move? in
                let place = places.place(of: person.record)
                return place.zones == person.zones && place.states == person.states
                    ? nil : Move(person: person.id, place: place)
            }
        }
        for start in stride(from: 0, to: moves.count, by: 500) {
            let batch = Array(moves[start..<min(start + 500, moves.count)])
            try await write { transaction, _ in
                for move in batch {
                    let id = try transaction.whereaboutsID(zones: move.place.zones, states: move.place.states)
                    try transaction.setWhereabouts(move.person, id)
                }
                return Changed((), news: [.work])
            }
        }
        return moves.count
    }

    private struct Move: Sendable {
        var person: PersonID
        var place: PersonPlaces.Place
    }
}

extension MeetingAnswer {
    init(_ meeting: Meeting, state: String?, peopleMoved: Int64?) {
        self.init(
            name: meeting.name, ward: meeting.ward, startsAt: ISO8601.format(meeting.startsAt), zone: meeting.zone,
            state: state, peopleMoved: peopleMoved)
    }
}
