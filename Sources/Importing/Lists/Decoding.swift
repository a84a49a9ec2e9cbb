import Domain

/// The one place that knows about encodings and file kinds: what comes in here as bytes is UTF-8 text from here on.
///
/// UTF-8 is read with or without its mark. A field that is not UTF-8 is read as Windows-1252, which is what plain
/// "CSV" means to Excel on a US machine, and its row says so. UTF-16 text and workbooks are refused with the way out;
/// when they are to be read, their decoders belong here, in front of the record scanner.
enum Decoding {
    /// How many bytes of the start of the file are the byte order mark.
    /// - Throws: a `Refusal` when the first bytes are not those of a text list.
    static func lengthOfMark(_ head: [UInt8]) throws(Refusal) -> Int {
        for kind in foreignKinds where head.starts(with: kind.signature) {
            throw Refusal(field: "file", reason: kind.reason, remedy: kind.remedy)
        }
        return head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Text holds no zero byte; UTF-16 without a mark and binary files do.
    static func checkText(_ bytes: some Collection<UInt8>) throws(Refusal) {
        if bytes.contains(0) {
            throw Refusal(
                field: "file", reason: "it holds zero bytes, as UTF-16 text and binary files do", remedy: asCSV)
        }
    }

    /// The text of a field, and whether it had to be read as Windows-1252.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, wasForeign: Bool) {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            switch byte {
            case 0x80...0x9F: scalars.append(windows1252[Int(byte - 0x80)])
            default: scalars.append(Unicode.Scalar(byte))
            }
        }
        return (String(scalars), true)
    }

    private struct ForeignKind {
        let signature: [UInt8]
        let reason: String
        let remedy: String
    }

    private static let asCSV = "Save it as \"CSV UTF-8\" (Excel) or download it as CSV (Google Sheets) and import that."

    private static let foreignKinds = [
        ForeignKind(signature: [0xFF, 0xFE], reason: "it is UTF-16 text (Excel's \"Unicode Text\")", remedy: asCSV),
        ForeignKind(signature: [0xFE, 0xFF], reason: "it is UTF-16 text", remedy: asCSV),
        ForeignKind(signature: [0x50, 0x4B, 0x03, 0x04], reason: "it is a workbook or a zip file", remedy: asCSV),
        ForeignKind(
            signature: [0xD0, 0xCF, 0x11, 0xE0], reason: "it is an old or password-protected Excel file",
            remedy: asCSV),
        ForeignKind(signature: Array("%PDF".utf8), reason: "it is a PDF", remedy: "Export the list itself as CSV."),
        ForeignKind(signature: [0x1F, 0x8B], reason: "it is compressed", remedy: "Unpack it first."),
    ]

    /// Windows-1252 from 0x80 to 0x9F; five places are undefined there. Source: the WHATWG Encoding Standard's index.
    private static let windows1252: [Unicode.Scalar] = [
        "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
        "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
        "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
    ]
}
