import Domain
import Storage

/// Where people are, for the clock: the facts of a person and of their ward, through Domain's rule, remembered by facts
/// because a list has few places and many people.
struct PersonPlaces: Sendable {
    struct Place: Hashable, Sendable {
        /// Joined by `|`, as the store keeps them.
        var zones: String
        var states: String
    }

    /// More distinct places than this are forgotten and computed again: memory stays flat.
    private static let most = 50_000

    let rule: WhereaboutsRule
    var wards: [String: Ward]
    private var known: [PlaceFacts: Place] = [:]

    init(rule: WhereaboutsRule, wards: [Ward]) {
        self.rule = rule
        self.wards = Dictionary(wards.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func place(of person: PersonRecord) -> Place {
        let facts = facts(of: person)
        if let place = known[facts] { return place }
        let whereabouts = rule.whereabouts(facts)
        let place = Place(
            zones: whereabouts.zones.joined(separator: "|"), states: whereabouts.states.joined(separator: "|"))
        if known.count >= Self.most { known.removeAll() }
        known[facts] = place
        return place
    }

    private func facts(of person: PersonRecord) -> PlaceFacts {
        let ward = wards[person.ward]
        func given(_ text: String) -> String? { text.isEmpty ? nil : text }
        return PlaceFacts(
            zone: given(person.zone), zip: given(person.zip), state: given(person.state) ?? ward?.state,
            wardZone: ward?.zone, areaCode: person.phone?.areaCode)
    }

    /// `Ward 12`, `012` and `12` are one ward.
    static func wardName(_ text: String) -> String {
        var name = text[...]
        if name.lowercased().hasPrefix("ward") { name = name.dropFirst(4) }
        name = name.drop { $0 == " " || $0 == "#" }
        return Int(name).map { String($0) } ?? text
    }
}
