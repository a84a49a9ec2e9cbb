import Foundation
import NIOCore

/// What people do about a text.
extension Network {
    /// The text that moves the person plans everything they will do; any other text leaves them as they were.
    func personReads(_ index: Int, from sender: String, at time: Moment) {
        guard !options.silentPeople else { return }
        people[index].textsRead += 1
        let person = people[index]
        guard person.textsRead == person.persona.answersText, !person.hasStopped else { return }
        for act in person.persona.acts {
            // Within the hour to the minute, later to five minutes: many act at the same moment, so that a leaping
            // clock need not stop for each.
            let due = time.adding(seconds: act.afterSeconds)
            let grid: Int64 = act.afterSeconds < 3_600 ? 60 : 300
            let moment = options.clock == .shared ? due.roundedUp(toSeconds: grid) : due
            switch act.deed {
            case .write(let kind, let body):
                guard options.webhook != nil else { continue }
                plan(.write(person: index, sender: sender, kind: kind, body: body), at: moment)
            case .done: deeds.plan(index, at: moment)
            }
        }
    }

    func personWrites(_ index: Int, to sender: String, kind: ReplyKind, body: String) {
        if people[index].hasStopped, kind != .start { return }
        if kind == .stopKeyword || kind == .stopPlain { people[index].hasStopped = true }
        if kind == .start { people[index].hasStopped = false }
        deliverReply(from: people[index].record.phone, to: sender, kind: kind, body: body)
    }

    func personDid(_ index: Int, at time: Moment) {
        counts.deeds += 1
        let record = people[index].record
        var line = log.line("done", at: time, wall: Moment.machineNow())
        line.add("phone", record.phone)
        line.add("list", record.list)
        line.add("ward", record.ward)
        append(line)
    }

    /// `POST /witness/say {"from","to","body","kind"?}`: a test makes any phone write any words, now.
    func say(_ body: ByteBuffer, from handler: GatewayHandler) {
        struct Words: Decodable {
            var from: String
            var to: String
            var body: String
            var kind: ReplyKind?
        }
        guard let words = try? JSONDecoder().decode(Words.self, from: Data(body.readableBytesView)) else {
            let kinds = ReplyKind.allCases.map(\.rawValue).joined(separator: ", ")
            return complain(handler, "expected {\"from\",\"to\",\"body\"} and perhaps \"kind\", one of \(kinds)")
        }
        guard
            let sid = deliverReply(from: words.from, to: words.to, kind: words.kind ?? .scripted, body: words.body)
        else { return complain(handler, "nobody to tell: the network was started without --webhook") }
        var text = JSONText()
        text.add("sid", sid)
        answer(handler, GatewayAnswer(status: 202, body: text.closed()))
    }

    func complain(_ handler: GatewayHandler, _ words: String, status: Int = 400) {
        var text = JSONText()
        text.add("error", words)
        answer(handler, GatewayAnswer(status: status, body: text.closed()))
    }
}
