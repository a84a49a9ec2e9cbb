import Domain
import Engine
import Storage

/// Promises 5 to 7, judged when everything has come to rest: the store against what the network saw.
extension World {
    /// One message row of a campaign, as the store has it.
    struct MessageRow {
        var key: TextKey
        var state: MessageState
        var reason: String
        var code: String
        var claimedAt: Int64?
        var expiresAt: Int64
        var isTextable: Bool
    }

    mutating func judgeAtRest() throws {
        if let arrow = try calmStore.write({ try ArrowWatch.forbidden(on: $0.sql) }) {
            throw Breach(.onlyDrawnArrows, "a message went from \(arrow.text)")
        }
        let rows = try messageRows()
        try judgeTallies()
        try judgeInbox()
        try judgeManuals()
        // A YES to a lost campaign's text answers nothing that the store knows.
        if !scenario.campaigns.contains(where: \.isLost) { try judgeConversions() }
        // What left between a copy and the moment it was put back is not in the store.
        if facts.restoredAt != nil { return try judgeRestored(rows) }
        try judgeReplies()
        try judgeClicks()
        try judgeMessages(rows)
        try judgeAccounts(rows)
        facts.cohortsCompared = try judgeCohorts(rows)
    }

    // MARK: 5

    private func judgeInbox() throws {
        var stored: [UInt64: Int] = [:]
        try calmStore.write { transaction in
            for row in try transaction.sql.query("select gateway, url, body, state from inbox") {
                stored[Self.print(row.text(0), row.text(1), row.bytes(2)), default: 0] += 1
                if row.integer(3) == 0 { throw Breach(.nothingAcknowledgedIsLost, "a webhook is not settled") }
            }
        }
        for call in facts.acknowledgedCalls {
            let print = Self.print(call.gateway, call.url, call.body)
            guard let left = stored[print], left > 0 else {
                throw Breach(
                    .nothingAcknowledgedIsLost, "a webhook of \(call.gateway) was answered 2xx and is not stored")
            }
            stored[print] = left - 1
        }
    }

