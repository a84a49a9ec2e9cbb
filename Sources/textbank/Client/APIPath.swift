/// The path and query of one endpoint: names percent-encoded, parameters without a value left out.
struct APIPath: Hashable {
    /// With the leading slash, ready for the wire.
    let text: String

    init(_ parts: String..., query: KeyValuePairs<String, String?> = [:]) {
        var text = "/v1"
        for part in parts { text += "/" + Self.encode(part) }
        var separator = "?"
        for (name, value) in query {
            guard let value else { continue }
            text += separator + name + "=" + Self.encode(value)
            separator = "&"
        }
        self.text = text
    }

    /// Everything but the unreserved characters (RFC 3986 §2.3) is encoded, `+` and `/` included.
    private static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.count == 1 ? "0" + digits : digits)
            }
        }
        return encoded
    }
}
