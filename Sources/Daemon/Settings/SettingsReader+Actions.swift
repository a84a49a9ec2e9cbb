import CurlWire
import Domain
import Gateways
import Integrations

/// The sources of actions: everything below `actions:`.
extension SettingsReader {
    mutating func actions(_ clock: Settings.ClockSettings?) -> [ActionSetup] {
        (tree["actions"]?.keys ?? []).compactMap { name in
            guard isURLName(name, at: "actions.\(name)") else { return nil }
            let prefix = "actions.\(name)."
            guard let word = text(prefix + "kind") else { return nil }
            guard let kind = ActionSetup.Kind(rawValue: word) else {
                reject(
                    prefix + "kind", "there is no source \"\(word)\"",
                    "Use \(ActionSetup.Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
                return nil
            }
            refuseForeignKeys(name, of: kind)
            do throws(Refusal) {
                let setup = try action(name, kind, prefix)
                if clock != nil, let setup, setup.poller != nil, !setup.isLoopback {
                    reject(
                        prefix + "baseURL", "a rehearsal may only read systems on this machine",
                        "Use a loopback URL, remove the key, or remove the clock.")
                }
                return setup
            } catch {
                rejections += error.rejections
                return nil
            }
        }
    }

    /// What each kind knows beside `kind` and `action`.
    private static let keys: [ActionSetup.Kind: [String]] = [
        .actionNetwork: ["pathSecret", "page", "evidence", "letters", "apiKey", "baseURL", "allowPlainHTTP", "caFile"],
        .mobilize: ["organization", "events", "apiKey", "baseURL", "allowPlainHTTP", "caFile"],
        .signed: ["secret", "oldSecret", "evidence"],
    ]

    private mutating func refuseForeignKeys(_ name: String, of kind: ActionSetup.Kind) {
        let known = ["kind", "action"] + (Self.keys[kind] ?? [])
        for key in tree["actions"]?[name]?.keys ?? [] {
            let plain = key.hasSuffix("File") && key != "caFile" ? String(key.dropLast(4)) : key
            if !known.contains(plain) && SettingsCatalog.entry(for: "actions.\(name).\(plain)") != nil {
                reject(
                    "actions.\(name).\(key)", "\(kind.rawValue) has no such setting",
                    "Remove it; docs/integrations.md lists the settings of each kind.")
            }
        }
    }

    private mutating func action(
        _ name: String, _ kind: ActionSetup.Kind, _ prefix: String
    ) throws(Refusal) -> ActionSetup? {
        let field = String(prefix.dropLast())
        let action = text(prefix + "action")
        let consent = text(prefix + "allowPlainHTTP")
        let evidence = evidence(prefix)
        var hook: (any ActionHook)?
        var poller: ActionPoller?
        var url = ""
        switch kind {
        case .actionNetwork:
            let secret = text(prefix + "pathSecret")
            guard let action = required(action, prefix + "action", "Name the action as the plans do."),
                let secret = required(secret, prefix + "pathSecret", "Make one with: openssl rand -hex 16."),
                isPathSecret(secret, at: prefix + "pathSecret")
            else { return nil }
            let letters = text(prefix + "letters").flatMap { word in ActionNetwork.LetterRule(rawValue: word) }
            if letters == nil, let word = text(prefix + "letters") {
                reject(prefix + "letters", "\"\(word)\" is no such rule", "Use message_or_targets or any.")
            }
            let (page, key) = (text(prefix + "page"), text(prefix + "apiKey"))
            url = text(prefix + "baseURL") ?? ActionNetwork.standardBaseURL
            let codec = try ActionNetwork(
                page: page, evidence: evidence, letters: letters ?? .messageOrTargets, apiKey: key, baseURL: url,
                allowPlainHTTP: consent, field: field)
            hook = ActionNetworkHook(
                codec: codec, action: action, pathSecret: Secret(secret), canBeAsked: key != nil)
            if key != nil { poller = .actionNetwork(codec, action: action) }
        case .mobilize:
            let (organization, key) = (text(prefix + "organization"), text(prefix + "apiKey"))
            guard let action = required(action, prefix + "action", "Name the action as the plans do."),
                let organization = required(
                    organization, prefix + "organization", "Give the organization's number at Mobilize."),
                let key = required(key, prefix + "apiKey", "Give the key in apiKeyFile.")
            else { return nil }
            url = text(prefix + "baseURL") ?? Mobilize.standardBaseURL
            let events = (tree["actions"]?[name]?["events"]?.items ?? []).compactMap(\.text)
            poller = .mobilize(
                try Mobilize(
                    organization: organization, events: events, apiKey: key, baseURL: url, allowPlainHTTP: consent,
                    field: field), action: action)
        case .signed:
            let secrets = [text(prefix + "secret"), text(prefix + "oldSecret")].compactMap { $0 }
            hook = SignedHook(
                codec: try SignedActions(
                    name: name, secrets: secrets, action: action, evidence: evidence, field: field))
        }
        return ActionSetup(
            name: name, kind: kind, action: action, hook: hook, poller: poller,
            wire: WireOptions(
                connectTimeoutMilliseconds: 10_000, totalTimeoutMilliseconds: 30_000,
                caFile: text(prefix + "caFile", isOptional: true), allowPlainHTTP: consent != nil, proxy: nil),
            isLoopback: GatewayURL(url)?.isLoopback ?? true)
    }

    private mutating func evidence(_ prefix: String) -> Evidence {
        guard let word = text(prefix + "evidence") else { return .form }
        guard let evidence = Evidence(rawValue: word) else {
            reject(prefix + "evidence", "\"\(word)\" is no evidence", "Use form, attendance or paper.")
            return .form
        }
        return evidence
    }

    private mutating func required(_ value: String?, _ key: String, _ remedy: String) -> String? {
        if value?.isEmpty ?? true {
            reject(key, "it is missing", remedy)
            return nil
        }
        return value
    }

    /// It is all that proves who calls.
    private mutating func isPathSecret(_ secret: String, at key: String) -> Bool {
        let isPlain = secret.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        if isPlain && secret.utf8.count >= 16 { return true }
        reject(key, "it is not 16 or more letters and digits", "Make one with: openssl rand -hex 16.")
        return false
    }
}
