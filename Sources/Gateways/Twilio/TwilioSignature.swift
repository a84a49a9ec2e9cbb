import Crypto
import Domain
import Foundation

/// `X-Twilio-Signature`: an HMAC over the webhook's URL and its form fields.
///
/// The rule is that of Twilio's own SDK (twilio-python 9.13.0, `RequestValidator`), with two corrections: a password
/// in the URL is no port, and a body that neither the fields nor `bodySHA256` cover is refused.
enum TwilioSignature {
    static let signatureHeader = "X-Twilio-Signature"
    static let settingsHeader = "X-Twilio-Webhooks-Signature-Settings"

    enum Algorithm: String { case sha1 = "HMAC_SHA1", sha256 = "HMAC_SHA256" }

    static func verdict(on webhook: WebhookCall, authToken: Secret, sharedKey: Secret?) -> WebhookVerdict {
        func refused(_ why: String) -> WebhookVerdict { WebhookVerdict(isAuthentic: false, why: why) }
        let signatures = webhook.headers.all(named: signatureHeader)
        guard let signature = signatures.first else { return refused("the header \(signatureHeader) is missing") }
        guard signatures.count == 1 else { return refused("there are several headers \(signatureHeader)") }
        guard let algorithm = algorithm(of: webhook.headers.first(named: settingsHeader)) else {
            return refused("\(settingsHeader) names an algorithm we do not know")
        }

        let url = WebhookURL(webhook.url)
        var signedFields: [UInt8] = []
        if webhook.method.uppercased() != "GET", webhook.isTwilioForm(url) {
            signedFields = FormFields(encoded: webhook.body).sortedBytes
        } else if webhook.method.uppercased() != "GET", let claimed = url.queryFields.text("bodySHA256") {
            let actual = Hex.text(SHA256.hash(data: webhook.body))
            guard ConstantTime.equals(Array(actual.utf8), Array(claimed.utf8)) else {
                return refused("the body is not the one whose bodySHA256 is in the URL")
            }
        } else if !webhook.body.isEmpty {
            return refused("the body is no form and the URL has no bodySHA256, so nothing signs it")
        }

        // One key serves both where the configuration has one: the account's token by default, a shared key's secret
        // for SHA-256 where one is set.
        let key = SymmetricKey(data: Data((algorithm == .sha256 ? sharedKey ?? authToken : authToken).exposed.utf8))
        let given = Array(signature.utf8)
        // Which of the ways to write the port was signed is no secret: the first that matches will do.
        let matches = portVariants(of: String(url.withoutFragment)).contains { variant in
            let expected = mac(of: Array(variant.utf8), signedFields, key: key, algorithm: algorithm)
            return ConstantTime.equals(Array(expected.base64EncodedString().utf8), given)
        }
        return matches
            ? WebhookVerdict(isAuthentic: true, why: "\(signatureHeader) matches (\(algorithm.rawValue))")
            : refused("\(signatureHeader) does not match the URL, the body and the key")
    }

    /// From `key=<id>,algorithm=HMAC_SHA256`. Nil for an algorithm we do not know; a missing header, or one that names
    /// none, means HMAC_SHA1.
    private static func algorithm(of header: String?) -> Algorithm? {
        for part in (header ?? "").split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            if pair.count == 2, pair[0] == "algorithm", !pair[1].isEmpty {
                return Algorithm(rawValue: pair[1].uppercased())
            }
        }
        return .sha1
    }

    private static func mac(of url: [UInt8], _ fields: [UInt8], key: SymmetricKey, algorithm: Algorithm) -> Data {
        func code<Hash: HashFunction>(_ hash: Hash.Type) -> Data {
            var mac = HMAC<Hash>(key: key)
            mac.update(data: url)
            mac.update(data: fields)
            return Data(mac.finalize())
        }
        return switch algorithm {
        case .sha1: code(Insecure.SHA1.self)
        case .sha256: code(SHA256.self)
        }
    }

    /// The URL as it is, and with its port removed, or the scheme's own added where it has none: Twilio is not of one
    /// mind about ports.
    static func portVariants(of url: String) -> [String] {
        let bytes = url.utf8
        guard let scheme = bytes.indices.first(where: { bytes[$0...].starts(with: "://".utf8) }) else { return [url] }
        let start = bytes.index(scheme, offsetBy: 3)
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? url.endIndex
        let authority = bytes[start..<end]
        // The host begins after a password's @ and, in brackets, may hold colons of its own.
        let host =
            authority.lastIndex(of: UInt8(ascii: "@")).map { authority[authority.index(after: $0)...] } ?? authority
        let afterAddress = host.lastIndex(of: UInt8(ascii: "]")) ?? host.startIndex
        if let colon = host[afterAddress...].firstIndex(of: UInt8(ascii: ":")) {
            return [url, String(url[..<colon] + url[end...])]
        }
        let port = url[..<scheme].lowercased() == "https" ? ":443" : ":80"
        return [url, String(url[..<end] + port + url[end...])]
    }
}

extension WebhookCall {
    /// Whether the fields of the body are what was signed, and so what may be read. A body without a stated type is a
    /// form unless the URL says that it is signed as a whole.
    func isTwilioForm(_ url: WebhookURL) -> Bool {
        mediaType.map { $0 == "application/x-www-form-urlencoded" } ?? (url.queryFields.text("bodySHA256") == nil)
    }
}
