/// Where an action came from, in one word that other systems keep: `tb12-k7m2q9xw`, the campaign and the token.
///
/// It has to live through Action Network's `source`: letters, digits, `-` and `_` only, the two of them alike, the case not
/// to be relied on. `tb12` alone names a campaign and nobody: the setting in which one code serves all its people.
package struct LinkSource: Hashable, Sendable {
    /// The campaign's short name: lower-case letters and digits, or words of them joined by `-`.
    package let campaign: String
    package let token: LinkToken?

    package init(campaign: CampaignID, token: LinkToken?) {
        self.campaign = String(campaign.value)
        self.token = token
    }

    /// Reads a code in any case, with `-` and `_` taken for each other. Nil for what is not ours: `none`, `email`, another
    /// tool's codes.
    package init?(_ written: some StringProtocol) {
        var folded: [UInt8] = []
        for byte in written.utf8.prefix(200) {
            switch byte {
            case 0x20, 0x09: continue
            case 0x5F: folded.append(0x2D)
            case 0x41...0x5A: folded.append(byte + 32)
            case 0x2D, 0x30...0x39, 0x61...0x7A: folded.append(byte)
            default: return nil
            }
        }
        guard folded.starts(with: "tb".utf8) else { return nil }
        var words = folded.dropFirst(2).split(separator: 0x2D).map { String(decoding: $0, as: UTF8.self) }
        guard !words.isEmpty else { return nil }
        token = words.count > 1 ? LinkToken(typed: words[words.count - 1]) : nil
        if token != nil { words.removeLast() }
        // "tbd" or "tbone" is somebody's word, not a campaign of ours: a code without a token begins with a number.
        if token == nil { guard let first = words[0].utf8.first, (0x30...0x39).contains(first) else { return nil } }
        campaign = words.joined(separator: "-")
    }

    /// The campaign by its number, where it is one.
    package var campaignID: CampaignID? { Int64(campaign).map { CampaignID($0) } }

    /// As it is appended to a destination.
    package var text: String { "tb" + campaign + (token.map { "-" + $0.text } ?? "") }

    /// The token in a field that may hold a whole code or the bare token (`utm_content`).
    package static func token(in written: some StringProtocol) -> LinkToken? {
        LinkSource(written)?.token ?? LinkToken(typed: written)
    }
}

extension LinkSource: CustomStringConvertible {
    package var description: String { "tb" + campaign + (token == nil ? "" : "-<token>") }
}
