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
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        authority = String(rest[..<end].split(separator: "@", omittingEmptySubsequences: false).last ?? "")
        let path = rest[end...].prefix { $0 != "#" }
        target = path.hasPrefix("/") ? String(path) : "/" + path
        var name = Substring(authority)
        port = isSecure ? 443 : 80
        if let colon = name.lastIndex(of: ":"), !name[colon...].contains("]") {
            guard let number = Int(name[name.index(after: colon)...]), (1...65_535).contains(number) else { return nil }
            port = number
            name = name[..<colon]
        }
        if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
        guard !name.isEmpty, !name.contains(where: \.isWhitespace) else { return nil }
        host = String(name)
    }
}
