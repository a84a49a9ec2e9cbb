/// Percent-encoding straight from and to bytes: `call(for:)` runs many thousand times a second.
package enum PercentEncoding {
    /// True for the bytes a form leaves as they are: letters, digits and `-._~`. One bit per byte, in two words.
    private static func isPlain(_ byte: UInt8) -> Bool {
        let word: UInt64 = byte < 64 ? 0x03FF_6000_0000_0000 : 0x47FF_FFFE_87FF_FFFE
        return byte < 128 && (word >> UInt64(byte & 63)) & 1 == 1
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// Appends a form value: plain bytes as they are, a space as `+`, the rest as `%XX`.
    package static func appendFormValue(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            // Counting takes as long as writing: only where there is no room for the worst case.
            var room = bytes.count * 3
            if output.capacity - output.count < room {
                room = bytes.reduce(0) { $0 + (isPlain($1) || $1 == UInt8(ascii: " ") ? 1 : 3) }
            }
            output.append(addingCapacity: room) { (span: inout OutputSpan<UInt8>) in
                for byte in bytes {
                    if isPlain(byte) {
                        span.append(byte)
                    } else if byte == UInt8(ascii: " ") {
                        span.append(UInt8(ascii: "+"))
                    } else {
                        span.append(UInt8(ascii: "%"))
                        span.append(hexDigit(byte >> 4))
                        span.append(hexDigit(byte & 0xF))
                    }
                }
            }
        }
    }

    /// The bytes an encoded text stands for. An escape that is none stands for itself.
    package static func decode(_ bytes: [UInt8], plusIsSpace: Bool) -> [UInt8] {
        bytes.withUnsafeBufferPointer { bytes in
            // Decoding never makes a text longer.
            [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
                var index = 0
                while index < bytes.count {
                    let (byte, length) = decoded(bytes, at: index, plusIsSpace: plusIsSpace)
                    output.initializeElement(at: count, to: byte)
                    count += 1
                    index += length
                }
            }
        }
    }

    /// The byte that stands at a place, and how many encoded ones it takes.
    @inline(__always)
    static func decoded(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, plusIsSpace: Bool
    ) -> (byte: UInt8, length: Int) {
        let byte = bytes[index]
        if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexValue(bytes[index + 1]),
            let low = hexValue(bytes[index + 2])
        {
            return (high << 4 | low, 3)
        }
        return (byte == UInt8(ascii: "+") && plusIsSpace ? UInt8(ascii: " ") : byte, 1)
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
