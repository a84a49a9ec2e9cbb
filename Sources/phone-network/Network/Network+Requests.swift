import Foundation
import NIOCore
import NIOHTTP1

/// Where things are.
struct Paths {
    let messages: String
    let messagePrefix: String

    init(account: String) {
        messages = "/2010-04-01/Accounts/\(account)/Messages.json"
        messagePrefix = "/2010-04-01/Accounts/\(account)/Messages/"
    }
}

/// Which request goes where.
extension Network {
    /// The fault that reads nothing: decided as soon as the head of a message request is here.
    func closesAtHead(_ head: HTTPRequestHead) -> Bool {
        guard head.method == .POST, faults.dropConnection > 0, head.uri == paths.messages,
            chance.happens(faults.dropConnection)
        else { return false }
        counts.dropped += 1
        append(log.line("dropped", at: clock.now(), wall: Moment.machineNow()))
        return true
    }

    func handle(_ request: GatewayRequest, from handler: GatewayHandler) {
        if request.path == paths.messages {
            guard isAuthorized(request) else { return refuse(.badCredentials, handler) }
            switch request.method {
            case .POST: accept(request.body, from: handler)
            case .GET: list(request, for: handler)
            default: refuse(.notFound, handler)
            }
            return
        }
        switch (request.method, String(request.path)) {
        case (.POST, "/clock"): agreeOnTime(request.body, from: handler, moves: true)
        case (.POST, "/clock/propose"): agreeOnTime(request.body, from: handler, moves: false)
        case (.GET, "/clock"): answerClock(handler, given: nil)
        case (.GET, "/witness/summary"): answer(handler, GatewayAnswer(status: 200, body: summary()))
        case (.POST, "/witness/say"): say(request.body, from: handler)
        case (.GET, "/healthz"):
            answer(handler, GatewayAnswer(status: 200, body: Array("ok\n".utf8), contentType: "text/plain"))
        case (.GET, let path) where path.hasPrefix(paths.messagePrefix) && path.hasSuffix(".json"):
            guard isAuthorized(request) else { return refuse(.badCredentials, handler) }
            let sid = path.dropFirst(paths.messagePrefix.count).dropLast(5)
            guard let message = shelf.message(sid: String(sid)) else { return refuse(.notFound, handler) }
            answer(handler, GatewayAnswer(status: 200, body: sheet(of: message)))
        case (_, let path) where path.hasPrefix("/2010-04-01/") && !isAuthorized(request):
            refuse(.badCredentials, handler)
        default: refuse(.notFound, handler)
        }
    }

    private func isAuthorized(_ request: GatewayRequest) -> Bool {
        let isRight = request.headers.first(name: "Authorization") == authorization
        if !isRight { counts.unauthorized += 1 }
        return isRight
    }

    func refuse(_ refusal: TwilioRefusal, _ handler: GatewayHandler, after delay: TimeAmount = .zero) {
        let extra = refusal.status == 401 ? [("WWW-Authenticate", "Basic realm=\"Twilio API\"")] : []
        answer(handler, GatewayAnswer(status: refusal.status, body: refusal.json, headers: extra), after: delay)
    }

    /// `GET …/Messages.json?To=&From=&DateSent>=&DateSent<=&DateSent=&PageSize=&Page=`, newest first.
    private func list(_ request: GatewayRequest, for handler: GatewayHandler) {
        let query = Form(parsing: request.query)
        let pageSize = min(1_000, max(1, query["PageSize"].flatMap { Int($0) } ?? 50))
        let page = max(0, query["Page"].flatMap { Int($0) } ?? 0)
        // Twilio filters by whole days: `=` is that day, `>=` from its start, `<=` to its end.
        let day = query["DateSent"].flatMap { Moment(iso: String($0.prefix(10))) }
        let from = query["DateSent>"].flatMap { Moment(iso: $0) }
        let to = query["DateSent<"].flatMap { Moment(iso: $0) }
        let dayAfter = (day ?? to).map { $0.adding(seconds: 86_400) }
        let found = shelf.messages(to: query["To"], from: query["From"], since: day ?? from, until: dayAfter)
        let shown = found.dropFirst(page * pageSize).prefix(pageSize)

        func address(_ page: Int) -> String {
            let kept = query.fields.filter { $0.name != "Page" && $0.name != "PageSize" }
            let form = Form(kept + [("PageSize", String(pageSize)), ("Page", String(page))])
            return paths.messages + "?" + String(decoding: form.encoded, as: UTF8.self)
        }
        var sheets: [UInt8] = [0x5B]
        for (place, message) in shown.enumerated() {
            if place > 0 { sheets.append(0x2C) }
            sheets.append(contentsOf: sheet(of: message))
        }
        sheets.append(0x5D)
        var text = JSONText(reserving: sheets.count + 512)
        text.add("end", page * pageSize + max(0, shown.count - 1))
        text.add("first_page_uri", address(0))
        text.add("messages", json: sheets)
        text.add("next_page_uri", found.count > (page + 1) * pageSize ? address(page + 1) : nil)
        text.add("page", page)
        text.add("page_size", pageSize)
        text.add("previous_page_uri", page > 0 ? address(page - 1) : nil)
        text.add("start", page * pageSize)
        text.add("uri", address(page))
        answer(handler, GatewayAnswer(status: 200, body: text.closed()))
    }

    /// The sheet, dated; the text of the date is made once a second, not once a message.
    func sheet(of message: StoredMessage) -> [UInt8] {
        let second = message.acceptedAt.microseconds / 1_000_000
        if datedSecond.second != second { datedSecond = (second, message.acceptedAt.rfc2822) }
        return message.sheet(account: options.account, date: datedSecond.text)
    }
}
