import Domain

/// Where a gateway listens: an absolute `https` or `http` URL without query, fragment or password.
///
/// Plain http is the one thing this type is strict about: everything a campaign sends, people's numbers and the
/// provider's password included, would travel readable. So it is allowed to this machine itself, and elsewhere only
/// where the configuration says so in words.
package struct GatewayURL: Hashable, Sendable {
    /// As written, without a `/` at the end.
    package let text: String
    package let isEncrypted: Bool
    /// Lower case; an IPv6 address without its brackets.
    package let host: String

    /// The words that allow plain http beyond loopback, and the setting that takes them.
    package static let plainHTTPKey = "allowPlainHTTP"
    package static let plainHTTPConsent = "yes, in the clear"

    package init?(_ written: String) {
        var text = written[...]
        while text.hasSuffix("/") { text = text.dropLast() }
        let folded = text.prefix(8).lowercased()
        let schemeLength: Int
        if folded.hasPrefix("https://") {
            (isEncrypted, schemeLength) = (true, 8)
        } else if folded.hasPrefix("http://") {
            (isEncrypted, schemeLength) = (false, 7)
        } else {
            return nil
        }
        guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.refused.contains($0) }) else { return nil }
        let authority = text.dropFirst(schemeLength).prefix { $0 != "/" }
        guard let host = Self.host(of: authority) else { return nil }
        self.host = host
        self.text = String(text)
    }

    /// `?` and `#` would swallow the path we append, `@` would hide the real host behind a name, and the rest are not
    /// URL characters.
    private static let refused = Set(#"?#@\"<>^`{|}"#.utf8)

    private static func host(of authority: Substring) -> String? {
        var host = authority
        var port: Substring?
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
            let rest = authority[authority.index(after: end)...]
            guard rest.isEmpty || rest.hasPrefix(":") else { return nil }
            port = rest.isEmpty ? nil : rest.dropFirst()
            guard !host.isEmpty, host.utf8.allSatisfy({ isHexDigit($0) || $0 == 0x3A || $0 == 0x2E }) else {
                return nil
            }
        } else {
            if let colon = authority.firstIndex(of: ":") {
                host = authority[..<colon]
                port = authority[authority.index(after: colon)...]
            }
            guard !host.isEmpty, host.utf8.allSatisfy(isHostByte) else { return nil }
        }
        if let port { guard let number = UInt16(port), number > 0 else { return nil } }
        return host.lowercased()
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }

    /// This machine: `localhost`, `::1` and four plain decimals from 127.0.0.0/8. Other spellings that a resolver
    /// might understand (`127.1`, `0x7f000001`) are not taken for it.
    package var isLoopback: Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in UInt8(part).map { String($0) == part } ?? false }
    }

    /// The shared check of every base URL. What is wrong with it, or nil.
    ///
    /// - Parameters:
    ///   - written: the URL as configured.
    ///   - consent: the value of the setting `allowPlainHTTP`; nil where it is not set.
    ///   - field: where the configuration has it, for the message.
    package static func objection(to written: String, consent: String?, field: String) -> Rejection? {
        guard let url = GatewayURL(written) else {
            return Rejection(
                field: field, reason: "it is not an absolute https or http URL without user, query and fragment",
                remedy: "Write it like https://api.example.org or http://127.0.0.1:8080/path.")
        }
        if url.isEncrypted || url.isLoopback || consent == plainHTTPConsent { return nil }
        return Rejection(
            field: field, reason: "plain http to another machine sends numbers, texts and the password readable",
            remedy: "Use https; or, where the network between is yours, set \(plainHTTPKey): \"\(plainHTTPConsent)\".")
    }
}
