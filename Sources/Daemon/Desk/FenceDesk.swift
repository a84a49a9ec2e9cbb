import Domain
import Storage
import Web

extension StoreDesk {
    package func fence() async throws -> FenceAnswer {
        let arming = settings.fence
        return try await read { transaction in
            FenceAnswer(
                try arming?.findings(transaction)
                    ?? FenceFindings(fence: nil, counts: try transaction.restoredCounts()),
                isFenced: arming?.keeper.fence != nil)
        }
    }

    package func arm(resend: Bool, by caller: Caller) async throws -> FenceAnswer {
        guard let arming = settings.fence, arming.keeper.fence != nil else {
            throw DeskFailure.conflict(
                Rejection(
                    field: "store", reason: "it is not fenced: texts may leave",
                    remedy: "There is nothing to do; `textbank status` says whether anything else holds texts back."))
        }
        if !resend {
            while try await write({ transaction, now in Changed(try arming.prepare(transaction, now: now)) }) {}
        }
        let identity = FenceArming.newIdentity()
        let armed = try await write { transaction, now in
            let armed = try arming.arm(transaction, resend: resend, by: caller.name, identity: identity, now: now)
            return Changed(Armed(findings: armed.findings, number: armed.number))
        }
        do {
            try await arming.finish(identity: identity, number: armed.number, now: store.now())
        } catch let error as StoreError {
            throw DeskFailure.busy("the store is armed, but \(error); texts leave once it can be written")
        }
        return FenceAnswer(armed.findings, isFenced: arming.keeper.fence != nil)
    }

    private struct Armed: Sendable {
        var findings: FenceFindings
        var number: Int64
    }
}

extension FenceAnswer {
    package init(_ findings: FenceFindings, isFenced: Bool) {
        self.init(
            fenced: isFenced, code: findings.fence?.code, reason: findings.fence?.reason,
            since: findings.fence.map { ISO8601.format($0.since) }, dueBy: findings.fence?.dueBy.map(ISO8601.format),
            queued: findings.counts.queued, inDoubt: findings.counts.restored,
            otherDoubts: findings.counts.otherDoubts, requeued: Int64(findings.requeued),
            runningCampaigns: findings.counts.runningCampaigns,
            newestText: findings.counts.newestText.map(ISO8601.format),
            newestReply: findings.counts.newestReply.map(ISO8601.format))
    }
}
