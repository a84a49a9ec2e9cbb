import Domain
import Gateways
import Testing

@Suite struct `The catalog of gateways` {
    static let complete: [String: [String: String]] = [
        "twilio": ["accountSID": "AC00000000000000000000000000000000", "authToken": "a-fictional-token"],
        "telnyx": ["apiKey": "KEY-fictional", "publicKey": "ebVWLo/mVPlAeLES6KmLp5AfhTrmlb7X4OORC60ElmQ="],
        "kannel": ["username": "tester", "password": "a-fictional-password", "pathSecret": "sixteenCharacters"],
    ]

    private func refusal(_ kind: String, _ change: (inout [String: String]) -> Void) -> [Rejection] {
        var values = Self.complete[kind] ?? [:]
        change(&values)
        do {
            _ = try GatewayCatalog.make(kind: kind, settings: GatewaySettings(name: "main", values: values))
            return []
        } catch {
            return error.rejections
        }
    }

    @Test(arguments: GatewayCatalog.kinds.map(\.name))
    func `makes every kind from its required settings`(_ kind: String) throws {
        let settings = GatewaySettings(name: "main", values: try #require(Self.complete[kind]))
        let gateway = try GatewayCatalog.make(kind: kind, settings: settings)
        #expect(type(of: gateway).kind == kind)
        #expect(gateway.capabilities.textsPerCall >= 1)
        #expect(GatewayCatalog.webhookPath(of: gateway, name: "main").hasPrefix("/hooks/\(kind)/main"))
    }

    @Test func `names no kind twice, and no setting of a kind twice`() {
        #expect(Set(GatewayCatalog.kinds.map(\.name)).count == GatewayCatalog.kinds.count)
        for kind in GatewayCatalog.kinds {
            #expect(Set(kind.type.settingKeys.map(\.name)).count == kind.type.settingKeys.count)
            #expect(kind.webhookSettings.values.allSatisfy { kind.type.settingKeys.map(\.name).contains($0) })
        }
    }

    @Test(arguments: [("twillio", "twilio"), ("Telnyx", "telnyx"), ("kanel", "kannel"), ("tlenyx", "telnyx")])
    func `hints at the nearest kind`(_ written: String, _ meant: String) {
        let rejections = refusal(written) { _ in }
        #expect(rejections.count == 1)
        #expect(rejections.first?.field == "gateways.main.kind")
        #expect(rejections.first?.remedy == "Did you mean \(meant)? The kinds are twilio, telnyx, kannel.")
    }

    @Test func `hints at nothing where nothing is near`() {
        #expect(refusal("smoke-signals") { _ in }.first?.remedy == "The kinds are twilio, telnyx, kannel.")
    }

    @Test(arguments: [
        ("accountSid", "accountSID"), ("account_sid", "accountSID"), ("authtoken", "authToken"), ("baseUrl", "baseURL"),
        ("messagingServiceSSID", "messagingServiceSID"),
    ])
    func `hints at the nearest setting`(_ written: String, _ meant: String) {
        let rejections = refusal("twilio") { $0[written] = "x" }
        #expect(rejections.map(\.field) == ["gateways.main.\(written)"])
        #expect(rejections.first?.remedy == "Did you mean \(meant)?")
    }

    @Test func `collects everything that is wrong`() {
        let rejections = refusal("kannel") {
            $0 = [
                "usrname": "x", "password": "line\nbreak", "pathSecret": "short",
                "baseURL": "http://gateway.example.org",
            ]
        }
        #expect(
            Set(rejections.map(\.field)) == [
                "gateways.main.usrname", "gateways.main.username", "gateways.main.password", "gateways.main.pathSecret",
                "gateways.main.baseURL",
            ])
    }

    @Test(arguments: GatewayCatalog.kinds)
    func `misses every required setting by name`(_ kind: GatewayKind) {
        for key in kind.type.settingKeys where key.isRequired {
            let missing = refusal(kind.name) { $0[key.name] = nil }
            #expect(missing.map(\.field) == ["gateways.main.\(key.name)"], "\(kind.name).\(key.name)")
            let empty = refusal(kind.name) { $0[key.name] = "" }
            #expect(empty.map(\.field) == ["gateways.main.\(key.name)"], "\(kind.name).\(key.name)")
        }
    }

