import Domain
import Gateways
import Testing

/// Whatever is printed, interpolated or dumped, by whomever: no secret, no number, no text.
@Suite struct `Nothing printed` {
    private static func everyForm(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return [String(describing: value), String(reflecting: value), dumped].joined(separator: "\n")
    }

    private static let number = "+13125550142"
    private static let text = "the words of the text"

    private static let outbound = OutboundText(
        messageID: MessageID(41), attempt: 1, to: PhoneNumber(stored: number), from: "+13125550100",
        body: MessageBody(text), validitySeconds: nil,
        receiptURL: "https://sms.example.org/hooks/kannel/main/sixteenCharacters?textbank_message=41")

    @Test(arguments: GatewayCatalog.kinds)
    func `of a gateway, its settings or its calls tells a secret, a number or a text`(_ kind: GatewayKind) throws {
        let settings = GatewaySettings(name: "main", values: try CaseFile.settings(of: kind.name))
        let gateway = try GatewayCatalog.make(kind: kind.name, settings: settings)
        let call = gateway.call(for: [Self.outbound])
        let webhook = WebhookCall(
            method: "GET", url: Self.outbound.receiptURL + "&from=13125550142", headers: call.headers, body: call.body)
        let answer = HTTPAnswer.response(HTTPResponse(status: 201, headers: call.headers, body: call.body))
        let doubt = DoubtfulText(
            to: PhoneNumber(stored: Self.number), from: "+13125550100", body: MessageBody(Self.text),
            handedAt: .distantPast)
        let asking = gateway.lookUpCall(for: doubt) ?? HTTPCall(method: .get, url: Self.outbound.receiptURL)
        let printed = [settings, gateway, call, call.headers, webhook, answer, Self.outbound, doubt, asking]
            .map(Self.everyForm)

        let declared = kind.type.settingKeys.filter(\.isSecret).compactMap { settings.values[$0.name] }
        #expect(!declared.isEmpty)
        for secret in declared {
            #expect(gateway.secrets.contains(Secret(secret)), "a secret of \(kind.name) is not among its secrets")
        }
        for hidden in gateway.secrets.map(\.exposed) + ["3125550142", Self.text, "sixteenCharacters"] {
            for text in printed { #expect(!text.contains(hidden)) }
        }
    }

    @Test func `of a refusal repeats what was configured`() {
        let bait = "s3cret bait"
        for kind in GatewayCatalog.kinds {
            var values: [String: String] = ["\(bait)": bait]
            values = Dictionary(uniqueKeysWithValues: kind.type.settingKeys.map { ($0.name, " \(bait)\n") })
            values["unknownKey"] = bait
            do {
                _ = try GatewayCatalog.make(kind: kind.name, settings: GatewaySettings(name: "main", values: values))
                Issue.record("\(kind.name) took nonsense")
            } catch {
                #expect(!Self.everyForm(error).contains(bait))
                #expect(error.rejections.count > kind.type.settingKeys.count)
            }
        }
    }

    @Test func `of a verdict, an event or an unreadable webhook tells a number or a text`() throws {
        for file in CaseFile.all {
            for section in file.sections where section.name == "webhook" {
                let gateway = try GatewayCatalog.make(
                    kind: file.provider,
                    settings: GatewaySettings(name: "main", values: try CaseFile.settings(of: file.provider)))
                let webhook = try CaseRunner.webhook(section)
                var printed = Self.everyForm(gateway.authenticate(webhook, at: nil))
                do {
                    for event in try gateway.events(in: webhook) {
                        guard case .reply(let reply) = event else { continue }
                        printed += Self.everyForm(reply.from) + Self.everyForm(reply.body)
                    }
                } catch {
                    printed += Self.everyForm(error)
                }
                #expect(!printed.contains("3125550142"), "\(file)")
                #expect(!printed.contains("count me"), "\(file)")
            }
        }
    }
}
