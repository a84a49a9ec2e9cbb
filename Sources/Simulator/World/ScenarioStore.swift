import Domain
import Engine
import Foundation
import Storage

extension Scenario {
    /// The zone rules of everyone who is ever drawn, read once from the machine's zone files.
    static let zones: ZoneCatalog = {
        let names = AreaCodeTable.shipped.zonesOfAllStates + Place.all.flatMap(\.zones) + ["America/Chicago"]
        do {
            return try ZoneCatalog(Set(names).sorted()) { name in
                FileManager.default.contents(atPath: "/usr/share/zoneinfo/\(name)").map(Array.init)
            }
        } catch {
            fatalError("the machine's zone files cannot be read: \(error)")
        }
    }()

    func launchSettings() throws -> LaunchSettings {
        func dayHours(_ range: Range<Int>) -> DayHours? {
            DayHours(opensMinute: range.lowerBound, closesMinute: range.upperBound)
        }
        let organization = try hours.map { hours in
            try OrganizationHours(
                weekdays: dayHours(hours.weekdays), saturday: dayHours(hours.saturday), sunday: dayHours(hours.sunday))
        }
        return LaunchSettings(
            organization: Self.organization, zone: "America/Chicago",
            window: SendWindow(organization: organization, zones: Self.zones),
            senders: lanes.enumerated().map { index, lane in
                SenderSettings(
                    name: "lane \(index)", gateway: lane.gatewayName, number: lane.number, limits: lane.limits,
                    priceMicrosPerSegment: 8_000, currency: "USD", priceDate: "simulated")
            }, isRehearsal: !isLive, links: try linkSettings())
    }

    /// Puts lists, people and what is known of them before the start into an empty, migrated store.
    mutating func fill(_ store: Store) throws {
        let before = Timestamp(microseconds: start - Span.day)
        let rule = WhereaboutsRule()
        var rows: [PersonID] = []
        try store.write { transaction in
            try transaction.putWard(Ward(name: "Ward 35", zone: "America/Chicago", state: "IL"))
            _ = try transaction.putMeeting(
                name: Self.meeting, ward: "Ward 35", startsAt: Timestamp(microseconds: start - 2 * Span.hour),
                zone: "America/Chicago", now: before)
            for person in people where !person.isStranger {
                rows.append(try Self.put(person, number: rows.count, rule: rule, in: transaction, before))
            }
            try putList("activated", .activated, campaigns[0].activated, rows, in: transaction, before)
            try putList("cold", .cold, campaigns[0].compared, rows, in: transaction, before)
            try putList("other", .other, campaigns[1].activated, rows, in: transaction, before)
            for place in optedOutBefore where people[place].isTextable {
                try transaction.suppress(
                    PhoneNumber(stored: people[place].phone), .optedOut,
                    source: ConsentSource(channel: "import", recordedBy: "sim"), now: before)
            }
            for place in signedBefore {
                _ = try transaction.convert(
                    ConversionRecord(
                        person: rows[place], action: Self.action, strength: .done, at: before, evidence: .paper,
                        reply: nil, source: "before.csv", campaign: nil), now: before)
            }
        }
        for (index, row) in rows.enumerated() { people[index].row = row }
    }

    private static func put(
        _ person: SimulatedPerson, number: Int, rule: WhereaboutsRule, in transaction: Transaction, _ now: Timestamp
    ) throws -> PersonID {
        let place = rule.whereabouts(
            PlaceFacts(
                zone: person.statedZone, wardZone: person.isInWard ? "America/Chicago" : nil,
                areaCode: person.place.areaCode))
        var record = PersonRecord(
            key: person.isTextable ? person.phone : "row \(number)",
            phone: person.isTextable ? PhoneNumber(stored: person.phone) : nil,
            phoneStanding: person.isTextable ? .textable : person.isInReview ? .review : .missing)
        record.firstName = person.firstName
        record.ward = person.isInWard ? "Ward 35" : ""
        record.zone = person.statedZone ?? ""
        let whereabouts = try transaction.whereaboutsID(
            zones: place.zones.joined(separator: "|"), states: place.states.joined(separator: "|"))
        return try transaction.putPerson(record, whereabouts: whereabouts, now: now).id
    }

    private func putList(
        _ name: String, _ kind: ListKind, _ members: [Int], _ rows: [PersonID], in transaction: Transaction,
        _ now: Timestamp
    ) throws {
        guard let list = try transaction.putList(name: name, kind: kind, source: "sim", meeting: nil, now: now) else {
            throw Breach(.soundness, "the list \(name) exists already")
        }
        let importing = try transaction.beginImport(list: list, fileName: "\(name).csv", header: "", now: now)
        for place in members {
            _ = try transaction.addMember(list: list, person: rows[place], importing: importing, now: now)
        }
        try transaction.finishImport(importing, rows: Int64(members.count), now: now)
    }
}
