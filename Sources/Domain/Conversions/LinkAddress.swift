/// An absolute web address cut at its seams, nothing in it normalised: what an organizer wrote goes out byte for byte.
///
/// It is strict where two readers could disagree about which machine is meant (a name before `@`, a backslash, a space, an
/// empty host), because an address that we check and a browser that goes there must see the same host.
package struct LinkAddress: Hashable, Sendable {
    /// As written, from the scheme to the fragment.
    package let text: String
    package let isEncrypted: Bool
    /// Lower case, without a dot at its end.
    package let host: String
    /// Nil for the scheme's own.
    package let port: UInt16?
    /// Begins with `/`, or is empty.
    package let path: String
    /// Without `?`; nil where there is none.
    package let query: String?
    /// Without `#`; nil where there is none.
    package let fragment: String?
    /// Everything before the path, as written.
    let origin: String

    package init?(_ text: String) {
        guard text.utf8.count <= 2_000, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.refused.contains($0) })
        else { return nil }
        let folded = text.prefix(8).lowercased()
        let schemeLength: Int
        if folded.hasPrefix("https://") {
            (isEncrypted, schemeLength) = (true, 8)
        } else if folded.hasPrefix("http://") {
            (isEncrypted, schemeLength) = (false, 7)
        } else {
            return nil
        }
        let rest = text.dropFirst(schemeLength)
        let authority = rest.prefix { !"/?#".contains($0) }
        guard let (host, port) = Self.machine(authority) else { return nil }
        var tail = rest[authority.endIndex...]
        if let hash = tail.firstIndex(of: "#") {
            fragment = String(tail[tail.index(after: hash)...])
            tail = tail[..<hash]
        } else {
            fragment = nil
        }
        if let mark = tail.firstIndex(of: "?") {
            query = String(tail[tail.index(after: mark)...])
            tail = tail[..<mark]
        } else {
            query = nil
        }
        path = String(tail)
        guard !Self.climbs(path) else { return nil }
        self.host = host
        self.port = port == (isEncrypted ? 443 : 80) ? nil : port
        self.text = text
        origin = String(text[..<authority.endIndex])
    }

    private static let refused = Set(#"\"<>^`{|}"#.utf8)

    private static func machine(_ authority: Substring) -> (host: String, port: UInt16?)? {
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count <= 2 else { return nil }
        var port: UInt16?
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(parts[1]), number > 0
            else { return nil }
            port = number
        }
        var host = name.lowercased()
        if host.hasSuffix(".") { host.removeLast() }
        let isName = host.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
        }
        guard isName, !host.isEmpty, !host.hasPrefix("."), !host.contains("..") else { return nil }
        return (host, port)
    }

    /// `..` and `.`, also in their encoded spellings: they would leave the part of a site that was allowed.
    private static func climbs(_ path: String) -> Bool {
        path.lowercased().split(separator: "/").contains { segment in
            var plain = ""
            var rest = segment
            while !rest.isEmpty {
                if rest.hasPrefix("%2e") {
                    plain += "."
                    rest = rest.dropFirst(3)
                } else {
                    plain.append(rest.removeFirst())
                }
            }
            return plain == "." || plain == ".."
        }
    }

    /// This machine: where a rehearsal's links lead.
    package var isLoopback: Bool { host == "localhost" || host == "127.0.0.1" }

    /// Both are the same machine by the same scheme and port.
    package func isAt(_ other: LinkAddress) -> Bool {
        isEncrypted == other.isEncrypted && host == other.host && port == other.port
    }

    /// Lies on the other's machine and under its path.
    package func isUnder(_ other: LinkAddress) -> Bool {
        guard isAt(other) else { return false }
        var base = other.path[...]
        while base.hasSuffix("/") { base = base.dropLast() }
        return path == base || path.hasPrefix(base + "/")
    }
}

extension LinkAddress: CustomStringConvertible {
    /// Without query and fragment: a token may stand there.
    package var description: String { origin + path }
}
