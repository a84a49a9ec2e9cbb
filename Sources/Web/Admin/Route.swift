import Gateways
import Hummingbird

/// One endpoint: what it takes, who may call it, what answers.
struct Route: Sendable {
    typealias Handler = @Sendable (APIRequest, any Desk) async throws -> Response

    let method: String
    let segments: [Substring]
    let role: Role
    let reach: Reach
    let handler: Handler

    /// Whose data an endpoint touches: what a token for some wards or lists may do with it.
    enum Reach: Hashable, Sendable {
        /// Nobody's, or counts: open to every token of the role.
        case counts
        /// Some people's: the desk shows and changes only those of the token's scope.
        case scoped
        /// The whole organization's: closed to tokens with a scope.
        case whole
    }

    /// - Parameters:
    ///   - path: `/v1/campaigns/{name}/pause`; a segment in braces is a blank.
    ///   - reach: left out, it is the whole organization's, so that nothing new is open by mistake.
    init(_ method: String, _ path: String, _ role: Role, _ reach: Reach, _ handler: @escaping Handler) {
        self.method = method
        segments = path.split(separator: "/")
        self.role = role
        self.reach = reach
        self.handler = handler
    }

    init(_ method: String, _ path: String, _ role: Role, _ handler: @escaping Handler) {
        self.init(method, path, role, .whole, handler)
    }

    /// The values of the blanks when the path is this route's; nil else.
    func parameters(of path: [Substring]) -> [String: String]? {
        guard path.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, given) in zip(segments, path) {
            if segment.hasPrefix("{") {
                let bytes = PercentEncoding.decode(Array(given.utf8), plusIsSpace: false)
                parameters[String(segment.dropFirst().dropLast())] = String(decoding: bytes, as: UTF8.self)
            } else if segment != given {
                return nil
            }
        }
        return parameters
    }
}
