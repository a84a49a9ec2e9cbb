import Domain

/// A receipt and the gateway that sent it, by its name in the configuration.
package struct GatewayReceipt: Hashable, Sendable {
    package var receipt: InboundReceipt
    package var gateway: String

    package init(_ receipt: InboundReceipt, gateway: String) {
        self.receipt = receipt
        self.gateway = gateway
    }
}

extension Transaction {
    /// Applies receipts in order, each as if it came alone, and says what each did.
    ///
    /// States only move along the arrows: a late `sent` never undoes `delivered`, and of two final words `delivered` wins.
    /// A receipt resolves a claim that was never recorded and a message in doubt: the carrier has it, so it was sent. So
    /// was one that stands in the queue, be it after an attempt that the gateway refused for now, or in a restored backup
    /// that does not know of the attempt: it is not sent again. Only a `failed` leaves it there, since that says that it
    /// was not sent.
    ///
    /// Texts that were claimed together have neighbouring ids and their receipts come together, so rows are read and
    /// written by the range: on SQLite it saves most of the work, on PostgreSQL nearly all round trips.
    package func apply(_ receipts: [GatewayReceipt], now: Timestamp) throws(StoreError) -> [ReceiptEffect] {
        var effects = [ReceiptEffect](repeating: .unknown, count: receipts.count)
        var waiting = Array(receipts.indices)
        // Where daemons share a store, another may change a row between our look and our change: then we look again.
        for _ in 0..<Self.looks {
            var standings = try standings(for: waiting.map { receipts[$0] }, now: now)
            var places: [Int64: [Int]] = [:]
            for index in waiting {
                let item = receipts[index]
                guard let id = standings.message(of: item), var standing = standings.messages[id] else {
                    effects[index] = .unknown
                    continue
                }
                effects[index] = standing.take(item.receipt, now: now)
                standings.messages[id] = standing
                // A later receipt of the batch may know the message by what this one told of it.
                if !standing.hasReference, let reference = standing.reference {
                    standings.byReference[[standing.gateway, reference]] = id
                }
                places[id, default: []].append(index)
            }
            let changed = standings.messages.values.filter(\.isChanged).sorted { $0.id < $1.id }
            let missed = try write(changed, now: now)
            for standing in changed where !missed.contains(standing.id) { try noteProof(of: standing, now: now) }
            try noteSent(changed.filter { !missed.contains($0.id) }, now: now)
            if missed.isEmpty { return effects }
            waiting = missed.flatMap { places[$0] ?? [] }.sorted()
        }
        throw StoreError.busy
    }

    /// A row that changes under our hands so often is fought over: the batch is tried again later.
    private static let looks = 8

    // MARK: Reading

    /// The messages that receipts are about.
    private struct Standings {
        var messages: [Int64: ReceiptStanding] = [:]
        /// By gateway and reference, for receipts that do not carry our id.
        var byReference: [[String]: Int64] = [:]

        func message(of item: GatewayReceipt) -> Int64? {
            if let id = item.receipt.messageID?.value {
                // A receipt of another gateway is nobody's, even with our id in it.
                return messages[id]?.gateway == item.gateway ? id : nil
            }
            return item.receipt.reference.flatMap { byReference[[item.gateway, $0]] }
        }
    }

    private static let standingColumns = """
        m.id, m.state, m.campaign_id, m.person_id, coalesce(m.accepted_at, m.claimed_at), m.attempt, l.gateway,
        case when m.gateway_reference is null then 0 else 1 end, case when m.accepted_at is null then 0 else 1 end
        from message m join lane l on l.id = m.lane_id
        """

    private func standings(for receipts: [GatewayReceipt], now: Timestamp) throws(StoreError) -> Standings {
        var standings = Standings()
        for run in Self.closeRuns(of: receipts.compactMap(\.receipt.messageID?.value)) {
            let rows = try sql.query(
                "select \(Self.standingColumns) where m.id >= $1 and m.id <= $2",
                [.integer(run.lowerBound), .integer(run.upperBound)])
            for row in rows { standings.messages[row.integer(0)] = ReceiptStanding(row) }
        }
        for item in receipts where item.receipt.messageID == nil {
            guard let reference = item.receipt.reference,
                let standing = try standing(reference, gateway: item.gateway, now: now)
            else { continue }
            standings.byReference[[item.gateway, reference]] = standing.id
            standings.messages[standing.id] = standing
        }
        return standings
    }

