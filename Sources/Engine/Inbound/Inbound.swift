import Domain
import Gateways
import Storage

/// Makes something of what comes in: webhooks become replies and receipts, replies become opt-outs, answers and
/// conversions. Plain functions over one transaction: read, decide with Domain, write.
package struct Inbound: Sendable {
    let settings: EngineSettings
    let gateways: [String: any Gateway]
    let actions: [String: any ActionHook]
    let governors: Governors
    private var campaigns: CampaignMemory
    private var webhooks = WebhookMemory()

    /// - Parameter actions: webhooks of other systems that tell what people did, by their names in the configuration.
    package init(
        settings: EngineSettings, gateways: [String: any Gateway], actions: [String: any ActionHook] = [:],
        governors: Governors
    ) {
        self.settings = settings
        self.gateways = gateways
        self.actions = actions
        self.governors = governors
        campaigns = CampaignMemory(launch: settings.launch, reader: settings.reader)
    }

    /// What `accept` came to.
    package struct Accepted: Hashable, Sendable {
        /// The first webhook's number in the inbox; the others follow.
        package var first: Int64
        /// Numbers that are newly suppressed.
        package var suppressed: [PhoneNumber]
    }

    /// What absorbing a batch came to.
    package struct Absorbed: Hashable, Sendable {
        package var webhooks = 0
        package var replies = 0
        package var receipts = 0
        package var conversions = 0
        /// Facts that other systems told for the first time.
        package var actions = 0
        package var queuedAnswers = 0
        /// Numbers that nothing more may go to.
        package var suppressed: [PhoneNumber] = []
        /// Campaigns that a governor paused: what is claimed for them and not handed over must go back.
        package var stopped: [CampaignID] = []
        /// Claimed messages of which a receipt says that they were sent: what waits to be handed over must not be.
        package var proven: [MessageID] = []
        /// What governors are to be told when the batch is through.
        var sightings: [GovernorSighting] = []
    }

    /// Appends webhooks to the inbox and commits certain keyword opt-outs with them. Nothing else is made of them here: the
    /// provider waits for its answer.
    package static func accept(
        _ webhooks: [AuthenticWebhook], in transaction: Transaction, now: Timestamp
    ) throws -> Accepted {
        let first = try transaction.appendWebhooks(
            webhooks.map { webhook in
                StoredWebhook(
                    id: 0, gateway: webhook.gateway, receivedAt: webhook.receivedAt, method: webhook.call.method,
                    url: webhook.call.url, headers: HeaderLines.text(webhook.call.headers), body: webhook.call.body)
            })
        var suppressed: [PhoneNumber] = []
        for (offset, webhook) in webhooks.enumerated() {
            for phone in webhook.certainOptOuts {
                let source = ConsentSource(
                    channel: "reply", inbox: first + Int64(offset), recordedBy: "keyword at the webhook")
                if try transaction.suppress(phone, .optedOut, source: source, now: now) { suppressed.append(phone) }
            }
        }
        return Accepted(first: first, suppressed: suppressed)
    }

    /// Remembers what accepted webhooks say, so that they need not be read again. Only after their commit: the number of
    /// one that was rolled back may become another's.
    package mutating func remember(_ accepted: [AuthenticWebhook], from first: Int64, at monotonic: Int64) {
        webhooks.remember(accepted, from: first, at: monotonic)
    }

    /// When to make something of the webhooks that wait (monotonic); the past for at once.
    var dueAt: Int64 { webhooks.dueAt(settings.absorbPace) }

    /// Of how many webhooks to make something in one transaction.
    func batch(at monotonic: Int64) -> Int {
        webhooks.isComing(at: monotonic, settings.absorbPace)
            ? min(settings.absorbBatch, settings.absorbPace.batchWhileComing) : settings.absorbBatch
    }

    /// The numbers in these events that certainly opt out by a keyword: what must be suppressed before the webhook is
    /// answered. Cheap: it runs while the provider waits.
    /// - Parameter reader: the one that will read the replies, so that an organization's own keywords count here too.
    package static func certainOptOuts(
        in events: [InboundEvent], reader: ReplyReader = ReplyReader()
    ) -> [PhoneNumber] {
        events.compactMap { event in
            guard case .reply(let reply) = event else { return nil }
            let isStop = reply.handledKeyword == .stop || reader.isCertainKeywordOptOut(reply.body.exposed)
            return isStop ? reply.from : nil
        }
    }

    /// Absorbs up to `limit` of the oldest webhooks, in their order. A webhook that cannot be read stays, with its problem,
    /// for a person: nothing is dropped, and nothing holds the others up.
    package mutating func absorb(limit: Int, in transaction: Transaction, now: Timestamp) throws -> Absorbed {
        var absorbed = Absorbed()
        campaigns.forgetMeetings()
        let waiting = try waiting(limit: limit, in: transaction)
        let replies = waiting.reduce(0) { $0 + $1.replies }
        var reply = replies == 0 ? 0 : try transaction.reserveIDs("reply", count: Int64(replies))
        var receipts: [WaitingReceipt] = []
        var settled: [(id: Int64, problem: String?)] = []
        for webhook in waiting {
            absorbed.webhooks += 1
            if let told = webhook.told {
                settled.append((webhook.id, try absorb(told, of: webhook, in: transaction, now: now, into: &absorbed)))
                continue
            }
            settled.append((webhook.id, webhook.problem))
            // A failure of the store, unlike one of reading, undoes the whole batch.
            for event in webhook.events {
                switch event {
                case .receipt(let receipt):
                    receipts.append(
                        WaitingReceipt(receipt: receipt, gateway: webhook.gateway, inbox: webhook.id))
                case .reply(let words):
                    // What came before it comes first: which text it answers may hang on that.
                    try absorb(&receipts, in: transaction, now: now, into: &absorbed)
                    try absorb(
                        words, as: ReplyID(reply), of: webhook, in: transaction, now: now, into: &absorbed)
                    reply += 1
                case .other: break
                }
            }
        }
        try absorb(&receipts, in: transaction, now: now, into: &absorbed)
        try transaction.settleWebhooks(settled)
        webhooks.forget(waiting.map(\.id), isAll: waiting.count < limit)
        absorbed.stopped = try governors.watch(absorbed.sightings, in: transaction, now: now)
        absorbed.sightings = []
        return absorbed
    }

    // MARK: Reading

    /// A webhook that nothing was made of yet.
    private struct Waiting {
        var id: Int64
        var gateway: String
        var receivedAt: Timestamp
        var events: [InboundEvent] = []
        /// What another system told, and by which hook; nil for a gateway's webhook.
        var told: (hook: String, call: WebhookCall)?
        /// Why it could not be read.
        var problem: String?

        var replies: Int {
            events.count { if case .reply = $0 { true } else { false } }
        }
    }

    private func waiting(limit: Int, in transaction: Transaction) throws -> [Waiting] {
        let ids = try transaction.waitingWebhookIDs(limit: limit)
        if ids.allSatisfy(webhooks.contains) {
            return ids.compactMap { id in
                webhooks[id].map { known in
                    read(Waiting(id: id, gateway: known.gateway, receivedAt: known.receivedAt)) { _ in known.events }
                }
            }
        }
        return try transaction.waitingWebhooks(limit: limit).map { webhook in
            var waiting = Waiting(id: webhook.id, gateway: webhook.gateway, receivedAt: webhook.receivedAt)
            let call = WebhookCall(
                method: webhook.method, url: webhook.url, headers: HeaderLines.headers(webhook.headers),
                body: webhook.body)
            if let hook = ActionInbox.hook(webhook.gateway) {
                waiting.told = (hook, call)
                return waiting
            }
            return read(waiting) { gateway throws(WebhookError) in
                if let known = webhooks[webhook.id] { return known.events }
                return try gateway.events(in: call)
            }
        }
    }

    private func read(
        _ waiting: Waiting, _ events: (any Gateway) throws(WebhookError) -> [InboundEvent]
    ) -> Waiting {
        var waiting = waiting
        guard let gateway = gateways[waiting.gateway] else {
            waiting.problem = "no gateway \(waiting.gateway) is configured any more"
            return waiting
        }
        do throws(WebhookError) {
            waiting.events = try events(gateway)
        } catch {
            waiting.problem = error.reason
        }
        return waiting
    }

    // MARK: Actions

    /// Takes in what another system told; returns what of it a person has to look at.
    private func absorb(
        _ told: (hook: String, call: WebhookCall), of webhook: Waiting, in transaction: Transaction, now: Timestamp,
        into absorbed: inout Absorbed
    ) throws -> String? {
        guard let hook = actions[told.hook] else { return "no action source \(told.hook) is configured any more" }
        let words: ActionsTold
        do throws(WebhookError) {
            words = try hook.told(in: told.call, receivedAt: webhook.receivedAt)
        } catch {
            return error.reason
        }
        var absorption = ActionAbsorption(
            source: told.hook, inbox: webhook.id, canBeAsked: hook.canBeAsked, in: transaction, now: now)
        try absorption.absorb(words.events)
        absorbed.actions += absorption.result.new
        absorbed.conversions += absorption.result.conversions
        absorbed.suppressed += absorption.result.suppressed
        return words.problem
    }

    // MARK: Replies

    private mutating func absorb(
        _ reply: InboundReply, as id: ReplyID, of webhook: Waiting, in transaction: Transaction, now: Timestamp,
        into absorbed: inout Absorbed
    ) throws {
        guard let gateway = gateways[webhook.gateway] else { return }
        let arrival = Arrival(
            reply: reply, gatewayName: webhook.gateway, capabilities: gateway.capabilities, inbox: webhook.id,
            receivedAt: webhook.receivedAt)
        try ReplyAbsorption(settings: settings, arrival: arrival, transaction: transaction, now: now)
            .absorb(as: id, campaigns: &campaigns, into: &absorbed)
    }

    // MARK: Receipts

    private struct WaitingReceipt {
        var receipt: InboundReceipt
        var gateway: String
        var inbox: Int64
    }

    /// Absorbs receipts that came one after the other, together.
    private func absorb(
        _ receipts: inout [WaitingReceipt], in transaction: Transaction, now: Timestamp, into absorbed: inout Absorbed
    ) throws {
        guard !receipts.isEmpty else { return }
        absorbed.receipts += receipts.count
        let effects = try transaction.apply(
            receipts.map { GatewayReceipt($0.receipt, gateway: $0.gateway) }, now: now)
        for (item, effect) in zip(receipts, effects) {
            guard let gateway = gateways[item.gateway] else { continue }
            if effect == .unknown {
                try transaction.park(item.receipt, gateway: item.gateway, inbox: item.inbox, now: now)
            }
            try Self.heed(
                item.receipt, effect, inbox: item.inbox, gateway: gateway, in: transaction, now: now, into: &absorbed)
        }
        receipts.removeAll(keepingCapacity: true)
    }

    /// What a receipt's words ask for beside the state to which it moved its message.
    static func heed(
        _ receipt: InboundReceipt, _ effect: ReceiptEffect, inbox: Int64, gateway: any Gateway,
        in transaction: Transaction, now: Timestamp, into absorbed: inout Absorbed
    ) throws {
        let message: MessageID
        switch effect {
        case .unknown: return
        case .applied(let id), .nothingNew(let id): message = id
        case .appliedToClaim(let id):
            message = id
            absorbed.proven.append(id)
        }
        let gaveUp = receipt.status == .undelivered || receipt.status == .failed
        if gaveUp, effect != .nothingNew(message) { try Conversing.noteUndelivered(message, in: transaction) }
        guard let code = receipt.code else { return }
        switch gateway.rejection(ofReceiptCode: code) {
        case .recipientOptedOut:
            // Some providers tell only here that the person said STOP to them.
            guard let phone = try transaction.phone(of: message) else { return }
            let source = ConsentSource(channel: "gateway", inbox: inbox, recordedBy: "receipt")
            if try transaction.suppress(phone, .optedOut, source: source, now: now) {
                absorbed.suppressed.append(phone)
            }
        case .contentBlocked:
            // Most filtering is told only here. Its text was counted when it was accepted, its trouble counts once.
            guard effect != .nothingNew(message), gaveUp,
                let campaign = try transaction.campaign(ofMessage: message)
            else { return }
            absorbed.sightings.append(
                GovernorSighting(
                    campaign: campaign, message: message, text: .counted, trouble: .filtered, code: code))
        case .recipientPermanent, .requestInvalid, .senderFault, .senderLimit, nil: return
        }
    }
}

/// Headers as the inbox keeps them: one `name: value` a line.
enum HeaderLines {
    static func text(_ headers: [HTTPHeader]) -> String {
        var text = ""
        text.reserveCapacity(headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 3 })
        for header in headers {
            if !text.isEmpty { text += "\n" }
            text += header.name
            text += ": "
            text += header.value
        }
        return text
    }

    static func headers(_ text: String) -> [HTTPHeader] {
        text.split(separator: "\n").compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return HTTPHeader(String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
        }
    }
}
