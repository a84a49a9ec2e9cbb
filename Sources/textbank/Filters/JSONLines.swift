import Foundation

/// A filter over standard input: one JSON object a line in, one a line out, in order. Unknown fields are ignored,
/// `id` is echoed, and a bad line is answered in its place with `{"error": "…"}`; the filter goes on.
enum JSONLines {
    /// Runs until standard input ends. Output is flushed at the end of the input and whenever a buffer is full.
    static func filter(_ answer: ([String: Any]) throws -> [String: Any]) {
        var output: [UInt8] = []
        while let line = readLine(strippingNewline: true) {
            if line.allSatisfy(\.isWhitespace) { continue }
            output.append(contentsOf: encode(self.answer(to: line, with: answer)))
            output.append(0x0A)
            if output.count > 1 << 16 || isInteractive { flush(&output) }
        }
        flush(&output)
    }

    private static let isInteractive = isatty(0) != 0

    private static func answer(
        to line: String, with answer: ([String: Any]) throws -> [String: Any]
    ) -> [String: Any] {
        let object: [String: Any]
        do {
            guard let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
                return ["error": "the line is not a JSON object"]
            }
            object = parsed
        } catch {
            return ["error": "the line is not valid JSON"]
        }
        var result: [String: Any]
        do {
            result = try answer(object)
        } catch {
            result = ["error": String(describing: error)]
        }
        if let id = object["id"] { result["id"] = id }
        return result
    }

    private static func encode(_ object: [String: Any]) -> [UInt8] {
        do {
            return [UInt8](
                try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes]))
        } catch {
            return [UInt8](#"{"error":"the answer could not be written as JSON"}"#.utf8)
        }
    }

    private static func flush(_ output: inout [UInt8]) {
        FileHandle.standardOutput.write(Data(output))
        output.removeAll(keepingCapacity: true)
    }
}

/// A field of an input line that is missing or of the wrong type. The text names the field and what it should be.
struct FieldError: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}

extension [String: Any] {
    /// The text of a field; nil when it is absent or null; an error when it is something else.
    func text(_ key: String) throws -> String? {
        guard let value = self[key], !(value is NSNull) else { return nil }
        guard let text = value as? String else { throw FieldError("field \"\(key)\" must be a string") }
        return text
    }

    /// The text of a field that must be there.
    func requiredText(_ key: String) throws -> String {
        guard let value = try text(key) else { throw FieldError("field \"\(key)\" is missing; give a string") }
        return value
    }

    /// The truth of a field; the given value when it is absent or null.
    func flag(_ key: String, default standard: Bool) throws -> Bool {
        guard let value = self[key], !(value is NSNull) else { return standard }
        guard let flag = value as? Bool else { throw FieldError("field \"\(key)\" must be true or false") }
        return flag
    }
}