    private static let standingsByReference = ReferenceHours.spans.map { span in
        (
            span: span,
            statement: """
            select \(standingColumns)
            where \(ReferenceHours.column) in (\(ReferenceHours.places(span.count, from: 3)))
                and m.gateway_reference = $1 and l.gateway = $2
            """
        )
    }

    private func standing(
        _ reference: String, gateway: String, now: Timestamp
    ) throws(StoreError) -> ReceiptStanding? {
        for (span, statement) in Self.standingsByReference {
            let hours = ReferenceHours.arguments(span, before: now)
            if let row = try sql.first(statement, [.text(reference), .text(gateway)] + hours) {
                return ReceiptStanding(row)
            }
        }
        return nil
    }

    /// Ids as runs with small gaps: reading a few rows too many costs less than another statement.
    private static func closeRuns(of ids: [Int64]) -> [ClosedRange<Int64>] {
        var close: [ClosedRange<Int64>] = []
        for run in runs(of: ids) {
            if let last = close.last, run.lowerBound - last.upperBound <= 8 {
                close[close.count - 1] = last.lowerBound...run.upperBound
            } else {
                close.append(run)
            }
        }
        return close
    }

    // MARK: Writing

    /// What is written alike for all messages of a run.
    private struct ReceiptChange: Hashable {
        var from: Int64
        var to: Int64
        var reference: String?
        var acceptedAt: Int64?
        var code: String?
    }

    /// Writes the new states. Returns the messages that had been changed by somebody else meanwhile: they are as that
    /// one left them.
    private func write(_ standings: [ReceiptStanding], now: Timestamp) throws(StoreError) -> Set<Int64> {
        var groups: [ReceiptChange: [Int64]] = [:]
        var order: [ReceiptChange] = []
        for standing in standings {
            // What the row has already needs no mention, and those alike are changed together.
            let change = ReceiptChange(
                from: standing.before.rawValue, to: standing.state.rawValue,
                reference: standing.hasReference ? nil : standing.reference,
                acceptedAt: standing.isAccepted ? nil : standing.handedAt, code: standing.code)
            if groups[change] == nil { order.append(change) }
            groups[change, default: []].append(standing.id)
        }
        let runs = order.flatMap { change in Self.runs(of: groups[change] ?? []).map { (change, $0) } }
        // "+ 0" as in `take`: the rows are found by their ids.
        let counts = try sql.runEach(
            """
            update message set state = $4, gateway_reference = coalesce(gateway_reference, $5),
                accepted_at = coalesce(accepted_at, $6),
                delivered_at = case when $4 = 3 then $7 else delivered_at end,
                code = coalesce($8, code), settled_at = $7, claimed_by = null
            where id >= $1 and id <= $2 and state + 0 = $3
            """,
            runs.map { change, run in
                [
                    .integer(run.lowerBound), .integer(run.upperBound), .integer(change.from), .integer(change.to),
                    .optional(change.reference), .optional(change.acceptedAt), .integer(now.microseconds),
                    .optional(change.code),
                ]
            })
        var missed: Set<Int64> = []
        for ((change, run), count) in zip(runs, counts) where count != run.count {
            // Of this run some are ours and some are not: those that stand as we would have them are done.
            let done = try sql.query(
                "select id from message where id >= $1 and id <= $2 and state + 0 = $3 and settled_at = $4",
                [
                    .integer(run.lowerBound), .integer(run.upperBound), .integer(change.to),
                    .integer(now.microseconds),
                ]
            ).map { $0.integer(0) }
            missed.formUnion(Set(run).subtracting(done))
        }
        return missed
    }

