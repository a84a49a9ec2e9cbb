/// Where a webhook goes: the parts of an http or https URL. The fragment is not part of the request.
struct WebAddress: Sendable, Hashable {
    var isSecure: Bool
    var host: String
    var port: Int
    /// Host and port as the URL spells them.
    var authority: String
    /// Path and query, at least `/`.
    var target: String

    init?(_ url: String) {
        let rest: Substring
        if url.hasPrefix("http://") {
            isSecure = false
            rest = url.dropFirst(7)
        } else if url.hasPrefix("https://") {
            isSecure = true
            rest = url.dropFirst(8)
        } else {
            return nil
        }
        // Bytes, not characters: this runs once per text, and every delimiter is ASCII.
        let end = rest.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        let hostAndUser = rest[..<(end ?? rest.endIndex)]
        let user = hostAndUser.utf8.lastIndex(of: UInt8(ascii: "@"))
        var name = user.map { hostAndUser[hostAndUser.utf8.index(after: $0)...] } ?? hostAndUser
        authority = String(name)
        let path = end.map { rest[$0...] } ?? ""
        let visible = path.utf8.firstIndex(of: UInt8(ascii: "#")).map { path[..<$0] } ?? path
        target = visible.utf8.first == UInt8(ascii: "/") ? String(visible) : "/" + visible
        port = isSecure ? 443 : 80
        if let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")), !name[colon...].utf8.contains(UInt8(ascii: "]")) {
            guard let number = Int(name[name.utf8.index(after: colon)...]), (1...65_535).contains(number) else {
                return nil
            }
            port = number
            name = name[..<colon]
        }
        if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
        guard !name.isEmpty, !name.utf8.contains(where: { $0 <= 0x20 }) else { return nil }
        host = String(name)
    }
}
