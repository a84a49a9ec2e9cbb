/// Segments as a carrier bills them, counted a second time and in another way than the program's: the GSM alphabet is
/// written out as it stands in 3GPP TS 23.038.
enum SegmentsAsBilled {
    private static let basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
        + "abcdefghijklmnopqrstuvwxyzäöñüà"
    private static let extended = "^{}\\[~]|€\u{0C}"

    /// Septets by scalar, up to the euro sign; 0 for what is not in the alphabet.
    private static let septets: [Int] = {
        var table = [Int](repeating: 0, count: 0x20AD)
        for scalar in basic.unicodeScalars { table[Int(scalar.value)] = 1 }
        for scalar in extended.unicodeScalars { table[Int(scalar.value)] = 2 }
        return table
    }()

    private static func septets(_ scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x20AD ? septets[Int(scalar.value)] : 0
    }

    static func isUCS2(_ text: String) -> Bool { text.unicodeScalars.contains { septets($0) == 0 } }

    static func count(_ text: String) -> Int {
        let isWide = isUCS2(text)
        let widths = text.unicodeScalars.map { scalar in
            isWide ? (scalar.value > 0xFFFF ? 2 : 1) : septets(scalar)
        }
        let (alone, part) = isWide ? (70, 67) : (160, 153)
        if widths.reduce(0, +) <= alone { return 1 }
        var (parts, filled) = (1, 0)
        for width in widths {
            if filled + width > part {
                parts += 1
                filled = 0
            }
            filled += width
        }
        return parts
    }
}
