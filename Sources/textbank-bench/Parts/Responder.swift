import ArgumentParser
import CBench
import Foundation

/// The other side of every send: one epoll loop in plain C, in a process of its own. It answers like a provider, writes
/// down when texts arrive and, where asked, posts a signed receipt for each.
struct Responder: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "responder", abstract: "Plays the provider until its standard input closes.", shouldDisplay: false)

    @Option(help: "Post receipts signed with this token.") var receipts: String?
    @Option(help: "Most connections for receipts.") var connections: Int32 = 64
    @Option(help: "Where to write down the arrivals.") var log: String?

    func run() throws {
        var port: Int32 = 0
        let listening = cbench_listen(&port)
        guard listening >= 0 else { throw ValidationError("no loopback port is free") }
        Output.line("\(port)")
        Child.endWithParent()
        throw ValidationError(
            "the responder stopped: \(String(cString: strerror(cbench_respond(listening, receipts, connections, log))))"
        )
    }
}

/// A responder that runs.
final class RunningResponder {
    let port: Int
    private let child: Child

    /// - Parameters:
    ///   - receiptToken: what receipts are signed with; nil for none.
    ///   - log: a file for the arrivals.
    init(receiptToken: String? = nil, log: String? = nil) throws {
        var arguments = ["responder"]
        if let receiptToken { arguments += ["--receipts", receiptToken] }
        if let log { arguments += ["--log", log] }
        child = try Child.ourselves(arguments)
        guard let port = child.line().flatMap({ Int($0) }) else {
            throw BenchFailure("the responder did not say its port")
        }
        self.port = port
    }

    /// What came in since the last reset. Instants are microseconds of the clock that `Monotonic` reads.
    struct Stats: Decodable {
        var requests: Int
        var cpuMicroseconds: Double
        var first: Int64
        var last: Int64
        var mostInASecond: Int
        var receiptsAcknowledged: Int
        var receiptsFailed: Int
        /// The status of the last refusal, 0 where the connection broke.
        var lastFailure: Int
        var lastAcknowledged: Int64
    }

    func stats() throws -> Stats {
        try JSONDecoder().decode(Stats.self, from: Data(Asking.get("http://127.0.0.1:\(port)/stats").utf8))
    }

    func reset() throws { _ = try Asking.get("http://127.0.0.1:\(port)/reset") }

    func end() { child.end() }

    /// The arrivals of a log: when, and the number of the message.
    static func arrivals(_ log: String) throws -> [(at: Int64, message: Int64)] {
        let data = try Data(contentsOf: URL(fileURLWithPath: log))
        return stride(from: 0, to: data.count - data.count % 16, by: 16).map { offset in
            data.withUnsafeBytes { bytes in
                (
                    bytes.loadUnaligned(fromByteOffset: offset, as: Int64.self),
                    bytes.loadUnaligned(fromByteOffset: offset + 8, as: Int64.self)
                )
            }
        }
    }
}

/// Single HTTP questions.
enum Asking {
    /// - Throws: `BenchFailure` for anything but a 2xx.
    static func get(_ url: String, socket: String? = nil) throws -> String {
        guard let answer = tryGet(url, socket: socket) else { throw BenchFailure("\(url) does not answer") }
        return answer
    }

    /// Nil for anything but a 2xx.
    static func tryGet(_ url: String, socket: String? = nil) -> String? {
        var room = [CChar](repeating: 0, count: 1 << 17)
        let status = cbench_ask(socket, url, &room, room.count)
        guard (200...299).contains(status) else { return nil }
        let end = room.firstIndex(of: 0) ?? room.endIndex
        return String(decoding: room[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
