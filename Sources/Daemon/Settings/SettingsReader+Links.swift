import Domain

/// Tracked links: `links.host` and `links.destinations`.
extension SettingsReader {
    mutating func links(_ clock: Settings.ClockSettings?) -> LinkRules? {
        let written = text("links.host")
        let destinations = destinations()
        guard tree["links"] != nil || written != nil || !destinations.isEmpty else { return nil }
        for site in destinations where !Self.isSite(site) {
            reject(
                "links.destinations", "\"\(site)\" is no site",
                "Write hosts, like actionnetwork.org, example.org/petitions or *.example.org.")
        }
        if destinations.isEmpty {
            reject(
                "links.destinations", "it is missing, and a link could lead nowhere",
                "List the sites: [actionnetwork.org].")
        }
        guard let written, !written.isEmpty else {
            reject(
                "links.host", "it is missing",
                "Write the organization's own short address, like https://go.example.org.")
            return nil
        }
        do throws(Refusal) {
            let host = try LinkHost(written, field: "links.host")
            if host.isLoopback, clock == nil {
                reject(
                    "links.host", "it is this machine, which nobody's phone can reach",
                    "Use the organization's own domain; only rehearsals may link to this machine.")
            }
            return LinkRules(host: host, destinations: destinations)
        } catch {
            rejections += error.rejections
            return nil
        }
    }

    /// A list in the file; in the environment the same with commas.
    private mutating func destinations() -> [String] {
        if let written = text("links.destinations") {
            return written.split { $0 == "," || $0.isWhitespace }.map(String.init)
        }
        return (tree["links"]?["destinations"]?.items ?? []).map { $0.text ?? "" }
    }

    private static func isSite(_ written: String) -> Bool {
        var site = written.lowercased().hasPrefix("https://") ? written.dropFirst(8) : written[...]
        let isWildcard = site.hasPrefix("*.")
        if isWildcard { site = site.dropFirst(2) }
        guard let address = LinkAddress("https://\(site)"), address.query == nil, address.fragment == nil else {
            return false
        }
        // "*.org" would be everybody's site.
        return !isWildcard || address.host.contains(".")
    }
}
