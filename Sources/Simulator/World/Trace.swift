/// What happened, line by line: hashed whole, and the end of it kept for a person to read. Lines name people by their
/// place in the list, never by number or words.
struct Trace {
    /// FNV-1a over every line (Fowler, Noll and Vo; 64 bits).
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var count = 0
    private let keeps: Int
    private var ring: [(at: Int64, text: String)] = []
    private let start: Int64

    /// - Parameter keeps: how many of the last lines are kept.
    init(start: Int64, keeps: Int) {
        self.start = start
        self.keeps = max(1, keeps)
    }

    mutating func add(_ text: String, at: Int64) {
        mix(UInt64(bitPattern: at))
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        if ring.count < keeps { ring.append((at, text)) } else { ring[count % keeps] = (at, text) }
        count += 1
    }

    private mutating func mix(_ value: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            hash = (hash ^ ((value >> shift) & 0xFF)) &* 0x100_0000_01B3
        }
    }

    /// The lines kept, oldest first, each with the virtual time since the start.
    var lines: [String] {
        let first = ring.count < keeps ? 0 : count % keeps
        return ring.indices.map { ring[(first + $0) % ring.count] }.map { line in
            let micros = line.at - start
            let (seconds, rest) = (micros / 1_000_000, micros % 1_000_000)
            let clock = [seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60].map { Self.padded($0, to: 2) }
            return "day \(seconds / 86_400) \(clock.joined(separator: ":")).\(Self.padded(rest, to: 6))  \(line.text)"
        }
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
