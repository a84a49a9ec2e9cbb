import ArgumentParser
import Domain

/// A phone number on the command line, as people write it: `+13125550142`, `312-555-0142`, `(312) 555-0142`.
struct PhoneArgument: ExpressibleByArgument {
    /// As the API takes it.
    let e164: String

    init?(argument: String) {
        let digits = argument.filter { ("0"..."9").contains($0) }
        guard argument.allSatisfy({ ("0"..."9").contains($0) || "+()-. ".contains($0) }) else { return nil }
        let text: String
        if argument.hasPrefix("+") {
            text = "+" + digits
        } else if digits.utf8.count == 10 {
            text = "+1" + digits
        } else if digits.utf8.count == 11, digits.hasPrefix("1") {
            text = "+" + digits
        } else {
            return nil
        }
        guard let number = PhoneNumber(e164: text) else { return nil }
        e164 = number.exposed
    }
}
