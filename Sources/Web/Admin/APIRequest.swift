import Domain
import Gateways
import Hummingbird

/// One authorised request on its way to a handler.
struct APIRequest {
    /// Largest body that is held in memory: JSON and plans.
    static let largestBody = 1 << 20

    let request: Request
    /// The values of the path's blanks, decoded.
    let parameters: [String: String]
    let caller: Caller

    /// A blank of the path that the route has.
    func parameter(_ name: String) -> String {
        guard let value = parameters[name] else { preconditionFailure("the route has no {\(name)}") }
        return value
    }

    func query(_ allowed: String...) throws(Problem) -> QueryFields {
        try QueryFields(request.uri.query ?? "", allowed: allowed)
    }

    /// CSV where the query or the `Accept` header ask for it, else JSON lines.
    func streamFormat(_ query: QueryFields) throws(Problem) -> StreamAnswer.Format {
        switch query.text("format") {
        case "csv": return .csv
        case "ndjson", "json": return .lines
        case nil: return (request.headers[.accept] ?? "").contains("text/csv") ? .csv : .lines
        default:
            throw .badRequest(field: "?format", reason: "there is no such format", remedy: "Use csv or ndjson.")
        }
    }

    func json(_ allowed: String...) async throws -> JSONFields {
        try JSONFields(try await bytes(), allowed: allowed)
    }

    /// The whole body, when it is small. Throws `Problem` 413 else.
    func bytes() async throws -> [UInt8] { try await BodyReading.bytes(of: request, limit: Self.largestBody) }

    /// The body as it arrives, in pieces.
    var pieces: AsyncMapSequence<RequestBody, [UInt8]> {
        request.body.map { piece in Array(piece.readableBytesView) }
    }
}

enum BodyReading {
    /// Reads a body that must be small. What is announced as too large is not read at all.
    static func bytes(of request: Request, limit: Int) async throws -> [UInt8] {
        let announced = request.headers[.contentLength].flatMap { Int($0) }
        if let announced, announced > limit { throw Problem.tooLarge(bytes: limit) }
        var bytes: [UInt8] = []
        if let announced { bytes.reserveCapacity(announced) }
        for try await piece in request.body {
            guard bytes.count + piece.readableBytes <= limit else { throw Problem.tooLarge(bytes: limit) }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        return bytes
    }
}
