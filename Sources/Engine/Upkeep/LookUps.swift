import Domain
import Gateways
import Storage

/// Asking gateways what became of texts whose hand-over was never answered: which, when, with what words, and what
/// follows from the answer. Plain functions over one transaction; the shell makes the calls.
package enum LookUps {
    /// Receipts come first, so not before two minutes; then at growing intervals, a little longer where nothing certain
    /// was said. What is in doubt after the last of them is left for a person.
    package static let stages: [LookUpStage] = [
        LookUpStage(seconds: 2 * 60),
        LookUpStage(seconds: 15 * 60),
        LookUpStage(seconds: 60 * 60),
        LookUpStage(seconds: 4 * 3_600, onlyIfUnclear: true),
        LookUpStage(seconds: 24 * 3_600, onlyIfUnclear: true),
    ]

    /// Before this, seconds after the hand-over, "absent" may only mean "not yet".
    package static let trustedAbsentSeconds: Int64 = 15 * 60

    /// One message to ask about.
    package struct Question: Sendable {
        package var doubt: StoredDoubt
        package var text: DoubtfulText
        /// Nil where there is nothing to ask with; the finding is then unclear.
        package var call: HTTPCall?
    }

    /// The question that a gateway should be asked now; nil where there is none.
    package static func next(
        gateway name: String, _ gateway: any Gateway, launch: LaunchSettings, daemon: Int64,
        in transaction: Transaction, now: Timestamp
    ) throws -> Question? {
        guard gateway.lookUp != .none,
            let doubt = try transaction.doubtToAsk(gateway: name, daemon: daemon, stages: stages, now: now)
        else { return nil }
        let words = try words(of: doubt, launch: launch, in: transaction)
        let text = DoubtfulText(
            to: doubt.phone, from: doubt.sender, body: words ?? MessageBody(""), handedAt: doubt.handedAt,
            knownReferences: try transaction.references(to: doubt.phone, besides: doubt.id))
        return Question(doubt: doubt, text: text, call: words == nil ? nil : gateway.lookUpCall(for: text))
    }

    /// What a finding came to.
    package struct Recorded: Hashable, Sendable {
        /// The message is out of doubt.
        package var isSettled = false
        /// The number whose stop the provider told us.
        package var suppressed: PhoneNumber?
        /// Campaigns that a governor paused for what waiting receipts of the message say.
        package var stopped: [CampaignID] = []
    }

    /// Keeps what the gateway said and does what follows from it. `askedAt` is when it was asked, not when it answered.
    package static func record(
        _ finding: LookUpFinding, for doubt: StoredDoubt, askedAt: Timestamp, gateway: any Gateway,
        governors: Governors, in transaction: Transaction, now: Timestamp
    ) throws -> Recorded {
        func keep(_ word: StoredLookUp.Finding, _ code: String) throws {
            try transaction.keep(StoredLookUp(message: doubt.id, askedAt: askedAt, finding: word, code: code))
        }
        switch finding {
        case .absent: try keep(.absent, "")
        case .unclear(let code): try keep(.unclear, code)
        case .found(let reference, let status, let code):
            // Two messages with the same words may have been asked about at the same time: one text is one message's.
            guard try !transaction.references(to: doubt.phone, besides: doubt.id).contains(reference) else {
                try keep(.unclear, "another_messages_text")
                return Recorded()
            }
            return try settle(doubt, reference, status, code, askedAt: askedAt, gateway, governors, transaction, now)
        }
        return Recorded()
    }

    private static func settle(
        _ doubt: StoredDoubt, _ reference: String, _ status: InboundReceipt.Status, _ code: String?,
        askedAt: Timestamp, _ gateway: any Gateway, _ governors: Governors, _ transaction: Transaction,
        _ now: Timestamp
    ) throws -> Recorded {
        let note = [status.rawValue, code].compactMap(\.self).joined(separator: ":")
        try transaction.keep(StoredLookUp(message: doubt.id, askedAt: askedAt, finding: .found, code: note))
        let state: MessageState =
            switch status {
            case .queued, .sent: .accepted
            case .delivered: .delivered
            case .undelivered: .undelivered
            case .failed: .rejected
            }
        var recorded = Recorded()
        recorded.isSettled = try transaction.settle(
            doubt, as: state, by: .found, reference: reference,
            code: code ?? (state == .rejected ? "failed" : nil), note: note, now: now)
        if recorded.isSettled {
            var absorbed = Inbound.Absorbed()
            for found in try transaction.applyParked(references: [reference], gateway: doubt.gateway, now: now) {
                try Inbound.heed(
                    found.receipt, found.effect, inbox: found.inbox, gateway: gateway, in: transaction, now: now,
                    into: &absorbed)
            }
            recorded.suppressed = absorbed.suppressed.first
            recorded.stopped = try governors.watch(absorbed.sightings, in: transaction, now: now)
        }
        if let code, gateway.rejection(ofReceiptCode: code) == .recipientOptedOut {
            let source = ConsentSource(channel: "gateway", recordedBy: "look-up")
            if try transaction.suppress(doubt.phone, .optedOut, source: source, now: now) {
                recorded.suppressed = doubt.phone
            }
        }
        return recorded
    }

    /// The text as it was handed over, written again: campaign texts are kept as script and person. Nil where that is
    /// not possible any more.
    private static func words(
        of doubt: StoredDoubt, launch: LaunchSettings, in transaction: Transaction
    ) throws -> MessageBody? {
        if let body = doubt.body { return body }
        return try words(
            campaign: doubt.campaign, step: doubt.step, person: doubt.person, launch: launch, in: transaction
        ).map { MessageBody($0.text) }
    }

    /// The text that a reply answers, written as at its hand-over. Nil where that is not possible.
    static func words(
        answeredBy reply: StoredReply, launch: LaunchSettings, in transaction: Transaction
    ) throws -> String? {
        guard let message = reply.message, let text = try transaction.occasion(of: message), text.campaign.value != 0
        else { return nil }
        return try words(
            campaign: text.campaign, step: text.step, person: text.person, launch: launch, in: transaction)?.text
    }

    /// The text of a step for a person, written as at its hand-over. Nil where that is not possible.
    static func words(
        campaign: CampaignID, step: Int64, person: PersonID, launch: LaunchSettings, in transaction: Transaction
    ) throws -> Rendering? {
        guard let campaign = try transaction.campaign(campaign), campaign.plan.steps.indices.contains(Int(step)),
            let record = try transaction.person(person)?.record
        else { return nil }
        let meeting = try campaign.plan.meeting.flatMap { name throws(StoreError) in
            try transaction.meeting(named: name)
        }
        var values = MeetingWords(
            organization: launch.organization, meeting: meeting, zones: launch.window.zones
        ).values
        values[.firstName] = record.firstName
        values[.lastName] = record.lastName
        values[.ward] = record.ward
        values[.union] = record.union
        let arm = campaign.plan.arms == nil ? nil : try transaction.drawnArm(of: person, campaign: campaign.id)
        guard let script = try? Script(campaign.plan.text(ofStep: Int(step), arm: arm)) else { return nil }
        if let host = campaign.plan.linkHost, script.blanks.contains(.link) {
            guard let token = try transaction.linkToken(of: person, campaign: campaign.id) else { return nil }
            values[.link] = host.address(of: token)
        }
        return try? script.rendering(for: values, isSmart: true)
    }
}
