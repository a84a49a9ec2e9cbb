import Domain
import Gateways

/// One page of Action Network (or one hook for several) whose actions count for one action of ours: what its webhooks and
/// its API say, as `ActionEvent`s. A codec: it makes requests and reads answers, and knows no socket and no clock.
///
/// Source of the shapes: Action Network's API v2 and webhook documentation; docs/integrations.md says what counts.
package struct ActionNetwork: Sendable {
    /// What shows that a letter left. Action Network also tells us of people who only typed their address.
    package enum LetterRule: String, Hashable, Sendable, CaseIterable {
        /// A message or somebody it went to (or, for calls, a duration).
        case messageOrTargets = "message_or_targets"
        /// Whatever Action Network calls an outreach.
        case any
    }

    package static let standardBaseURL = "https://actionnetwork.org/api/v2"
    static let prefix = "action_network:"

    let base: LinkAddress
    let page: Page?
    let evidence: Evidence
    let letters: LetterRule
    let authorization: HTTPHeader?

    /// A page by its place in the API.
    struct Page: Hashable, Sendable {
        var kind: ActionNetworkKind
        var id: String
    }

    /// - Parameters:
    ///   - page: the page as the API names it, `petitions/<id>` or its whole address; nil counts every page that the hook
    ///     tells of. Polling needs it.
    ///   - evidence: what an action there shows: `form`; `attendance` only for a page that is filled in at the door.
    ///   - apiKey: the bare key, for polling and for asking whether a webhook is true; it is never printed.
    /// - Throws: a `Refusal` naming each wrong setting below `field`.
    package init(
        page: String? = nil, evidence: Evidence = .form, letters: LetterRule = .messageOrTargets,
        apiKey: String? = nil, baseURL: String = standardBaseURL, allowPlainHTTP: String? = nil,
        field: String = "actions"
    ) throws(Refusal) {
        var rejections: [Rejection] = []
        if let objection = GatewayURL.objection(to: baseURL, consent: allowPlainHTTP, field: field + ".baseURL") {
            rejections.append(objection)
        }
        let base = GatewayURL(baseURL).flatMap { LinkAddress($0.text) }
        let known = page.map { Self.page($0) }
        if case .some(.none) = known {
            rejections.append(
                Rejection(
                    field: field + ".page", reason: "it is no page of Action Network's API",
                    remedy: "Write it as petitions/ID, forms/ID, advocacy_campaigns/ID, events/ID, surveys/ID or "
                        + "fundraising_pages/ID, as the page's API address has it."))
        }
        if ![.form, .attendance, .paper].contains(evidence) {
            rejections.append(
                Rejection(
                    field: field + ".evidence", reason: "a page cannot show \(evidence.rawValue)",
                    remedy:
                        "Use form; attendance for a page that is filled in at the door; paper for one into which cards "
                        + "are typed."))
        }
        if let apiKey, !Self.isHeaderValue(apiKey) {
            rejections.append(
                Rejection(
                    field: field + ".apiKey", reason: "it is empty, or has spaces or line breaks in it",
                    remedy: "Copy the key from Action Network's API & Sync page, on one line."))
        }
        if base == nil && rejections.isEmpty {
            rejections.append(
                Rejection(
                    field: field + ".baseURL", reason: "its host is no plain name", remedy: "Write the host's name."))
        }
        guard rejections.isEmpty, let base else { throw Refusal(rejections) }
        self.base = base
        self.page = known ?? nil
        self.evidence = evidence
        self.letters = letters
        authorization = apiKey.map { HTTPHeader("OSDI-API-Token", $0) }
    }

    static func isHeaderValue(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    private static func page(_ written: String) -> Page? {
        let parts = written.split(separator: "/").map(String.init)
        guard parts.count >= 2, let id = identifier(parts[parts.count - 1]),
            let kind = ActionNetworkKind.allCases.first(where: { $0.folder == parts[parts.count - 2] })
        else { return nil }
        return Page(kind: kind, id: id)
    }

    /// A bare id: letters, digits and hyphens, in lower case.
    static func identifier(_ text: some StringProtocol) -> String? {
        let id = text.lowercased()
        let isPlain = id.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
        }
        return isPlain && !id.isEmpty && id.utf8.count <= 64 ? id : nil
    }

    func get(_ url: String) -> HTTPCall? {
        authorization.map {
            HTTPCall(method: .get, url: url, headers: [$0, HTTPHeader("Accept", "application/hal+json")])
        }
    }
}

/// The kinds of records in which somebody did something, with their names in webhooks and in the API.
enum ActionNetworkKind: String, CaseIterable, Sendable {
    case signature, submission, outreach, attendance, donation, response

    /// The key around the record in a webhook.
    var webhookKey: String { self == .response ? "action_network:response" : "osdi:" + rawValue }

    /// The folder of its pages in the API.
    var folder: String {
        switch self {
        case .signature: "petitions"
        case .submission: "forms"
        case .outreach: "advocacy_campaigns"
        case .attendance: "events"
        case .donation: "fundraising_pages"
        case .response: "surveys"
        }
    }

    /// The folder of its records below a page.
    var records: String { rawValue + "s" }

    /// The keys under which lists embed them.
    var embeddedKeys: [String] { ["osdi:" + records, "action_network:" + records] }

    /// What links from a record to its page.
    var pageLinks: [String] {
        let word = folder.dropLast()
        return ["osdi:\(word)", "action_network:\(word)"]
    }
}
