import Domain
import Engine
import Storage

/// Takes webhooks from the spool into the store's inbox, each exactly once.
///
/// How far the store has come in a spool file is written in the transaction that appends the webhooks, so that a crash
/// between the commit and the file's removal, or a commit nobody heard of, doubles nothing.
enum SpoolAbsorption {
    /// Webhooks taken over in one transaction.
    static let batchSize = 500

    /// What taking over came to.
    struct Result {
        var webhooks = 0
        /// Numbers that nothing more may go to.
        var suppressed: [PhoneNumber] = []
        /// What stopped it before the spool was empty.
        var problem: (any Error)?
    }

    /// Takes over up to `batches` batches, oldest first.
    static func absorb(_ spool: WebhookSpool, into store: Store, batches: Int, now: Timestamp) -> Result {
        var result = Result()
        var limit = batchSize
        var left = batches
        do {
            while left > 0, let batch = try spool.next(limit: limit) {
                left -= 1
                do {
                    let taken = try take(batch, into: store, now: now)
                    result.webhooks += taken.count
                    result.suppressed += taken.suppressed
                    finish(spool.forget(batch), batch, store)
                } catch let error as StoreError where mayBeTheWebhooksFault(error) {
                    if limit > 1 {
                        // One of them may be at fault: one at a time from here on.
                        limit = 1
                        left = batchSize
                        continue
                    }
                    // A store that takes note of the webhook's stops and refuses the webhook would do so for ever, and
                    // nothing would be sent any more: the webhook stays on disk, for a person.
                    result.suppressed += try passOver(batch, in: store, now: now)
                    finish(spool.forget(batch, refusedBecause: error), batch, store)
                }
            }
        } catch {
            result.problem = error
        }
        return result
    }

    private static func mayBeTheWebhooksFault(_ error: StoreError) -> Bool {
        switch error {
        case .constraint, .failed: true
        case .busy, .unreachable, .commitUnknown, .diskFull, .foreign, .unusable: false
        }
    }

    private static func take(
        _ batch: WebhookSpool.Batch, into store: Store, now: Timestamp
    ) throws -> (count: Int, suppressed: [PhoneNumber]) {
        try store.write { transaction in
            let done = try transaction.setting(batch.key).flatMap(Int64.init) ?? 0
            let fresh = batch.webhooks.filter { $0.end > done }
            guard let end = fresh.last?.end else { return (0, []) }
            let suppressed = try Inbound.accept(fresh.map(\.webhook), in: transaction, now: now).suppressed
            try transaction.setSetting(batch.key, to: String(end))
            return (fresh.count, suppressed)
        }
    }

    /// Commits what must hold of webhooks the store does not take, and that they are done with.
    private static func passOver(
        _ batch: WebhookSpool.Batch, in store: Store, now: Timestamp
    ) throws -> [PhoneNumber] {
        let source = ConsentSource(channel: "reply", recordedBy: "keyword at the webhook")
        return try store.write { transaction in
            var suppressed: [PhoneNumber] = []
            for (webhook, end) in batch.webhooks {
                for phone in webhook.certainOptOuts
                where try transaction.suppress(phone, .optedOut, source: source, now: now) { suppressed.append(phone) }
                try transaction.setSetting(batch.key, to: String(end))
            }
            return suppressed
        }
    }

    private static func finish(_ isGone: Bool, _ batch: WebhookSpool.Batch, _ store: Store) {
        guard isGone else { return }
        // A row that stays because this fails is forty bytes and harms nobody: the file's name is never used again.
        try? store.write { transaction in
            _ = try transaction.sql.run("delete from setting where key = $1", [.text(batch.key)])
        }
    }
}
