/// How one text is billed: its encoding, its units and the segments they fill.
///
/// The rule is 3GPP TS 23.038 (alphabet) and TS 23.040 (concatenation with an 8-bit reference): 160 septets alone and
/// 153 in a part, or 70 UTF-16 units alone and 67 in a part. Neither an escape pair nor a surrogate pair is split over
/// two parts; the place it leaves stays empty. So parts are filled, never computed by division.
package struct SegmentCount: Hashable, Sendable {
    package enum Encoding: String, Hashable, Sendable {
        case gsm7 = "GSM-7"
        case ucs2 = "UCS-2"

        /// Most units of a text that goes alone.
        package var unitsAlone: Int { self == .gsm7 ? 160 : 70 }
        /// Most units of one part of several.
        package var unitsPerPart: Int { self == .gsm7 ? 153 : 67 }
    }

    package let encoding: Encoding
    /// Septets (an extension character is two) or UTF-16 code units of the whole text.
    package let units: Int
    /// Billed parts, at least 1.
    package let segments: Int

    /// Counts a text in its normal form C; the text is sent in that form.
    /// - Throws: a `Refusal` when the text is empty or holds a control character other than LF, CR and FF.
    package init(of text: String) throws(Refusal) {
        let composed = NormalForm.composed(text)
        // Contiguous UTF-8 is what Swift's own strings hold: no copy, no allocation.
        let tally = composed.utf8.withContiguousStorageIfAvailable { Self.tally(ascii: $0) } ?? nil
        try self.init(tally ?? Self.tally(scalars: composed.unicodeScalars))
    }

    private init(_ tally: Tally) throws(Refusal) {
        if let control = tally.control {
            throw Refusal(
                field: "text",
                reason: "the text holds the control character U+"
                    + String(control + 0x1_0000, radix: 16, uppercase: true).dropFirst(),
                remedy: "Remove it; line breaks are the only ones that may be sent.")
        }
        guard tally.ucs2.units > 0 else {
            throw Refusal(field: "text", reason: "the text is empty", remedy: "Write something to send.")
        }
        let parts = tally.isGSM7 ? tally.gsm7 : tally.ucs2
        encoding = tally.isGSM7 ? .gsm7 : .ucs2
        units = parts.units
        segments = parts.units <= encoding.unitsAlone ? 1 : parts.count
    }

    /// Units in each part of a text, in order; for screens and explanations.
    /// - Throws: as `init(of:)`.
    package static func partUnits(of text: String) throws(Refusal) -> [Int] {
        let count = try SegmentCount(of: text)
        guard count.segments > 1 else { return [count.units] }
        var parts: [Int] = [0]
        for scalar in NormalForm.composed(text).unicodeScalars {
            let width = count.encoding == .gsm7 ? GSM7.septets(of: scalar) : UTF16.width(scalar)
            if parts[parts.count - 1] + width > count.encoding.unitsPerPart { parts.append(0) }
            parts[parts.count - 1] += width
        }
        return parts
    }

    // MARK: Counting

    /// Parts of one encoding while they fill.
    private struct Parts {
        let capacity: Int
        var units = 0
        var count = 1
        var fill = 0

        mutating func add(_ width: Int) {
            units += width
            fill += width
            if fill > capacity {
                count += 1
                fill = width
            }
        }
    }

    /// Both encodings are counted side by side, so that one pass is enough whichever it turns out to be.
    private struct Tally {
        var gsm7 = Parts(capacity: Encoding.gsm7.unitsPerPart)
        var ucs2 = Parts(capacity: Encoding.ucs2.unitsPerPart)
        var isGSM7 = true
        var control: UInt32?
    }

    /// The way of nearly every text: plain bytes of the default alphabet, two comparisons each. Nil when a byte is
    /// something else, and the other way counts from the start.
    private static func tally(ascii bytes: UnsafeBufferPointer<UInt8>) -> Tally? {
        var tally = Tally()
        for byte in bytes {
            guard byte < 0x80 else { return nil }
            let septets = GSM7.septets(ofASCII: byte)
            guard septets > 0 else { return nil }
            tally.gsm7.add(septets)
        }
        tally.ucs2.units = bytes.count
        return tally
    }

    private static func tally(scalars: String.UnicodeScalarView) -> Tally {
        var tally = Tally()
        for scalar in scalars {
            tally.ucs2.add(UTF16.width(scalar))
            let septets = GSM7.septets(of: scalar)
            if septets > 0 {
                tally.gsm7.add(septets)
            } else {
                tally.isGSM7 = false
                if scalar.properties.generalCategory == .control { tally.control = tally.control ?? scalar.value }
            }
        }
        return tally
    }
}

/// The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038 §6.2.1), escape itself excepted.
package enum GSM7 {
    /// Septets a character takes: 1, 2 for an extension character, 0 when the alphabet does not have it.
    package static func septets(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x80: septets(ofASCII: UInt8(scalar.value))
        // ¡ £ ¤ ¥ § ¿, then Ä Å Æ Ç É Ñ Ö Ø Ü, then ß à ä å æ è é ì ñ ò ö ø ù ü, then Γ Δ Θ Λ Ξ Π Σ Φ Ψ Ω.
        case 0xA1, 0xA3, 0xA4, 0xA5, 0xA7, 0xBF,
            0xC4, 0xC5, 0xC6, 0xC7, 0xC9, 0xD1, 0xD6, 0xD8, 0xDC,
            0xDF, 0xE0, 0xE4, 0xE5, 0xE6, 0xE8, 0xE9, 0xEC, 0xF1, 0xF2, 0xF6, 0xF8, 0xF9, 0xFC,
            0x393, 0x394, 0x398, 0x39B, 0x39E, 0x3A0, 0x3A3, 0x3A6, 0x3A8, 0x3A9:
            1
        case 0x20AC: 2  // €
        default: 0
        }
    }

    static func septets(ofASCII byte: UInt8) -> Int {
        let word = byte < 64 ? lowBasic : highBasic
        if (word >> UInt64(byte & 63)) & 1 == 1 { return 1 }
        return isExtension(byte) ? 2 : 0
    }

    // One bit per byte. Below 64: LF, CR and everything from the space on. From 64: @ A...Z _ a...z.
    private static let lowBasic: UInt64 = 0xFFFF_FFFF_0000_0000 | (1 << 0x0A) | (1 << 0x0D)
    private static let highBasic: UInt64 = 0x07FF_FFFE_87FF_FFFF

    private static func isExtension(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0C, 0x5B, 0x5C, 0x5D, 0x5E, 0x7B, 0x7C, 0x7D, 0x7E: true  // FF [ \ ] ^ { | } ~
        default: false
        }
    }
}
