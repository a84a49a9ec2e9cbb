import Domain
import Gateways

/// An organization's attendances at Mobilize: polling alone, because Mobilize calls nobody.
///
/// Source of the shapes: Mobilize's API v1 as its vendor describes it; docs/integrations.md says what counts.
package struct Mobilize: Sendable {
    package static let standardBaseURL = "https://api.mobilize.us/v1"
    static let prefix = "mobilize:"

    let base: LinkAddress
    let organization: String
    let events: Set<String>
    let authorization: HTTPHeader

    /// - Parameters:
    ///   - organization: the organization's number at Mobilize.
    ///   - events: the numbers of the events that count; empty for all of them.
    ///   - apiKey: the bare key; it is never printed.
    /// - Throws: a `Refusal` naming each wrong setting below `field`.
    package init(
        organization: String, events: [String] = [], apiKey: String, baseURL: String = standardBaseURL,
        allowPlainHTTP: String? = nil, field: String = "actions"
    ) throws(Refusal) {
        var rejections: [Rejection] = []
        if let objection = GatewayURL.objection(to: baseURL, consent: allowPlainHTTP, field: field + ".baseURL") {
            rejections.append(objection)
        }
        let base = GatewayURL(baseURL).flatMap { LinkAddress($0.text) }
        if base == nil && rejections.isEmpty {
            rejections.append(
                Rejection(
                    field: field + ".baseURL", reason: "its host is no plain name", remedy: "Write the host's name."))
        }
        for (name, numbers) in [("organization", [organization]), ("events", events)] {
            for number in numbers where Int64(number).map({ $0 > 0 }) != true {
                rejections.append(
                    Rejection(
                        field: "\(field).\(name)", reason: "it is not one of Mobilize's numbers",
                        remedy: "Write the number that stands in the address of the page at Mobilize."))
            }
        }
        if !ActionNetwork.isHeaderValue(apiKey) {
            rejections.append(
                Rejection(
                    field: field + ".apiKey", reason: "it is empty, or has spaces or line breaks in it",
                    remedy: "Copy the key that Mobilize gave the organization, on one line."))
        }
        guard rejections.isEmpty, let base else { throw Refusal(rejections) }
        self.base = base
        self.organization = organization
        self.events = Set(events)
        authorization = HTTPHeader("Authorization", "Bearer \(apiKey)")
    }

    package static let pace = Poll.Pace(everySeconds: 900)

    /// Changes are asked for from an hour before the watermark: what was written while a page was read must not be missed.
    static let overlapSeconds: Int64 = 3_600

    /// The request for the page that a poll wants next.
    package func call(for poll: Poll) -> HTTPCall {
        var url = "\(base.text)/organizations/\(organization)/attendances"
        if let watermark = poll.watermark {
            url += "?updated_since=\(max(0, watermark.seconds - Self.overlapSeconds))"
        }
        return HTTPCall(
            method: .get, url: poll.page ?? url, headers: [authorization, HTTPHeader("Accept", "application/json")])
    }

    /// What the answer to that request says. A 200 whose `data` is no list is a failure and no empty page.
    package func reading(of answer: HTTPAnswer) -> PollReading {
        let object: JSONRecord
        switch PollAnswer.body(of: answer, sentence: Self.sentence) {
        case .trouble(let trouble): return .trouble(trouble)
        case .object(let whole): object = whole
        }
        guard let data = object.values["data"] as? [Any] else {
            return .trouble(
                PollTrouble(kind: .failed, code: "malformed_answer", words: "its answer has no list in it"))
        }
        var reading = ActionReading()
        var newest: Timestamp?
        for (index, element) in data.enumerated() {
            let pointer = JSONPointer.of("data", String(index))
            guard let record = JSONRecord(element) else {
                reading.problems.append(Self.problem(pointer, "it is no object"))
                continue
            }
            let attendance = MobilizeAttendance(record: record)
            if let changed = attendance.modifiedAt { newest = max(newest ?? changed, changed) }
            guard let id = attendance.id else {
                reading.problems.append(Self.problem(pointer, "the attendance has no id"))
                continue
            }
            if !events.isEmpty, attendance.eventID.map({ events.contains($0) }) != true {
                reading.others.append(.init(pointer: pointer, kind: "attendance", reason: "it is of another event"))
                continue
            }
            guard let event = attendance.event(id: id) else {
                reading.problems.append(Self.problem(pointer, "the attendance has no date"))
                continue
            }
            reading.add(event)
        }
        let next = PollAnswer.Next(object.values["next"], under: base)
        return PollAnswer.page(reading, next: next, newest: newest)
    }

    private static func problem(_ pointer: String, _ reason: String) -> Rejection {
        Rejection(field: pointer, reason: reason, remedy: "Nothing is to be done here; tell Mobilize.")
    }

    /// Mobilize says what is wrong by field: `{"error": {"detail": "…"}}`. The first sentence is enough.
    private static func sentence(_ object: JSONRecord) -> String? {
        func first(_ value: Any?, depth: Int) -> String? {
            if let text = JSONRecord.text(value) { return text }
            guard depth < 4 else { return nil }
            if let list = value as? [Any] { return list.lazy.compactMap { first($0, depth: depth + 1) }.first }
            guard let fields = value as? [String: Any] else { return nil }
            return fields.sorted { $0.key < $1.key }.lazy.compactMap { first($0.value, depth: depth + 1) }.first
        }
        return first(object.values["error"], depth: 0)
    }
}

