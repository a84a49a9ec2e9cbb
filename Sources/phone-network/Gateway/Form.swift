import NIOCore

/// `application/x-www-form-urlencoded` (WHATWG URL §5), of bodies and of queries.
struct Form {
    var fields: [(name: String, value: String)] = []

    init(_ fields: [(name: String, value: String)]) { self.fields = fields }

    init(parsing buffer: ByteBuffer) {
        self = buffer.withUnsafeReadableBytes { Form(bytes: $0) }
    }

    init(parsing text: some StringProtocol) {
        var copy = String(text)
        self = copy.withUTF8 { Form(bytes: UnsafeRawBufferPointer($0)) }
    }

    private init(bytes: UnsafeRawBufferPointer) {
        fields.reserveCapacity(6)
        for piece in bytes.split(separator: 0x26, omittingEmptySubsequences: true) {
            let equals = piece.firstIndex(of: 0x3D)
            let name = piece[piece.startIndex..<(equals ?? piece.endIndex)]
            let value = equals.map { piece[($0 + 1)...] }
            fields.append((Self.decoded(name), value.map(Self.decoded) ?? ""))
        }
    }

    /// The first value of that name.
    subscript(name: String) -> String? {
        for field in fields where field.name == name { return field.value }
        return nil
    }

    private static func decoded(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { target in
            var length = 0
            var index = bytes.startIndex
            while index < bytes.endIndex {
                let byte = bytes[index]
                if byte == 0x25, index + 2 < bytes.endIndex, let high = hexValue(bytes[index + 1]),
                    let low = hexValue(bytes[index + 2])
                {
                    target[length] = high << 4 | low
                    index += 3
                } else {
                    target[length] = byte == 0x2B ? 0x20 : byte
                    index += 1
                }
                length += 1
            }
            return length
        }
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// As a browser writes it: letters, digits and `*-._` stay, a space becomes `+`, the rest is percent-encoded.
    var encoded: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        for (place, field) in fields.enumerated() {
            if place > 0 { bytes.append(0x26) }
            Self.encode(field.name, into: &bytes)
            bytes.append(0x3D)
            Self.encode(field.value, into: &bytes)
        }
        return bytes
    }

    private static func encode(_ text: String, into bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2A, 0x2D, 0x2E, 0x5F: bytes.append(byte)
            case 0x20: bytes.append(0x2B)
            default: bytes.append(contentsOf: [0x25, upperHex[Int(byte >> 4)], upperHex[Int(byte & 15)]])
            }
        }
    }

    private static let upperHex = Array("0123456789ABCDEF".utf8)
}
