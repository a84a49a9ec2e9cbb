/// How many billed parts a text has: 3GPP TS 23.038 (alphabet) and TS 23.040 (concatenation, six octets of header).
/// The witness counts on its own, so that a wrong count elsewhere shows.
enum Segments {
    static func count(_ body: String) -> Int {
        var septets = 0
        for scalar in body.unicodeScalars {
            if scalar.isASCII {
                let width = asciiWidths[Int(scalar.value)]
                if width == 0 { return unicodeCount(body) }
                septets += Int(width)
            } else if basicBeyondASCII.contains(scalar) {
                septets += 1
            } else if scalar == "€" {
                septets += 2
            } else {
                return unicodeCount(body)
            }
        }
        // An escape pair is not split across parts; counting it exactly needs the order.
        if septets <= 160 { return 1 }
        return parts(
            body.unicodeScalars.map { $0.isASCII ? Int(asciiWidths[Int($0.value)]) : $0 == "€" ? 2 : 1 }, room: 153)
    }

    private static func unicodeCount(_ body: String) -> Int {
        let units = body.utf16.count
        if units <= 70 { return 1 }
        return parts(body.unicodeScalars.map { $0.value > 0xFFFF ? 2 : 1 }, room: 67)
    }

    /// Fills parts one after another; what takes two places is not torn apart.
    private static func parts(_ widths: [Int], room: Int) -> Int {
        var parts = 1
        var used = 0
        for width in widths {
            if used + width > room {
                parts += 1
                used = 0
            }
            used += width
        }
        return parts
    }

    private static let basicBeyondASCII = Set("£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà".unicodeScalars)

    /// 1 in the basic table, 2 in the extension table, 0 in neither.
    private static let asciiWidths: [UInt8] = (0..<128).map { code in
        switch code {
        case 0x0A, 0x0D: 1
        case 0x0C: 2
        case 0x00..<0x20, 0x60, 0x7F: 0
        case 0x5B, 0x5C, 0x5D, 0x5E, 0x7B, 0x7C, 0x7D, 0x7E: 2
        default: 1
        }
    }
}
