import Crypto
import Foundation

/// `X-Twilio-Signature`, as Twilio's public description of webhook security has it.
enum TwilioSignature {
    /// Base64 of HMAC-SHA1, keyed with the auth token, over the URL as configured (without its fragment), followed by
    /// each parameter's name and value, names in ascending byte order, distinct values of one name likewise.
    static func sign(url: String, form: Form, token: String) -> String {
        let pairs = form.fields.sorted { left, right in
            left.name == right.name ? isBefore(left.value, right.value) : isBefore(left.name, right.name)
        }
        var text = String(url.prefix { $0 != "#" })
        var last: (name: String, value: String)?
        for pair in pairs where last == nil || last! != pair {
            text += pair.name
            text += pair.value
            last = pair
        }
        let key = SymmetricKey(data: Data(token.utf8))
        let code = HMAC<Insecure.SHA1>.authenticationCode(for: Data(text.utf8), using: key)
        return Data(code).base64EncodedString()
    }

    private static func isBefore(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
