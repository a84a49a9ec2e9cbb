import Domain
import Hummingbird
import Logging

/// The admin listener's site: the API, health and metrics. `Daemon` gives it a server for the Unix socket (`.local`)
/// and, where configured, one for TCP (`.tokens`).
package struct AdminSite: HTTPResponder {
    package typealias Context = SiteContext

    /// How callers are known.
    package enum Trust: Hashable, Sendable {
        /// By being able to open the socket: the local administrator.
        case local
        /// By the token they send.
        case tokens
    }

    private let desk: any Desk
    private let trust: Trust
    private let readiness: any Readiness
    private let metrics: [any MetricsReader]
    private let logger: Logger
    private let routes: [Route]

    package init(
        desk: any Desk, trust: Trust, readiness: any Readiness, metrics: [any MetricsReader], logger: Logger
    ) {
        self.desk = desk
        self.trust = trust
        self.readiness = readiness
        self.metrics = metrics
        self.logger = logger
        routes = RouteTable.routes
    }

    /// The endpoints that a token for some wards or lists may call.
    package static var scopedEndpoints: [String] {
        RouteTable.routes.filter { $0.reach != .whole }.map { "\($0.method) /" + $0.segments.joined(separator: "/") }
    }

    /// Every endpoint with the role it needs.
    package static var endpoints: [(method: String, path: String, role: Role)] {
        RouteTable.routes.map { ($0.method, "/" + $0.segments.joined(separator: "/"), $0.role) }
    }

    package func respond(to request: Request, context: Context) async throws -> Response {
        do {
            return try await answer(request)
        } catch {
            if let problem = Problem.of(error) { return problem.response }
            // Other errors' words may quote what was given: of them only the type is logged.
            let why = if case DeskFailure.fault(let words) = error { words } else { "\(type(of: error))" }
            let number = context.requestNumber
            logger.error("a request failed", metadata: ["request": "\(number)", "error": "\(why)"])
            return Problem.fault(number: number).response
        }
    }

    private func answer(_ request: Request) async throws -> Response {
        let path = request.uri.path.split(separator: "/", omittingEmptySubsequences: true)
        if path.first != "v1" { return try await plainAnswer(path.joined(separator: "/"), request) }

        // Who asks is settled before anything about the path is told.
        let caller = try await caller(of: request)
        let candidates = routes.compactMap { route in route.parameters(of: path).map { (route, $0) } }
        guard let (route, parameters) = candidates.first(where: { $0.0.method == request.method.rawValue }) else {
            if candidates.isEmpty { throw Problem.notFound("such path") }
            throw Problem.methodNotAllowed(candidates.map(\.0.method))
        }
        guard caller.role >= route.role else { throw Problem.forbidden(needs: route.role, has: caller.role) }
        guard caller.scope == nil || route.reach != .whole else { throw Problem.outOfScope }
        return try await route.handler(
            APIRequest(request: request, parameters: parameters, caller: caller), desk)
    }

    private func caller(of request: Request) async throws -> Caller {
        if trust == .local { return .localAdmin }
        guard let header = request.headers[.authorization] else { throw Problem.unauthorized }
        let parts = header.split(separator: " ")
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].hasPrefix(AccessToken.prefix),
            // Looked up by hash: the time it takes tells nothing about the tokens there are.
            let caller = try await desk.caller(tokenHash: AccessToken.hash(of: String(parts[1])))
        else { throw Problem.unauthorized }
        return caller
    }

    private func plainAnswer(_ path: String, _ request: Request) async throws -> Response {
        guard ["healthz", "readyz", "metrics"].contains(path) else { throw Problem.notFound("such path") }
        guard request.method.rawValue == "GET" || request.method.rawValue == "HEAD" else {
            throw Problem.methodNotAllowed(["GET"])
        }
        switch path {
        case "healthz": return Health.alive
        case "readyz": return Health.answer(await readiness.reasonsNotReady())
        default: return MetricsText.response(await MetricsText.families(of: metrics))
        }
    }
}
