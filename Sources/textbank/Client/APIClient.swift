import CurlWire
import Domain
import Foundation
import Gateways

/// The daemon's HTTP API as the commands use it. Every method either gives what was asked for or throws a
/// `CommandFailure` that a person can act on.
final class APIClient {
    let address: DaemonAddress
    private let token: Secret?
    private let wire: CurlClient

    init(address: DaemonAddress, token: Secret?, options: CurlClient.Options) {
        self.address = address
        self.token = token
        wire = CurlClient(options: options)
    }

    func get(_ path: APIPath) throws -> APIAnswer { try ask(.get, path) }

    func delete(_ path: APIPath) throws -> APIAnswer { try ask(.delete, path) }

    func post(_ path: APIPath, _ value: some Encodable) throws -> APIAnswer {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try ask(.post, path, .bytes([UInt8](try encoder.encode(value))), type: "application/json")
    }

    /// The answer may take as long as a launch of a million people does.
    func post(_ path: APIPath, body: [UInt8], type: String) throws -> APIAnswer {
        try ask(.post, path, .bytes(body), type: type, idleTimeoutSeconds: Self.patienceSeconds)
    }

    /// Sends what can still be read from a descriptor, of any size.
    func upload(_ path: APIPath, descriptor: Int32, type: String, progress: (Int64) -> Void) throws -> APIAnswer {
        try ask(
            .post, path, .descriptor(descriptor), type: type, idleTimeoutSeconds: Self.patienceSeconds,
            progress: progress)
    }

    /// Gives a long answer piece by piece. Returns only when it was whole.
    func download(_ path: APIPath, accept: String, to take: (UnsafeRawBufferPointer) throws -> Void) throws {
        var problem: [UInt8] = []
        let head = try perform(request(.get, path, accept: accept)) { head, bytes in
            if head.status == 200 { try take(bytes) } else { try Self.keep(bytes, in: &problem) }
        }
        guard head.status == 200 else { throw APIProblem.failure(head, problem, address: address) }
    }

    /// Waiting in silence for a long job, in seconds.
    private static let patienceSeconds = 3_600

    /// What is read whole is never larger: long collections are downloads.
    private static let largestAnswerBytes = 256 << 20

    private func ask(
        _ method: CurlClient.Request.Method, _ path: APIPath, _ body: CurlClient.Request.Body = .none,
        type: String? = nil, idleTimeoutSeconds: Int = 120, progress: (Int64) -> Void = { _ in }
    ) throws -> APIAnswer {
        var request = request(method, path, accept: "application/json")
        request.body = body
        request.idleTimeoutSeconds = idleTimeoutSeconds
        if let type { request.headers.append(HTTPHeader("Content-Type", type)) }
        var bytes: [UInt8] = []
        let head = try perform(request, progress: progress) { _, piece in try Self.keep(piece, in: &bytes) }
        guard (200..<300).contains(head.status) else { throw APIProblem.failure(head, bytes, address: address) }
        return APIAnswer(bytes: bytes, address: address)
    }

    private func request(_ method: CurlClient.Request.Method, _ path: APIPath, accept: String) -> CurlClient.Request {
        var headers = [HTTPHeader("Accept", accept)]
        if let token { headers.append(HTTPHeader("Authorization", "Bearer " + token.exposed)) }
        return CurlClient.Request(method: method, url: address.base + path.text, headers: headers)
    }

    private static func keep(_ piece: UnsafeRawBufferPointer, in bytes: inout [UInt8]) throws {
        guard bytes.count + piece.count <= largestAnswerBytes else {
            throw CommandFailure("The daemon's answer is too large to show. Ask for less of it.")
        }
        bytes.append(contentsOf: piece)
    }

    private func perform(
        _ request: CurlClient.Request, progress: (Int64) -> Void = { _ in },
        onBody: (CurlClient.Head, UnsafeRawBufferPointer) throws -> Void
    ) throws -> CurlClient.Head {
        do {
            return try wire.perform(request, onUpload: progress, onBody: onBody)
        } catch let failure as CurlClientFailure {
            throw DaemonUnreachable(address: address, failure: failure).commandFailure
        }
    }
}

/// What to say when there was no answer.
struct DaemonUnreachable {
    var address: DaemonAddress
    var failure: CurlClientFailure

    var commandFailure: CommandFailure {
        if failure.isNobodyThere {
            return CommandFailure(
                "no daemon answers at \(address.text) (\(failure)); start it with `textbank serve` or set TEXTBANK_URL")
        }
        switch failure {
        case .bodyUnreadable: return CommandFailure("\(failure). Nothing more was sent.")
        case .notPermitted:
            return CommandFailure(
                "\(address.text): \(failure). Run this as the daemon's user, or set TEXTBANK_URL and TEXTBANK_TOKEN.")
        case .plainHTTPRefused:
            return CommandFailure(
                "\(address.text): \(failure). Use https, an SSH tunnel, or set TEXTBANK_ALLOW_PLAIN_HTTP=true.")
        case .malformedURL:
            return CommandFailure("\(address.text): \(failure). Write it like https://textbank.example.org.")
        case .timedOut, .brokeOff:
            return CommandFailure(
                "the daemon at \(address.text) did not finish its answer (\(failure)). "
                    + "Look at its log, and check with `textbank status` before you repeat the command.")
        default: return CommandFailure("the daemon at \(address.text) cannot be asked: \(failure)")
        }
    }
}
