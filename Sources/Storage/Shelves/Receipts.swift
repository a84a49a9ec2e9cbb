import Domain

/// What a receipt did.
package enum ReceiptEffect: Hashable, Sendable {
    case applied(MessageID)
    /// The same, while one of the daemons holds the message claimed. An earlier attempt may be what the receipt proves:
    /// where the claim was not handed over yet, it must not be any more.
    case appliedToClaim(MessageID)
    /// The message already stood at that or a later state.
    case nothingNew(MessageID)
    /// No message is known by that id or reference (yet).
    case unknown
}

/// A receipt that was parked and has found its message.
package struct FoundReceipt: Hashable, Sendable {
    package var receipt: InboundReceipt
    /// The webhook that brought it.
    package var inbox: Int64
    package var effect: ReceiptEffect
}

extension Transaction {
    /// Applies one receipt. States only move along the arrows: a late `sent` never undoes `delivered`, and of two
    /// final words `delivered` wins. A receipt resolves a claim that was never recorded and a message in doubt: the
    /// carrier has it, so it was sent. So was one that stands in the queue, be it after an attempt that the gateway
    /// refused for now, or in a restored backup that does not know of the attempt: it is not sent again. Only a `failed`
    /// leaves it there, since that says that it was not sent.
    package func apply(_ receipt: InboundReceipt, gateway: String, now: Timestamp) throws(StoreError) -> ReceiptEffect {
        // Where daemons share a store, another may claim the row between our look and our change: then we look again.
        for _ in 0..<Self.looks {
            guard let row = try messageRow(of: receipt, gateway: gateway),
                let state = MessageState(rawValue: row.integer(1))
            else { return .unknown }
            let id = MessageID(row.integer(0))
            let next: MessageState =
                switch receipt.status {
                case .delivered: .delivered
                case .undelivered, .failed: .undelivered
                case .queued, .sent: .accepted
                }
            guard state.mayBecome(next) else { return .nothingNew(id) }
            let attempt = row.integer(5)
            if state == .queued, receipt.status == .failed { return .nothingNew(id) }
            // For a message whose hand-over was never answered, the claim is the nearest known instant of its sending.
            let handedAt = row.optionalInteger(4) ?? now.microseconds
            let changed = try sql.run(
                """
                update message set state = $2, gateway_reference = coalesce(gateway_reference, $3),
                    accepted_at = coalesce(accepted_at, $4),
                    delivered_at = case when $2 = 3 then $5 else delivered_at end,
                    code = coalesce($6, code), settled_at = $5, claimed_by = null
                where id = $1 and state = $7
                """,
                [
                    .integer(id.value), .integer(next.rawValue), .optional(receipt.reference), .integer(handedAt),
                    .integer(now.microseconds), .optional(receipt.code), .integer(state.rawValue),
                ])
            guard changed == 1 else { continue }
            try noteSent(
                campaign: CampaignID(row.integer(2)), person: PersonID(row.integer(3)),
                handedAt: Timestamp(microseconds: handedAt), deliveredAt: next == .delivered ? now : nil)
            if state == .queued { try countText(person: row.integer(3), at: handedAt) }
            if !state.wasSent {
                try log(.receipt, of: id, attempt: attempt, note: receipt.status.rawValue, now: now)
            }
            return state == .claimed ? .appliedToClaim(id) : .applied(id)
        }
        throw StoreError.busy
    }

    /// A row that changes under our hands so often is fought over: the batch is tried again later.
    private static let looks = 8

    /// It was believed unsent and forgotten; now it is among the texts that the person had.
    private func countText(person: Int64, at handedAt: Int64) throws(StoreError) {
        try sql.run(
            """
            update person set third_last_text_at = second_last_text_at, second_last_text_at = last_text_at,
                last_text_at = $2
            where id = $1 and (last_text_at is null or last_text_at < $2)
            """, [.integer(person), .integer(handedAt)])
    }

    private func messageRow(of receipt: InboundReceipt, gateway: String) throws(StoreError) -> SQLRow? {
        let columns =
            "m.id, m.state, m.campaign_id, m.person_id, coalesce(m.accepted_at, m.claimed_at), m.attempt"
        if let id = receipt.messageID {
            return try sql.first(
                """
                select \(columns) from message m join lane l on l.id = m.lane_id where m.id = $1 and l.gateway = $2
                """, [.integer(id.value), .text(gateway)])
        }
        guard let reference = receipt.reference else { return nil }
        return try sql.first(
            """
            select \(columns) from message m join lane l on l.id = m.lane_id
            where m.gateway_reference = $1 and l.gateway = $2
            """, [.text(reference), .text(gateway)])
    }

    /// Keeps a receipt that matches nothing yet: it may have come before the answer to its hand-over.
    package func park(_ receipt: InboundReceipt, gateway: String, inbox: Int64, now: Timestamp) throws(StoreError) {
        let id = try newID("parked_receipt")
        try sql.run(
            """
            insert into parked_receipt (id, gateway, reference, status, code, at, inbox_id)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .integer(id), .text(gateway), .text(receipt.reference ?? ""), .text(receipt.status.rawValue),
                .optional(receipt.code), .integer(now.microseconds), .integer(inbox),
            ])
    }

    /// Tries the parked receipts of these references again, now that their hand-overs are recorded. Returns those that
    /// have found their message: what they say is the caller's to heed.
    package func applyParked(
        references: [String], gateway: String, now: Timestamp
    ) throws(StoreError) -> [FoundReceipt] {
        guard try sql.first("select 1 from parked_receipt limit 1") != nil else { return [] }
        var found: [FoundReceipt] = []
        for reference in references {
            let rows = try sql.query(
                "select id, status, code, inbox_id from parked_receipt where gateway = $1 and reference = $2 order by id",
                [.text(gateway), .text(reference)])
            for row in rows {
                guard let status = InboundReceipt.Status(rawValue: row.text(1)) else { continue }
                let receipt = InboundReceipt(
                    reference: reference, messageID: nil, status: status, code: row.optionalText(2))
                let effect = try apply(receipt, gateway: gateway, now: now)
                guard effect != .unknown else { continue }
                try sql.run("delete from parked_receipt where id = $1", [.integer(row.integer(0))])
                found.append(FoundReceipt(receipt: receipt, inbox: row.integer(3), effect: effect))
            }
        }
        return found
    }

    /// References of receipts parked since an instant whose messages are known by now, by gateway; of the newest `limit`
    /// receipts only, since those of texts that are not ours stay parked for good.
    package func parkedAndKnown(since: Timestamp, limit: Int) throws(StoreError) -> [String: [String]] {
        let rows = try sql.query(
            """
            select distinct p.gateway, p.reference
            from (select gateway, reference, at from parked_receipt order by id desc limit $1) p
            where p.at >= $2 and p.reference <> '' and exists (
                select 1 from message m join lane l on l.id = m.lane_id
                where m.gateway_reference = p.reference and l.gateway = p.gateway)
            order by p.gateway, p.reference
            """, [.integer(Int64(limit)), .integer(since.microseconds)])
        return Dictionary(grouping: rows) { $0.text(0) }.mapValues { $0.map { $0.text(1) } }
    }
}
