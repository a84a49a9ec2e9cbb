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
    /// Applies one receipt, as `apply(_:now:)` applies many.
    package func apply(_ receipt: InboundReceipt, gateway: String, now: Timestamp) throws(StoreError) -> ReceiptEffect {
        try apply([GatewayReceipt(receipt, gateway: gateway)], now: now)[0]
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

    /// A receipt is parked because its text's acceptance was not recorded by then: that was shortly before.
    private static let hoursOfParking = (-1...24).map { "p.at / 3600000000 - (\($0))" }.joined(separator: ", ")

    /// References of receipts parked since an instant whose messages are known by now, by gateway; of the newest `limit`
    /// receipts only, since those of texts that are not ours stay parked for good.
    package func parkedAndKnown(since: Timestamp, limit: Int) throws(StoreError) -> [String: [String]] {
        let rows = try sql.query(
            """
            select distinct p.gateway, p.reference
            from (select gateway, reference, at from parked_receipt order by id desc limit $1) p
            where p.at >= $2 and p.reference <> '' and exists (
                select 1 from message m join lane l on l.id = m.lane_id
                where \(ReferenceHours.column) in (\(Self.hoursOfParking)) and m.gateway_reference = p.reference
                    and l.gateway = p.gateway)
            order by p.gateway, p.reference
            """, [.integer(Int64(limit)), .integer(since.microseconds)])
        return Dictionary(grouping: rows) { $0.text(0) }.mapValues { $0.map { $0.text(1) } }
    }
}
