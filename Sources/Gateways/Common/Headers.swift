import Foundation

extension [HTTPHeader] {
    /// Every value of that name, whatever its case, in order and without spaces around it.
    package func all(named name: String) -> [String] {
        filter { $0.isNamed(name) }.map { HeaderText.trimmed($0.value) }
    }
}

extension WebhookCall {
    /// The media type of the body in lower case, without its parameters; nil where the header is missing.
    package var mediaType: String? {
        headers.first(named: "Content-Type").map { value in
            let end = value.utf8.firstIndex(of: UInt8(ascii: ";")) ?? value.endIndex
            return HeaderText.trimmed(String(value[..<end])).lowercased()
        }
    }
}

enum HeaderText {
    /// A value without the spaces around it.
    static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last else { return text }
        // Most values have none, and asking Foundation takes longer than all else that is done with a header.
        func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }
        return isPlain(first) && isPlain(last) ? text : text.trimmingCharacters(in: .whitespaces)
    }
}
