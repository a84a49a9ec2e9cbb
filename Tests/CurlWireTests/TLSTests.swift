import CurlWire
import Foundation
import Gateways
import Glibc
import Testing

/// `openssl s_server` on a free port of loopback with a certificate of its own making.
private final class TLSServer {
    let certificate: TestCertificate
    let port: UInt16
    private let process = Process()

    var certificateFile: String { certificate.certificateFile }

    /// - Parameter name: what the certificate is for: `IP:127.0.0.1` or `DNS:…`.
    init(certificateFor name: String) throws {
        certificate = try TestCertificate(for: name)

        // "-www" answers each GET with a page about the connection. It does not say when it listens (not into a pipe),
        // so it is asked until it does.
        port = ScriptedServer.makeDeadPort()
        process.executableURL = URL(fileURLWithPath: OpenSSL.path)
        process.arguments = [
            "s_server", "-accept", "127.0.0.1:\(port)", "-www", "-cert", certificate.certificateFile, "-key",
            certificate.keyFile,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let bench = Bench()
        let deadline = Date(timeIntervalSinceNow: 30)
        while bench.send(HTTPCall(method: .get, url: "https://127.0.0.1:\(port)/"))?.failure?.code == "couldnt_connect"
        {
            try #require(process.isRunning && Date() < deadline, "openssl s_server does not listen")
        }
    }

    deinit {
        // A child of a test's thread has every gentler signal blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}

extension `The curl wire` {
    @Suite(.enabled(if: OpenSSL.isHere, "needs /usr/bin/openssl")) struct `A TLS server` {
        private func get(_ server: TLSServer, host: String = "127.0.0.1") -> HTTPCall {
            HTTPCall(method: .get, url: "https://\(host):\(server.port)/")
        }

        @Test func `nobody vouches for is refused before the request`() throws {
            let server = try TLSServer(certificateFor: "IP:127.0.0.1")
            let answer = Bench().send(get(server))
            #expect(answer?.failure == WireFailure(code: "tls_unverified", reach: .neverSent))
            #expect(answer?.handedOffAtMonotonicMicroseconds == nil)
        }

        @Test func `the CA file vouches for is trusted, and only where the CA file is named`() throws {
            let server = try TLSServer(certificateFor: "IP:127.0.0.1")
            let trusting = WireOptions(caFile: server.certificateFile)
            // One slot: what one gateway trusts must not rub off on the next.
            let bench = Bench(slots: 1)
            #expect(bench.send(get(server), options: trusting)?.response?.status == 200)
            #expect(bench.send(get(server))?.failure == WireFailure(code: "tls_unverified", reach: .neverSent))
            #expect(bench.send(get(server), options: trusting)?.response?.status == 200)
        }

        @Test func `with a certificate for another name is refused`() throws {
            let server = try TLSServer(certificateFor: "DNS:gateway.example.org")
            let answer = Bench().send(get(server), options: WireOptions(caFile: server.certificateFile))
            #expect(answer?.failure == WireFailure(code: "tls_unverified", reach: .neverSent))
        }
    }
}
