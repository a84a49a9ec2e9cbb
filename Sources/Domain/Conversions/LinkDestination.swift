/// Where a campaign's links lead: a page on a site that the campaign allows, checked when the plan is read and again for
/// every click. There is no way to send anybody elsewhere.
package struct LinkDestination: Hashable, Sendable {
    package let address: LinkAddress

    /// - Parameters:
    ///   - url: the page, as the plan has it.
    ///   - allowed: hosts (`actionnetwork.org`), or hosts with the beginning of a path
    ///     (`actionnetwork.org/petitions`); a subdomain is another host, unless it is written `*.example.org`.
    ///   - field: where the plan has it, for the message.
    /// - Throws: a `Refusal` for what is not https, not readable in one way only, or not allowed.
    package init(_ url: String, allowed: [String], field: String = "link") throws(Refusal) {
        guard let address = LinkAddress(url) else {
            throw Refusal(
                field: field, reason: "it is not an address that every reader understands alike",
                remedy: "Write it whole, like https://actionnetwork.org/petitions/fund-our-ward; no spaces, no name "
                    + "before an @, no \"..\".")
        }
        guard address.isEncrypted || address.isLoopback else {
            throw Refusal(field: field, reason: "the page is not https", remedy: "Use the page's https address.")
        }
        guard allowed.contains(where: { Self.allows($0, address) }) else {
            throw Refusal(
                field: field, reason: "links may not lead to \(address.host)",
                remedy: "Add the site to links.destinations in the configuration, or link to one that is there.")
        }
        self.address = address
    }

    private static func allows(_ entry: String, _ address: LinkAddress) -> Bool {
        var entry = entry.lowercased().hasPrefix("https://") ? entry.dropFirst(8) : entry[...]
        while entry.hasSuffix("/") { entry.removeLast() }
        let slash = entry.firstIndex(of: "/") ?? entry.endIndex
        var machine = entry[..<slash].lowercased()[...]
        let path = String(entry[slash...])
        var port: UInt16?
        if let colon = machine.firstIndex(of: ":") {
            guard let number = UInt16(machine[machine.index(after: colon)...]) else { return false }
            port = number == (address.isEncrypted ? 443 : 80) ? nil : number
            machine = machine[..<colon]
        }
        guard !machine.isEmpty, port == address.port else { return false }
        let isHost =
            machine.hasPrefix("*.")
            ? machine.count > 2 && address.host.hasSuffix(machine.dropFirst(1)) : address.host == machine
        return isHost && (path.isEmpty || address.path == path || address.path.hasPrefix(path + "/"))
    }

    /// The page with our marks in its query, as the answer's `Location`.
    ///
    /// The organizer's own query and fragment stay as they are, letter by letter. Only a field that has the name of one of
    /// ours gives way: a `source` copied along from a newsletter's link would credit the newsletter.
    package func url(with tags: LinkTags) -> String {
        let ours = tags.fields
        let names = Set(ours.map(\.name))
        var fields = (address.query ?? "").split(separator: "&", omittingEmptySubsequences: false).map(String.init)
        fields.removeAll { field in names.contains(String(field.prefix { $0 != "=" })) }
        while fields.last?.isEmpty == true { fields.removeLast() }
        fields += ours.map { $0.name + "=" + $0.value }
        let path = address.path.isEmpty ? "/" : address.path
        return address.origin + path + "?" + fields.joined(separator: "&") + (address.fragment.map { "#" + $0 } ?? "")
    }
}

/// What is appended to a destination: our code, and the marks that statistics of other systems read. Never a phone number,
/// a name or an e-mail address.
package struct LinkTags: Hashable, Sendable {
    package var source: LinkSource
    /// `utm_campaign`: lower case, with hyphens.
    package var campaignSlug: String
    /// `utm_content` where the link has no token: the script's version or the arm.
    package var content: String?

    /// - Parameter campaignName: as the organizer wrote it; made into a slug.
    package init(source: LinkSource, campaignName: String, content: String? = nil) {
        self.source = source
        campaignSlug = Self.slug(campaignName)
        self.content = content.map(Self.slug)
    }

    /// In this order, plain letters only, so that nothing needs encoding.
    package var fields: [(name: String, value: String)] {
        var fields = [
            (name: "source", value: source.text), ("utm_source", "textbank"), ("utm_medium", "sms"),
        ]
        if !campaignSlug.isEmpty { fields.append(("utm_campaign", campaignSlug)) }
        if let content = source.token?.text ?? content, !content.isEmpty { fields.append(("utm_content", content)) }
        return fields
    }

    /// `Ward 12: ¿Qué sigue?` becomes `ward-12-que-sigue`: letters of Latin-1 without their accents, digits, and a hyphen
    /// for everything between them; at most 60 long.
    package static func slug(_ name: String) -> String {
        var words: [String] = [""]
        for scalar in NormalForm.composed(name).lowercased().unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: words[words.count - 1].unicodeScalars.append(scalar)
            case 0x27, 0x2019: continue
            default:
                if let plain = plain[scalar] {
                    words[words.count - 1] += plain
                } else if words.last != "" {
                    words.append("")
                }
            }
        }
        var slug = words.filter { !$0.isEmpty }.joined(separator: "-").prefix(60)
        while slug.hasSuffix("-") { slug.removeLast() }
        return String(slug)
    }

    private static let plain: [Unicode.Scalar: String] = {
        let table = [
            "a": "áàâäãåą", "c": "çćč", "e": "éèêëęě", "i": "íìîï", "l": "ł", "n": "ñńň", "o": "óòôöõø", "r": "ř",
            "s": "śšş", "ss": "ß", "u": "úùûüů", "y": "ýÿ", "z": "źżž",
        ]
        var plain: [Unicode.Scalar: String] = [:]
        for (letter, costumes) in table { for scalar in costumes.unicodeScalars { plain[scalar] = letter } }
        return plain
    }()
}
