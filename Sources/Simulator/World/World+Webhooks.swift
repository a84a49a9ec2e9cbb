import Domain
import Engine
import Gateways

extension World {
    // MARK: What providers send

    /// The carrier's words about a text that was just accepted.
    mutating func planReceipts(_ index: Int, _ read: ReadText) {
        let flight = flights[index]
        var final = chance.receipts.pick(weighted: [(ReceiptStatus.delivered, 93), (.undelivered, 5), (.failed, 2)])
        let isOptOut =
            scenario.people[flight.person].isBlockedInReceipts && scenario.lanes[flight.lane].kind != "kannel"
        if isOptOut { final = .undelivered }
        var stageDelay = chance.receipts.between(200, 2_000) * Span.millisecond
        var finalDelay = stageDelay + chance.receipts.between(Span.second / 2, 30 * Span.second)
        if faults.strikes(.earlyReceipt, &chance.receipts) {
            (stageDelay, finalDelay) = (Span.millisecond, chance.receipts.between(2, 30) * Span.millisecond)
        } else if faults.strikes(.lateReceipt, &chance.receipts) {
            finalDelay = chance.receipts.spread(10 * Span.minute, 20 * Span.hour)
        } else if faults.strikes(.receiptsOutOfOrder, &chance.receipts) {
            swap(&stageDelay, &finalDelay)
        }
        let isWithoutID =
            scenario.lanes[flight.lane].provider.knowsReferences && faults.strikes(.receiptWithoutID, &chance.receipts)
        func plan(_ status: ReceiptStatus, after delay: Int64) {
            let isDuplicate = faults.strikes(.duplicateReceipt, &chance.receipts)
            for copy in 0...(isDuplicate ? 1 : 0) {
                deliveries.append(
                    Delivery(
                        lane: flight.lane,
                        kind: .receipt(
                            flight: index, status: status, isOptOut: isOptOut && status == final,
                            isWithoutID: isWithoutID)))
                queue.plan(
                    .webhookArrives(delivery: deliveries.count - 1),
                    at: now + delay + Int64(copy) * chance.receipts.spread(Span.millisecond, Span.hour))
            }
        }
        if scenario.tellsStages, !faults.strikes(.missingReceipt, &chance.receipts) { plan(.sent, after: stageDelay) }
        guard !faults.strikes(.missingReceipt, &chance.receipts) else { return }
        plan(final, after: finalDelay)
        if final == .undelivered, chance.receipts.chance(0.15) {
            plan(.delivered, after: finalDelay + chance.receipts.spread(Span.second, 20 * Span.minute))
        }
    }

    /// A webhook reaches our door, or finds it closed.
    mutating func webhookArrives(_ index: Int) {
        guard let place = someDaemon(&chance.webhooks) else { return retry(index, because: "nobody listens") }
        daemons[place].mailbox.append((index, now))
        planLoop(place, at: mailAt())
    }

    /// One of the daemons that listen, as a load balancer picks it; nil when none does.
    func someDaemon(_ chance: inout SeededGenerator) -> Int? {
        let listening = daemons.indices.filter { daemons[$0].isUp }
        return listening.count > 1 ? chance.pick(listening) : listening.first
    }

    /// The provider tries again later, and does not give up.
    mutating func retry(_ index: Int, because why: String) {
        if case .forged = deliveries[index].kind { return }
        deliveries[index].attempts += 1
        note("webhook \(index) is tried again: \(why)")
        let pause = min(5 * Span.second << Int64(min(deliveries[index].attempts, 10)), 30 * Span.minute)
        queue.plan(.webhookArrives(delivery: index), at: now + pause + chance.webhooks.between(0, Span.second))
    }

    private mutating func call(of index: Int) -> WebhookCall {
        let delivery = deliveries[index]
        let provider = scenario.lanes[delivery.lane].provider
        let call: WebhookCall
        switch delivery.kind {
        case .receipt(let flight, let status, let isOptOut, let isWithoutID):
            guard let read = flights[flight].read else { preconditionFailure("only what was accepted has receipts") }
            call = provider.receipt(
                ReceiptWords(
                    text: read, reference: flights[flight].reference ?? "", status: status, isOptOut: isOptOut,
                    accountURL: isWithoutID ? scenario.lanes[delivery.lane].account.inboundURL : nil,
                    attempt: delivery.attempts + 1), at: now)
        case .reply(_, _, let words): call = provider.reply(words, at: now)
        case .odd: call = provider.oddNotice(at: now)
        case .forged(let forged): call = forged
        case .replay(let original): call = deliveries[original].call ?? provider.oddNotice(at: now)
        }
        deliveries[index].call = call
        return call
    }

