/// Letters in costume: full-width, bold, italic, circled and squared letters that keyboards and "fancy text" sites
/// offer stand for the plain ones, as in compatibility form NFKC (and a little further: NFKC keeps squared letters).
enum ReplyLetters {
    /// The plain letter or digit, or the scalar itself.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        if value < 0x400 { return scalar }
        if value < 0x2000 { return lookalikes[scalar] ?? scalar }
        let plain: UInt32? =
            switch value {
            case 0xFF01...0xFF5E: value - 0xFEE0
            case 0x1D400...0x1D6A3: letter((value - 0x1D400) % 52)
            case 0x1D7CE...0x1D7FF: 0x30 + (value - 0x1D7CE) % 10
            case 0x24B6...0x24CF: 0x41 + value - 0x24B6
            case 0x24D0...0x24E9: 0x61 + value - 0x24D0
            case 0x1F130...0x1F149: 0x41 + value - 0x1F130
            case 0x1F150...0x1F169: 0x41 + value - 0x1F150
            case 0x1F170...0x1F189: 0x41 + value - 0x1F170
            case 0x2070, 0x2074...0x2079: 0x30 + value - 0x2070
            case 0x2080...0x2089: 0x30 + value - 0x2080
            default: nil
            }
        return plain.flatMap(Unicode.Scalar.init) ?? scalar
    }

    /// Cyrillic letters that look Latin: nobody here writes Russian in the middle of STOP.
    private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "ѕ": "s", "і": "i", "т": "t",
        "А": "A", "Е": "E", "О": "O", "Р": "P", "С": "C", "У": "Y", "Х": "X", "Ѕ": "S", "І": "I", "Т": "T",
    ]

    private static func letter(_ position: UInt32) -> UInt32 {
        position < 26 ? 0x41 + position : 0x61 + position - 26
    }
}