    private static func print(_ gateway: String, _ url: String, _ body: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in [Array(gateway.utf8), [0], Array(url.utf8), [0], body] {
            for byte in part { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return hash
    }

    // MARK: 6

    func messageRows() throws -> [MessageRow] {
        let campaigns = scenario.campaigns.indices.compactMap { index in
            scenario.campaigns[index].id.map { ($0, index) }
        }
        let people = personOfRow
        return try calmStore.write { transaction in
            try transaction.sql.query(
                """
                select person_id, campaign_id, step, state, coalesce(reason, ''), coalesce(code, ''), claimed_at,
                    expires_at, phone
                from message where kind = 0 order by id
                """
            ).map { row in
                guard let person = people[row.integer(0)],
                    let campaign = campaigns.first(where: { $0.0.value == row.integer(1) })?.1,
                    let state = MessageState(rawValue: row.integer(3))
                else { throw Breach(.soundness, "a message of nobody we know") }
                return MessageRow(
                    key: TextKey(person: person, campaign: campaign, step: Int(row.integer(2))), state: state,
                    reason: row.text(4), code: row.text(5), claimedAt: row.optionalInteger(6),
                    expiresAt: row.integer(7), isTextable: row.optionalText(8) != nil)
            }
        }
    }

    var personOfRow: [Int64: Int] {
        Dictionary(
            uniqueKeysWithValues: scenario.people.indices.compactMap { index in
                scenario.people[index].row.map { ($0.value, index) }
            })
    }

    private func judgeMessages(_ rows: [MessageRow]) throws {
        var seen: Set<TextKey> = []
        var doubtsOfCrashes = 0
        for row in rows {
            let text = facts.texts[row.key] ?? TextFacts()
            let name = "step \(row.key.step) of campaign \(row.key.campaign) for person \(row.key.person)"
            func breach(_ what: String) -> Breach { Breach(.everyoneIsAccountedFor, "\(name) \(what)") }
            if !seen.insert(row.key).inserted { throw breach("has two messages") }
            switch row.state {
            case .queued, .claimed: throw breach("still waits")
            case .accepted, .delivered, .undelivered:
                if text.heardAt == nil { throw breach("is \(row.state.word), and no phone heard it") }
                if facts.lies.contains(row.key) { continue }
                let end = finalState(text)
                // Receipts without our id name a text that nobody knows where a person said that it was sent.
                if row.state != end, facts.settled[row.key] == nil || row.state != .accepted {
                    throw breach("is \(row.state.word), and its receipts say \(end.word)")
                }
            case .uncertain:
                if !text.isDoubtful {
                    guard row.code == "process_ended" else { throw breach("is uncertain for no reason: \(row.code)") }
                    doubtsOfCrashes += 1
                }
                // A receipt with our id tells that it was sent.
                if text.receipts.contains(where: \.hasID), !facts.lies.contains(row.key) {
                    throw breach("is uncertain, and a receipt says it was sent")
                }
            case .rejected, .neverSent:
                if text.heardAt != nil, !facts.lies.contains(row.key) {
                    throw breach("is \(row.state.word) (\(row.reason)), and the phone heard it")
                }
                if row.state == .neverSent { try judgeReason(row, text, breach) }
            }
        }
        let most = scenario.isShared ? facts.losses * 2 * mostClaimed : facts.doubtsAtStart
        if doubtsOfCrashes > most {
            throw Breach(
                .everyoneIsAccountedFor,
                "\(doubtsOfCrashes) messages are in doubt, and the crashes left \(most) at most")
        }
        if facts.texts.contains(where: { $0.value.heardAt != nil && !seen.contains($0.key) }) {
            throw Breach(.everyoneIsAccountedFor, "somebody heard a text that has no message")
        }
    }

    /// The state that the receipts we took lead to, in whatever order they came.
    private func finalState(_ text: TextFacts) -> MessageState {
        if text.receipts.contains(where: { $0.status == .delivered }) { return .delivered }
        let hasFailed = text.receipts.contains { $0.status == .undelivered || $0.status == .failed }
        return hasFailed ? .undelivered : .accepted
    }

    /// Every reason of never-sent has a cause that an outsider knows of.
    private func judgeReason(_ row: MessageRow, _ text: TextFacts, _ breach: (String) -> Breach) throws {
        let person = row.key.person
        let replies = facts.replies[person]
        let campaign = scenario.campaigns[row.key.campaign]
        let earlier = (0..<row.key.step).compactMap {
            facts.texts[TextKey(person: person, campaign: row.key.campaign, step: $0)]
        }
        // Who answers a text that was refused, as far as anybody knows, answers the one before it.
        let answersAnother = !replies.isEmpty && facts.isLiedTo(person)
        let hasCause: Bool
        switch NeverSentReason(rawValue: row.reason) {
        case .optedOut:
            hasCause =
                replies.contains { [.stop, .plainStop, .wrongNumber].contains($0.meaning) }
                || facts.toldOptedOut.contains(person) || scenario.optedOutBefore.contains(person)
        case .converted: hasCause = !conversionFacts(of: person).isEmpty || answersAnother
        case .answered: hasCause = replies.contains { campaign.lanes.contains($0.lane) } || answersAnother
        case .outsideWindow: hasCause = row.expiresAt <= now
        case .noPhone: hasCause = !scenario.people[person].isTextable
        // In review: the number itself, an earlier step in doubt, or words that a person should have read in time.
        case .inReview:
            hasCause =
                scenario.people[person].isInReview || !earlier.isEmpty || facts.doubtsAtStart + facts.losses > 0
                || replies.contains { [.plainStop, .wrongNumber].contains($0.meaning) }
        case .rejected:
            hasCause =
                earlier.contains { $0.heardAt == nil && !$0.flights.isEmpty }
                || facts.settled.contains { $0.key.person == person } || facts.isLiedTo(person)
        case .cancelled: hasCause = campaign.isCancelled
        case .frequencyCap:
            // Whatever was heard, refused in the end or is in doubt was a text to them for a while.
            // Where the organization has no cap, a state may have one: three texts.
            let fewest = scenario.textsPerPersonPerDay == nil ? 3 : 1
            hasCause =
                facts.losses > 0
                || facts.texts.count { $0.key.person == person && $0.key != row.key } >= fewest
        case .armNotTexted, .notYetDue, nil: hasCause = false
        }
        if !hasCause { throw breach("was never sent as \(row.reason), and nothing happened that says so") }
    }

    /// After a restored backup the store cannot know everything, but it must not say what is not so: what a phone heard
    /// it may call uncertain, never unsent.
    private func judgeRestored(_ rows: [MessageRow]) throws {
        var seen: Set<TextKey> = []
        for row in rows {
            let text = facts.texts[row.key] ?? TextFacts()
            let name = "step \(row.key.step) of campaign \(row.key.campaign) for person \(row.key.person)"
            func breach(_ what: String) -> Breach { Breach(.everyoneIsAccountedFor, "\(name) \(what)") }
            if !seen.insert(row.key).inserted { throw breach("has two messages") }
            switch row.state {
            case .queued, .claimed: throw breach("still waits")
            case .accepted, .delivered, .undelivered:
                if text.heardAt == nil { throw breach("is \(row.state.word), and no phone heard it") }
            case .rejected, .neverSent:
                if text.heardAt != nil, !facts.lies.contains(row.key) {
                    throw breach("is \(row.state.word) (\(row.reason)), and the phone heard it")
                }
            case .uncertain: break
            }
        }
        for (index, campaign) in scenario.campaigns.enumerated() where !campaign.isLost {
            guard let id = campaign.id else { throw Breach(.everythingEnds, "campaign \(index) was never launched") }
            let audience = Int64(Set(campaign.activated + campaign.compared).count)
            for account in try calmStore.write({ transaction in
                try transaction.campaign(id).map { try transaction.accounts(of: $0) } ?? []
            }) {
                let never = account.neverSent.reduce(0) { $0 + $1.count }
                if account.sentOnce + account.uncertain + never != audience {
                    throw Breach(
                        .everyoneIsAccountedFor,
                        "step \(account.step) of campaign \(index) does not add up to its audience")
                }
            }
        }
    }

    private func judgeAccounts(_ rows: [MessageRow]) throws {
        for (index, campaign) in scenario.campaigns.enumerated() {
            guard let id = campaign.id else { throw Breach(.everythingEnds, "campaign \(index) was never launched") }
            let audience = Int64(Set(campaign.activated + campaign.compared).count)
            let accounts = try calmStore.write { transaction in
                try transaction.campaign(id).map { try transaction.accounts(of: $0) } ?? []
            }
            if accounts.count != campaign.plan.steps.count {
                throw Breach(.everyoneIsAccountedFor, "a step has no account")
            }
            for account in accounts {
                let never = account.neverSent.reduce(0) { $0 + $1.count }
                let sum = account.sentOnce + account.uncertain + account.waiting + never
                if account.audience != audience || sum != audience || account.waiting != 0 {
                    throw Breach(
                        .everyoneIsAccountedFor,
                        "step \(account.step) of campaign \(index): \(account.sentOnce) sent + \(never) never + "
                            + "\(account.uncertain) uncertain + \(account.waiting) waiting of \(audience) people")
                }
                let heard = facts.texts.count {
                    $0.key.campaign == index && $0.key.step == Int(account.step) && $0.value.heardAt != nil
                }
                let uncertainHeard = rows.count {
                    $0.key.campaign == index && $0.key.step == Int(account.step) && facts.texts[$0.key]?.heardAt != nil
                        && ($0.state == .uncertain || !$0.state.wasSent && facts.lies.contains($0.key))
                }
                if Int(account.sentOnce) != heard - uncertainHeard {
                    throw Breach(
                        .everyoneIsAccountedFor,
                        "step \(account.step) of campaign \(index): \(account.sentOnce) sent once, and \(heard) phones heard it,"
                            + " \(uncertainHeard) of them in doubt")
                }
            }
        }
    }
}
