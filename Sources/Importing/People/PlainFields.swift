import Domain

/// E-mail, ZIP, state, zone, language, ward, level and opt-out cells. Each reader gives the value or nil, and where
/// something was there but could not be read, a warning.
enum PlainFields {
    /// Lower case. One `@`, something before it, a dotted name after it, no spaces.
    static func email(_ raw: String, _ warnings: inout [ImportWarning]) -> String? {
        var text = Cells.trim(raw).lowercased()
        if text.hasPrefix("mailto:") { text.removeFirst(7) }
        if text.isEmpty || nothing.contains(text) { return nil }
        guard text.utf8.count <= 254, isAddress(text.utf8) else {
            warnings.append(.emailInvalid)
            return nil
        }
        return text
    }

    private static func isAddress(_ text: String.UTF8View) -> Bool {
        var at: Int?
        var dots = 0
        var previous: UInt8 = 0x40
        for (index, byte) in text.enumerated() {
            switch byte {
            case 0x40:
                if at != nil || index == 0 { return false }
                at = index
            case 0x2E where at != nil:
                if previous == 0x40 || previous == 0x2E { return false }
                dots += 1
            case 0...0x20, 0x7F: return false
            case 0x22, 0x28, 0x29, 0x2C, 0x3B, 0x3C, 0x3E: return false
            default: break
            }
            previous = byte
        }
        return at != nil && dots > 0 && previous != 0x2E && previous != 0x40
    }

    /// Five digits of `60608`, `60608-1234`, `60608.0`; a four-digit one is padded only where the state says that its
    /// zero was lost.
    static func zip(_ raw: String, state: String?, _ warnings: inout [ImportWarning]) -> String? {
        let text = Cells.trim(raw)
        if text.utf8.count == 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
        if text.isEmpty || nothing.contains(text.lowercased()) { return nil }
        let digits = String(text.prefix { $0.isASCII && $0.isNumber })
        let rest = text.dropFirst(digits.count)
        let plausible = rest.isEmpty || rest.hasPrefix("-") || rest.hasPrefix(" ") || rest.hasPrefix(".0")
        if plausible, digits.count == 5 { return digits }
        if plausible, digits.count == 9 { return String(digits.prefix(5)) }
        if plausible, digits.count == 4, let state, statesWithLeadingZero.contains(state) { return "0" + digits }
        warnings.append(.zipInvalid)
        return nil
    }

    /// Two letters, of a code or a name.
    static func state(_ raw: String, _ warnings: inout [ImportWarning]) -> String? {
        let text = Cells.trim(raw)
        if text.isEmpty || nothing.contains(text.lowercased()) { return nil }
        let code = text.uppercased().filter { $0 != "." }
        if code.count == 2, !AreaCodeTable.shipped.zones(ofState: code).isEmpty { return code }
        if let code = StateNames.codes[Cells.collapse(text).lowercased()] { return code }
        warnings.append(.stateUnknown)
        return nil
    }

    /// An IANA name of an American zone, or the everyday name of one.
    static func zone(_ raw: String, _ warnings: inout [ImportWarning]) -> String? {
        let text = Cells.trim(raw)
        if text.isEmpty || nothing.contains(text.lowercased()) { return nil }
        if knownZones.contains(text) { return text }
        let word = text.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
        if let zone = everydayZones[word] { return zone }
        warnings.append(.zoneUnknown)
        return nil
    }

    /// The first language named, in English, Spanish, Polish or by its code; nil when none is known.
    static func language(_ raw: String) -> String? {
        if let code = Languages.codes[raw] { return code }
        for word in raw.lowercased().split(whereSeparator: { !$0.isLetter }) {
            if let code = Languages.codes[String(word)] { return code }
        }
        return nil
    }

    /// The first integer of the cell, 1 to `highest`.
    static func ward(_ raw: String, highest: Int, _ warnings: inout [ImportWarning]) -> Int? {
        guard raw.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        if let number = Cells.firstInteger(raw), number >= 1, number <= highest { return number }
        warnings.append(.wardOutOfRange)
        return nil
    }

