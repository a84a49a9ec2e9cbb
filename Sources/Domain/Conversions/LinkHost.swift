/// The organization's own short address for links: `https://go.example.org`. Carriers filter public shorteners; people
/// trust a name they know.
package struct LinkHost: Hashable, Sendable {
    /// Without a `/` at its end.
    package let text: String

    /// - Parameter field: where the configuration has it, for the message.
    /// - Throws: a `Refusal` for anything but https (plain http to this machine itself, for rehearsals), and for an address
    ///   with a query, a fragment, or a letter that costs two septets in a text.
    package init(_ written: String, field: String = "links.host") throws(Refusal) {
        var bare = written
        while bare.hasSuffix("/") { bare.removeLast() }
        guard let address = LinkAddress(bare), address.query == nil, address.fragment == nil else {
            throw Refusal(
                field: field, reason: "it is not an absolute address without query and fragment",
                remedy: "Write it like https://go.example.org.")
        }
        guard address.isEncrypted || address.isLoopback else {
            throw Refusal(
                field: field, reason: "plain http shows everybody on the way who followed which link",
                remedy: "Use https.")
        }
        guard !address.path.contains("~") else {
            throw Refusal(
                field: field, reason: "a ~ costs two characters in every text", remedy: "Choose a path without ~.")
        }
        guard !Self.shorteners.contains(address.host) else {
            throw Refusal(
                field: field, reason: "it is a public link shortener, which carriers block",
                remedy: "Use a short name of the organization's own domain, such as go.example.org.")
        }
        text = bare
    }

    private static let shorteners: Set = [
        "bit.ly", "tinyurl.com", "is.gd", "tiny.cc", "goo.gl", "t.co", "ow.ly", "buff.ly", "rebrand.ly", "cutt.ly",
    ]

    /// This machine, which nobody's phone can reach: for rehearsals.
    package var isLoopback: Bool { LinkAddress(text)?.isLoopback ?? false }

    /// What stands in the text: `https://go.example.org/k7m2q9xw`.
    package func address(of token: LinkToken) -> String { text + "/" + token.text }

    /// Characters that every link of this host takes in a text: for a preview that has no token yet.
    package func characters(_ length: LinkToken.Length = .redirecting) -> Int { text.utf8.count + 1 + length.rawValue }

    /// The token in the path of a request, with or without the host's own path before it; nil for other paths.
    package func token(inPath path: some StringProtocol) -> LinkToken? {
        let own = LinkAddress(text)?.path ?? ""
        let bare = path.prefix { $0 != "?" && $0 != "#" }
        guard bare.hasPrefix(own + "/") else { return nil }
        let rest = bare.dropFirst(own.count + 1)
        guard !rest.dropLast(rest.hasSuffix("/") ? 1 : 0).contains("/") else { return nil }
        return LinkToken(typed: rest)
    }
}
