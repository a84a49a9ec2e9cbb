import Domain

/// The person one row of a list makes, before the store finds out whether we know them already.
package struct ImportedPerson: Hashable, Sendable {
    package var firstName: String?
    package var lastName: String?
    /// Lower case; nil when missing or malformed.
    package var email: String?
    /// The number that may be texted; nil while the phone is missing, rejected or in review.
    package var phone: PhoneNumber? { phoneReading.action == .accept ? phoneReading.number : nil }
    /// What was decided about the phone. In review its `number` is the candidate.
    package var phoneReading: PhoneReading
    /// The cell the decision is about, as it stood in the file; empty when there was none.
    package var rawPhone: String
    package var ward: Int?
    package var union: String?
    package var local: String?
    /// ISO 639-1.
    package var language: String?
    /// Five digits.
    package var zip: String?
    /// Two letters.
    package var state: String?
    /// IANA name.
    package var zone: String?
    package var externalID: String?
    /// 0 to 4 on the ladder. Nil means not assessed, which is not level 0.
    package var level: Int?
    package var tags: [String] = []
    package var notes: String?
    package var optedOut = false
    /// A column about opting out says in so many words that they did not, and none says that they did.
    package var saysNoStop = false
    /// The column and value that said so (`DNT: x`), for the consent ledger.
    package var optOutEvidence: String?
    package var warnings: [ImportWarning] = []

    init(phoneReading: PhoneReading, rawPhone: String) {
        self.phoneReading = phoneReading
        self.rawPhone = rawPhone
    }

    /// Knows this row's person again when the same file comes twice and there is no number to know them by: name, raw
    /// phone, e-mail, ward and union, lower-cased, with spaces and bars made harmless. The store hashes it.
    package var key: String {
        let name = [firstName, lastName].compactMap(\.self).joined(separator: " ")
        return [name, rawPhone, email ?? "", ward.map { String($0) } ?? "", union ?? ""]
            .map { part in
                part.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "|" }).joined(separator: " ")
            }
            .joined(separator: "|")
    }
}

/// Something a person should look at in a row that was imported all the same.
package enum ImportWarning: String, Hashable, Sendable, CaseIterable {
    case multiplePhonesInCell = "multiple_phones_in_cell"
    case severalPhones = "several_phones"
    case emailInvalid = "email_invalid"
    case wardOutOfRange = "ward_out_of_range"
    case assessmentOutOfRange = "assessment_out_of_range"
    case zipInvalid = "zip_invalid"
    case stateUnknown = "state_unknown"
    case zoneUnknown = "zone_unknown"
    case tooManyCells = "too_many_cells"
    case notUTF8 = "not_utf8"

    /// What happened, for an organizer.
    package var explanation: String {
        switch self {
        case .multiplePhonesInCell: "the phone cell holds several numbers; the first that may be texted is used"
        case .severalPhones: "several columns hold different numbers; the first that may be texted is used"
        case .emailInvalid: "the e-mail address is not one and was left out"
        case .wardOutOfRange: "there is no ward of that number; the ward was left out"
        case .assessmentOutOfRange: "the level is not 0 to 4 and was left out"
        case .zipInvalid: "the ZIP code is not five digits and was left out"
        case .stateUnknown: "the state is not known and was left out"
        case .zoneUnknown: "the time zone is not known and was left out"
        case .tooManyCells: "the row has more cells than the header; cells may have slipped to the right"
        case .notUTF8: "the row is not UTF-8 and was read as Windows-1252; check accented letters"
        }
    }
}