/// One sign-up of one person for one timeslot, and whether they came.
struct MobilizeAttendance {
    let record: JSONRecord

    var id: String? { record.text("id") }
    var eventID: String? { record.record("event")?.text("id") }
    var modifiedAt: Timestamp? { record.unixInstant("modified_date") ?? record.unixInstant("created_date") }

    /// Only `attended: true` counts, also of somebody who had cancelled and came all the same. A sign-up, confirmed or not,
    /// is a promise. Null is "nobody has marked it yet", which is no absence; `false` is one, and takes back an attendance
    /// that was marked by mistake.
    var progress: ActionEvent.Progress {
        switch record.flag("attended") {
        case true: return .done
        case false: return .revoked
        default: return record.text("status")?.uppercased() == "CANCELLED" ? .revoked : .started
        }
    }

    func event(id: String) -> ActionEvent? {
        let person = record.record("person")
        let reached = ReachedPerson(person)
        let progress = progress
        let signedUpAt = record.unixInstant("created_date")
        let meetsAt = record.record("timeslot")?.unixInstant("start_date")
        // Somebody attends when the meeting begins, not when it is marked: a text during the meeting brought nobody there.
        let attendedAt = meetsAt ?? modifiedAt
        let changedAt = modifiedAt ?? signedUpAt
        let date: Timestamp? =
            switch progress {
            case .done: attendedAt
            case .started: signedUpAt ?? modifiedAt
            case .revoked: changedAt
            }
        guard let at = date else { return nil }
        let source = record.record("referrer")?.text("utm_content")
        return ActionEvent(
            key: "\(Mobilize.prefix)attendance:\(id)", kind: "attendance",
            resource: eventID.map { "\(Mobilize.prefix)events/\($0)" }, progress: progress, evidence: .attendance,
            at: at, isDated: progress != .done || meetsAt != nil, asOf: modifiedAt,
            token: source.flatMap { LinkSource.token(in: $0) }, source: source,
            knownID: person?.text("user_id").map { Mobilize.prefix + $0 }, phones: reached.phones,
            emails: reached.emails, firstName: reached.firstName, lastName: reached.lastName,
            textRefusal: Self.textRefusal(person), isVerified: true)
    }

    private static func textRefusal(_ person: JSONRecord?) -> ActionEvent.TextRefusal? {
        if person?.text("sms_opt_in_status")?.uppercased() == "OPT_OUT" { return .optedOut }
        return person?.unixInstant("blocked_date") == nil ? nil : .doubtful
    }
}
