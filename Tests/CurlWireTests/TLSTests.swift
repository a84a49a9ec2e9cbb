import CurlWire
import Foundation
import Gateways
import Glibc
import Testing

/// `openssl s_server` on a free port of loopback with a certificate of its own making.
private final class TLSServer {
    let certificateFile: String
    let port: UInt16
    private let folder: URL
    private let process = Process()

    static let tool = "/usr/bin/openssl"
    static var isToolHere: Bool { FileManager.default.isExecutableFile(atPath: tool) }

    /// - Parameter name: what the certificate is for: `IP:127.0.0.1` or `DNS:…`.
    init(certificateFor name: String) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("textbank-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificateFile = folder.appendingPathComponent("certificate.pem").path
        let keyFile = folder.appendingPathComponent("key.pem").path

        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: Self.tool)
        maker.arguments = [
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
            "/CN=textbank test", "-addext", "subjectAltName=\(name)", "-keyout", keyFile, "-out", certificateFile,
        ]
        maker.standardError = FileHandle.nullDevice
        try maker.run()
        maker.waitUntilExit()
        try #require(maker.terminationStatus == 0)

        // "-www" answers each GET with a page about the connection. It does not say when it listens (not into a pipe),
        // so it is asked until it does.
        port = ScriptedServer.makeDeadPort()
        process.executableURL = URL(fileURLWithPath: Self.tool)
        process.arguments = [
            "s_server", "-accept", "127.0.0.1:\(port)", "-www", "-cert", certificateFile, "-key", keyFile,
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
        try? FileManager.default.removeItem(at: folder)  // left-overs in the temporary folder harm nobody
    }
}

extension `The curl wire` {
    @Suite(.enabled(if: TLSServer.isToolHere, "needs /usr/bin/openssl")) struct `A TLS server` {
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
