import Domain

/// Reads the settings of one gateway against the keys its kind declares, and collects everything that is wrong
/// before it refuses, so that an operator mends the file once.
///
/// No value is ever repeated in a message: any of them may be a password in the wrong place.
package struct SettingsReader {
    private let settings: GatewaySettings
    private let keys: [GatewaySettingKey]
    private var rejections: [Rejection] = []

    /// Checks at once what needs no knowledge of the kind: unknown keys, missing keys, and characters that would end
    /// an HTTP header early.
    package init(_ settings: GatewaySettings, keys: [GatewaySettingKey]) {
        self.settings = settings
        self.keys = keys
        let names = keys.map(\.name)
        for name in settings.values.keys.sorted() where !names.contains(name) {
            let remedy =
                NearestName.of(name, among: names).map { "Did you mean \($0)?" }
                ?? "The keys are \(names.joined(separator: ", "))."
            reject(name, "no such setting", remedy)
        }
        for key in keys {
            let value = settings.values[key.name]
            if key.isRequired, value ?? "" == "" {
                reject(key.name, "it is missing", "Give \(key.about)")
            } else if let value, !Self.isOneLine(value) {
                reject(
                    key.name, "it starts or ends with a space, or holds a line break", "Write it on one line, trimmed.")
            }
        }
    }

    private static func isOneLine(_ value: String) -> Bool {
        let space = UInt8(ascii: " ")
        return value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && value.utf8.first != space
            && value.utf8.last != space
    }

    /// The value; the standard where the configuration has none; empty where there is neither.
    package func text(_ name: String) -> String {
        optionalText(name) ?? keys.first { $0.name == name }?.standard ?? ""
    }

    /// The value as configured; nil where it is missing or empty.
    package func optionalText(_ name: String) -> String? {
        guard let value = settings.values[name], !value.isEmpty else { return nil }
        return value
    }

    package func secret(_ name: String) -> Secret { Secret(text(name)) }

    /// A base URL, checked by `GatewayURL`, without a `/` at its end; empty where it is refused.
    package mutating func baseURL(_ name: String = "baseURL") -> String {
        let written = text(name)
        let consent = optionalText(GatewayURL.plainHTTPKey)
        if let consent, consent != GatewayURL.plainHTTPConsent {
            reject(
                GatewayURL.plainHTTPKey, "it takes one value only",
                #"Write "\#(GatewayURL.plainHTTPConsent)", or leave it out."#)
        }
        if let objection = GatewayURL.objection(to: written, consent: consent, field: field(name)) {
            rejections.append(objection)
        }
        return GatewayURL(written)?.text ?? ""
    }

    /// One of a few words; the standard, which must be one of them, where the configuration has none.
    package mutating func word(_ name: String, of words: [String]) -> String {
        let value = text(name)
        if !words.contains(value) {
            let hint = NearestName.of(value, among: words).map { "Did you mean \($0)? " } ?? ""
            reject(name, "it is none of its words", hint + "Write \(words.joined(separator: " or ")).")
        }
        return value
    }

    package mutating func reject(_ name: String, _ reason: String, _ remedy: String) {
        rejections.append(Rejection(field: field(name), reason: reason, remedy: remedy))
    }

    private func field(_ name: String) -> String { "gateways.\(settings.name).\(name)" }

    /// Throws everything that was wrong, if anything was.
    package func finish() throws(Refusal) {
        if !rejections.isEmpty { throw Refusal(rejections) }
    }
}

extension GatewaySettingKey {
    /// The key of every kind that speaks to a server of its own or of its provider.
    package static func baseURL(standard: String, about: String) -> GatewaySettingKey {
        GatewaySettingKey(name: "baseURL", standard: standard, about: about)
    }

    /// Belongs beside every `baseURL`.
    package static let allowPlainHTTP = GatewaySettingKey(
        name: GatewayURL.plainHTTPKey,
        about: "\"\(GatewayURL.plainHTTPConsent)\" where baseURL is http to another machine; loopback needs no leave.")
}
