import Gateways
import Hummingbird

/// One endpoint: what it takes, who may call it, what answers.
struct Route: Sendable {
    typealias Handler = @Sendable (APIRequest, any Desk) async throws -> Response

    let method: String
    let segments: [Substring]
    let role: Role
    let handler: Handler

    /// - Parameter path: `/v1/campaigns/{name}/pause`; a segment in braces is a blank.
    init(_ method: String, _ path: String, _ role: Role, _ handler: @escaping Handler) {
        self.method = method
        segments = path.split(separator: "/")
        self.role = role
        self.handler = handler
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
