import Domain
import Importing

/// Numbers as a person types them into a form or a path, and as opt-out files hold them.
enum DeskPhones {
    /// The number meant: by the importer's rules, or any E.164 number as it stands.
    /// - Throws: `Refusal` with the rule that refuses it.
    static func parse(_ text: String) throws(Refusal) -> PhoneNumber {
        let reading = PhoneCell.read(text)
        if let number = reading.number ?? PhoneNumber(e164: text.filter { !" -().".contains($0) }) { return number }
        throw refusal(reading.rule)
    }

    /// The number that a person accepts for somebody in review. They may overrule a doubt by writing the number out in
    /// full; a number that cannot be texted stays refused.
    static func parseTextable(_ text: String) throws(Refusal) -> PhoneNumber {
        let reading = PhoneCell.read(text)
        guard let number = reading.number, reading.action == .accept || number.exposed == text else {
            throw refusal(reading.rule)
        }
        return number
    }

    /// Every number that a cell may mean, the likeliest first.
    static func candidates(_ reading: PhoneReading) -> [PhoneNumber] {
        var numbers = reading.acceptableNumbers
        if let number = reading.number, !numbers.contains(number) { numbers.insert(number, at: 0) }
        return numbers
    }

    /// As `candidates`, and whatever else is a number at all: a stop is kept for numbers that we would never text
    /// today, because rules and area codes change.
    static func stops(_ person: ImportedPerson) -> [PhoneNumber] {
        let candidates = candidates(person.phoneReading)
        guard candidates.isEmpty else { return candidates }
        let plain = person.rawPhone.filter { !" -().".contains($0) }
        if let number = PhoneNumber(e164: plain) { return [number] }
        guard plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return [] }
        let digits = plain.utf8.count == 11 && plain.hasPrefix("1") ? plain.dropFirst() : plain[...]
        guard digits.utf8.count == 10 else { return [] }
        return PhoneNumber(e164: "+1" + digits).map { [$0] } ?? []
    }

    private static func refusal(_ rule: PhoneRule) -> Refusal {
        Refusal(field: "phone", reason: rule.explanation, remedy: "Write the whole number: +13125550142.")
    }
}
