import CurlWire
import Foundation
import Glibc
import Synchronization
import Testing

/// The tool that makes certificates and serves TLS in these tests.
enum OpenSSL {
    static let path = "/usr/bin/openssl"
    static var isHere: Bool { FileManager.default.isExecutableFile(atPath: path) }
}

/// A certificate of its own making, in a folder of its own.
final class TestCertificate: Sendable {
    let certificateFile: String
    let keyFile: String
    private let folder: URL

    /// - Parameter name: what it is for: `IP:127.0.0.1` or `DNS:…`.
    init(for name: String) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("textbank-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificateFile = folder.appendingPathComponent("certificate.pem").path
        keyFile = folder.appendingPathComponent("key.pem").path
        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: OpenSSL.path)
        maker.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
            "/CN=textbank test", "-addext", "subjectAltName=\(name)", "-keyout", keyFile, "-out", certificateFile,
        ]
        maker.standardError = FileHandle.nullDevice
        try maker.run()
        maker.waitUntilExit()
        try #require(maker.terminationStatus == 0)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)  // left-overs in the temporary folder harm nobody
    }
}

/// `openssl s_server` as a provider: what it decrypts is on its record, and it says what the test lets it say. TLS 1.2,
/// where a record's type tells application data from the handshake. One connection at a time.
final class TLSProvider {
    let port: UInt16
    /// Requests that arrived whole, as text.
    let received = Watched<[String]>([])
    private let process = Process()
    private let input = Pipe()

    /// - Parameter answer: what to say to a request, by its number from 1; nil for silence.
    init(_ certificate: TestCertificate, answer: @escaping @Sendable (Int) -> String?) throws {
        port = ScriptedServer.makeDeadPort()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: OpenSSL.path)
        process.arguments = [
            "s_server", "-quiet", "-tls1_2", "-accept", "127.0.0.1:\(port)", "-cert", certificate.certificateFile,
            "-key", certificate.keyFile,
        ]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let (reader, writer, received) = (output.fileHandleForReading, input.fileHandleForWriting, received)
        Thread.detachNewThread {
            var text = ""
            while case let data = reader.availableData, !data.isEmpty {
                text += String(decoding: data, as: UTF8.self)
                while let request = Self.takeRequest(from: &text) {
                    let number = received.change {
                        $0.append(request)
                        return $0.count
                    }
                    if let answer = answer(number) { try? writer.write(contentsOf: Data(answer.utf8)) }
                }
            }
        }
        let deadline = Date(timeIntervalSinceNow: 30)
        while case let descriptor = Self.connect(to: port), true {
            if descriptor >= 0 {
                close(descriptor)
                return
            }
            try #require(process.isRunning && Date() < deadline, "openssl s_server does not listen")
            sched_yield()
        }
    }

    deinit {
        // A child of a test's thread has every gentler signal blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The tool writes words of its own between requests.
    private static func takeRequest(from text: inout String) -> String? {
        guard let start = text.firstMatch(of: /(POST|GET) \//)?.range.lowerBound,
            let headEnd = text[start...].firstRange(of: "\r\n\r\n")
        else { return nil }
        let length = text[start..<headEnd.lowerBound].firstMatch(of: /(?i)content-length: *(\d+)/).flatMap { Int($0.1) }
        let body = text[headEnd.upperBound...].utf8
        guard body.count >= length ?? 0 else { return nil }
        let end = body.index(body.startIndex, offsetBy: length ?? 0)
        defer { text = String(text[end...]) }
        return String(text[start..<end])
    }

    static func connect(to port: UInt16) -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                Glibc.connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(descriptor)
            return -1
        }
        return descriptor
    }
}

/// Where the line between client and TLS provider is cut.
enum Cut: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case afterTheFirstHello, afterHalfTheSecondHello, afterTheClientsKey
    case beforeTheAnswer, withinTheAnswersRecord, betweenTheAnswersRecords

    var testDescription: String { rawValue }
    var isInHandshake: Bool {
        switch self {
        case .afterTheFirstHello, .afterHalfTheSecondHello, .afterTheClientsKey: true
        case .beforeTheAnswer, .withinTheAnswersRecord, .betweenTheAnswersRecords: false
        }
    }
}

/// Carries TLS records to and fro, whole, until it cuts the line: the first connection's handshake, or the second
/// request's answer. Everything after that goes well.
struct RecordRelay: Sendable {
    static let handshake: UInt8 = 22
    static let applicationData: UInt8 = 23

    let cut: Cut
    let isReset: Bool
    let providerPort: UInt16
    /// Requests that arrived whole at the provider.
    let received: Watched<[String]>
    private let requests = Watched(0)
    private let hasCut = Watched(false)

    init(cut: Cut, isReset: Bool, provider: TLSProvider) {
        (self.cut, self.isReset) = (cut, isReset)
        (providerPort, received) = (provider.port, provider.received)
    }

    func run(_ client: ScriptedServer.Connection) {
        let provider = TLSProvider.connect(to: providerPort)
        guard provider >= 0 else { return }
        defer { close(provider) }
        var handshakesOfClient = 0
        while true {
            var ready = [
                pollfd(fd: client.socket, events: Int16(POLLIN), revents: 0),
                pollfd(fd: provider, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&ready, 2, -1) > 0 else { return }
            if ready[0].revents != 0 {
                guard let record = Self.record(client.socket) else { return }
                if record[0] == Self.handshake { handshakesOfClient += 1 }
                if handshakesOfClient == 1, cuts(.afterTheFirstHello) { return end(client) }
                Self.send(record, to: provider)
                if handshakesOfClient == 2, cuts(.afterTheClientsKey) { return end(client) }
                if record[0] == Self.applicationData {
                    let number = requests.change {
                        $0 += 1
                        return $0
                    }
                    if number == 2, cuts(.beforeTheAnswer) {
                        received.wait("the request to be read") { $0.count == 2 }
                        return end(client)
                    }
                }
            }
            if ready[1].revents != 0 {
                guard let record = Self.record(provider) else { return }
                let isAnswer = record[0] == Self.applicationData && requests.now == 2
                if record[0] == Self.handshake && cuts(.afterHalfTheSecondHello)
                    || isAnswer && cuts(.withinTheAnswersRecord)
                {
                    Self.send(Array(record.prefix(record.count / 2)), to: client.socket)
                    return end(client)
                }
                Self.send(record, to: client.socket)
                if isAnswer, cuts(.betweenTheAnswersRecords) { return end(client) }
            }
        }
    }

    /// True once: at the place where this relay cuts.
    private func cuts(_ place: Cut) -> Bool {
        guard place == cut else { return false }
        return hasCut.change { hasCut in
            defer { hasCut = true }
            return !hasCut
        }
    }

    private func end(_ client: ScriptedServer.Connection) {
        if isReset { client.makeCloseAReset() }
    }

    private static func record(_ socket: Int32) -> [UInt8]? {
        guard let head = read(5, from: socket), let rest = read(Int(head[3]) << 8 | Int(head[4]), from: socket) else {
            return nil
        }
        return head + rest
    }

    private static func read(_ count: Int, from socket: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        guard recv(socket, &bytes, count, Int32(MSG_WAITALL)) == count else { return nil }
        return bytes
    }

    private static func send(_ bytes: [UInt8], to socket: Int32) {
        _ = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}
