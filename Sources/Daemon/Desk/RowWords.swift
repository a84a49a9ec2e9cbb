import Importing

/// What became of a row, in words for an organizer.
extension PhoneRule {
    package var explanation: String {
        switch self {
        case .plain: "the number may be texted"
        case .labelRemoved: "a label beside the number was left out"
        case .scientificExact: "a spreadsheet wrote the number with an exponent; all digits are there"
        case .severalNumbers: "the cell holds several numbers"
        case .noteSaysNotToText: "a note or the column says that it is no cell phone or must not be texted"
        case .hasExtension: "the number has an extension"
        case .extraDigits: "there are digits too many"
        case .lettersTouchingNumber: "letters touch the number"
        case .prefixJunk: "something stands before the number"
        case .plusWithoutCountryCode: "there is a plus sign without a country code"
        case .usTerritory: "the number belongs to a US territory"
        case .areaCodeNewerThanLibrary: "the area code is assigned and not yet in use"
        case .noDigits: "there is no number"
        case .noAreaCode: "the number has no area code"
        case .wrongLength: "the number has too few or too many digits"
        case .lettersInNumber: "there are letters in the number"
        case .scientificLossy: "a spreadsheet rounded the number; its last digits are lost"
        case .notAssigned: "there is no such area code or exchange"
        case .n11Exchange: "the exchange is a service code such as 911"
        case .testExchange: "the exchange is for tests"
        case .premiumExchange: "the exchange is a paid service"
        case .directoryAssistance: "it is directory assistance"
        case .tollFree: "it is a toll-free number"
        case .premiumRate: "it is a paid service"
        case .nonGeographic: "it is a number for machines or services"
        case .outsideUS: "the number is in North America outside the United States"
        case .foreign: "the number is in another country"
        }
    }
}

extension SkipReason {
    package var explanation: String {
        switch self {
        case .aboveHeader: "it stands above the header"
        case .header: "it is the header"
        case .blank: "it is blank"
        case .repeatedHeader: "it is the header again"
        case .totals: "it is a total or a note below the list"
        case .nobody: "it has neither a name nor a phone, e-mail or id"
        }
    }

    /// A person should look: the row may have been meant as somebody.
    var isWorthALook: Bool { self == .totals || self == .nobody }
}

/// What the desk itself has to say of a row, beside the importer's warnings.
enum DeskWarning: String, CaseIterable {
    case optedOut = "opted_out"
    case sharedPhone = "shared_phone"
    case zoneNotInUse = "zone_not_in_use"
    case erased

    var explanation: String {
        switch self {
        case .optedOut: "a column says not to text; the number is suppressed"
        case .sharedPhone: "the number stands under another name already, which is kept"
        case .zoneNotInUse: "the time zone is not one in which we text and was left out"
        case .erased: "somebody who asked to be forgotten; nothing of the row is kept"
        }
    }
}

/// One word and its explanation, counted and shown.
struct RowWord: Hashable, Sendable {
    var code: String
    var explanation: String

    init(_ rule: PhoneRule) { (code, explanation) = (rule.rawValue, rule.explanation) }
    init(_ warning: ImportWarning) { (code, explanation) = (warning.rawValue, warning.explanation) }
    init(_ warning: DeskWarning) { (code, explanation) = (warning.rawValue, warning.explanation) }
    init(code: String, explanation: String) {
        self.code = code
        self.explanation = explanation
    }

    init?(skip code: String) {
        guard let reason = SkipReason(rawValue: code) else { return nil }
        (self.code, explanation) = (reason.rawValue, reason.explanation)
    }
}
