import Domain

/// What one cell that should hold a phone number came to.
package struct PhoneReading: Hashable, Sendable {
    package enum Action: String, Hashable, Sendable, CaseIterable {
        /// May be texted.
        case accept
        /// A person has to decide; nothing is texted until then.
        case review
        /// Holds no number that may be texted.
        case reject
    }

    /// The rule that decided, and with it the action.
    package let rule: PhoneRule
    /// The number accepted, or the candidate a reviewer is offered. Nil when rejected and when a cell holds several.
    package let number: PhoneNumber?
    /// Where a cell holds several numbers: those that would be accepted alone, in the order of the cell. A row takes
    /// the first of them, with a warning; the cell by itself stays in review.
    package let acceptableNumbers: [PhoneNumber]
    /// Words that stood beside the number ("cell", "ask for Ana"): they belong to the notes.
    package let words: String?

    package var action: Action { rule.action }

    package init(
        rule: PhoneRule, number: PhoneNumber? = nil, acceptableNumbers: [PhoneNumber] = [], words: String? = nil
    ) {
        self.rule = rule
        self.number = rule.action == .reject ? nil : number
        self.acceptableNumbers = acceptableNumbers
        self.words = words
    }
}

/// Every rule by which a phone cell is accepted, put in review or rejected. The raw values are what `explain phones`
/// prints and what import reports store. Source: compliance notes §4.3 (the importer's duties).
package enum PhoneRule: String, Hashable, Sendable, CaseIterable {
    // Accepted.
    case plain = "-"
    case labelRemoved = "label_removed"
    case scientificExact = "scientific_exact"
    // In review, in the order in which they are named when several apply.
    case severalNumbers = "several_numbers"
    case noteSaysNotToText = "note_says_do_not_text_or_landline"
    case hasExtension = "has_extension"
    case extraDigits = "extra_digits"
    case lettersTouchingNumber = "letters_touching_number"
    case prefixJunk = "prefix_junk"
    case plusWithoutCountryCode = "plus_without_country_code"
    case usTerritory = "us_territory"
    case areaCodeNewerThanLibrary = "area_code_newer_than_library"
    // Rejected.
    case noDigits = "no_digits"
    case noAreaCode = "no_area_code"
    case wrongLength = "wrong_length"
    case lettersInNumber = "letters_in_number"
    case scientificLossy = "scientific_lossy"
    case notAssigned = "not_assigned"
    case n11Exchange = "n11_exchange"
    case testExchange = "test_exchange"
    case premiumExchange = "premium_exchange"
    case directoryAssistance = "directory_assistance"
    case tollFree = "toll_free"
    case premiumRate = "premium_rate"
    case nonGeographic = "non_geographic"
    case outsideUS = "outside_us"
    case foreign

    /// What the rule leads to.
    package var action: PhoneReading.Action {
        switch self {
        case .plain, .labelRemoved, .scientificExact: .accept
        case .severalNumbers, .noteSaysNotToText, .hasExtension, .extraDigits, .lettersTouchingNumber, .prefixJunk,
            .plusWithoutCountryCode, .usTerritory, .areaCodeNewerThanLibrary:
            .review
        case .noDigits, .noAreaCode, .wrongLength, .lettersInNumber, .scientificLossy, .notAssigned, .n11Exchange,
            .testExchange, .premiumExchange, .directoryAssistance, .tollFree, .premiumRate, .nonGeographic,
            .outsideUS, .foreign:
            .reject
        }
    }

    /// The coarse kind an organizer reads in an import's summary. Nil for what is accepted.
    package var problem: PhoneProblem? {
        switch self {
        case .plain, .labelRemoved, .scientificExact: nil
        case .noDigits: .missing
        case .noAreaCode, .wrongLength, .lettersInNumber, .prefixJunk, .plusWithoutCountryCode, .extraDigits,
            .lettersTouchingNumber, .severalNumbers:
            .malformed
        case .scientificLossy: .precisionLost
        case .notAssigned, .n11Exchange, .testExchange, .directoryAssistance, .areaCodeNewerThanLibrary:
            .invalidNumber
        case .outsideUS, .foreign, .usTerritory: .notUS
        case .tollFree, .premiumRate, .premiumExchange, .nonGeographic, .hasExtension, .noteSaysNotToText:
            .notTextable
        }
    }
}

/// Why a person cannot be texted, in the few kinds an import's summary counts by.
package enum PhoneProblem: String, Hashable, Sendable, CaseIterable {
    case missing = "phone_missing"
    case malformed = "phone_malformed"
    case invalidNumber = "phone_invalid_number"
    case notUS = "phone_not_us"
    case notTextable = "phone_not_textable"
    case precisionLost = "phone_precision_lost"
}
