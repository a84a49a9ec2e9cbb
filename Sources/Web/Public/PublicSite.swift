import Domain
import Gateways
import Hummingbird
import HummingbirdCore
import Logging

/// The public listener's site: webhooks of gateways and of action sources, tracked links, and `/healthz`; nothing else.
///
/// This is a hot path: every receipt and reply passes here. No log line per webhook, and no dictionary.
package struct PublicSite: HTTPResponder {
    package typealias Context = SiteContext

    /// Largest webhook that is read.
    package static let largestWebhook = 1 << 20

    let publicURL: String
    private let doors: [Door]
    let actionDoors: [ActionDoor]
    let links: (any LinkGuide)?
    let inbox: any WebhookInbox
    let counters: WebhookCounters
    let authenticationTime: @Sendable () -> Timestamp?
    let receivingTime: @Sendable () -> Timestamp
    let logger: Logger
    let date = DateLine()

    /// One gateway's webhooks.
    struct Door: Sendable {
        var position: Int
        var kind: String
        var name: String
        var gateway: any Gateway
        var hasPathSecret: Bool
        var acknowledgement: WebhookAnswer
    }

    struct ActionDoor: Sendable {
        var position: Int
        var name: String
        var hook: any ActionHook
    }

    /// - Parameters:
    ///   - publicURL: what providers were given, without the path: the start of the URL they sign.
    ///   - gateways: by their names in the configuration, in the order of `counters`.
    ///   - actions: webhooks that tell what people did, by their names; `counters` has them after the gateways, under
    ///     their names in the inbox.
    ///   - links: tells where tracked links lead; nil where there are none.
    ///   - authenticationTime: the instant that signed times are checked against; nil skips that check.
    ///   - receivingTime: the store's clock: what is told to have happened later than this is refused.
    package init(
        publicURL: String, gateways: [(name: String, gateway: any Gateway)],
        actions: [(name: String, hook: any ActionHook)] = [], links: (any LinkGuide)? = nil, inbox: any WebhookInbox,
        counters: WebhookCounters,
        authenticationTime: @escaping @Sendable () -> Timestamp?,
        receivingTime: @escaping @Sendable () -> Timestamp = { .distantPast }, logger: Logger
    ) {
        self.publicURL = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
        doors = gateways.enumerated().map { position, entry in
            Door(
                position: position, kind: type(of: entry.gateway).kind, name: entry.name, gateway: entry.gateway,
                hasPathSecret: entry.gateway.pathSecret != nil,
                acknowledgement: WebhookAnswer(entry.gateway.acknowledgement))
        }
        actionDoors = actions.enumerated().map { position, entry in
            ActionDoor(position: gateways.count + position, name: entry.name, hook: entry.hook)
        }
        self.links = links
        self.inbox = inbox
        self.counters = counters
        self.authenticationTime = authenticationTime
        self.receivingTime = receivingTime
        self.logger = logger
    }

    /// The server for this site: Hummingbird's, with webhooks taken in front of it.
    package var server: HTTPServerBuilder {
        .http1(configuration: .init(additionalChannelHandlers: [WebhookHandler(site: self)]))
    }

    package func respond(to request: Request, context: Context) async throws -> Response {
        let target = request.head.path ?? ""
        if target.hasPrefix(Self.actionsPrefix) { return await actionHook(request, target: target) }
        if Self.isWebhook(target) { return await webhook(request, target: target).response }
        if target == "/healthz" || target.hasPrefix("/healthz?") { return Health.alive }
        if let links, request.method == .get || request.method == .head {
            return await follow(request, target: target, by: links, context: context)
        }
        return Problem.notFound("such path").response
    }

    // MARK: Webhooks

    private static let actionsPrefix = "/hooks/actions/"

    /// A gateway's webhook; what other systems tell of actions is rare and takes the common way.
    static func isWebhook(_ target: String) -> Bool {
        target.utf8.starts(with: "/hooks/".utf8) && !target.utf8.starts(with: actionsPrefix.utf8)
    }

    /// Where no `WebhookHandler` stands in front.
    private func webhook(_ request: Request, target: String) async -> WebhookAnswer {
        guard let door = door(of: target) else { return stray() }
        do {
            let body = try await BodyReading.bytes(of: request, limit: Self.largestWebhook)
            return await withCheckedContinuation { done in
                receive(call(request.head, body: body), door: door) { done.resume(returning: $0) }
            }
        } catch is Problem {
            return tooLarge(door)
        } catch {
            // The caller hung up in the middle: there is nobody to answer.
            return WebhookAnswer(.badRequest(field: "body", reason: "it broke off", remedy: "Send it again."))
        }
    }

    /// A webhook for a gateway that is not configured.
    func stray() -> WebhookAnswer {
        counters.countStray()
        return WebhookAnswer(.notFound("such gateway"))
    }

    func tooLarge(_ door: Door) -> WebhookAnswer {
        counters.count(.tooLarge, gateway: door.position)
        return WebhookAnswer(.tooLarge(bytes: Self.largestWebhook))
    }

    func call(_ head: HTTPRequest, body: [UInt8]) -> WebhookCall {
        var headers: [HTTPHeader] = []
        headers.reserveCapacity(head.headerFields.count)
        for field in head.headerFields { headers.append(HTTPHeader(field.name.rawName, field.value)) }
        return WebhookCall(
            method: head.method.rawValue, url: publicURL + (head.path ?? ""), headers: headers, body: body)
    }

    /// Checks a webhook and keeps it. `answer` is called once, on any thread: with an acknowledgement only when the webhook
    /// is on disk.
    func receive(_ call: WebhookCall, door: Door, answer: @escaping @Sendable (WebhookAnswer) -> Void) {
        guard door.gateway.authenticate(call, at: authenticationTime()).isAuthentic else {
            counters.count(.forged, gateway: door.position)
            answer(WebhookAnswer(.notAuthentic))
            return
        }
        var events: [InboundEvent] = []
        var problem: String?
        do throws(WebhookError) {
            events = try door.gateway.events(in: call)
        } catch {
            problem = error.reason
        }
        let result: WebhookCounters.Result = problem == nil ? .kept : .unreadable
        let webhook = ReceivedWebhook(gateway: door.name, call: call, events: events, problem: problem)
        inbox.keep(webhook) { failure in
            guard let failure else {
                counters.count(result, gateway: door.position)
                answer(door.acknowledgement)
                return
            }
            counters.count(.notKept, gateway: door.position)
            logger.warning(
                "a webhook could not be kept; its provider was asked to send it again",
                metadata: ["gateway": "\(door.name)", "error.type": "\(type(of: failure))"])
            answer(WebhookAnswer(.busy("The webhook could not be kept. Send it again.")))
        }
    }

    /// The gateway whose webhooks come to `/hooks/<kind>/<name>`, with one further segment where it has a secret.
    func door(of target: String) -> Door? {
        let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let segments = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard segments.count == 3 || segments.count == 4 else { return nil }
        return doors.first { door in
            segments[1].elementsEqual(door.kind.utf8) && segments[2].elementsEqual(door.name.utf8)
                && (segments.count == 3 || door.hasPathSecret)
        }
    }

    static func headers(of request: Request) -> [HTTPHeader] {
        request.head.headerFields.map { HTTPHeader($0.name.rawName, $0.value) }
    }
}
