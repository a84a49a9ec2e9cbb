import Crypto
import Domain
import Foundation

/// `telnyx-signature-ed25519` over `timestamp|body`.
enum TelnyxSignature {
    static let signatureHeader = "telnyx-signature-ed25519"
    static let timestampHeader = "telnyx-timestamp"

    /// How far the signed time may lie from ours, either way.
    static let toleranceSeconds: Int64 = 300

    static func verdict(
        on webhook: WebhookCall, publicKey: Curve25519.Signing.PublicKey, at now: Timestamp?
    ) -> WebhookVerdict {
        func refused(_ why: String) -> WebhookVerdict { WebhookVerdict(isAuthentic: false, why: why) }
        let signatures = webhook.headers.all(named: signatureHeader)
        let timestamps = webhook.headers.all(named: timestampHeader)
        guard let signature = signatures.first else { return refused("the header \(signatureHeader) is missing") }
        guard let timestamp = timestamps.first else { return refused("the header \(timestampHeader) is missing") }
        guard signatures.count == 1, timestamps.count == 1 else { return refused("a signature header comes twice") }
        // Writing it back makes sure that there is one spelling of a signature only: base64 readers let the unused bits
        // of the last letter be anything.
        guard let bytes = Data(base64Encoded: signature), bytes.count == 64, bytes.base64EncodedString() == signature
        else { return refused("\(signatureHeader) is not 64 bytes in base64") }
        guard timestamp.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seconds = Int64(timestamp) else {
            return refused("\(timestampHeader) is not a count of seconds")
        }
        guard publicKey.isValidSignature(bytes, for: Data(timestamp.utf8) + [UInt8(ascii: "|")] + webhook.body) else {
            return refused("\(signatureHeader) does not match the time, the body and the public key")
        }
        if let now {
            // Saturating: a signed time is a number of any size.
            let (age, overflow) = now.seconds.subtractingReportingOverflow(seconds)
            guard !overflow, age.magnitude <= UInt64(toleranceSeconds) else {
                return refused("the signed time is more than \(toleranceSeconds) seconds off")
            }
        }
        return WebhookVerdict(isAuthentic: true, why: "\(signatureHeader) matches")
    }
}
