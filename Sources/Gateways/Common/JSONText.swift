import Foundation

/// The little JSON the codecs need: texts written straight into bytes, objects read through Foundation.
package enum JSONText {
    private static let hexDigits: [UInt8] = Array("0123456789abcdef".utf8)

    /// Appends a JSON string with its quotes. UTF-8 goes through as it is.
    package static func append(_ text: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    output.append(UInt8(ascii: "\\"))
                    output.append(byte)
                case 0x0A:
                    output.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
                case 0..<0x20:
                    output.append(contentsOf: "\\u00".utf8)
                    output.append(hexDigits[Int(byte >> 4)])
                    output.append(hexDigits[Int(byte & 0xF)])
                default:
                    output.append(byte)
                }
            }
        }
        output.append(UInt8(ascii: "\""))
    }

    /// The object a text holds; nil when it is no JSON or something else than an object.
    package static func object(_ bytes: [UInt8]) -> [String: Any]? {
        (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any]
    }

    /// As `word`, of these names (at most 64) at the top level of an object, in their order; nil where `object` is nil.
    package static func words(_ names: [String], in bytes: [UInt8]) -> [String?]? {
        if let words = JSONScan.words(names, in: bytes) { return words }
        return object(bytes).map { object in names.map { word(object[$0]) } }
    }

    /// A value that providers write sometimes as a number and sometimes as a text, as text; nil for anything else and
    /// for an empty text.
    package static func word(_ value: Any?) -> String? {
        if let text = value as? String { return text.isEmpty ? nil : text }
        return (value as? Int).map(String.init)
    }
}
