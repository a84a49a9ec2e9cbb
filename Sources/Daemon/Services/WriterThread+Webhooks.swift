import Domain
import Engine
import Foundation
import Gateways
import Logging
import Storage

/// A webhook whose provider waits for its answer.
struct WaitingWebhook: Sendable {
    var webhook: AuthenticWebhook
    /// Called once: with nil when it is on disk.
    var done: @Sendable ((any Error)?) -> Void
}

/// Webhooks on their way to the disk. Whoever takes some out of here owes their providers the answer, so each is
/// answered once: by the writer thread, or by the keeper when the writer is stuck.
struct WebhookMail {
    /// Not looked at yet.
    private(set) var waiting: [WaitingWebhook] = []
    private var waitingSince: Int64 = 0
    /// In the writer's transaction.
    private var inHand: [WaitingWebhook] = []
    private var inHandSince: Int64 = 0
    /// Certain opt-outs that the keeper put in the spool and the engine has not heard of.
    var spooledStops: [PhoneNumber] = []
    /// Whether the log knows that webhooks are being spooled.
    var isSpoolingKnown = false

    mutating func post(_ webhook: WaitingWebhook) {
        if waiting.isEmpty { waitingSince = Monotonic.now() }
        waiting.append(webhook)
    }

    /// The next batch for a transaction; it stays in hand until `takeFromHand`.
    mutating func takeInHand(limit: Int) -> [AuthenticWebhook] {
        guard !waiting.isEmpty else { return [] }
        inHand = Array(waiting.prefix(limit))
        waiting.removeFirst(inHand.count)
        inHandSince = Monotonic.now()
        waitingSince = inHandSince
        return inHand.map(\.webhook)
    }

    /// What is still in hand; empty where the keeper was faster.
    mutating func takeFromHand() -> [WaitingWebhook] {
        defer { inHand = [] }
        return inHand
    }

    /// What has waited for longer than `patience` microseconds, oldest first.
    mutating func takeLate(patience: Int64, at monotonic: Int64) -> [WaitingWebhook] {
        var late: [WaitingWebhook] = []
        if !inHand.isEmpty, monotonic - inHandSince > patience { late += takeFromHand() }
        if !waiting.isEmpty, monotonic - waitingSince > patience {
            late += waiting
            waiting = []
        }
        return late
    }

    mutating func takeAll() -> [WaitingWebhook] {
        defer { waiting = [] }
        return takeFromHand() + waiting
    }
}

extension WriterThread {
    /// Batches taken from the spool before anything else has a turn: more than can be added meanwhile, so that it ends.
    private static let spoolBatches = 8

    /// Makes the webhooks in hand durable, in the store or else in the spool, and lets them be answered.
    func accept(_ webhooks: [AuthenticWebhook], _ engine: inout TextingEngine, _ trouble: inout StoreTrouble)
        -> [HandOff]
    {
        guard !webhooks.isEmpty else { return [] }
        // Behind what is spooled already: a START in there must not come after a STOP that was sent later.
        var problem: any Error = StoreError.busy
        if spool?.isEmpty ?? true, !trouble.isResting(at: Monotonic.now()) {
            do {
                let handOffs = try engine.accept(webhooks, now: storeClock.now(), monotonic: Monotonic.now())
                // Those the keeper took meanwhile are in the spool as well: see below.
                for waiting in takeFromHand() { waiting.done(nil) }
                return handOffs
            } catch {
                // Also when nobody knows whether the commit happened: then they are in the store twice in the end, which
                // the inbound side is made for. A provider may deliver twice, too: replies are known by their reference
                // or content, a receipt changes nothing a second time.
                trouble.failed(at: Monotonic.now())
                note(problem: String(describing: error))
                problem = error
            }
        }
        let inHand = takeFromHand()
        guard !inHand.isEmpty else { return [] }
        guard let spool else {
            for waiting in inHand { waiting.done(problem) }
            return []
        }
        do {
            try spool.append(inHand.map(\.webhook))
        } catch {
            noteSpoolFailure(error)
            for waiting in inHand { waiting.done(error) }
            return []
        }
        noteSpooling()
        let handOffs = heed(&engine, stops: inHand.flatMap(\.webhook.certainOptOuts))
        for waiting in inHand { waiting.done(nil) }
        return handOffs
    }

