import Foundation
import NIOCore

/// The clock we share with the daemon, and the summary.
///
/// The daemon leads. With nothing in flight it asks `POST /clock/propose {"now","next"}`; we say what time we think it
/// is, when our next event is due, and whether a webhook of ours is under way. Unless we are busy it takes the earlier of
/// the two next moments and tells us, `POST /clock {"now"}`; what is due then happens at once.
extension Network {
    func agreeOnTime(_ body: ByteBuffer, from handler: GatewayHandler, moves: Bool) {
        guard clock.mode == .shared else {
            return complain(
                handler, "this network runs on the machine's clock; start it with --clock shared", status: 409)
        }
        guard let object = try? JSONSerialization.jsonObject(with: Data(body.readableBytesView)) as? [String: Any],
            let text = object["now"] as? String, let given = Moment(iso: text)
        else { return complain(handler, "\"now\" must be an ISO time in UTC, such as 2026-09-16T00:30:00.000000Z") }
        if let next = object["next"], !(next is NSNull), (next as? String).flatMap({ Moment(iso: $0) }) == nil {
            return complain(handler, "\"next\" must be null or an ISO time in UTC")
        }
        var factor: Double?
        switch object["speed"] {
        case nil, is NSNull: break
        case let word as String where word == "jump": factor = 1
        case let number as NSNumber where number.doubleValue > 0 && number.doubleValue.isFinite:
            factor = number.doubleValue
        default: return complain(handler, "\"speed\" must be \"jump\" or a number above 0")
        }
        if moves {
            if !clock.isSet || given > clock.now() { counts.leaps += 1 }
            clock.agree(on: given, factor: factor)
            setAlarm(again: true)
            runDue()
        }
        answerClock(handler, given: given)
    }

    /// `{"now","next","busy","outstanding"}`
    func answerClock(_ handler: GatewayHandler, given: Moment?) {
        let own = clock.now()
        var text = JSONText()
        text.add("now", max(own, given ?? own).iso)
        text.add("next", agenda.nextDue?.iso)
        text.add("busy", isBusy)
        text.add("outstanding", client.outstanding)
        answer(handler, GatewayAnswer(status: 200, body: text.closed()))
    }

    /// `GET /witness/summary`
    func summary() -> [UInt8] {
        var text = JSONText(reserving: 1_024)
        text.add("now", clock.isSet ? clock.now().iso : nil)
        text.add("next", agenda.nextDue?.iso)
        text.add("busy", isBusy)
        text.add("people", people.count)
        text.add("texts", counts.texts)
        text.add("segments", counts.segments)
        text.add("lost_answers", counts.lostAnswers)
        text.add("slow_answers", counts.slow)
        text.add("dropped_connections", counts.dropped)
        text.add("unauthorized", counts.unauthorized)
        text.add("not_accepted", counts: counts.refusedByCode)
        text.add("replies", counts: counts.repliesByKind)
        text.add("receipts", counts: counts.receiptsByStatus)
        text.add("webhooks_by_answer", counts: counts.webhooksByAnswer)
        text.add("webhooks_outstanding", client.outstanding)
        text.add("webhooks_retried", client.retries)
        text.add("webhooks_duplicated", counts.duplicateWebhooks)
        text.add("planned", agenda.count)
        text.add("done", counts.deeds)
        text.add("leaps", counts.leaps)
        return text.closed()
    }
}
