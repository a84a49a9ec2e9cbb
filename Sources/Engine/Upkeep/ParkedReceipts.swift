import Domain
import Storage

/// Receipts that name a text by its reference alone may come before the answer that told us the reference: they are
/// parked, and heeded once it is known.
extension Inbound {
    /// How long after it was parked a receipt is tried again, seconds, and how many of the newest are. The transactions
    /// that miss each other end within seconds.
    static let parkedSeconds: Int64 = 10 * 60
    static let parkedBatch = 500

    /// Tries the parked receipts of these references, whose hand-overs were recorded in this transaction. What they say
    /// counts as if they had come now.
    func heedParked(
        references: [String], gateway name: String, in transaction: Transaction, now: Timestamp,
        into absorbed: inout Absorbed
    ) throws {
        for found in try transaction.applyParked(references: references, gateway: name, now: now) {
            // Where its gateway is not configured any more nobody can read its code.
            guard let gateway = gateways[name] else { continue }
            try Self.heed(
                found.receipt, found.effect, inbox: found.inbox, gateway: gateway, in: transaction, now: now,
                into: &absorbed)
        }
    }

    /// Tries lately parked receipts again. Where daemons share a store, one may have parked a receipt at the very moment
    /// in which another recorded its hand-over: neither saw the other's row.
    package func retryParked(in transaction: Transaction, now: Timestamp) throws -> Absorbed {
        var absorbed = Absorbed()
        let since = now.adding(seconds: -Self.parkedSeconds)
        for (name, references) in try transaction.parkedAndKnown(since: since, limit: Self.parkedBatch)
            .sorted(by: { $0.key < $1.key })
        {
            try heedParked(references: references, gateway: name, in: transaction, now: now, into: &absorbed)
        }
        absorbed.stopped = try governors.watch(absorbed.sightings, in: transaction, now: now)
        absorbed.sightings = []
        return absorbed
    }
}

extension TextingEngine {
    /// Receipts that missed their hand-over are tried again so often.
    static let parkedPauseMicroseconds: Int64 = 60_000_000

    /// Tries lately parked receipts again, and announces what follows.
    mutating func retryParked(now: Timestamp) throws {
        let inbound = inbound
        let isAny = try store.read { transaction in
            try !transaction.parkedAndKnown(
                since: now.adding(seconds: -Inbound.parkedSeconds), limit: Inbound.parkedBatch
            ).isEmpty
        }
        guard isAny else { return }
        let result = try store.write { transaction in try inbound.retryParked(in: transaction, now: now) }
        counters.optOuts += result.suppressed.count
        announce(suppressed: result.suppressed, stopped: result.stopped, proven: result.proven)
    }
}
