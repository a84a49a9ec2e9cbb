/// Segments as a carrier bills them, counted a second time and in another way than the program's: the GSM alphabet is
/// written out as it stands in 3GPP TS 23.038.
enum SegmentsAsBilled {
    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
            + "abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
    private static let extended = Set("^{}\\[~]|€\u{0C}".unicodeScalars)

    static func isUCS2(_ text: String) -> Bool {
        text.unicodeScalars.contains { !basic.contains($0) && !extended.contains($0) }
    }

    static func count(_ text: String) -> Int {
        let isWide = isUCS2(text)
        let widths = text.unicodeScalars.map { scalar in
            isWide ? (scalar.value > 0xFFFF ? 2 : 1) : (basic.contains(scalar) ? 1 : 2)
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
