import Domain

/// Phone numbers as providers write them: with and without the plus, sometimes with a space where an unencoded plus
/// stood.
package enum ProviderNumber {
    /// A person's number. 11 to 15 digits get their plus; 10 digits are a number of the North American plan when they
    /// can be one, and nothing otherwise. Shorter ones are short codes, which are no phones.
    package static func phone(_ text: String) -> PhoneNumber? {
        let bare = text.utf8.drop { $0 == UInt8(ascii: " ") }
        let hasPlus = bare.first == UInt8(ascii: "+")
        let digits = Array(hasPlus ? bare.dropFirst() : bare)
        guard (10...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        if digits.count == 10, !hasPlus {
            // Area code and exchange both start with 2 to 9; a short international number that does not is no guess
            // of ours to make.
            guard digits[0] >= 0x32, digits[3] >= 0x32 else { return nil }
            return PhoneNumber(e164: "+1" + String(decoding: digits, as: UTF8.self))
        }
        return PhoneNumber(e164: "+" + String(decoding: digits, as: UTF8.self))
    }

    /// Our side of a text: E.164 for a long number, and a short code or a name as the provider wrote it.
    package static func sender(_ text: String) -> String {
        phone(text)?.exposed ?? text
    }
}
