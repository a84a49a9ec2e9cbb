import Foundation
import Glibc
import Synchronization

/// A TCP server on loopback that does on each connection what the test's script says: the only way to be as badly
/// behaved as real gateways are on their worst day.
final class ScriptedServer: Sendable {
    struct Received: Hashable, Sendable {
        /// Connections are counted from 1.
        var connection: Int
        var head: String
        var body: [UInt8]
        var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// One accepted connection, inside its script. It is closed when the script returns.
    struct Connection {
        let number: Int
        fileprivate let descriptor: Int32
        fileprivate let server: ScriptedServer
        /// For scripts that do with it what is not here.
        var socket: Int32 { descriptor }

        /// The next whole request, which is then on the server's record; nil when the client has closed.
        func readRequest() -> Received? {
            guard let head = readHead() else { return nil }
            let length =
                head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
            guard let body = read(length) else { return nil }
            let request = Received(connection: number, head: head, body: body)
            server.received.change { $0.append(request) }
            return request
        }

        /// Byte by byte, so as not to take what follows; nil when the client closed before the end.
        func readHead() -> String? {
            var head: [UInt8] = []
            while !head.reversed().starts(with: [10, 13, 10, 13]) {
                guard let byte = read(1)?.first else { return nil }
                head.append(byte)
            }
            return String(decoding: head, as: UTF8.self)
        }

        func read(_ count: Int) -> [UInt8]? {
            var bytes = [UInt8](repeating: 0, count: count)
            var filled = 0
            while filled < count {
                let got = bytes.withUnsafeMutableBytes {
                    recv(descriptor, $0.baseAddress.unsafelyUnwrapped + filled, count - filled, 0)
                }
                guard got > 0 else { return nil }
                filled += got
            }
            return bytes
        }

        /// - Returns: false when the client has gone.
        @discardableResult
        func send(_ text: String) -> Bool {
            let bytes = Array(text.utf8)
            var sent = 0
            while sent < bytes.count {
                let count = bytes.withUnsafeBytes {
                    Glibc.send(
                        descriptor, $0.baseAddress.unsafelyUnwrapped + sent, bytes.count - sent,
                        Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { return false }
                sent += count
            }
            return true
        }

        /// An answer with a length, after which the connection may be used again.
        func answer(_ status: String, headers: String = "Content-Type: application/json\r\n", body: String = "{}") {
            send("HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
        }

        /// Waits until something can be read, and leaves it unread; false when the client has closed instead.
        func peek() -> Bool {
            var byte: UInt8 = 0
            return recv(descriptor, &byte, 1, Int32(MSG_PEEK)) == 1
        }

        /// Until the client closes. Reads nothing that matters.
        func awaitClose() {
            while read(1) != nil {}
        }

        /// Says no more, and still reads.
        func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

        /// The close that follows is a reset instead of an end of stream.
        func makeCloseAReset() {
            var now = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
        }
    }

    let port: UInt16
    let received = Watched<[Received]>([])
    /// Connections whose script has ended, counted after the close.
    let closedConnections = Watched(0)
    private let listener: Int32
    private let connections = Watched<(count: Int, open: Set<Int32>)>((0, []))

    var connectionCount: Int { connections.now.count }
    func url(_ path: String = "/send") -> String { "http://127.0.0.1:\(port)\(path)" }

    init(_ script: @escaping @Sendable (Connection) -> Void) {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        port = Self.bindToFreePort(listener)
        precondition(listen(listener, 512) == 0)
        Thread.detachNewThread { [self] in
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else {
                    // Closed here and not in `stop`, lest this thread accept on whatever has the number next.
                    close(listener)
                    return
                }
                let number = connections.change {
                    $0.count += 1
                    $0.open.insert(descriptor)
                    return $0.count
                }
                Thread.detachNewThread { [self] in
                    script(Connection(number: number, descriptor: descriptor, server: self))
                    connections.change {
                        $0.open.remove(descriptor)
                        close(descriptor)
                    }
                    closedConnections.change { $0 += 1 }
                }
            }
        }
    }

    /// Closes all connections once there have been so many, and returns when that has happened.
    func hangUp(connections count: Int) {
        connections.wait("the connection") { $0.count >= count }
        connections.change { for descriptor in $0.open { shutdown(descriptor, Int32(SHUT_RDWR)) } }
        closedConnections.wait("the connections' end") { $0 >= count }
    }

    /// Ends every script that reads, and the listener.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        connections.change { for descriptor in $0.open { shutdown(descriptor, Int32(SHUT_RDWR)) } }
    }

    /// A port on which nobody listens.
    static func makeDeadPort() -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        return bindToFreePort(descriptor)
    }

    private static func bindToFreePort(_ descriptor: Int32) -> UInt16 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                precondition(bind(descriptor, address, length) == 0 && getsockname(descriptor, address, &length) == 0)
            }
            return UInt16(bigEndian: address.pointee.sin_port)
        }
    }
}
