import Domain
import Storage

/// Why a text in doubt is not sent again, even by a person's order.
package enum ResendObstacle: String, Hashable, Sendable, CaseIterable {
    /// It belongs to no campaign: its moment has passed.
    case noCampaign = "no_campaign"
    case cancelled
    case suppressed
    case converted
    case answered
    /// It was in doubt because the store was restored from a backup: when it was handed over is not known, so no answer
    /// of a gateway proves anything. `textbank arm` is the way for these.
    case restored
    /// The step has expired.
    case expired
    /// Its gateway cannot be asked, so nobody can know that it does not have the text.
    case cannotBeAsked = "cannot_be_asked"
    /// Nobody has asked about this hand-over yet.
    case notAsked = "not_asked"
    /// Asked too early: the gateway may have had it a moment later.
    case askedTooEarly = "asked_too_early"
    /// The gateway's last answer settles nothing.
    case unclear
}

/// The one way by which a text that may have been sent is sent again: a person orders it, and the gateway, asked late
/// enough after this very hand-over, did not know it.
package enum Resending {
    /// What keeps this message from being queued again; nil where nothing does.
    package static func obstacle(
        to doubt: StoredDoubt, canBeAsked: Bool, now: Timestamp
    ) -> ResendObstacle? {
        guard doubt.campaign.value != 0, doubt.kind == .campaign else { return .noCampaign }
        switch doubt.hindrance {
        case .cancelled: return .cancelled
        case .suppressed: return .suppressed
        case .converted: return .converted
        case .answered: return .answered
        case nil: break
        }
        if doubt.code == Transaction.restoredBackup { return .restored }
        if doubt.expiresAt <= now { return .expired }
        guard let last = doubt.lastLookUp else { return canBeAsked ? .notAsked : .cannotBeAsked }
        guard last.finding == .absent else { return .unclear }
        let age = last.askedAt.microseconds(since: doubt.handedAt)
        return age >= LookUps.trustedAbsentSeconds * 1_000_000 ? nil : .askedTooEarly
    }
}
