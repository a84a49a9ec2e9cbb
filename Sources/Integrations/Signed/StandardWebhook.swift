import Crypto
import Domain
import Foundation
import Gateways

/// The secret of one endpoint, as Standard Webhooks writes it: `whsec_` and 24 to 64 random bytes in base64.
package struct WebhookSecret: Sendable {
    package static let prefix = "whsec_"
    package static let allowedBytes = 24...64

    let key: SymmetricKey

    /// Nil for anything else; the prefix may be missing, as some senders show it.
    package init?(_ written: String) {
        let encoded = written.hasPrefix(Self.prefix) ? String(written.dropFirst(Self.prefix.count)) : written
        guard let bytes = Data(base64Encoded: encoded), Self.allowedBytes.contains(bytes.count) else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// A new secret of random bytes, to be shown once.
    package static func written(_ bytes: [UInt8]) -> Secret {
        precondition(allowedBytes.contains(bytes.count))
        return Secret(prefix + Data(bytes).base64EncodedString())
    }
}

extension WebhookSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<secret>" }
    package var debugDescription: String { "<secret>" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Standard Webhooks 1.0.0, `v1` signatures (HMAC-SHA256): what we check of webhooks that come in, and how we sign those that
/// go out.
package enum StandardWebhook {
    package static let idHeader = "webhook-id"
    package static let timestampHeader = "webhook-timestamp"
    package static let signatureHeader = "webhook-signature"

    /// How far the signed time may lie from ours, either way.
    package static let toleranceSeconds: Int64 = 300

    /// More signatures than a rotation of secrets explains are only work for us.
    static let mostSignatures = 16

    /// The value of `webhook-signature`: one signature a secret, in their order, so that a receiver who knows any of them is
    /// satisfied while a secret is being replaced.
    /// - Parameters:
    ///   - id: the same on every attempt; without a dot.
    ///   - timestamp: seconds since 1970, of this attempt.
    ///   - body: the bytes as they are sent.
    package static func sign(id: String, timestamp: Int64, body: [UInt8], secrets: [WebhookSecret]) -> String {
        secrets.map { secret in
            let code = HMAC<SHA256>.authenticationCode(for: signedBytes(id, String(timestamp), body), using: secret.key)
            return "v1," + Data(code).base64EncodedString()
        }.joined(separator: " ")
    }

    /// The headers of an outgoing webhook.
    package static func headers(
        id: String, timestamp: Int64, body: [UInt8], secrets: [WebhookSecret]
    ) -> [HTTPHeader] {
        [
            HTTPHeader("Content-Type", "application/json"), HTTPHeader(idHeader, id),
            HTTPHeader(timestampHeader, String(timestamp)),
            HTTPHeader(signatureHeader, sign(id: id, timestamp: timestamp, body: body, secrets: secrets)),
        ]
    }

    /// Did somebody who has one of the secrets send this, within five minutes of `now`?
    /// - Parameter now: nil skips the check of the time.
    package static func verdict(
        on webhook: WebhookCall, secrets: [WebhookSecret], at now: Timestamp?
    ) -> WebhookVerdict {
        func refused(_ why: String) -> WebhookVerdict { WebhookVerdict(isAuthentic: false, why: why) }
        var values: [String: String] = [:]
        for name in [idHeader, timestampHeader, signatureHeader] {
            let found = webhook.headers.all(named: name)
            guard let value = found.first, !value.isEmpty else { return refused("the header \(name) is missing") }
            guard found.count == 1 else { return refused("the header \(name) comes twice") }
            values[name] = value
        }
        let id = values[idHeader] ?? ""
        let timestamp = values[timestampHeader] ?? ""
        // A dot in the id would let the same bytes be cut into id, time and body in two ways.
        guard !id.contains("."), id.utf8.count <= 256 else { return refused("\(idHeader) has a dot, or is too long") }
        guard timestamp.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seconds = Int64(timestamp) else {
            return refused("\(timestampHeader) is not a count of seconds")
        }
        let signatures = (values[signatureHeader] ?? "").split(separator: " ")
            .filter { $0.hasPrefix("v1,") }.map { $0.dropFirst(3) }
        guard !signatures.isEmpty else { return refused("\(signatureHeader) has no v1 signature") }
        guard signatures.count <= mostSignatures else { return refused("\(signatureHeader) has too many signatures") }
        guard isSigned(signedBytes(id, timestamp, webhook.body), by: secrets, signatures) else {
            return refused("no signature matches the id, the time, the body and a secret")
        }
        if let now {
            let (age, overflow) = now.seconds.subtractingReportingOverflow(seconds)
            guard !overflow, age.magnitude <= UInt64(toleranceSeconds) else {
                return refused("the signed time is more than \(toleranceSeconds) seconds off")
            }
        }
        return WebhookVerdict(isAuthentic: true, why: "\(signatureHeader) matches")
    }

    /// The sender's name of an authentic webhook, the same on every retry: what was seen under it is not taken in again.
    package static func delivery(of webhook: WebhookCall) -> String? { webhook.headers.all(named: idHeader).first }

    private static func signedBytes(_ id: String, _ timestamp: String, _ body: [UInt8]) -> [UInt8] {
        Array(id.utf8) + [UInt8(ascii: ".")] + Array(timestamp.utf8) + [UInt8(ascii: ".")] + body
    }

    /// Each secret's code is compared with every signature, so that the time tells neither which matched nor how nearly.
    private static func isSigned(_ bytes: [UInt8], by secrets: [WebhookSecret], _ signatures: [Substring]) -> Bool {
        var isSigned = false
        for secret in secrets {
            let code = Data(HMAC<SHA256>.authenticationCode(for: bytes, using: secret.key)).base64EncodedString()
            for signature in signatures where ConstantTime.equals(code.utf8, signature.utf8) { isSigned = true }
        }
        return isSigned
    }
}