    /// Their people count as texted, and as reached. The windows of a person count from the earliest hand-over, which may
    /// be the one of which we hear last.
    private func noteSent(_ standings: [ReceiptStanding], now: Timestamp) throws(StoreError) {
        struct Moment: Hashable {
            var campaign: Int64
            /// Nil where it was noted when the gateway took the text.
            var handedAt: Int64?
            var isDelivered: Bool
        }
        var people: [Moment: [Int64]] = [:]
        var order: [Moment] = []
        var messages: [(campaign: Int64, message: Int64)] = []
        for standing in standings where standing.campaign != 0 {
            let moment = Moment(
                campaign: standing.campaign, handedAt: standing.isAccepted ? nil : standing.handedAt,
                isDelivered: standing.state == .delivered)
            guard moment.handedAt != nil || moment.isDelivered else { continue }
            if people[moment] == nil { order.append(moment) }
            people[moment, default: []].append(standing.person)
            messages.append((standing.campaign, standing.id))
        }
        try markTallies(messages: messages)
        try sql.runEach(
            """
            update audience set
                first_accepted_at =
                    case when $4 is null or first_accepted_at < $4 then first_accepted_at else $4 end,
                first_attempt_at = case when $4 is null or first_attempt_at < $4 then first_attempt_at else $4 end,
                first_delivered_at = coalesce(first_delivered_at, $5)
            where campaign_id = $1 and person_id >= $2 and person_id <= $3
            """,
            order.flatMap { moment in
                Self.runs(of: people[moment] ?? []).map { run in
                    [
                        .integer(moment.campaign), .integer(run.lowerBound), .integer(run.upperBound),
                        .optional(moment.handedAt), .optional(moment.isDelivered ? now.microseconds : nil),
                    ]
                }
            })
    }

    /// What a receipt proves beyond what was known.
    private func noteProof(of standing: ReceiptStanding, now: Timestamp) throws(StoreError) {
        guard let proof = standing.proof else { return }
        if standing.before == .queued {
            // It was believed unsent and forgotten; now it is among the texts that the person had.
            try sql.run(
                """
                update person set third_last_text_at = second_last_text_at, second_last_text_at = last_text_at,
                    last_text_at = $2
                where id = $1 and (last_text_at is null or last_text_at < $2)
                """, [.integer(standing.person), .integer(standing.handedAt ?? now.microseconds)])
        }
        try log(
            .receipt, of: MessageID(standing.id), attempt: standing.attempt, note: proof.rawValue, now: now)
    }
}

/// A message as the store has it, and what the receipts of one batch make of it.
private struct ReceiptStanding {
    let id: Int64
    let before: MessageState
    let campaign: Int64
    let person: Int64
    let attempt: Int64
    let gateway: String
    let hasReference: Bool
    let isAccepted: Bool
    /// For a message whose hand-over was never answered, the claim is the nearest known instant of its sending; nil where
    /// it was never claimed.
    private(set) var handedAt: Int64?

    private(set) var state: MessageState
    private(set) var isChanged = false
    private(set) var reference: String?
    private(set) var code: String?
    /// The receipt by which a text that was not known to be sent was.
    private(set) var proof: InboundReceipt.Status?

    /// From the columns that `Transaction.standings` reads.
    init?(_ row: SQLRow) {
        guard let state = MessageState(rawValue: row.integer(1)) else { return nil }
        id = row.integer(0)
        before = state
        self.state = state
        campaign = row.integer(2)
        person = row.integer(3)
        handedAt = row.optionalInteger(4)
        attempt = row.integer(5)
        gateway = row.text(6)
        hasReference = row.flag(7)
        isAccepted = row.flag(8)
    }

    mutating func take(_ receipt: InboundReceipt, now: Timestamp) -> ReceiptEffect {
        let id = MessageID(id)
        let next: MessageState =
            switch receipt.status {
            case .delivered: .delivered
            case .undelivered, .failed: .undelivered
            case .queued, .sent: .accepted
            }
        guard state.mayBecome(next), state != .queued || receipt.status != .failed else { return .nothingNew(id) }
        if handedAt == nil { handedAt = now.microseconds }
        reference = reference ?? receipt.reference
        code = receipt.code ?? code
        if !state.wasSent { proof = receipt.status }
        defer {
            state = next
            isChanged = true
        }
        return state == .claimed ? .appliedToClaim(id) : .applied(id)
    }
}