    // MARK: At our door, as the daemon does it

    /// The webhook with its certain opt-outs when it is authentic; nil when it was refused.
    mutating func authenticated(_ index: Int, arrivedAt: Int64) throws -> AuthenticWebhook? {
        let delivery = deliveries[index]
        let name = scenario.lanes[delivery.lane].gatewayName
        guard let gateway = gateways[name] else { throw Breach(.soundness, "no gateway \(name)") }
        let call = call(of: index)
        let verdict = gateway.authenticate(call, at: instant)
        switch delivery.kind {
        case .forged:
            if verdict.isAuthentic { throw Breach(.forgeriesAreRefused, "lane \(delivery.lane): \(verdict.why)") }
            note("webhook \(index), forged, is refused")
            return nil
        case .replay where !verdict.isAuthentic:
            // Its signed time is long past.
            note("webhook \(index), a replay, is refused")
            return nil
        default:
            if !verdict.isAuthentic {
                throw Breach(.soundness, "an authentic webhook of lane \(delivery.lane) was refused: \(verdict.why)")
            }
        }
        let events = (try? gateway.events(in: call)) ?? []
        return AuthenticWebhook(
            gateway: name, call: call, certainOptOuts: Inbound.certainOptOuts(in: events),
            receivedAt: Timestamp(microseconds: arrivedAt))
    }

    /// The original of a replay, or the delivery itself.
    private func original(of index: Int) -> Int {
        if case .replay(let original) = deliveries[index].kind { original } else { index }
    }

    /// It is on disk.
    mutating func took(_ item: (delivery: Int, arrivedAt: Int64)) {
        let index = original(of: item.delivery)
        switch deliveries[index].kind {
        case .reply(let person, let saying, let words):
            let meaning = saying.means
            let isFirst = facts.isFirst("\(deliveries[index].lane) \(words.reference)", at: now)
            note("took \(meaning) from person \(person)\(isFirst ? "" : ", again")")
            // Deliveries are numbered in the order in which things were said.
            oracle.took(meaning, in: words.body, from: person, place: index, isFirst: isFirst, at: now)
            facts.took(
                TakenReply(
                    person: person, lane: deliveries[index].lane, meaning: meaning, also: saying.also, body: words.body,
                    saidAt: words.saidAt,
                    receivedAt: item.arrivedAt, takenAt: now, isFirst: isFirst))
        case .receipt(let flight, let status, let isOptOut, let isWithoutID):
            note("took \(status) of \(flight)")
            if isOptOut { facts.toldOptedOut.insert(flights[flight].person) }
            facts.tookReceipt(
                person: flights[flight].person, identity: flights[flight].identity, status: status,
                hasID: !isWithoutID, at: now)
        case .odd, .forged, .replay: break
        }
    }

    /// It is answered 2xx.
    mutating func acknowledge(_ delivery: Int) {
        facts.acknowledged += 1
        if let call = deliveries[delivery].call {
            facts.acknowledged(
                gateway: scenario.lanes[deliveries[delivery].lane].gatewayName, url: call.url, body: call.body, at: now)
        }
        if case .reply(let person, let saying, _) = deliveries[original(of: delivery)].kind {
            oracle.acknowledged(saying.means, from: person, at: now)
            planLook()
        }
        // The same bytes once more, soon or much later.
        if faults.strikes(.replayedWebhook, &chance.webhooks) {
            deliveries.append(Delivery(lane: deliveries[delivery].lane, kind: .replay(of: original(of: delivery))))
            queue.plan(
                .webhookArrives(delivery: deliveries.count - 1),
                at: now + chance.webhooks.spread(Span.second, 20 * Span.hour))
        }
        if let call = deliveries[delivery].call, faults.strikes(.forgedWebhook, &chance.webhooks) {
            let lane = deliveries[delivery].lane
            deliveries.append(Delivery(lane: lane, kind: .forged(scenario.lanes[lane].provider.forged(call))))
            queue.plan(
                .webhookArrives(delivery: deliveries.count - 1), at: now + chance.webhooks.between(1, Span.minute))
        }
        if faults.strikes(.oddWebhook, &chance.webhooks) {
            deliveries.append(Delivery(lane: deliveries[delivery].lane, kind: .odd))
            queue.plan(
                .webhookArrives(delivery: deliveries.count - 1), at: now + chance.webhooks.between(1, Span.minute))
        }
    }
}
