/// Whole numbers and texts in few bytes: base 128, the low seven bits first; signed ones folded around zero.
struct TallyWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func put(signed value: Int64) { put(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

    mutating func put(_ text: String) {
        let utf8 = Array(text.utf8)
        put(UInt64(utf8.count))
        bytes += utf8
    }
}

/// Reads what a `TallyWriter` wrote. Bytes that are none of its are an error, never a trap.
struct TallyReader {
    private let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    @inline(__always)
    mutating func next() throws(StoreError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count, shift < 64 {
            let byte = bytes[place]
            place += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw Self.damaged
    }

    @inline(__always)
    mutating func nextSigned() throws(StoreError) -> Int64 {
        let folded = try next()
        return Int64(bitPattern: (folded >> 1) ^ (0 &- (folded & 1)))
    }

    mutating func nextText() throws(StoreError) -> String {
        let count = try next()
        guard count <= UInt64(bytes.count - place) else { throw Self.damaged }
        defer { place += Int(count) }
        return String(decoding: bytes[place..<place + Int(count)], as: UTF8.self)
    }

    static let damaged = StoreError.failed("a tally cannot be read back")
}
