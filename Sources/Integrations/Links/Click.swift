import Domain
import Gateways

/// One request for a tracked link.
package struct Click: Hashable, Sendable {
    package var method: String
    package var headers: [HTTPHeader]
    package var at: Timestamp
    /// When the first text with this link was handed over; nil while none was.
    package var sentAt: Timestamp?
    /// How many different people's links this address asked for in the last minute, this one included (`ClickNeighbours`).
    package var peopleFromAddress: Int
    /// The address is on the operator's list of data centres.
    package var isFromDataCentre: Bool

    package init(
        method: String, headers: [HTTPHeader], at: Timestamp, sentAt: Timestamp?, peopleFromAddress: Int = 1,
        isFromDataCentre: Bool = false
    ) {
        self.method = method
        self.headers = headers
        self.at = at
        self.sentAt = sentAt
        self.peopleFromAddress = peopleFromAddress
        self.isFromDataCentre = isFromDataCentre
    }
}

/// Who fetched a link, as far as can be told: a machine, somebody, or one of the two. Clicks are shown and never counted as
/// conversions, because it cannot be told well enough.
package struct ClickVerdict: Hashable, Sendable {
    package enum Class: String, Hashable, Sendable, CaseIterable { case human, suspect, bot }

    /// Why; the raw value is kept with the click.
    package enum Rule: String, Hashable, Sendable, CaseIterable {
        /// It fetched and looked at nothing (HEAD, OPTIONS), or did what no link does.
        case method
        case noAgent = "no_agent"
        /// A crawler, a preview or a program, by its own name.
        case agent
        /// Fetched ahead of anybody's wish, by its own word.
        case prefetch
        /// Nobody can have had the link yet.
        case beforeSent = "before_sent"
        /// Within two seconds of the hand-over: faster than a text arrives and is read.
        case tooSoon = "too_soon"
        /// Three people's links from one address within a minute: a scanner, or an office.
        case manyPeople = "many_people"
        case dataCentre = "data_centre"
        /// Takes anything in no language, as programs do and browsers do not.
        case noLanguage = "no_language"
        /// Nothing speaks against it.
        case nothingAgainst = "nothing_against"
    }

    package var rule: Rule

    package init(rule: Rule) { self.rule = rule }

    package var `class`: Class {
        switch rule {
        case .method, .noAgent, .agent, .prefetch, .beforeSent, .tooSoon: .bot
        case .manyPeople, .dataCentre, .noLanguage: .suspect
        case .nothingAgainst: .human
        }
    }
}

package enum ClickRules {
    package static let soonestMilliseconds: Int64 = 2_000
    package static let peopleFromOneAddress = 3
    package static let neighbourSeconds: Int64 = 60
    /// A link tapped twice within this time was followed once.
    package static let sameClickSeconds: Int64 = 30

    /// The first rule that speaks, certain ones first.
    package static func verdict(on click: Click) -> ClickVerdict { ClickVerdict(rule: rule(for: click)) }

    private static func rule(for click: Click) -> ClickVerdict.Rule {
        if !["GET", "POST"].contains(click.method.uppercased()) { return .method }
        let agent = click.headers.all(named: "User-Agent").joined(separator: " ")
        if agent.isEmpty { return .noAgent }
        if ClickAgents.isMachine(agent) { return .agent }
        if isPrefetch(click.headers) { return .prefetch }
        guard let sentAt = click.sentAt, click.at >= sentAt else { return .beforeSent }
        if click.at < sentAt.adding(milliseconds: soonestMilliseconds) { return .tooSoon }
        if click.peopleFromAddress >= peopleFromOneAddress { return .manyPeople }
        if click.isFromDataCentre { return .dataCentre }
        let accept = click.headers.all(named: "Accept").joined(separator: ",")
        let language = click.headers.all(named: "Accept-Language").joined()
        if language.isEmpty && (accept.isEmpty || accept == "*/*") { return .noLanguage }
        return .nothingAgainst
    }

    /// `Sec-Purpose: prefetch;prerender` and its older spellings.
    private static func isPrefetch(_ headers: [HTTPHeader]) -> Bool {
        ["Purpose", "X-Purpose", "Sec-Purpose", "X-Moz"].contains { name in
            headers.all(named: name).contains { value in
                value.lowercased().split(whereSeparator: { ";, ".contains($0) })
                    .contains { ["prefetch", "preview", "prerender"].contains($0) }
            }
        }
    }

    /// Is this the same click as an earlier one of the same link?
    package static func isSameClick(at now: Timestamp, as earlier: Timestamp?) -> Bool {
        guard let earlier else { return false }
        return now.microseconds(since: earlier) < sameClickSeconds * 1_000_000
    }
}
