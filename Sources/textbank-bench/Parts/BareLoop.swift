import CBench
import Domain
import Gateways

/// The yardstick of every send: libcurl alone, in C.
enum BareLoop {
    struct Result {
        var perSecond: Double
        var cpuMicrosecondsPerRequest: Double
    }

    /// Posts bodies of the size of one of ours to the responder.
    static func texts(_ count: Int, port: Int, slots: Int) throws -> Result {
        let call = try BenchProvider.gateway(port: port).call(for: [BenchProvider.sampleText])
        return try loop(
            url: call.url, credentials: "\(BenchProvider.account):\(BenchProvider.token)",
            body: String(decoding: call.body, as: UTF8.self), count: count, slots: slots)
    }

    static func loop(url: String, credentials: String?, body: String?, count: Int, slots: Int) throws -> Result {
        var result = cbench_loop_result()
        let status = cbench_bare_loop(url, credentials, body, body?.utf8.count ?? 0, count, Int32(slots), &result)
        guard status == 0, result.failed == 0 else { throw BenchFailure("the bare loop had \(result.failed) failures") }
        return Result(
            perSecond: Double(count) / result.seconds,
            cpuMicrosecondsPerRequest: result.cpu_seconds * 1e6 / Double(count))
    }
}

/// The provider that the responder plays.
enum BenchProvider {
    static let account = "AC0123456789abcdef0123456789abcdef"
    static let token = "token"
    static let number = "+13125550100"

    static func gateway(port: Int) throws -> any Gateway {
        try GatewayCatalog.make(
            kind: "twilio",
            settings: GatewaySettings(
                name: "bench",
                values: ["accountSID": account, "authToken": token, "baseURL": "http://127.0.0.1:\(port)"]))
    }

    static var sampleText: OutboundText {
        OutboundText(
            messageID: MessageID(1_000_000), attempt: 1, to: PhoneNumber(stored: "+13125550142"), from: number,
            body: MessageBody(BenchText.rendered(firstName: "Person42")), validitySeconds: 30_000,
            receiptURL: "http://127.0.0.1:65535/hooks/twilio/bench?textbank_message=1000000")
    }
}

/// The text of every figure: 160 characters once it is rendered, one segment.
enum BenchText {
    static let organization = "Local 73"
    static let script =
        "Hi {first_name}, it's Dev with {organization}. The council votes Thursday on the 47th St clinic. Will you sign a"
        + " postcard? Reply YES, we mail it for you. STOP to opt out."

    static func rendered(firstName: String) -> String {
        let text = script.replacing("{first_name}", with: firstName).replacing("{organization}", with: organization)
        precondition(text.count == 160, "the text has \(text.count) characters")
        return text
    }
}
