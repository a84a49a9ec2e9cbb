import Domain
import Storage

/// Puts in doubt what may have left after the copy was made that this store was restored from.
///
/// The daemon that went on with the original sent what fell due, and the copy does not know it. Sending it again would
/// text people twice, so it is `uncertain` (code `restored_backup`) until a receipt or a person settles it. That holds
/// for steps whose rows the copy has not even made: they are made first, and for people as well whom the copy would leave
/// out for a reason that the original may have seen pass.
package struct RestoredDoubts {
    private let scheduler: Scheduler
    /// Texts from this one on were made after the copy came here.
    private let firstNew: MessageID

    package init(launch: LaunchSettings, fence: StoredFence) {
        scheduler = Scheduler(window: launch.window, isRehearsal: launch.isRehearsal)
        firstNew = fence.firstNewMessage
    }

    /// Makes the rows of the next batch of people of a step that fell due by then. False when all are made; call it,
    /// in transactions of their own, until then.
    package func makeRows(dueBy: Timestamp, in transaction: Transaction, now: Timestamp) throws -> Bool {
        guard let step = try transaction.unmadeSteps(dueBy: dueBy, before: firstNew, limit: 1).first else {
            return false
        }
        guard try scheduler.materialise(step, in: transaction, now: now) else { return false }
        _ = try transaction.queueWithheld(step, limit: Scheduler.materialiseBatch)
        return true
    }

    /// Everything that fell due by then and still waits is in doubt, and what is made from now on is not taken for what
    /// the original made. Returns how many texts are in doubt.
    package func settle(dueBy: Timestamp, in transaction: Transaction, now: Timestamp) throws -> Int {
        try transaction.leaveMessageIDs(from: firstNew)
        // Rows that another daemon made in between are made; there is at most a batch of them.
        while try makeRows(dueBy: dueBy, in: transaction, now: now) {}
        // A rehearsal's clock went back with the store: what is due later here may have left there.
        return try transaction.doubtQueued(
            dueBy: scheduler.isRehearsal ? .distantFuture : dueBy, before: firstNew, now: now)
    }
}