    @Test func `refuses half an API key, a SID that is none, a word that is none and a key of the wrong size`() {
        #expect(refusal("twilio") { $0["apiKeySID"] = "SK00" }.map(\.field) == ["gateways.main.apiKeySecret"])
        #expect(refusal("twilio") { $0["apiKeySecret"] = "x" }.map(\.field) == ["gateways.main.apiKeySID"])
        #expect(refusal("twilio") { $0["accountSID"] = "AC/../x" }.map(\.field) == ["gateways.main.accountSID"])
        #expect(
            refusal("twilio") { $0["keywordAnswers"] = "textbnk" }.first?.remedy.hasPrefix("Did you mean textbank?")
                == true)
        #expect(refusal("telnyx") { $0["publicKey"] = "AAAA" }.map(\.field) == ["gateways.main.publicKey"])
    }

    @Test func `knows who answers STOP and HELP`() throws {
        func capabilities(_ kind: String, _ more: [String: String]) throws -> GatewayCapabilities {
            let values = (Self.complete[kind] ?? [:]).merging(more) { $1 }
            return try GatewayCatalog.make(kind: kind, settings: GatewaySettings(name: "main", values: values))
                .capabilities
        }
        #expect(
            try capabilities("twilio", [:])
                == GatewayCapabilities(answersStop: true, answersHelp: true, takesExpiry: true))
        #expect(
            try capabilities("twilio", ["keywordAnswers": "textbank"])
                == GatewayCapabilities(answersStop: false, answersHelp: false, takesExpiry: true))
        #expect(
            try capabilities("telnyx", [:])
                == GatewayCapabilities(answersStop: true, answersHelp: false, takesExpiry: false))
        #expect(
            try capabilities("kannel", [:])
                == GatewayCapabilities(answersStop: false, answersHelp: false, takesExpiry: true))
    }

    @Test func `acknowledges with nothing that could be texted to a person`() throws {
        for (kind, values) in Self.complete {
            let gateway = try GatewayCatalog.make(kind: kind, settings: GatewaySettings(name: "main", values: values))
            let answer = gateway.acknowledgement
            let isEmpty = answer.body.isEmpty && answer.contentType == nil
            let isTwiML =
                answer.contentType == "text/xml"
                && answer.body == #"<?xml version="1.0" encoding="UTF-8"?><Response/>"#
            #expect(answer.status == 200)
            #expect(kind == "twilio" ? isTwiML : isEmpty)
        }
    }

    @Test func `says in words what the code of a receipt means for going on`() throws {
        func meaning(_ kind: String, _ code: String) throws -> RejectionClass? {
            try GatewayCatalog.make(
                kind: kind, settings: GatewaySettings(name: "main", values: Self.complete[kind] ?? [:])
            ).rejection(ofReceiptCode: code)
        }
        #expect(try meaning("twilio", "21610") == .recipientOptedOut)
        #expect(try meaning("twilio", "30007") == .contentBlocked)
        #expect(try meaning("twilio", "30034") == .senderFault)
        #expect(try meaning("twilio", "30003") == nil)
        #expect(try meaning("twilio", "99999") == nil)
        #expect(try meaning("telnyx", "40300") == .recipientOptedOut)
        #expect(try meaning("telnyx", "40300-other") == .recipientPermanent)
        #expect(try meaning("telnyx", "40008") == .recipientPermanent)
        #expect(try meaning("kannel", "027") == nil)
    }
}

@Suite struct `A base URL` {
    @Test(arguments: [
        "https://api.example.org", "https://api.example.org:8443/base", "http://127.0.0.1:8080", "http://127.200.0.9/x",
        "http://localhost", "http://LOCALHOST:9/x", "http://[::1]:8080/cgi-bin/sendsms", "HTTPS://API.example.org",
    ])
    func `is taken over https, or over http on this machine`(_ url: String) {
        #expect(GatewayURL.objection(to: url, consent: nil, field: "baseURL") == nil)
    }

    @Test(arguments: [
        "http://api.example.org", "http://10.0.0.1", "http://128.0.0.1", "http://127.0.0.1.example.org", "http://127.1",
        "http://0x7f000001", "http://127.0.0.256", "http://127.0.0.01", "http://localhost.example.org", "http://[::2]",
        "http://1270.0.0.1", "http://127.0.0.1.", "http://[::ffff:10.0.0.1]",
    ])
    func `to another machine takes http only where the configuration says so in words`(_ url: String) {
        #expect(GatewayURL.objection(to: url, consent: nil, field: "baseURL") != nil)
        #expect(GatewayURL.objection(to: url, consent: "yes", field: "baseURL") != nil)
        #expect(GatewayURL.objection(to: url, consent: "yes, in the clear", field: "baseURL") == nil)
    }

    @Test(arguments: [
        "", "api.example.org", "ftp://api.example.org", "https://", "https:///x", "https://user:pw@example.org",
        "http://127.0.0.1@example.org", "https://example.org?x=1", "https://example.org/#x", "https://exa mple.org",
        "https://example.org:0", "https://example.org:99999", "https://example.org:", "https://[::1",
        "https://exämple.org",
        "https://example.org/a\nb", "http://127.0.0.1\\@example.org",
    ])
    func `that is none is refused, whatever the words`(_ url: String) {
        #expect(GatewayURL(url) == nil)
        #expect(GatewayURL.objection(to: url, consent: "yes, in the clear", field: "baseURL") != nil)
    }

    @Test func `is known to be loopback or not, as a rehearsal asks`() {
        func isLoopback(_ kind: String, _ url: String?) -> Bool? {
            GatewayCatalog.baseURL(
                kind: kind, settings: GatewaySettings(name: "m", values: url.map { ["baseURL": $0] } ?? [:]))?
                .isLoopback
        }
        #expect(isLoopback("twilio", nil) == false)
        #expect(isLoopback("twilio", "http://127.0.0.1:8080") == true)
        #expect(isLoopback("kannel", nil) == true)
        #expect(isLoopback("kannel", "https://example.org") == false)
        #expect(isLoopback("kannel", "nonsense") == nil)
    }
}
