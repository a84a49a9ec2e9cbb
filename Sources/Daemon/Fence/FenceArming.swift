import Domain
import Engine
import Foundation
import Storage

/// What a person finds when they look at a fenced store, and after they have armed it.
package struct FenceFindings: Hashable, Sendable {
    /// Nil when the store is not fenced.
    package var fence: StoredFence?
    package var counts: RestoredCounts
    /// What arming put in doubt, or back into the queue.
    package var doubted = 0
    package var requeued = 0
}

/// What happens to a store that may have been restored from a backup: at the opening, and when a person arms it.
package struct FenceArming: Sendable {
    package let keeper: FenceKeeper
    let launch: LaunchSettings
    /// Tells whoever sends that it may.
    let release: @Sendable () async throws -> Void

    /// - Parameter release: called once the store is armed, inside and beside.
    package init(
        keeper: FenceKeeper, launch: LaunchSettings, release: @escaping @Sendable () async throws -> Void = {}
    ) {
        self.keeper = keeper
        self.launch = launch
        self.release = release
    }

    /// For a daemon at work.
    package init(keeper: FenceKeeper, launch: LaunchSettings, writer: WriterThread) {
        self.init(keeper: keeper, launch: launch) {
            try await writer.run { engine, now, monotonic, handOffs in
                handOffs += engine.hold(.fenced, isOn: keeper.reason != nil, now: now, monotonic: monotonic)
                handOffs += engine.noteNews(now: now, monotonic: monotonic)
            }
        }
    }

    private func zone() throws -> (name: String, rules: ZoneRules) {
        (launch.zone, try launch.window.zones.rules(of: launch.zone))
    }

    /// Before the engine is opened on a store: what may have left after the copy was made is put in doubt (receipts
    /// that come in while the store is fenced can then settle it), and missed starts are decided.
    package func settleAtOpening(now: Timestamp) throws {
        let (store, fence, zone) = (keeper.store, keeper.fence, try zone())
        let doubts = fence.map { (RestoredDoubts(launch: launch, fence: $0), dueBy: $0.dueBy ?? now) }
        if let (doubts, dueBy) = doubts {
            while try store.write({ try doubts.makeRows(dueBy: dueBy, in: $0, now: now) }) {}
        }
        try store.write { transaction in
            var aliveAt = try transaction.epoch().aliveAt
            if let (doubts, dueBy) = doubts {
                _ = try doubts.settle(dueBy: dueBy, in: transaction, now: now)
                aliveAt = max(aliveAt ?? dueBy, dueBy)
            }
            // How far a rehearsal had come is known better than when it was last heard of.
            let rehearsal = try transaction.setting(SettingKey.rehearsalNow).flatMap { Int64($0) }
            if let alive = aliveAt, let rehearsal { aliveAt = max(alive, Timestamp(microseconds: rehearsal)) }
            _ = try MissedStarts.settle(
                in: transaction, aliveAt: aliveAt, heldSince: fence?.since, now: now, zone: zone)
        }
    }

    /// Makes a batch of the rows that arming needs; false when there is none left. Ask between other work: each takes
    /// a moment.
    package func prepare(_ transaction: Transaction, now: Timestamp) throws -> Bool {
        guard let fence = keeper.fence, fence.dueBy == nil else { return false }
        return try RestoredDoubts(launch: launch, fence: fence).makeRows(dueBy: now, in: transaction, now: now)
    }

    /// The part of arming that happens inside the store, in one transaction; the number is for `finish`.
    ///
    /// - Parameter resend: the person says that nothing left after the copy was made: what was put in doubt waits again.
    package func arm(
        _ transaction: Transaction, resend: Bool, by who: String, identity: String, now: Timestamp
    ) throws -> (findings: FenceFindings, number: Int64) {
        guard let fence = try transaction.epoch().fence else {
            return (FenceFindings(fence: nil, counts: try transaction.restoredCounts()), 0)
        }
        var findings = FenceFindings(fence: fence, counts: try transaction.restoredCounts())
        if fence.dueBy == nil, !resend {
            // The other store may have gone on until this moment.
            findings.doubted = try RestoredDoubts(launch: launch, fence: fence).settle(
                dueBy: now, in: transaction, now: now)
        }
        if resend { findings.requeued = try transaction.requeueRestored(now: now) }
        let number = try keeper.unfenceInside(transaction, identity: identity)
        // What has just been put in doubt was not missed.
        let aliveAt = fence.dueBy == nil && !resend ? now : try transaction.epoch().aliveAt ?? now
        _ = try MissedStarts.settle(
            in: transaction, aliveAt: aliveAt, heldSince: fence.since, now: now, zone: try zone())
        findings.counts = try transaction.restoredCounts()
        try transaction.audit(
            who: who, what: "arm",
            detail: "\(fence.code); in doubt \(findings.counts.restored), sent again \(findings.requeued)", now: now)
        return (findings, number)
    }

    /// The part beside the store; then texts may leave.
    package func finish(identity: String, number: Int64, now: Timestamp) async throws {
        guard number > 0 else { return }
        try keeper.unfenceBeside(identity: identity, number: number, now: now)
        try await release()
    }

    package func findings(_ transaction: Transaction) throws -> FenceFindings {
        FenceFindings(fence: keeper.fence, counts: try transaction.restoredCounts())
    }

    /// 128 bits of the system's chance.
    package static func newIdentity() -> String {
        UUID().uuidString.lowercased().filter { $0 != "-" }
    }
}
