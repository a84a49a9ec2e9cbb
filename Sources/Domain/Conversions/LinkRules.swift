/// What an installation allows of tracked links: the address they begin with, and the sites they may lead to.
package struct LinkRules: Hashable, Sendable {
    package let host: LinkHost
    /// As `LinkDestination` reads them: `actionnetwork.org`, `example.org/petitions`, `*.example.org`.
    package let destinations: [String]

    package init(host: LinkHost, destinations: [String]) {
        self.host = host
        self.destinations = destinations
    }
}

extension Plan {
    /// The places of the steps whose texts have a link, in one arm at least. A text that cannot be read has none.
    package var linkedSteps: [Int] {
        steps.indices.filter { index in
            ([nil] + (arms?.arms.indices.map(Optional.some) ?? [])).contains { arm in
                ((try? Script(text(ofStep: index, arm: arm)))?.blanks ?? []).contains(.link)
            }
        }
    }

    /// What the links of a launched campaign begin with; nil where it has none.
    package var linkHost: LinkHost? { link?.host.flatMap { host in try? LinkHost(host) } }

    /// Everything that keeps the plan's link from being one; empty also for a plan without links.
    ///
    /// - Parameter rules: nil where the installation has no tracked links.
    package func linkProblems(under rules: LinkRules?) -> [Rejection] {
        let places = linkedSteps
        guard let link else {
            return places.map { place in
                Rejection(
                    field: "steps[\(place)].text", reason: "it has the blank {link}, and the plan names no page",
                    remedy:
                        "Add the page, like `link: https://actionnetwork.org/petitions/fund-our-ward`, or take {link} "
                        + "out.")
            }
        }
        var problems: [Rejection] = []
        if places.isEmpty {
            problems.append(
                Rejection(
                    field: "link", reason: "no text has the blank {link}",
                    remedy: "Write {link} where the link belongs, or take the key out."))
        }
        guard let rules else {
            problems.append(
                Rejection(
                    field: "link", reason: "this installation has no address for links",
                    remedy: "Set links.host and links.destinations in the configuration."))
            return problems
        }
        do throws(Refusal) {
            _ = try LinkDestination(link.url, allowed: rules.destinations, field: "link")
        } catch {
            problems += error.rejections
        }
        return problems
    }
}
