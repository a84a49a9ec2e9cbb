import Domain

/// What governors have seen, or have to add, of one block of a campaign's texts.
package struct GovernorCount: Hashable, Sendable {
    package var campaign: CampaignID
    package var kind: GovernorKind
    package var block: GovernorBlock
    package var texts: Int64
    package var troubles: Int64
    package var score: Double

    package init(
        campaign: CampaignID, kind: GovernorKind, block: GovernorBlock, texts: Int64, troubles: Int64, score: Double
    ) {
        self.campaign = campaign
        self.kind = kind
        self.block = block
        self.texts = texts
        self.troubles = troubles
        self.score = score
    }

    /// The row's `kind`: a kind and a block, so that changed thresholds, whose blocks have another width, count anew.
    fileprivate var key: String { "\(kind.rawValue)/\(block.width)/\(block.number)" }
}

extension Transaction {
    /// Adds to the governors' counts and returns what they have come to, in the order given. Each block may be named
    /// once.
    ///
    /// Everything is a sum in one statement: several daemons may count the same block at the same time and none is
    /// lost. Rows are locked in the order given, so callers that sort their counts never wait for each other in a ring.
    package func addToGovernors(_ counts: [GovernorCount]) throws(StoreError) -> [GovernorCount] {
        var totals: [GovernorCount] = []
        totals.reserveCapacity(counts.count)
        var rest = counts[...]
        while !rest.isEmpty {
            // Few enough that the database knows all the statements this makes.
            totals += try addOnce(rest.prefix(16))
            rest = rest.dropFirst(16)
        }
        return totals
    }

    private func addOnce(_ counts: ArraySlice<GovernorCount>) throws(StoreError) -> [GovernorCount] {
        let places = (0..<counts.count).map { row in
            "(" + (1...5).map { "$\(row * 5 + $0)" }.joined(separator: ", ") + ")"
        }
        let rows = try sql.query(
            """
            insert into governor (campaign_id, kind, texts, troubles, score) values \(places.joined(separator: ", "))
            on conflict (campaign_id, kind) do update set texts = governor.texts + excluded.texts,
                troubles = governor.troubles + excluded.troubles, score = governor.score + excluded.score
            returning campaign_id, kind, texts, troubles, score
            """,
            counts.flatMap { count -> [SQLValue] in
                [
                    .integer(count.campaign.value), .text(count.key), .integer(count.texts), .integer(count.troubles),
                    .real(count.score),
                ]
            })
        return counts.map { count in
            // What a statement returns has no order.
            guard let row = rows.first(where: { $0.integer(0) == count.campaign.value && $0.text(1) == count.key })
            else { preconditionFailure("an upsert returns every row it was given") }
            var total = count
            (total.texts, total.troubles) = (row.integer(2), row.integer(3))
            total.score = Self.real(row.values[4])
            return total
        }
    }

    /// A whole number in a column of reals may come back as an integer.
    private static func real(_ value: SQLValue) -> Double {
        switch value {
        case .real(let number): number
        case .integer(let number): Double(number)
        case .null, .text, .blob: preconditionFailure("a score is a number")
        }
    }

    /// A person lets the campaign go on: what is held against it is forgiven, so that the next trouble does not pause
    /// it at once. Good texts stay to its credit.
    package func forgiveGovernors(of campaign: CampaignID) throws(StoreError) {
        try sql.run("update governor set score = 0 where campaign_id = $1 and score > 0", [.integer(campaign.value)])
    }

    /// Those of the messages that are claimed and not recorded: what comes of a hand-over is counted only the first time
    /// it is recorded.
    package func unrecorded(_ messages: [MessageID]) throws(StoreError) -> Set<MessageID> {
        var found: Set<MessageID> = []
        let width = 16
        let places = (1...width).map { "$\($0)" }.joined(separator: ", ")
        var rest = messages[...]
        while let first = rest.first {
            // Filled up with the first one: one statement serves any number.
            let ids = rest.prefix(width) + Array(repeating: first, count: max(0, width - rest.count))
            let rows = try sql.query(
                "select id from message where state = 1 and id in (\(places))", ids.map { .integer($0.value) })
            found.formUnion(rows.map { MessageID($0.integer(0)) })
            rest = rest.dropFirst(width)
        }
        return found
    }

    /// The campaign that a message is a step of; nil for answers and manual texts.
    package func campaign(ofMessage message: MessageID) throws(StoreError) -> CampaignID? {
        try sql.first(
            "select campaign_id from message where id = $1 and kind = 0", [.integer(message.value)]
        ).map { CampaignID($0.integer(0)) }
    }

    /// Whether this number has answered the campaign with a stop in an earlier reply: a person opts out once, though
    /// they may say so twice.
    package func saidStop(
        _ phone: PhoneNumber, campaign: CampaignID, before reply: ReplyID
    ) throws(StoreError) -> Bool {
        // A number has few replies and a campaign many: the sum keeps SQLite from walking all those of the campaign.
        try sql.first(
            """
            select 1 from reply
            where from_phone = $1 and campaign_id + 0 = $2 and label = 'opt_out' and id < $3 limit 1
            """, [.text(phone.exposed), .integer(campaign.value), .integer(reply.value)]) != nil
    }

    // MARK: Lanes

    /// Nothing more is claimed on the lane: until the instant, where there is one, else until a person resumes it. A
    /// pause for a person replaces one that would end by itself, never the other way round.
    package func pauseLane(
        _ lane: LaneID, because reason: String, until: Timestamp?, now: Timestamp
    ) throws(StoreError) {
        let mayReplace = until == nil ? "(paused_reason is null or resume_at is not null)" : "paused_reason is null"
        try sql.run(
            """
            update lane set paused_reason = $2, paused_at = $3, resume_at = $4 where id = $1 and \(mayReplace)
            """,
            [
                .integer(lane.value), .text(reason), .integer(now.microseconds),
                .optional(until?.microseconds),
            ])
    }

    /// Ends the pauses whose instant has come; the lanes that go on.
    package func resumeLanesDue(now: Timestamp) throws(StoreError) -> [LaneID] {
        let due = try sql.query(
            "select id from lane where paused_reason is not null and resume_at <= $1 order by id",
            [.integer(now.microseconds)])
        let changes = try sql.runEach(
            """
            update lane set paused_reason = null, paused_at = null, resume_at = null
            where id = $1 and paused_reason is not null and resume_at <= $2
            """, due.map { [.integer($0.integer(0)), .integer(now.microseconds)] })
        return zip(due, changes).filter { $0.1 == 1 }.map { LaneID($0.0.integer(0)) }
    }

    /// When the next pause ends by itself; nil when none does.
    package func nextLaneResume() throws(StoreError) -> Timestamp? {
        try sql.first("select min(resume_at) from lane where paused_reason is not null")?.optionalInteger(0)
            .map(Timestamp.init(microseconds:))
    }
}
