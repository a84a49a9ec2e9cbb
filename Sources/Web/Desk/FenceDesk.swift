/// Whether texts may leave a store that may be a copy, and a person's word that they may.
package protocol FenceDesk: Sendable {
    func fence() async throws -> FenceAnswer

    /// Takes the fence away. What may have left after the copy was made stays in doubt, or waits again with `resend`.
    func arm(resend: Bool, by caller: Caller) async throws -> FenceAnswer
}

package struct FenceAnswer: Encodable, Hashable, Sendable {
    /// Nothing is sent until a person arms the store.
    package var fenced: Bool
    /// Our word for why, and a sentence without a full stop; null when nothing is or was wrong.
    package var code: String?
    package var reason: String?
    package var since: String?
    /// Texts that fell due until then may have left elsewhere; null for "until it is armed".
    package var dueBy: String?
    package var queued: Int64
    /// In doubt because of the copy.
    package var inDoubt: Int64
    /// In doubt for other reasons, what was being handed over when the copy was made among them.
    package var otherDoubts: Int64
    /// Put back into the queue by arming.
    package var requeued: Int64
    package var runningCampaigns: Int64
    package var newestText: String?
    package var newestReply: String?

    package init(
        fenced: Bool, code: String? = nil, reason: String? = nil, since: String? = nil, dueBy: String? = nil,
        queued: Int64, inDoubt: Int64, otherDoubts: Int64, requeued: Int64 = 0, runningCampaigns: Int64,
        newestText: String? = nil, newestReply: String? = nil
    ) {
        self.fenced = fenced
        self.code = code
        self.reason = reason
        self.since = since
        self.dueBy = dueBy
        self.queued = queued
        self.inDoubt = inDoubt
        self.otherDoubts = otherDoubts
        self.requeued = requeued
        self.runningCampaigns = runningCampaigns
        self.newestText = newestText
        self.newestReply = newestReply
    }
}
