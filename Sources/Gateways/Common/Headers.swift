import Foundation

extension [HTTPHeader] {
    /// Every value of that name, whatever its case, in order and without spaces around it.
    package func all(named name: String) -> [String] {
        let folded = name.lowercased()
        return filter { $0.name.lowercased() == folded }.map { $0.value.trimmingCharacters(in: .whitespaces) }
    }
}

extension WebhookCall {
    /// The media type of the body in lower case, without its parameters; nil where the header is missing.
    package var mediaType: String? {
        headers.first(named: "Content-Type").map { value in
            value.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        }
    }
}
