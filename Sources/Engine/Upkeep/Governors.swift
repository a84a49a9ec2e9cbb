import Domain
import Storage

/// What governors take note of about one message.
package struct GovernorSighting: Hashable, Sendable {
    /// Whether this is one more text, and to which governors.
    package enum Text: Hashable, Sendable {
        /// It was counted before; only its trouble is new.
        case counted
        /// The gateway answered and did not take it: nobody can opt out of it.
        case refused
        case accepted
    }

    package var campaign: CampaignID
    package var message: MessageID
    package var text: Text
    /// The governor to which it is trouble.
    package var trouble: GovernorKind?
    /// The provider's code; empty where there is none.
    package var code: String

    package init(
        campaign: CampaignID, message: MessageID, text: Text, trouble: GovernorKind? = nil, code: String = ""
    ) {
        self.campaign = campaign
        self.message = message
        self.text = text
        self.trouble = trouble
        self.code = code
    }

    fileprivate func isText(to kind: GovernorKind) -> Bool {
        switch text {
        case .counted: false
        case .refused: kind != .optOuts
        case .accepted: true
        }
    }
}

/// Watches running campaigns and pauses those whose troubles pass a threshold. Plain functions over one transaction,
/// the one that records what they count: nothing is counted twice or lost, whatever ends the process.
package struct Governors: Sendable {
    private let rules: [GovernorKind: GovernorRule]

    package init(_ settings: GovernorSettings) {
        var rules: [GovernorKind: GovernorRule] = [:]
        for kind in GovernorKind.allCases { rules[kind] = settings.rule(of: kind) }
        self.rules = rules
    }

    /// What the outcome of a hand-over is to the governors; nil when it says nothing: nobody knows yet whether the text
    /// went, or it belongs to no campaign.
    ///
    /// A number that had said stop to the provider before is neither good nor trouble of this campaign's: it is a text
    /// that was not filtered, and no more.
    package static func sighting(of item: RecordedOutcome) -> GovernorSighting? {
        guard item.campaign.value != 0 else { return nil }
        switch item.outcome {
        case .accepted:
            return GovernorSighting(campaign: item.campaign, message: item.message, text: .accepted)
        case .rejected(let why, let code):
            let trouble: GovernorKind? =
                switch why {
                case .recipientPermanent, .requestInvalid: .rejected
                case .contentBlocked: .filtered
                case .recipientOptedOut, .senderFault, .senderLimit: nil
                }
            guard why.isFinalForMessage else { return nil }
            return GovernorSighting(
                campaign: item.campaign, message: item.message, text: .refused, trouble: trouble, code: code)
        case .throttled, .unreachable, .uncertain: return nil
        }
    }

    /// Counts what was seen, and pauses running campaigns that have come to a boundary. Returns the campaigns that are
    /// there now: what is claimed for them and not handed over must go back.
    package func watch(
        _ sightings: [GovernorSighting], in transaction: Transaction, now: Timestamp
    ) throws -> [CampaignID] {
        let totals = try transaction.addToGovernors(counts(of: sightings))
        // Score and troubles decide: a block without trouble is below the boundary in any case.
        let over = totals.filter { $0.troubles > 0 && $0.score >= GovernorRule.boundary }
        var stopped: [CampaignID] = []
        for worst in Self.worstOfEach(over) {
            guard let campaign = try transaction.campaign(worst.campaign) else { continue }
            // Named again while it is paused: after a commit of unknown fate the caller may not have heard of it.
            stopped.append(campaign.id)
            guard campaign.state == .running else { continue }
            let verdict = GovernorVerdict(
                kind: worst.kind, troubles: worst.troubles, texts: worst.texts,
                code: Self.commonestCode(sightings, campaign: worst.campaign, kind: worst.kind))
            _ = try transaction.setState(
                campaign.id, to: .paused, because: verdict.words(campaign: campaign.name), by: "governor", now: now)
            try transaction.audit(
                who: "governor", what: "pause",
                detail: "campaign \(campaign.id) \(worst.kind.rawValue) \(worst.troubles) of \(worst.texts)", now: now)
        }
        return stopped
    }

    private struct Place: Hashable {
        var campaign: CampaignID
        var number: Int64
    }

    private struct Count {
        var texts: Int64 = 0
        var troubles: Int64 = 0

        mutating func add(_ other: Count) {
            texts += other.texts
            troubles += other.troubles
        }
    }

    /// The sums of a batch by block, in the one order in which every daemon locks them.
    private func counts(of sightings: [GovernorSighting]) -> [GovernorCount] {
        rules.flatMap { kind, rule in
            rule.widths.flatMap { width in
                Self.sums(sightings, kind: kind, width: width).map { place, count in
                    GovernorCount(
                        campaign: place.campaign, kind: kind,
                        block: GovernorBlock(width: width, number: place.number), texts: count.texts,
                        troubles: count.troubles, score: rule.score(texts: count.texts, troubles: count.troubles))
                }
            }
        }.sorted { left, right in
            (left.campaign.value, left.kind.rawValue, left.block.width, left.block.number)
                < (right.campaign.value, right.kind.rawValue, right.block.width, right.block.number)
        }
    }

    private static func sums(_ sightings: [GovernorSighting], kind: GovernorKind, width: Int64) -> [Place: Count] {
        var sums: [Place: Count] = [:]
        // The ids of a batch come in runs: most texts are in the block of the one before.
        var place: Place?
        var count = Count()
        for sighting in sightings {
            let (isText, isTrouble) = (sighting.isText(to: kind), sighting.trouble == kind)
            guard isText || isTrouble else { continue }
            let here = Place(campaign: sighting.campaign, number: sighting.message.value / width)
            if here != place {
                if let place { sums[place, default: Count()].add(count) }
                (place, count) = (here, Count())
            }
            count.add(Count(texts: isText ? 1 : 0, troubles: isTrouble ? 1 : 0))
        }
        if let place { sums[place, default: Count()].add(count) }
        return sums
    }

    private static func worstOfEach(_ over: [GovernorCount]) -> [GovernorCount] {
        var worst: [GovernorCount] = []
        for count in over {
            if let index = worst.firstIndex(where: { $0.campaign == count.campaign }) {
                if worst[index].score < count.score { worst[index] = count }
            } else {
                worst.append(count)
            }
        }
        return worst
    }

    private static func commonestCode(
        _ sightings: [GovernorSighting], campaign: CampaignID, kind: GovernorKind
    ) -> String {
        var times: [String: Int] = [:]
        for sighting in sightings
        where sighting.campaign == campaign && sighting.trouble == kind && !sighting.code.isEmpty {
            times[sighting.code, default: 0] += 1
        }
        return times.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }
}