    /// Tells the engine what the spool means for it: nothing is claimed while webhooks wait there, and nothing goes to
    /// those who certainly opted out in it.
    func heed(_ engine: inout TextingEngine, stops: [PhoneNumber] = []) -> [HandOff] {
        guard let spool else { return [] }
        let stops = stops + takeSpooledStops()
        let isHeld = engine.activeHolds.contains(.spooled)
        var handOffs: [HandOff] = []
        if isHeld == spool.isEmpty {
            handOffs += engine.hold(.spooled, isOn: !isHeld, now: storeClock.now(), monotonic: Monotonic.now())
        }
        if !stops.isEmpty {
            handOffs += engine.noteSuppressed(stops, now: storeClock.now(), monotonic: Monotonic.now())
        }
        return handOffs
    }

    /// Hands what is spooled to the store, when it is to be asked at all.
    func absorbSpool(_ engine: inout TextingEngine, _ trouble: inout StoreTrouble) -> [HandOff] {
        guard let spool, !spool.isEmpty, !trouble.isResting(at: Monotonic.now()) else { return [] }
        let now = storeClock.now()
        let result = SpoolAbsorption.absorb(spool, into: store, batches: Self.spoolBatches, now: now)
        if result.problem == nil { trouble.ended() } else { trouble.failed(at: Monotonic.now()) }
        noteAbsorbed(result)
        var handOffs: [HandOff] = []
        if result.webhooks > 0 { handOffs += engine.noteNews(now: now, monotonic: Monotonic.now()) }
        return handOffs + heed(&engine, stops: result.suppressed)
    }

    /// Hand-offs without those to people who opted out in a webhook that the keeper has just answered: they go back to
    /// the queue, where the suppression finds them.
    func withoutSpooledStops(_ handOffs: [HandOff]) -> [HandOff] {
        let stops = spooledStops
        guard !stops.isEmpty else { return handOffs }
        var back: [Dispatcher.Answer] = []
        var going: [HandOff] = []
        for var handOff in handOffs {
            for text in handOff.texts where stops.contains(text.to) {
                back.append(
                    Dispatcher.Answer(message: text.messageID, outcome: .unreachable(code: Dispatcher.recalledCode)))
            }
            handOff.texts.removeAll { stops.contains($0.to) }
            if !handOff.texts.isEmpty || handOff.isRecall { going.append(handOff) }
        }
        if !back.isEmpty { post(answers: back) }
        return going
    }

    // MARK: The keeper

    /// Watches over the writer's shoulder: providers wait two seconds for their answer (Telnyx), a database that hangs
    /// or a long transaction can take longer. What has waited too long goes to the spool from here.
    func startKeeper() {
        guard spool != nil else { return }
        let thread = Thread { [self] in
            while let late = takeLate() {
                keep(late)
                pauseKeeper()
            }
        }
        thread.name = "spool-keeper"
        thread.start()
    }

    /// Keeps webhooks on disk without asking the store, and lets them be answered.
    func keep(_ late: [WaitingWebhook]) {
        guard !late.isEmpty else { return }
        guard let spool else {
            for waiting in late { waiting.done(StoreError.busy) }
            return
        }
        do {
            try spool.append(late.map(\.webhook))
        } catch {
            noteSpoolFailure(error)
            for waiting in late { waiting.done(error) }
            return
        }
        noteSpooling()
        // Before the answer: from here on nothing to these numbers is forwarded.
        postSpooledStops(late.flatMap(\.webhook.certainOptOuts))
        for waiting in late { waiting.done(nil) }
    }

    private func noteSpoolFailure(_ error: any Error) {
        logger.error(
            "webhooks can be kept neither in the store nor in the spool; their providers are asked to send them again",
            metadata: ["reason": "\(error)"])
    }
}
