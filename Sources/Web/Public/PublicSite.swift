import Domain
import Gateways
import Hummingbird
import Logging

/// The public listener's site: webhooks of gateways and of action sources, and `/healthz`; nothing else.
///
/// This is a hot path: every receipt and reply passes here. No log line per webhook, and no dictionary.
package struct PublicSite: HTTPResponder {
    package typealias Context = SiteContext

    /// Largest webhook that is read.
    package static let largestWebhook = 1 << 20

    let publicURL: String
    private let doors: [Door]
    let actionDoors: [ActionDoor]
    let inbox: any WebhookInbox
    let counters: WebhookCounters
    let authenticationTime: @Sendable () -> Timestamp?
    let receivingTime: @Sendable () -> Timestamp
    let logger: Logger

    private struct Door: Sendable {
        var position: Int
        var kind: String
        var name: String
        var gateway: any Gateway
        var hasPathSecret: Bool
        var acknowledgement: Response
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
    ///   - authenticationTime: the instant that signed times are checked against; nil skips that check.
    ///   - receivingTime: the store's clock: what is told to have happened later than this is refused.
    package init(
        publicURL: String, gateways: [(name: String, gateway: any Gateway)],
        actions: [(name: String, hook: any ActionHook)] = [], inbox: any WebhookInbox, counters: WebhookCounters,
        authenticationTime: @escaping @Sendable () -> Timestamp?,
        receivingTime: @escaping @Sendable () -> Timestamp = { .distantPast }, logger: Logger
    ) {
        self.publicURL = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
        doors = gateways.enumerated().map { position, entry in
            Door(
                position: position, kind: type(of: entry.gateway).kind, name: entry.name, gateway: entry.gateway,
                hasPathSecret: entry.gateway.pathSecret != nil,
                acknowledgement: Self.response(entry.gateway.acknowledgement))
        }
        actionDoors = actions.enumerated().map { position, entry in
            ActionDoor(position: gateways.count + position, name: entry.name, hook: entry.hook)
        }
        self.inbox = inbox
        self.counters = counters
        self.authenticationTime = authenticationTime
        self.receivingTime = receivingTime
        self.logger = logger
    }

    package func respond(to request: Request, context: Context) async throws -> Response {
        let target = request.head.path ?? ""
        if target.hasPrefix("/hooks/actions/") { return await actionHook(request, target: target) }
        if target.hasPrefix("/hooks/") { return await hook(request, target: target) }
        if target == "/healthz" || target.hasPrefix("/healthz?") { return Health.alive }
        return Problem.notFound("such path").response
    }

    private func hook(_ request: Request, target: String) async -> Response {
        guard let door = door(of: target) else {
            counters.countStray()
            return Problem.notFound("such gateway").response
        }
        do {
            let body = try await BodyReading.bytes(of: request, limit: Self.largestWebhook)
            let call = WebhookCall(
                method: request.method.rawValue, url: publicURL + target, headers: Self.headers(of: request), body: body
            )
            guard door.gateway.authenticate(call, at: authenticationTime()).isAuthentic else {
                counters.count(.forged, gateway: door.position)
                return Problem.notAuthentic.response
            }
            return await keep(call, door: door)
        } catch let problem as Problem {
            counters.count(.tooLarge, gateway: door.position)
            return problem.response
        } catch {
            // The caller hung up in the middle: there is nobody to answer.
            return Problem.badRequest(field: "body", reason: "it broke off", remedy: "Send it again.").response
        }
    }

    private func keep(_ call: WebhookCall, door: Door) async -> Response {
        var events: [InboundEvent] = []
        var problem: String?
        do throws(WebhookError) {
            events = try door.gateway.events(in: call)
        } catch {
            problem = error.reason
        }
        do {
            try await inbox.keep(
                ReceivedWebhook(gateway: door.name, call: call, events: events, problem: problem))
        } catch {
            counters.count(.notKept, gateway: door.position)
            logger.warning(
                "a webhook could not be kept; its provider was asked to send it again",
                metadata: ["gateway": "\(door.name)", "error.type": "\(type(of: error))"])
            return Problem.busy("The webhook could not be kept. Send it again.").response
        }
        counters.count(problem == nil ? .kept : .unreadable, gateway: door.position)
        return door.acknowledgement
    }

    /// The gateway whose webhooks come to `/hooks/<kind>/<name>`, with one further segment where it has a secret.
    private func door(of target: String) -> Door? {
        let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let segments = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard segments.count == 3 || segments.count == 4 else { return nil }
        return doors.first { door in
            segments[1].elementsEqual(door.kind.utf8) && segments[2].elementsEqual(door.name.utf8)
                && (segments.count == 3 || door.hasPathSecret)
        }
    }

    static func headers(of request: Request) -> [HTTPHeader] {
        var headers: [HTTPHeader] = []
        headers.reserveCapacity(request.headers.count)
        for field in request.headers { headers.append(HTTPHeader(field.name.rawName, field.value)) }
        return headers
    }

    private static func response(_ acknowledgement: WebhookAcknowledgement) -> Response {
        var response = Response(
            status: .init(code: acknowledgement.status),
            body: acknowledgement.body.isEmpty
                ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(string: acknowledgement.body)))
        if let type = acknowledgement.contentType { response.headers[.contentType] = type }
        return response
    }
}
