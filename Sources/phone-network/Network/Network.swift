import Foundation
import NIOCore
import NIOHTTP1

/// The provider, its phones and their people.
///
/// Everything here happens on one event loop: no lock, and one order of events, the log's. That is also why it is
/// `@unchecked Sendable`: no other thread touches it after it was made.
final class Network: @unchecked Sendable {
    enum Planned {
        case receipt(Receipt)
        case write(person: Int, sender: String, kind: ReplyKind, body: String)
    }

    /// A carrier's word on one message, to be told to its callback.
    struct Receipt {
        var number: Int
        var sid: String
        var to: String
        var from: String
        var status: String
        var errorCode: Int?
        var callback: String?
        var address: WebAddress?
    }

    let options: ServeOptions
    let loop: any EventLoop
    let client: WebhookClient
    let webhookAddress: WebAddress?
    let faults: FaultRates
    let paths: Paths
    let authorization: String
    let senders: Set<String>

    var chance: Chance
    var clock: RehearsalClock
    var agenda = Agenda<Planned>()
    /// Deeds nobody hears of. They need no stop of a leaping clock; each is logged with the time it was due.
    var deeds = Agenda<Int>()
    var shelf: MessageShelf
    var log: WitnessLog
    var people: People
    /// `sender|phone` of who wrote a stop word to that sender.
    var stopped: Set<String> = []
    var counts = Counts()
    var datedSecond: (second: Int64, text: String) = (-1, "")
    private var answers: [(GatewayHandler, GatewayAnswer?, TimeAmount)] = []
    private var isTurnEndPlanned = false
    private var alarm: Scheduled<Void>?
    private var alarmAt: Moment?

    init(options: ServeOptions, people: People, log: WitnessLog, loop: any EventLoop) {
        self.options = options
        self.loop = loop
        self.people = people
        self.log = log
        faults = FaultRates(options)
        paths = Paths(account: options.account)
        authorization = "Basic " + Data("\(options.account):\(options.token)".utf8).base64EncodedString()
        senders = Set(options.sender)
        webhookAddress = options.webhook.flatMap { WebAddress($0) }
        chance = Chance(seed: options.seed, key: "faults")
        clock = RehearsalClock(mode: options.clock)
        shelf = MessageShelf(stamp: UInt64(Moment.machineNow().microseconds), limit: options.rememberMessages)
        client = WebhookClient(
            loop: loop,
            settings: WebhookClient.Settings(
                connections: options.webhookConnections, timeout: .milliseconds(Int64(options.webhookTimeoutMs)),
                redeliverMicroseconds: Int64(options.redeliverSeconds * 1_000_000),
                redeliverPeriod: .milliseconds(Int64(options.redeliverPeriodMs)),
                deliverTo: options.deliverTo.compactMap { WebAddress($0) }))
    }

    // MARK: Answers leave after the log

    /// Answers at the end of this turn of the loop, after the log is written; nil hangs up instead.
    func answer(_ handler: GatewayHandler, _ answer: GatewayAnswer?, after delay: TimeAmount = .zero) {
        answers.append((handler, answer, delay))
        endTurnSoon()
    }

    func append(_ line: consuming JSONText) {
        log.append(line)
        endTurnSoon()
    }

    private func endTurnSoon() {
        guard !isTurnEndPlanned else { return }
        isTurnEndPlanned = true
        loop.execute { self.endTurn() }
    }

    private func endTurn() {
        isTurnEndPlanned = false
        log.flush()
        let ready = answers
        answers.removeAll(keepingCapacity: true)
        for (handler, answer, delay) in ready {
            if delay > .zero {
                loop.scheduleTask(in: delay) { answer.map(handler.write) ?? handler.hangUp() }
            } else {
                answer.map(handler.write) ?? handler.hangUp()
            }
        }
    }

    // MARK: Time

    func plan(_ planned: Planned, at due: Moment) {
        agenda.plan(planned, at: due)
        setAlarm()
    }

    /// Does everything whose time has come.
    func runDue() {
        guard clock.isSet else { return }
        let now = clock.now()
        while let (due, person) = deeds.takeDue(at: now) { personDid(person, at: due) }
        while let (_, planned) = agenda.takeDue(at: now) {
            switch planned {
            case .receipt(let receipt): deliver(receipt)
            case .write(let person, let sender, let kind, let body):
                personWrites(person, to: sender, kind: kind, body: body)
            }
        }
        setAlarm()
    }

    /// Wakes the loop when the next planned event is due, at the clock's present speed.
    ///
    /// - Parameter again: after a leap or a change of speed the alarm that is set would ring at the wrong time, whether or
    ///   not something is left to ring for.
    func setAlarm(again: Bool = false) {
        if again {
            alarm?.cancel()
            alarmAt = nil
        }
        guard clock.isSet, let due = agenda.nextDue else { return }
        if let alarmAt, alarmAt <= due { return }
        alarm?.cancel()
        alarmAt = due
        alarm = loop.scheduleTask(in: .microseconds(clock.machineMicroseconds(until: due))) {
            self.alarmAt = nil
            self.runDue()
        }
    }

    /// Something of ours is on its way to the daemon, or should be.
    var isBusy: Bool {
        client.outstanding > 0 || (clock.isSet && agenda.nextDue.map { $0 <= clock.now() } ?? false)
    }

    /// Ends the testimony: what was said and never heard is logged as unanswered.
    func stop() {
        alarm?.cancel()
        client.abandonAll()
        log.flush()
    }
}

/// The rates asked for at every request, out of the parser's wrappers.
struct FaultRates {
    let error, bareError, throttle, lostAnswer, dropConnection, slow: Double
    let latency, slowness: TimeAmount

    init(_ options: ServeOptions) {
        error = options.errorRate
        bareError = options.bareErrorRate
        throttle = options.throttleRate
        lostAnswer = options.lostAnswerRate
        dropConnection = options.dropConnectionRate
        slow = options.slowRate
        latency = .milliseconds(Int64(options.latencyMs))
        slowness = .milliseconds(Int64(options.slowMs))
    }
}

/// What `/witness/summary` counts.
struct Counts {
    var texts = 0
    var segments = 0
    var lostAnswers = 0
    var dropped = 0
    var slow = 0
    var unauthorized = 0
    var leaps = 0
    var deeds = 0
    var refusedByCode: [String: Int] = [:]
    var repliesByKind: [String: Int] = [:]
    var receiptsByStatus: [String: Int] = [:]
    var webhooksByAnswer: [String: Int] = [:]
    var duplicateWebhooks = 0
}