    /// Parts "12 / Educators 9001" at the first slash, bar, semicolon, comma or dash with spaces.
    static func split(_ raw: String) -> (String, String) {
        let characters = Array(raw)
        for (index, character) in characters.enumerated() {
            let isDash = character == "-" || character == "–" || character == "—"
            let spaced =
                isDash && index > 0 && index + 1 < characters.count && characters[index - 1].isWhitespace
                && characters[index + 1].isWhitespace
            if "/|;,".contains(character) || spaced {
                return (String(characters[..<index]), String(characters[(index + 1)...]))
            }
        }
        return (raw, "")
    }

    /// The first integer when it is 0 to 4. A blank cell is not level 0.
    static func level(_ raw: String, _ warnings: inout [ImportWarning]) -> Int? {
        guard raw.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        if let level = Cells.firstInteger(raw), (0...4).contains(level) { return level }
        warnings.append(.assessmentOutOfRange)
        return nil
    }

    /// `Local 9001` and `9001` are one local.
    static func local(_ raw: String) -> String? {
        let text = Cells.collapse(raw)
        guard let initial = text.utf8.first, initial == 0x23 || initial | 0x20 == 0x6C else {
            return text.isEmpty ? nil : text
        }
        for prefix in ["local no. ", "local #", "local ", "loc. ", "#"] where text.lowercased().hasPrefix(prefix) {
            let rest = text.dropFirst(prefix.count).drop { $0 == "#" || $0.isWhitespace }
            if rest.first?.isNumber == true { return String(rest) }
        }
        return text.isEmpty ? nil : text
    }

    /// Whether the cell of an opt-out column says stop. In a column that asks for consent a plain "no" says so too.
    ///
    /// When in doubt the person is not texted: anything that is not clearly a "no" counts, a date or an `x` included.
    static func saysStop(_ raw: String, inConsentColumn: Bool) -> Bool {
        let text = Cells.collapse(raw).lowercased()
        if text.isEmpty || unsaid.contains(text) || allowing.contains(text) { return false }
        if inConsentColumn { return !agreeing.contains(text) }
        return !denying.contains(text)
    }

    /// Whether the cell says in so many words that there was no stop: not an empty one, nor one that says nothing.
    static func saysNoStop(_ raw: String, inConsentColumn: Bool) -> Bool {
        let text = Cells.collapse(raw).lowercased()
        return allowing.contains(text) || (inConsentColumn ? agreeing : denying).contains(text)
    }

    /// Nothing is said either way.
    private static let unsaid: Set<String> = [
        "none", "null", "n/a", "na", "nan", "-", "--", "u", "unknown", "unspecified", "undefined", "not set", "blank",
    ]
    /// Says in so many words that texting is allowed, whatever the column asks.
    private static let allowing: Set<String> = [
        "subscribed", "i", "in", "opt in", "opt-in", "opt_in", "optin", "opted in", "opted-in", "opted_in", "active",
        "ok", "okay", "ok to text", "not opted out", "not_opted_out", "allowed", "can text",
    ]
    /// "No, do not stop."
    private static let denying: Set<String> = ["0", "0.0", "false", "f", "no", "n", "never", "not"]
    /// "Yes, text me."
    private static let agreeing: Set<String> = [
        "1", "1.0", "true", "t", "yes", "y", "si", "sí", "x", "consented", "agreed",
    ]
    static let nothing: Set<String> = ["n/a", "na", "none", "null", "nan", "-", "--", "unknown", "?"]

    private static let statesWithLeadingZero: Set<String> = ["CT", "MA", "ME", "NH", "NJ", "RI", "VT", "PR", "VI"]
    private static let knownZones = Set(AreaCodeTable.shipped.all.flatMap(\.zones))
    private static let everydayZones = [
        "eastern": "America/New_York", "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York",
        "central": "America/Chicago", "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
        "mountain": "America/Denver", "mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver",
        "pacific": "America/Los_Angeles", "pt": "America/Los_Angeles", "pst": "America/Los_Angeles",
        "pdt": "America/Los_Angeles", "arizona": "America/Phoenix", "alaska": "America/Anchorage",
        "hawaii": "Pacific/Honolulu",
    ]
}
