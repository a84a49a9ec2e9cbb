import CBench
import Daemon
import Domain
import Engine
import Foundation
import Gateways
import Synchronization

/// People say STOP while a campaign leaves as fast as it can, shortly before their own text is due to leave.
enum StopFigure: Measurement {
    static let name = "stop"
    static let about = "from a STOP taken in until the last text to that person at the provider, under full load"

    /// A STOP comes so often, from somebody whose text is at most so many texts ahead: a tenth of a second of sending.
    private static let everyMicroseconds: UInt32 = 2_000
    private static let furthestAhead = 2_000

    static func measure(_ run: BenchRun) throws {
        let messages = run.sizes.messages ?? run.sizes.choose(quick: 40_000, standard: 200_000, full: 200_000)
        let log = run.path("stop.arrivals")
        let responder = try RunningResponder(log: log)
        defer { responder.end() }
        let path = run.path("stop.sqlite")
        let bench = try BenchStore(path: path, port: responder.port)
        try bench.addPeople(messages, list: "bench")
        let campaign = try bench.launch("bench", list: "bench")
        try bench.materialise()
        let first = try bench.firstMessage(of: campaign)
        let newest = Mutex<Int64>(first)
        var stops = Stops(first: first, count: messages, seed: run.sizes.seed)
        let result = try SendRun.send(
            bench, expected: nil, slots: run.sizes.slots,
            noticing: { departure in
                let last = departure.messages.map(\.value).max() ?? 0
                newest.withLock { $0 = max($0, last) }
            },
            meanwhile: { writer in
                while let stop = stops.next(after: newest.withLock { $0 }) {
                    stop.post(to: writer, sender: BenchProvider.number, at: bench.start)
                    usleep(everyMicroseconds)
                }
            })
        try bench.close()
        try FileManager.default.removeItem(atPath: path)
        _ = try responder.stats()  // completes the log
        var arrivedAt: [Int64: Int64] = [:]
        for arrival in try RunningResponder.arrivals(log) { arrivedAt[arrival.message] = arrival.at }
        // A text that arrived before the STOP, or never, is none too late.
        let tooLate = stops.posted.map { stop in
            Double(max(0, (arrivedAt[stop.message] ?? 0) - stop.receivedAt)) / 1e3
        }.sorted()
        let acknowledged = stops.posted.compactMap { stop -> Double? in
            let at = stop.acknowledgedAt.load(ordering: .sequentiallyConsistent)
            return at == 0 ? nil : Double(at - stop.receivedAt) / 1e3
        }.sorted()
        let afterAnswer = stops.posted.compactMap { stop -> Double? in
            guard let arrived = arrivedAt[stop.message] else { return nil }
            let at = stop.acknowledgedAt.load(ordering: .sequentiallyConsistent)
            return at > 0 && arrived > at ? Double(arrived - at) / 1e3 : nil
        }
        guard acknowledged.count == stops.posted.count, let longest = tooLate.last, tooLate.count >= 100 else {
            throw BenchFailure("\(acknowledged.count) of \(stops.posted.count) STOPs were kept")
        }
        run.report(
            Figure(
                name: "stop_to_last_text_p99", value: tooLate[tooLate.count * 99 / 100], unit: "milliseconds",
                goal: .atMost(1_000), messages: messages,
                cpuMicrosecondsPerMessage: result.cpuSeconds * 1e6 / Double(messages),
                details: [
                    "stops": Double(tooLate.count), "longestMilliseconds": longest,
                    "textsAfterTheStopCameIn": Double(tooLate.count { $0 > 0 }),
                    "textsAfterItsAnswer": Double(afterAnswer.count),
                    "longestAfterItsAnswerMilliseconds": afterAnswer.max() ?? 0,
                    "keptP99Milliseconds": acknowledged[acknowledged.count * 99 / 100],
                ]))
    }

    /// Who says STOP, and when: always somebody whose text has not left yet, as far as can be seen.
    private struct Stops {
        let first: Int64
        let count: Int
        var chance: SeededGenerator
        var posted: [Stop] = []
        var taken: Set<Int64> = []

        init(first: Int64, count: Int, seed: UInt64) {
            self.first = first
            self.count = count
            chance = SeededGenerator(seed: seed)
        }

        /// Nil when the campaign is nearly over.
        mutating func next(after newest: Int64) -> Stop? {
            let end = first + Int64(count)
            while newest + Int64(StopFigure.furthestAhead) < end {
                let message = newest + Int64.random(in: 1...Int64(StopFigure.furthestAhead), using: &chance)
                guard taken.insert(message).inserted else { continue }
                let stop = Stop(message: message, person: Int(message - first))
                posted.append(stop)
                return stop
            }
            return nil
        }
    }

    /// One STOP on its way in.
    private final class Stop: Sendable {
        let message: Int64
        let person: Int
        let receivedAt = Monotonic.now()
        let acknowledgedAt = Atomic<Int64>(0)

        init(message: Int64, person: Int) {
            self.message = message
            self.person = person
        }

        func post(to writer: WriterThread, sender: String, at: Timestamp) {
            var bytes = [CChar](repeating: 0, count: 16)
            cbench_phone(person, &bytes)
            let phone = String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let form =
                "Body=STOP&From=%2B\(phone.dropFirst())&To=%2B\(sender.dropFirst())&MessageSid=SM\(Fingerprint.sha256(phone).prefix(32))&SmsStatus=received"
            let webhook = AuthenticWebhook(
                gateway: "bench",
                call: WebhookCall(
                    method: "POST", url: "http://127.0.0.1/hooks/twilio/bench",
                    headers: [HTTPHeader("Content-Type", "application/x-www-form-urlencoded")], body: Array(form.utf8)),
                certainOptOuts: [PhoneNumber(stored: phone)], receivedAt: at)
            writer.keep(webhook) { [self] problem in
                guard problem == nil else { return }
                acknowledgedAt.store(Monotonic.now(), ordering: .sequentiallyConsistent)
            }
        }
    }
}
