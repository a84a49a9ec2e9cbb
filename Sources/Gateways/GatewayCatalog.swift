import Domain

/// Every kind of gateway there is. To add one, add a folder and a line: `docs/adding-a-gateway.md`.
package enum GatewayCatalog {
    package static let kinds: [GatewayKind] = [
        GatewayKind(TwilioGateway.self, webhookSettings: ["key": "authToken"]),
        GatewayKind(TelnyxGateway.self, webhookSettings: ["public_key": "publicKey"]),
        GatewayKind(KannelGateway.self, webhookSettings: ["key": "pathSecret"]),
    ]

    /// The kind of that name, or a refusal that names the nearest one and all of them.
    package static func kind(_ name: String, field: String) throws(Refusal) -> GatewayKind {
        if let kind = kinds.first(where: { $0.name == name }) { return kind }
        let names = kinds.map(\.name)
        let hint = NearestName.of(name, among: names).map { "Did you mean \($0)? " } ?? ""
        throw Refusal(
            field: field, reason: "there is no gateway of that kind",
            remedy: hint + "The kinds are \(names.joined(separator: ", ")).")
    }

    /// A gateway from its configuration. Refuses an unknown kind, unknown, missing and too short settings, and whatever
    /// the kind itself finds wrong, all of it at once.
    ///
    /// `settings` holds the keys of the kind only; CA file and time-outs belong to the wire and are taken out before.
    package static func make(kind name: String, settings: GatewaySettings) throws(Refusal) -> any Gateway {
        let kind = try kind(name, field: "gateways.\(settings.name).kind")
        var rejections: [Rejection] = []
        for key in kind.type.settingKeys {
            if let value = settings.values[key.name], !value.isEmpty, value.count < key.minimumLength {
                rejections.append(
                    Rejection(
                        field: "gateways.\(settings.name).\(key.name)", reason: "it is too short to be safe",
                        remedy: "Give \(key.about)."))
            }
        }
        do {
            let gateway = try kind.type.init(settings)
            if rejections.isEmpty { return gateway }
        } catch {
            rejections = error.rejections + rejections
        }
        throw Refusal(rejections)
    }

    /// The path of a gateway's webhook below the public URL: `/hooks/<kind>/<name>`, and the secret after it where that
    /// is all that proves who calls.
    package static func webhookPath(of gateway: any Gateway, name: String) -> String {
        let path = "/hooks/\(type(of: gateway).kind)/\(name)"
        return gateway.pathSecret.map { "\(path)/\($0.exposed)" } ?? path
    }

    /// Where a gateway of these settings sends to; nil where its base URL is malformed. A rehearsal asks it whether
    /// that is loopback.
    package static func baseURL(kind name: String, settings: GatewaySettings) -> GatewayURL? {
        let key = kinds.first { $0.name == name }?.type.settingKeys.first { $0.name == "baseURL" }
        let configured = settings.values["baseURL"].flatMap { $0.isEmpty ? nil : $0 }
        return (configured ?? key?.standard).flatMap { GatewayURL($0) }
    }
}

/// One line of the catalog.
package struct GatewayKind: Sendable {
    package let type: any Gateway.Type
    /// The names under which `explain webhooks` takes what authenticates a webhook, and the setting each one is.
    package let webhookSettings: [String: String]

    package init(_ type: any Gateway.Type, webhookSettings: [String: String]) {
        self.type = type
        self.webhookSettings = webhookSettings
    }

    package var name: String { type.kind }

    /// A codec that can read webhooks and nothing else: what sending needs is filled with examples.
    ///
    /// - Parameter given: values by the names of `webhookSettings` or of the settings themselves; others are ignored.
    package func forWebhooks(_ given: [String: String]) throws(Refusal) -> any Gateway {
        var values: [String: String] = [:]
        for key in type.settingKeys {
            let outer = webhookSettings.first { $0.value == key.name }?.key
            if let value = given[key.name] ?? outer.flatMap({ given[$0] }) {
                values[key.name] = value
            } else if let outer {
                throw Refusal(field: "settings.\(outer)", reason: "it is missing", remedy: "Give \(key.about).")
            } else if key.isRequired {
                values[key.name] = key.example
            }
        }
        return try type.init(GatewaySettings(name: "explain", values: values))
    }
}
