import Domain
import Foundation
import Gateways
import Testing

/// Webhooks that are one byte away from an authentic one. The authentic ones are the cases whose verdict says so; the
/// published vectors and those made with the providers' own SDKs are among them.
@Suite struct `A forged webhook` {
    struct Authentic: Sendable, CustomStringConvertible {
        var kind: String
        var name: String
        var webhook: WebhookCall
        var description: String { "\(kind)/\(name)" }
    }

    static let authentic: [Authentic] = CaseFile.all.flatMap { file in
        var webhook: WebhookCall?
        return file.sections.compactMap { section -> Authentic? in
            if section.name == "webhook" { webhook = try? CaseRunner.webhook(section) }
            guard section.name == "verdict", section.content.hasPrefix("authentic"), let webhook else { return nil }
            return Authentic(kind: file.provider, name: file.name, webhook: webhook)
        }
    }

    @Test func `has an original for every kind`() {
        for kind in GatewayCatalog.kinds { #expect(Self.authentic.contains { $0.kind == kind.name }) }
    }

    @Test(arguments: authentic)
    func `is refused whichever byte of what is signed differs`(_ original: Authentic) throws {
        let gateway = try gateway(of: original)
        #expect(gateway.authenticate(original.webhook, at: nil).isAuthentic)
        var forgeries: [(where: String, webhook: WebhookCall)] = []
        func forge(_ place: String, _ change: (inout WebhookCall) -> Void) {
            var forged = original.webhook
            change(&forged)
            forgeries.append((place, forged))
        }
        let parts = try #require(Self.signedParts[original.kind])
        if parts.body {
            for index in original.webhook.body.indices { forge("body, byte \(index)") { $0.body[index] ^= 1 } }
            forge("body, a byte more") { $0.body.append(UInt8(ascii: "1")) }
        }
        if parts.url {
            let unsigned = Self.unsignedBytes(of: original.webhook.url)
            for index in 0..<original.webhook.url.utf8.count where !unsigned.contains(index) {
                forge("url, byte \(index)") { $0.url = Self.flipped($0.url, at: index) }
            }
        }
        for name in parts.headers {
            let place = try #require(original.webhook.headers.firstIndex { $0.name.lowercased() == name })
            for index in 0..<original.webhook.headers[place].value.utf8.count {
                forge("\(name), byte \(index)") {
                    $0.headers[place].value = Self.flipped($0.headers[place].value, at: index)
                }
            }
            forge("\(name) missing") { $0.headers.remove(at: place) }
            forge("\(name) twice") { $0.headers.append($0.headers[place]) }
            forge("\(name) empty") { $0.headers[place].value = "" }
        }
        if let secret = gateway.pathSecret?.exposed {
            let count = original.webhook.url.utf8.count
            let path = try #require(original.webhook.url.range(of: secret))
            let start = original.webhook.url.utf8.distance(from: original.webhook.url.startIndex, to: path.lowerBound)
            for index in start..<min(count, start + secret.utf8.count) {
                forge("path, byte \(index)") { $0.url = Self.flipped($0.url, at: index) }
            }
            forge("path without its secret") { $0.url.replace("/" + secret, with: "") }
            forge("secret in the query") {
                let bare = $0.url.replacing("/" + secret, with: "")
                $0.url = bare + (bare.contains("?") ? "&x=/" : "?x=/") + secret
            }
        }
        #expect(forgeries.count > 15)
        for (place, webhook) in forgeries {
            #expect(!gateway.authenticate(webhook, at: nil).isAuthentic, "\(original): accepted with another \(place)")
        }
    }

    @Test(arguments: authentic)
    func `is refused under another key`(_ original: Authentic) throws {
        var settings = try CaseFile.settings(of: original.kind)
        settings["authToken"] = settings["authToken"].map { _ in "ffffffffffffffffffffffffffffffff" }
        settings["webhookKey"] = nil
        // The public key of RFC 8032, section 7.1, test 1.
        settings["publicKey"] = settings["publicKey"].map { _ in "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=" }
        settings["pathSecret"] = settings["pathSecret"].map { _ in "anotherSecret0000000000000000000" }
        let other = try GatewayCatalog.make(
            kind: original.kind, settings: GatewaySettings(name: "main", values: settings))
        #expect(!other.authenticate(original.webhook, at: nil).isAuthentic)
    }

    /// What each provider's proof covers. Kannel's covers its path alone.
    private static let signedParts: [String: (body: Bool, url: Bool, headers: [String])] = [
        "twilio": (true, true, ["x-twilio-signature"]),
        "telnyx": (true, false, ["telnyx-signature-ed25519", "telnyx-timestamp"]),
        "kannel": (false, false, []),
    ]

    /// The digits of a port, which a provider may leave out of what it signs, and a fragment, which it never transmits.
    /// What another port does is in `twilio/signature-wrong-port.case`.
    private static func unsignedBytes(of url: String) -> Set<Int> {
        var bytes: Set<Int> = []
        func add(_ part: Substring) {
            let start = url.utf8.distance(from: url.startIndex, to: part.startIndex)
            bytes.formUnion(start..<start + part.utf8.count)
        }
        if let port = url.firstMatch(of: #/:\/\/(?:[^\/@]*@)?[^\/:]*:([0-9]+)/#) { add(port.1) }
        if let fragment = url.firstMatch(of: #/#(.*)$/#) { add(fragment.1) }
        return bytes
    }

    /// The lowest bit of one byte the other way. No encoding reads the two alike: they differ in the value of a letter,
    /// never in its case.
    private static func flipped(_ text: String, at index: Int) -> String {
        var bytes = Array(text.utf8)
        bytes[index] ^= 1
        return String(decoding: bytes, as: UTF8.self)
    }

    private func gateway(of original: Authentic) throws -> any Gateway {
        let file = try #require(CaseFile.all.first { $0.provider == original.kind && $0.name == original.name })
        var values = try CaseFile.settings(of: file.provider)
        for section in file.sections where section.name == "settings" {
            for (key, value) in section.values { values[key] = value }
        }
        return try GatewayCatalog.make(kind: file.provider, settings: GatewaySettings(name: "main", values: values))
    }
}

@Suite struct `A signed time` {
    private static let vector = CaseFile.all.first { $0.description == "telnyx/signature-vector" }

    @Test(arguments: [
        (1_795_299_995, true), (1_795_300_295, true), (1_795_299_695, true), (1_795_300_296, false),
        (1_795_299_694, false), (0, false),
    ])
    func `may be five minutes off and not a second more`(_ now: Int64, _ isAuthentic: Bool) throws {
        let file = try #require(Self.vector)
        let section = try #require(file.sections.first { $0.name == "webhook" })
        let gateway = try GatewayCatalog.make(
            kind: "telnyx", settings: GatewaySettings(name: "main", values: try CaseFile.settings(of: "telnyx")))
        let verdict = gateway.authenticate(try CaseRunner.webhook(section), at: Timestamp(seconds: now))
        #expect(verdict.isAuthentic == isAuthentic)
    }

    @Test func `is not looked at where no instant is given`() throws {
        let file = try #require(Self.vector)
        let section = try #require(file.sections.first { $0.name == "webhook" })
        let gateway = try GatewayCatalog.make(
            kind: "telnyx", settings: GatewaySettings(name: "main", values: try CaseFile.settings(of: "telnyx")))
        #expect(gateway.authenticate(try CaseRunner.webhook(section), at: nil).isAuthentic)
    }
}
