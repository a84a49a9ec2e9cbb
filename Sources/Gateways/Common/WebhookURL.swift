import Domain

/// A webhook's URL cut at its seams, every part still percent-encoded and none of it normalised: what a provider
/// signed must be rebuilt byte by byte.
package struct WebhookURL: Hashable, Sendable {
    /// The URL without its fragment, which no client transmits.
    package var withoutFragment: Substring
    package var query: Substring?
    package var path: Substring

    /// Any text is taken, a bare path and query too; a part that is not there is empty.
    package init(_ text: String) {
        let end = text.utf8.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
        withoutFragment = text[..<end]
        if let mark = withoutFragment.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = withoutFragment[withoutFragment.utf8.index(after: mark)...]
            path = withoutFragment[..<mark]
        } else {
            path = withoutFragment
        }
        // Past "scheme://authority" the path begins with the next slash.
        let slash = UInt8(ascii: "/")
        if let colon = path.utf8.firstIndex(of: UInt8(ascii: ":")) {
            let rest = path[path.utf8.index(after: colon)...]
            if rest.hasPrefix("//"), path[..<colon].utf8.allSatisfy({ $0 != slash }) {
                let authority = rest.dropFirst(2)
                path = authority[(authority.utf8.firstIndex(of: slash) ?? authority.endIndex)...]
            }
        }
    }

    package var queryFields: FormFields { FormFields(encoded: (query ?? "").utf8) }

    /// What follows the last `/` of the path, decoded.
    package var lastPathComponent: [UInt8] {
        let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
        return PercentEncoding.decode(Array(path[start...].utf8), plusIsSpace: false)
    }

    /// Our own message id, put into the callback URL at the hand-over; nil where it is missing or no id of ours.
    package var messageID: MessageID? {
        guard let text = queryFields.text(OutboundText.messageIDParameter), let value = Int64(text), value > 0 else {
            return nil
        }
        return MessageID(value)
    }
}
