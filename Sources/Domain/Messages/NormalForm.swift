// Why an underscored import: composition (NFC) has no public name outside Foundation, which Domain may not import, and
// FoundationEssentials, which needs it too, takes it from the standard library in just this way. A table of our own
// would be two thousand rows that age. Should a compiler drop the name, the build says so here and nowhere else.
@_spi(_Unicode) import Swift

/// Unicode normal form C, in which texts are counted, compared and sent: one é, not an e and an accent.
package enum NormalForm {
    /// The text in NFC. A text of ASCII, Latin-1 or common punctuation and emoji is returned as it is.
    package static func composed(_ text: String) -> String {
        if isSurelyComposed(text) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text._nfc { result.append(scalar) }
        return String(result)
    }

    /// True when no scalar can compose, reorder or be replaced. False says nothing.
    ///
    /// Everything below U+0300 is a composed starter; so is what the two other ranges hold, by the Unicode property
    /// NFC_Quick_Check. A base letter that would compose is followed by a mark, and marks lie outside all three.
    static func isSurelyComposed(_ text: String) -> Bool {
        if text.utf8.allSatisfy({ $0 < 0xCC }) { return true }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.value < 0x300 || (0x2010...0x2027).contains(scalar.value)
                || (0x1F000...0x1FAFF).contains(scalar.value)
        }
    }
}
