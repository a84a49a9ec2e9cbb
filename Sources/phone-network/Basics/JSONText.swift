/// Writes one JSON object, member by member, in the order given. Faster than an encoder where it is done per message,
/// and the order is the one a reader of the log expects.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    init(reserving capacity: Int = 384) {
        bytes.reserveCapacity(capacity)
        bytes.append(0x7B)
    }

    /// The finished object.
    consuming func closed() -> [UInt8] {
        bytes.append(0x7D)
        return bytes
    }

    mutating func add(_ name: StaticString, _ value: String?) {
        begin(name)
        if let value { quote(value) } else { bytes.append(contentsOf: "null".utf8) }
    }

    mutating func add(_ name: StaticString, _ value: Int64?) {
        begin(name)
        bytes.append(contentsOf: (value.map(String.init) ?? "null").utf8)
    }

    mutating func add(_ name: StaticString, _ value: Int) { add(name, Int64(value)) }

    mutating func add(_ name: StaticString, _ value: Bool) {
        begin(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// A member whose value is JSON already.
    mutating func add(_ name: StaticString, json: [UInt8]) {
        begin(name)
        bytes.append(contentsOf: json)
    }

    /// Counts by name, in the order of the names.
    mutating func add(_ name: StaticString, counts: [String: Int]) {
        begin(name)
        bytes.append(0x7B)
        for (place, key) in counts.keys.sorted().enumerated() {
            if place > 0 { bytes.append(0x2C) }
            quote(key)
            bytes.append(0x3A)
            bytes.append(contentsOf: String(counts[key] ?? 0).utf8)
        }
        bytes.append(0x7D)
    }

    private mutating func begin(_ name: StaticString) {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
        bytes.append(0x22)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x22)
        bytes.append(0x3A)
    }

    /// RFC 8259 §7: quotation mark, reverse solidus and the control characters are escaped; the rest is UTF-8 as it is.
    private mutating func quote(_ value: String) {
        bytes.append(0x22)
        for byte in value.utf8 {
            switch byte {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x00..<0x20:
                bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, 0x30 + (byte >> 4), Self.hexDigits[Int(byte & 15)]])
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
}
