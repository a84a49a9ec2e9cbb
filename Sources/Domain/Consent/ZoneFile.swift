/// Reads the files of the IANA time zone database (TZif, RFC 9636), version 2 and later.
///
/// Times come from these files and never from fixed offsets: when a state or Congress changes daylight time, the
/// operating system's update is all it takes.
package enum ZoneFile {
    /// - Throws: a `Refusal` when the bytes are not such a file or it is cut short.
    package static func parse(_ bytes: [UInt8], name: String) throws(Refusal) -> ZoneRules {
        guard let rules = read(bytes) else {
            throw Refusal(
                field: name, reason: "the zone file cannot be read (not TZif version 2 or later, or damaged)",
                remedy: "Install or repair the operating system's tzdata package.")
        }
        return rules
    }

    private struct Header {
        var version: UInt8
        var isUTCount: Int
        var isStandardCount: Int
        var leapCount: Int
        var transitionCount: Int
        var typeCount: Int
        var nameBytes: Int

        func bodyBytes(timeBytes: Int) -> Int {
            transitionCount * (timeBytes + 1) + typeCount * 6 + nameBytes + leapCount * (timeBytes + 4)
                + isStandardCount + isUTCount
        }
    }

    private static let headerBytes = 44

    private static func read(_ bytes: [UInt8]) -> ZoneRules? {
        // The first block repeats the data in 32 bits for readers of forty years ago.
        guard let old = header(bytes[...]), old.version >= UInt8(ascii: "2") else { return nil }
        let second = headerBytes + old.bodyBytes(timeBytes: 4)
        guard bytes.count >= second, let new = header(bytes[second...]), new.typeCount > 0 else { return nil }
        let body = second + headerBytes
        let footer = body + new.bodyBytes(timeBytes: 8)
        guard bytes.count > footer, bytes[footer] == 0x0A, let end = bytes[(footer + 1)...].firstIndex(of: 0x0A)
        else { return nil }

        let indexes = body + new.transitionCount * 8
        let types = indexes + new.transitionCount
        var typeOffsets: [Int32] = []
        for type in 0..<new.typeCount {
            typeOffsets.append(Int32(truncatingIfNeeded: bigEndian(bytes, at: types + type * 6, count: 4)))
        }
        var transitions: [Int64] = []
        var offsets: [Int32] = []
        for position in 0..<new.transitionCount {
            let type = Int(bytes[indexes + position])
            guard typeOffsets.indices.contains(type) else { return nil }
            let instant = Int64(bitPattern: bigEndian(bytes, at: body + position * 8, count: 8))
            guard transitions.last.map({ $0 < instant }) ?? true else { return nil }
            transitions.append(instant)
            offsets.append(typeOffsets[type])
        }
        let text = bytes[(footer + 1)..<end]
        let rule = RecurringRule(text: text)
        // An empty footer means that nobody knows what comes after the last transition; a broken one is damage.
        guard text.isEmpty || rule != nil else { return nil }
        return ZoneRules(transitions: transitions, offsets: offsets, initialOffset: typeOffsets[0], rule: rule)
    }

    private static func header(_ bytes: ArraySlice<UInt8>) -> Header? {
        guard bytes.count >= headerBytes, bytes.prefix(4).elementsEqual("TZif".utf8) else { return nil }
        let whole = Array(bytes.prefix(headerBytes))
        let counts = (0..<6).map { Int(bigEndian(whole, at: 20 + $0 * 4, count: 4)) }
        // Real files hold at most a few hundred of anything: a larger count is damage, not data to trust.
        guard counts.allSatisfy({ $0 < 1 << 20 }) else { return nil }
        return Header(
            version: whole[4], isUTCount: counts[0], isStandardCount: counts[1], leapCount: counts[2],
            transitionCount: counts[3], typeCount: counts[4], nameBytes: counts[5])
    }

    private static func bigEndian(_ bytes: [UInt8], at start: Int, count: Int) -> UInt64 {
        bytes[start..<(start + count)].reduce(0) { $0 << 8 | UInt64($1) }
    }
}
