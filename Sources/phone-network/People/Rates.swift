/// How the people of one list and ward behave. All are probabilities; those up to `maybe` exclude each other and add up
/// to the share that ever answers.
struct Rates: Codable, Sendable {
    /// Says an unmistakable yes to what we ask.
    var yes: Double
    /// Says no, and means no more than that.
    var no: Double
    var question: Double
    /// Asks to hear no more, by a keyword (STOP) or in plain words.
    var optOut: Double
    var wrongNumber: Double
    /// Thanks, an emoji, an auto-reply: says nothing.
    var noise: Double
    var help: Double
    /// Says to have signed already, before our text.
    var signed: Double
    var maybe: Double

    /// Of those who opt out, the share who use plain words instead of a keyword.
    var optOutPlain: Double
    /// Of those who opt out, the share who later write START.
    var restart: Double
    /// Of those who say yes, the share who ask to hear no more some hours later.
    var optOutAfterYes: Double
    /// Does what was asked (form, card) after a yes.
    var doneAfterYes: Double
    /// Does what was asked without a yes.
    var doneWithoutYes: Double

    /// The share who answer at all.
    var reply: Double { yes + no + question + optOut + wrongNumber + noise + help + signed + maybe }

    private enum CodingKeys: String, CodingKey {
        case yes, no, question, noise, help, signed, maybe, restart
        case optOut = "opt_out"
        case wrongNumber = "wrong_number"
        case optOutPlain = "opt_out_plain"
        case optOutAfterYes = "opt_out_after_yes"
        case doneAfterYes = "done_after_yes"
        case doneWithoutYes = "done_without_yes"
    }
}

/// People of one list and ward, who share rates.
struct Group: Codable, Sendable {
    var list: String
    var ward: String
    var people: Int
    var rates: Rates
}

/// What is planted: the table the demo's comparison should find again.
enum PlantedRates {
    static let wards = ["12", "25", "33"]

    static func rates(list: String, ward: String) -> Rates {
        var rates = list == "activated" ? activated : cold
        rates.yes = yes[list]?[ward] ?? rates.yes
        return rates
    }

    private static let yes: [String: [String: Double]] = [
        "activated": ["12": 0.20, "25": 0.16, "33": 0.12],
        "cold": ["12": 0.03, "25": 0.02, "33": 0.025],
    ]

    private static let activated = Rates(
        yes: 0.16, no: 0.06, question: 0.04, optOut: 0.02, wrongNumber: 0.01, noise: 0.03, help: 0.005, signed: 0.01,
        maybe: 0.01, optOutPlain: 0.3, restart: 0.08, optOutAfterYes: 0.02, doneAfterYes: 0.6, doneWithoutYes: 0.03)

    private static let cold = Rates(
        yes: 0.025, no: 0.03, question: 0.015, optOut: 0.05, wrongNumber: 0.02, noise: 0.01, help: 0.003, signed: 0.002,
        maybe: 0.005, optOutPlain: 0.3, restart: 0.04, optOutAfterYes: 0.02, doneAfterYes: 0.4, doneWithoutYes: 0.003)
}
