import Domain
import Foundation
import Gateways
import Hummingbird
import Logging
import Synchronization
import Web

/// An answer with its body read.
struct Answer {
    var status: Int
    var headers: [String: String]
    var body: String

    var object: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body.utf8))) as? [String: Any] ?? [:]
    }
    var errors: [[String: String]] { object["errors"] as? [[String: String]] ?? [] }
}

/// Asks a site without a server.
func ask(
    _ site: some HTTPResponder<SiteContext>, _ method: String, _ path: String, headers: [(String, String)] = [],
    body: [UInt8] = [], announced: Int? = nil
) async throws -> Answer {
    var fields = HTTPFields()
    for (name, value) in headers {
        guard let name = HTTPFields.Element.Name(name) else { fatalError("\(name) is no header") }
        fields.append(.init(name: name, value: value))
    }
    if let announced { fields[.contentLength] = String(announced) }
    guard let method = HTTPRequest.Method(method) else { fatalError("\(method) is no method") }
    let request = Request(
        head: HTTPRequest(
            method: method, scheme: "http", authority: "forged.example", path: path, headerFields: fields),
        body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let response = try await site.respond(to: request, context: SiteContext())
    let collected = CollectedBody()
    try await response.body.write(collected)
    var named: [String: String] = [:]
    for field in response.headers { named[field.name.canonicalName] = field.value }
    return Answer(status: response.status.code, headers: named, body: collected.text)
}

private final class CollectedBody: ResponseBodyWriter, Sendable {
    private let bytes = Mutex<[UInt8]>([])
    var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { $0.append(contentsOf: buffer.readableBytesView) }
    }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// An inbox that remembers, or cannot.
final class StubInbox: WebhookInbox {
    struct Broken: Error {}
    private let kept = Mutex<[ReceivedWebhook]>([])
    private let isBroken: Bool

    init(isBroken: Bool = false) { self.isBroken = isBroken }

    var webhooks: [ReceivedWebhook] { kept.withLock { $0 } }

    func keep(_ webhook: ReceivedWebhook, done: @escaping @Sendable ((any Error)?) -> Void) {
        if isBroken {
            done(Broken())
            return
        }
        kept.withLock { $0.append(webhook) }
        done(nil)
    }
}

/// Remembers every line, at every level.
struct RecordingLog: LogHandler {
    final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    let lines: Lines
    var logLevel = Logger.Level.trace
    var metadata = Logger.Metadata()

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        lines.add("\(event.level) \(event.message) \(metadata.merging(event.metadata ?? [:]) { $1 })")
    }

    static func logger() -> (Logger, Lines) {
        let lines = Lines()
        return (Logger(label: "test") { _ in RecordingLog(lines: lines) }, lines)
    }
}
