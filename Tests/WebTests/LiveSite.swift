import Foundation
import Glibc
import Hummingbird
import HummingbirdCore
import Logging
import Synchronization
import Web

/// A site behind Hummingbird's own server, for as long as the body runs.
enum LiveSite {
    enum Address: Sendable {
        case loopback
        case socket(String)
    }

    static func run<Result: Sendable>(
        _ site: some HTTPResponder<SiteContext>, on address: Address, server: HTTPServerBuilder = .http1(),
        _ body: @escaping @Sendable (RawClient) async throws -> Result
    ) async throws -> Result {
        let (clients, announce) = AsyncStream<RawClient>.makeStream()
        let configured: BindAddress =
            switch address {
            case .loopback: .hostname("127.0.0.1", port: 0)
            case .socket(let path): .unixDomainSocket(path: path)
            }
        let app = Application(
            responder: site, server: server, configuration: ApplicationConfiguration(address: configured),
            onServerRunning: { channel in
                switch address {
                case .loopback: announce.yield(RawClient(target: .port(channel.localAddress?.port ?? 0)))
                case .socket(let path): announce.yield(RawClient(target: .socket(path)))
                }
            }, logger: Logger(label: "test"))
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                try await app.run()
                return nil
            }
            group.addTask {
                var iterator = clients.makeAsyncIterator()
                guard let client = await iterator.next() else { throw CancellationError() }
                return try await body(client)
            }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw CancellationError()
        }
    }
}

/// Writes bytes to a server and reads until it closes: no library between a test and the wire.
struct RawClient: Sendable {
    enum Target: Sendable {
        case port(Int)
        case socket(String)
    }
    struct Failed: Error { var step: String }

    let target: Target

    func exchange(_ request: [UInt8]) async throws -> String {
        try await withCheckedThrowingContinuation { done in
            DispatchQueue.global().async { done.resume(with: Swift.Result { try exchangeBlocking(request) }) }
        }
    }

    private func exchangeBlocking(_ request: [UInt8]) throws -> String {
        let descriptor = try connected()
        defer { close(descriptor) }
        var rest = request[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            // The server may have answered and closed before it read everything.
            if count <= 0 { break }
            rest = rest.dropFirst(count)
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count <= 0 { break }
            answer += buffer[..<count]
        }
        return String(decoding: answer, as: UTF8.self)
    }

    private func connected() throws -> Int32 {
        switch target {
        case .port(let port):
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let isConnected = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            guard isConnected else { throw Failed(step: "connect") }
            return descriptor
        case .socket(let path):
            let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_un()
            address.sun_family = sa_family_t(AF_UNIX)
            withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
            let isConnected = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
                }
            }
            guard isConnected else { throw Failed(step: "connect") }
            return descriptor
        }
    }
}
