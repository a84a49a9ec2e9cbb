import Domain
import Storage
import Synchronization

/// Keeps the number inside the store and the one beside it together, and knows whether the store is fenced.
///
/// Always inside first, then beside: after a crash between the two the store is one ahead of its file, never behind.
package final class FenceKeeper: Sendable {
    /// How often the number is raised while the daemon runs.
    package static let beatSeconds: Int64 = 10
    /// A daemon that cannot write its file for so long sends nothing until it can.
    static let unwrittenSeconds: Int64 = 60
    /// So the daemon went on for no longer than this after the instant in its file.
    package static let longestSilenceSeconds: Int64 = 2 * unwrittenSeconds

    private struct State {
        var identity: String
        /// What this process last saw inside.
        var number: Int64
        /// What this process last wrote beside.
        var besideNumber: Int64
        var fence: StoredFence?
        /// Since when the file could not be written (monotonic); nil while it can.
        var unwrittenSince: Int64?
        var isHeldUnwritten = false
    }

    let store: Store
    package let file: EpochFile
    private let place: Place
    private let isShared: Bool
    /// How high the file had counted when the store was opened.
    private let foundNumber: Int64
    private let state: Mutex<State>

    /// Judges the store. One that is in order is raised, inside and beside; in another one the reason is kept.
    ///
    /// - Parameters:
    ///   - isNew: made by this process a moment ago.
    ///   - isShared: other daemons may be at work on the same store, each with a file of its own.
    ///   - identity: drawn at random, for a store that has none.
    ///   - now: in the store's clock, as far as it is known yet.
    package init(
        store: Store, file: EpochFile, place: Place, daemon: Int64, isNew: Bool, isShared: Bool, isRehearsal: Bool,
        identity: String, now: Timestamp
    ) throws {
        self.store = store
        self.file = file
        self.place = place
        self.isShared = isShared
        let found = file.read()
        foundNumber = if case .found(let record, _) = found { record.number } else { 0 }
        let inside = try store.write { transaction in
            let inside = try transaction.epoch()
            let hasOthers = try isShared && inside.fence == nil && transaction.hasOtherDaemon(than: daemon)
            let verdict =
                isNew
                ? FenceVerdict.armed
                : FenceVerdict.judge(
                    inside: inside, beside: found, place: place, isShared: isShared, hasOthers: hasOthers,
                    isEmpty: try !transaction.hasEverHadTexts())
            if case .fenced(let reason) = verdict {
                try transaction.fence(
                    StoredFence(
                        code: reason.code, reason: reason.words, since: now,
                        dueBy: FenceVerdict.lastAlive(
                            inside: inside, beside: found, place: place, isShared: isShared, isRehearsal: isRehearsal)))
            } else if inside.fence == nil {
                _ = try transaction.identity(orNew: identity)
                if let database = place.database { try transaction.setSetting(SettingKey.database, to: database) }
                _ = try transaction.raiseEpoch()
            }
            return try transaction.epoch()
        }
        state = Mutex(
            State(
                identity: inside.identity ?? "", number: inside.number, besideNumber: inside.number - 1,
                fence: inside.fence))
        if inside.fence == nil { try writeBeside(now: now) }
    }

    /// Why nothing may be sent, as a sentence without a full stop; nil when all is well.
    package var reason: String? {
        state.withLock { state in
            state.fence?.reason ?? (state.isHeldUnwritten ? "\(file.path) cannot be written" : nil)
        }
    }

    /// The fence, until a person arms the store.
    package var fence: StoredFence? { state.withLock { $0.fence } }

    // MARK: While the daemon runs

    /// The part of a beat that happens inside the store; call it where the store is written. True when `beatBeside` is
    /// to follow.
    package func beatInside(now: Timestamp) throws -> Bool {
        let (known, isShared) = (state.withLock { $0 }, isShared)
        let seen = try store.write { transaction in
            let inside = try transaction.epoch()
            guard inside.fence == nil, known.fence == nil else { return inside }
            if inside.identity == known.identity, inside.number >= known.number {
                // Never more than one ahead of the file.
                if isShared || known.besideNumber == known.number { _ = try transaction.raiseEpoch() }
                try transaction.noteAlive(at: now)
            } else {
                try transaction.fence(
                    StoredFence(
                        code: "went_back",
                        reason:
                            "it went back while a daemon ran (epoch \(inside.number), after \(known.number)): a backup was put in its place",
                        since: now, dueBy: nil))
            }
            return try transaction.epoch()
        }
        return state.withLock { state in
            state.fence = seen.fence
            guard seen.fence == nil else { return false }
            // As it was, or armed meanwhile by another daemon.
            state.identity = seen.identity ?? state.identity
            state.number = seen.number
            return true
        }
    }

    /// The part of a beat that happens beside the store; waits for the disk.
    package func beatBeside(now: Timestamp, monotonic: Int64) {
        do {
            try writeBeside(now: now)
        } catch {
            state.withLock { state in
                let since = state.unwrittenSince ?? monotonic
                state.unwrittenSince = since
                state.isHeldUnwritten = monotonic - since >= Self.unwrittenSeconds * 1_000_000
            }
        }
    }

    private func writeBeside(now: Timestamp) throws(StoreError) {
        let (identity, number) = state.withLock { ($0.identity, $0.number) }
        try file.write(
            EpochRecord(
                identity: identity, number: number, machine: place.machine, storeInode: place.storeInode, aliveAt: now))
        state.withLock { state in
            state.besideNumber = number
            state.unwrittenSince = nil
            state.isHeldUnwritten = false
        }
    }

    // MARK: Arming

    /// The part of arming that happens inside the store.
    package func unfenceInside(_ transaction: Transaction, identity: String) throws -> Int64 {
        try transaction.unfence(identity: identity, atLeast: foundNumber, database: place.database)
    }

    /// The part beside it, once that is committed; then texts may leave. Until the file is written the store counts as
    /// fenced: after a crash here it is found so again, because the identities differ.
    package func unfenceBeside(identity: String, number: Int64, now: Timestamp) throws {
        state.withLock { state in
            state.identity = identity
            state.number = number
        }
        try writeBeside(now: now)
        state.withLock { $0.fence = nil }
    }
}
