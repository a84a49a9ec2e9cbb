import Foundation
import Glibc
import Synchronization

/// A daemon that knows nothing: it answers on a Unix socket what a test has written down for a method and path, and
/// remembers what it was asked.
final class FakeDaemon: Sendable {
    struct Answer: Hashable, Sendable {
        var status = 200
        var type = "application/json"
        var headers = ""
        var body = ""
        /// The connection ends after the body although more was promised.
        var breaksOff = false
        /// What stands here is sent as it is, and nothing else.
        var raw: String?

        static func json(_ body: String, status: Int = 200) -> Answer { Answer(status: status, body: body) }
        static func problem(_ body: String, status: Int, headers: String = "") -> Answer {
            Answer(status: status, type: "application/problem+json", headers: headers, body: body)
        }
    }

    struct Asked: Hashable, Sendable {
        var method: String
        var target: String
        var head: String
        /// At most the first 64 KiB.
        var body: String
        var bodyBytes: Int
        /// The most memory that the asking process has used up to now, in KiB; 0 where that is not known.
        var peakKilobytes: Int

        var line: String { "\(method) \(target)" }

        func header(_ name: String) -> String? {
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { $0.dropFirst(name.utf8.count + 1).trimmingCharacters(in: .whitespaces) }
        }
    }

    /// 0 on a Unix socket.
    let port: UInt16
    private let listener: Int32
    private let state: Mutex<State>

    private struct State {
        var answers: [String: [Answer]]
        var asked: [Asked] = []
    }

    /// - Parameters:
    ///   - path: where the socket is made; nil for a port of this machine.
    ///   - answers: by `GET /v1/…`; of several the last is given again and again.
    init(socket path: String?, answers: [String: [Answer]]) throws {
        state = Mutex(State(answers: answers))
        listener = try path.map(Self.listen(at:)) ?? Self.listenOnLoopback()
        port = path == nil ? Self.port(of: listener) : 0
        Thread.detachNewThread { [self] in
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else { return }
                Thread.detachNewThread { [self] in serve(descriptor) }
            }
        }
    }

    /// A socket that nobody accepts on, as a daemon leaves it behind that was killed.
    static func leaveSocketBehind(at path: String) throws { close(try bound(to: path)) }

    private static func bound(to path: String) throws -> Int32 {
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        precondition(bytes.count < MemoryLayout.size(ofValue: address.sun_path), "the socket's path is too long")
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0 else { throw POSIXError(.EADDRINUSE) }
        return listener
    }

    private static func listen(at path: String) throws -> Int32 {
        let listener = try bound(to: path)
        guard Glibc.listen(listener, 16) == 0 else { throw POSIXError(.EADDRINUSE) }
        return listener
    }

    private static func listenOnLoopback() throws -> Int32 {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0, Glibc.listen(listener, 16) == 0 else { throw POSIXError(.EADDRINUSE) }
        return listener
    }

    private static func port(of listener: Int32) -> UInt16 {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) {
            _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(listener, $0, &length) }
        }
        return UInt16(bigEndian: address.sin_port)
    }

    var asked: [Asked] { state.withLock { $0.asked } }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func serve(_ descriptor: Int32) {
        defer { close(descriptor) }
        var reader = SocketReader(descriptor)
        while let head = reader.head() {
            let words = head.split(separator: " ", maxSplits: 2).map(String.init)
            guard words.count == 3 else { return }
            var asked = Asked(
                method: words[0], target: words[1], head: head, body: "", bodyBytes: 0, peakKilobytes: 0)
            guard let body = reader.body(asked) else { return }
            asked.body = String(decoding: body.start, as: UTF8.self)
            asked.bodyBytes = body.count
            asked.peakKilobytes = Self.peakKilobytes(ofPeer: descriptor)
            let answer = state.withLock { state in
                state.asked.append(asked)
                guard var queue = state.answers[asked.line], let first = queue.first else {
                    return Answer.problem(#"{"title": "Not found", "detail": "There is no such path."}"#, status: 404)
                }
                if queue.count > 1 { queue.removeFirst() }
                state.answers[asked.line] = queue
                return first
            }
            guard Self.send(answer, descriptor) else { return }
        }
    }

    /// - Returns: whether the connection goes on.
    private static func send(_ answer: Answer, _ descriptor: Int32) -> Bool {
        let promised = answer.body.utf8.count + (answer.breaksOff ? 1_000 : 0)
        let text =
            answer.raw
            ?? "HTTP/1.1 \(answer.status) Said\r\nContent-Type: \(answer.type)\r\n\(answer.headers)Content-Length: \(promised)\r\n\r\n"
            + answer.body
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    descriptor, $0.baseAddress.unsafelyUnwrapped + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return !answer.breaksOff && answer.raw == nil
    }

    private static func peakKilobytes(ofPeer descriptor: Int32) -> Int {
        // `struct ucred`, which Glibc's module hides from Swift.
        var peer: (pid: Int32, user: UInt32, group: UInt32) = (0, 0, 0)
        var length = socklen_t(MemoryLayout.size(ofValue: peer))
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0,
            let status = try? String(contentsOfFile: "/proc/\(peer.pid)/status", encoding: .utf8)
        else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return Int(line.filter { $0.isNumber }) ?? 0
    }
}

/// Requests as they come from a socket, whatever pieces they come in.
private struct SocketReader {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    private mutating func fill() -> Bool {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &piece, piece.count, 0)
        guard count > 0 else { return false }
        buffer += piece[..<count]
        return true
    }

    private mutating func line() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeFirst(end + 1)
                return line.hasSuffix("\r") ? String(line.dropLast()) : line
            }
            guard fill() else { return nil }
        }
    }

    mutating func head() -> String? {
        var lines: [String] = []
        while let line = line() {
            if line.isEmpty { return lines.joined(separator: "\r\n") }
            lines.append(line)
        }
        return nil
    }

    struct Body {
        var start: [UInt8] = []
        var count = 0

        mutating func add(_ piece: ArraySlice<UInt8>) {
            if start.count < 1 << 16 { start += piece.prefix((1 << 16) - start.count) }
            count += piece.count
        }
    }

    /// By the request's length, or its chunks; nil where the client went away.
    mutating func body(_ asked: FakeDaemon.Asked) -> Body? {
        var body = Body()
        if asked.header("Transfer-Encoding")?.lowercased() == "chunked" {
            while true {
                guard let size = line().flatMap({ Int($0, radix: 16) }), take(size, into: &body), line() == "" else {
                    return nil
                }
                if size == 0 { return body }
            }
        }
        let length = asked.header("Content-Length").flatMap { Int($0) } ?? 0
        return take(length, into: &body) ? body : nil
    }

    private mutating func take(_ count: Int, into body: inout Body) -> Bool {
        var missing = count
        while missing > 0 {
            if buffer.isEmpty, !fill() { return false }
            let piece = buffer.prefix(missing)
            body.add(piece)
            missing -= piece.count
            buffer.removeFirst(piece.count)
        }
        return true
    }
}