/// Why a lane was paused by its gateway's answer, and until when.
package enum LanePause {
    /// After the day's limit ended: providers' clocks and ours need not agree to the second.
    package static let marginSeconds: Int64 = 5 * 60

    /// When a lane goes on whose day's limit is used up: shortly after the next day of the budget begins.
    ///
    /// - Parameter rules: of the zone in which the sender's day ends; `DayBudget.standardZone` where none is configured.
    package static func resumesAt(after now: Timestamp, rules: ZoneRules) -> Timestamp {
        DayBudget.nextDay(after: now, rules: rules).adding(seconds: marginSeconds)
    }

    /// The reason for a person: what happened, and what to do about it.
    ///
    /// - Parameters:
    ///   - rules: of the zone in which `resumesAt` is written.
    package static func words(
        _ why: RejectionClass, code: String, resumesAt: Timestamp?, zone: String, rules: ZoneRules
    ) -> String {
        switch (why, resumesAt) {
        case (.senderLimit, let resumesAt?):
            let local = ISO8601.formatDateTime(secondsSince1970: rules.localSeconds(at: resumesAt))
            let time = "\(local.prefix(10)) \(local.dropFirst(11).prefix(5))"
            return "the sender's limit of the day is used up (code \(code)); it goes on by itself at \(time) \(zone)"
        case (.senderLimit, nil):
            return "a limit of the sender is used up (code \(code)); raise it or wait, then \(remedy)"
        case (.senderFault, _):
            return
                "the gateway refuses everything from this sender (code \(code)): \(suspicion(of: code)), then \(remedy)"
        case (let other, _): return "the gateway refused (\(other.rawValue), code \(code)); look at it, then \(remedy)"
        }
    }

    private static let remedy = "`textbank campaign resume` any of its campaigns"

    /// What most often lies behind an HTTP status. A provider's own codes are its codec's business.
    private static func suspicion(of code: String) -> String {
        switch code {
        case "http_401", "http_403": "look at its key or password"
        case "http_402": "look at the account's credit"
        case "http_301", "http_302", "http_307", "http_308", "http_404": "look at the gateway's URL and account"
        default: "look at its credentials, credit and registration"
        }
    }
}
