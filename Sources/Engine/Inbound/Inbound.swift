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

    /// - Parameter actions: webhooks of other systems that tell what people did, by their names in the configuration.
    package init(
        settings: EngineSettings, gateways: [String: any Gateway], actions: [String: any ActionHook] = [:],
        governors: Governors
    ) {
        self.settings = settings
        self.gateways = gateways
        self.actions = actions
        self.governors = governors
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

    /// Appends webhooks to the inbox and commits certain keyword opt-outs with them. Returns the numbers that are newly
    /// suppressed. Nothing else is made of them here: the provider waits for its answer.
    package static func accept(
        _ webhooks: [AuthenticWebhook], in transaction: Transaction, now: Timestamp
    ) throws -> [PhoneNumber] {
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
        return suppressed
    }

    /// The numbers in these events that certainly opt out by a keyword: what must be suppressed before the webhook is
    /// answered. Cheap: it runs while the provider waits.
    package static func certainOptOuts(in events: [InboundEvent]) -> [PhoneNumber] {
        let reader = ReplyReader()
        return events.compactMap { event in
            guard case .reply(let reply) = event else { return nil }
            let isStop = reply.handledKeyword == .stop || reader.isCertainKeywordOptOut(reply.body.exposed)
            return isStop ? reply.from : nil
        }
    }

    /// Absorbs up to `limit` of the oldest webhooks. A webhook that cannot be read stays, with its problem, for a
    /// person: nothing is dropped, and nothing holds the others up.
    package func absorb(limit: Int, in transaction: Transaction, now: Timestamp) throws -> Absorbed {
        var absorbed = Absorbed()
        var settled: [(id: Int64, problem: String?)] = []
        for webhook in try transaction.waitingWebhooks(limit: limit) {
            absorbed.webhooks += 1
            if let name = ActionInbox.hook(webhook.gateway) {
                let problem = try absorb(webhook, ofHook: name, in: transaction, now: now, into: &absorbed)
                settled.append((webhook.id, problem))
                continue
            }
            guard let gateway = gateways[webhook.gateway] else {
                settled.append((webhook.id, "no gateway \(webhook.gateway) is configured any more"))
                continue
            }
            let call = Self.call(webhook)
            let events: [InboundEvent]
            do throws(WebhookError) {
                events = try gateway.events(in: call)
            } catch {
                settled.append((webhook.id, error.reason))
                continue
            }
            settled.append((webhook.id, nil))
            // A failure of the store, unlike one of reading, undoes the whole batch.
            for event in events {
                try absorb(event, of: webhook, gateway: gateway, in: transaction, now: now, into: &absorbed)
            }
        }
        try transaction.settleWebhooks(settled)
        absorbed.stopped = try governors.watch(absorbed.sightings, in: transaction, now: now)
        absorbed.sightings = []
        return absorbed
    }

    private static func call(_ webhook: StoredWebhook) -> WebhookCall {
        WebhookCall(
            method: webhook.method, url: webhook.url, headers: HeaderLines.headers(webhook.headers), body: webhook.body)
    }

    /// Takes in what another system told; returns what of it a person has to look at.
    private func absorb(
        _ webhook: StoredWebhook, ofHook name: String, in transaction: Transaction, now: Timestamp,
        into absorbed: inout Absorbed
    ) throws -> String? {
        guard let hook = actions[name] else { return "no action source \(name) is configured any more" }
        let told: ActionsTold
        do throws(WebhookError) {
            told = try hook.told(in: Self.call(webhook), receivedAt: webhook.receivedAt)
        } catch {
            return error.reason
        }
        var absorption = ActionAbsorption(
            source: name, inbox: webhook.id, canBeAsked: hook.canBeAsked, in: transaction, now: now)
        try absorption.absorb(told.events)
        absorbed.actions += absorption.result.new
        absorbed.conversions += absorption.result.conversions
        absorbed.suppressed += absorption.result.suppressed
        return told.problem
    }

    private func absorb(
        _ event: InboundEvent, of webhook: StoredWebhook, gateway: any Gateway, in transaction: Transaction,
        now: Timestamp, into absorbed: inout Absorbed
    ) throws {
        switch event {
        case .reply(let reply):
            let arrival = Arrival(
                reply: reply, gatewayName: webhook.gateway, capabilities: gateway.capabilities, inbox: webhook.id,
                receivedAt: webhook.receivedAt)
            try ReplyAbsorption(settings: settings, arrival: arrival, transaction: transaction, now: now)
                .absorb(into: &absorbed)
        case .receipt(let receipt):
            absorbed.receipts += 1
            try absorb(receipt, of: webhook, gateway: gateway, in: transaction, now: now, into: &absorbed)
        case .other: break
        }
    }

    private func absorb(
        _ receipt: InboundReceipt, of webhook: StoredWebhook, gateway: any Gateway, in transaction: Transaction,
        now: Timestamp, into absorbed: inout Absorbed
    ) throws {
        let effect = try transaction.apply(receipt, gateway: webhook.gateway, now: now)
        if effect == .unknown {
            try transaction.park(receipt, gateway: webhook.gateway, inbox: webhook.id, now: now)
        }
        try Self.heed(receipt, effect, inbox: webhook.id, gateway: gateway, in: transaction, now: now, into: &absorbed)
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
            guard effect != .nothingNew(message), receipt.status == .undelivered || receipt.status == .failed,
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
        headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
    }

    static func headers(_ text: String) -> [HTTPHeader] {
        text.split(separator: "\n").compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return HTTPHeader(String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
        }
    }
}
