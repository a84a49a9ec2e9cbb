import ArgumentParser
import Domain
import Foundation
import Gateways
import Hummingbird
import Logging

/// The yardstick of inbound webhooks: a Hummingbird route that checks the signature with the same codec and answers.
struct BareHook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bare-hook", abstract: "A bare Hummingbird route, until standard input closes.",
        shouldDisplay: false)

    @Option var port: Int

    func run() async throws {
        let gateway = try BenchProvider.gateway(port: 9)
        let publicURL = "http://127.0.0.1:\(port)"
        let words = gateway.acknowledgement
        let router = Router()
        router.post("hooks/twilio/bench") { request, _ -> Response in
            var body: [UInt8] = []
            for try await piece in request.body { body.append(contentsOf: piece.readableBytesView) }
            let call = WebhookCall(
                method: request.method.rawValue, url: publicURL + (request.head.path ?? ""),
                headers: request.headers.map { HTTPHeader($0.name.rawName, $0.value) }, body: body)
            guard gateway.authenticate(call, at: nil).isAuthentic else { return Response(status: .forbidden) }
            var response = Response(
                status: .init(code: words.status), body: ResponseBody(byteBuffer: ByteBuffer(string: words.body)))
            if let type = words.contentType { response.headers[.contentType] = type }
            return response
        }
        var logger = Logger(label: "bare-hook")
        logger.logLevel = .warning
        Child.endWithParent()
        let site = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { _ in Output.line("ready") }, logger: logger)
        try await site.run()
    }
}
