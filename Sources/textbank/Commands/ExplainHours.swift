import ArgumentParser
import Domain
import Foundation

/// `textbank explain hours`: may a text leave at an instant, and when not, from when on. The law only: the federal
/// window, and for solicitations the states' rows; an organization's own narrower hours belong to its configuration.
struct ExplainHours: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: "Decides whether a text may leave at an instant.",
        discussion: """
            In: npa (three digits) or phone (E.164), known_zone, known_state, solicitation, holidays (default false),
            at (2026-07-01T13:00Z).
            Out: decision (send or hold), next (null when send), zones, states, reasons.
            """)

    func run() {
        var zones = ZoneCatalog()
        JSONLines.filter { try Self.answer($0, zones: &zones) }
    }

    /// Zone files are read once each and kept in `zones`.
    static func answer(_ line: [String: Any], zones: inout ZoneCatalog) throws -> [String: Any] {
        let instant = try instant(line)
        let isSolicitation = try line.flag("solicitation", default: false)
        let state = try knownState(line)
        let areaCode = try areaCode(line)
        // A known state adds its row; for the clock an area code that lies somewhere is nearer than the whole state.
        var facts = PlaceFacts(zone: try line.text("known_zone"), state: state, areaCode: areaCode)
        if let areaCode, AreaCodeTable.shipped[areaCode].map({ !$0.zones.isEmpty }) ?? false { facts.state = nil }
        let place = WhereaboutsRule().whereabouts(facts)
        for zone in place.zones { try zones.add(zone, load: zoneFile) }

        let key = WindowKey(
            zones: place.zones, states: place.states + (state.map { [$0] } ?? []), isSolicitation: isSolicitation)
        let window = SendWindow(
            organization: nil, observesHolidays: try line.flag("holidays", default: false), zones: zones)
        let decision = try window.decision(key, at: instant)
        return [
            "decision": decision.isOpen ? "send" : "hold",
            "next": decision.next.map { ISO8601.formatMinutes($0) as Any } ?? NSNull(),
            "zones": key.zones,
            "states": key.states,
            "reasons": decision.reasons,
        ]
    }

    private static func instant(_ line: [String: Any]) throws -> Timestamp {
        guard let instant = ISO8601.parse(try line.requiredText("at")) else {
            throw FieldError("field \"at\" must be an instant with its zone, such as 2026-07-01T13:00Z")
        }
        return instant
    }

    private static func areaCode(_ line: [String: Any]) throws -> Int? {
        if let phone = try line.text("phone") {
            guard let number = PhoneNumber(e164: phone) else {
                throw FieldError("field \"phone\" must be E.164: + and 8 to 15 digits")
            }
            return number.areaCode
        }
        guard let value = line["npa"], !(value is NSNull) else { return nil }
        let text = (value as? String) ?? (value as? Int).map(String.init) ?? ""
        guard text.utf8.count == 3, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            throw FieldError("field \"npa\" must be three digits")
        }
        return Int(text)
    }

    private static func knownState(_ line: [String: Any]) throws -> String? {
        guard let state = try line.text("known_state")?.uppercased() else { return nil }
        let isProvince = AreaCodeTable.shipped.all.contains { $0.region == state }
        guard isProvince || StateWindowTable.shipped[state] != nil else {
            throw FieldError("field \"known_state\" must be the two letters of a state, such as IL")
        }
        return StateWindowTable.shipped[state] == nil ? nil : state
    }

    private static func zoneFile(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name).map { [UInt8]($0) }
    }
}
