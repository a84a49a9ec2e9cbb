import Foundation
import Hummingbird

/// Values as the JSON that the API speaks: `snake_case` keys in a fixed order.
package enum JSONAnswer {
    package static func bytes(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .custom { path in
            guard let key = path.last else { return PlainKey("") }
            // The counts of a comparison have the names of the statistics, which are the same everywhere.
            let isCount = path.count > 1 && path[path.count - 2].stringValue == "counts"
            return PlainKey(isCount || key.intValue != nil ? key.stringValue : snakeCase(key.stringValue))
        }
        return try encoder.encode(value)
    }

    package static func response(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, contentType: String = "application/json"
    ) -> Response {
        Response(
            status: status, headers: [.contentType: contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: content(value))))
    }

    /// As `bytes`, for values of our own.
    static func content(_ value: some Encodable) -> Data {
        guard let data = try? bytes(value) else {
            // Our own values hold no infinite numbers and no cycles: there is nothing that cannot be encoded.
            preconditionFailure("a value of the API cannot be written as JSON")
        }
        return data
    }

    /// `convertedMatured` as `converted_matured`; `pValue` as `p_value`.
    static func snakeCase(_ name: String) -> String {
        var words: [UInt8] = []
        for byte in name.utf8 {
            if (0x41...0x5A).contains(byte) {
                words += [0x5F, byte | 0x20]
            } else {
                words.append(byte)
            }
        }
        return String(decoding: words, as: UTF8.self)
    }

    private struct PlainKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
