import Configuration
import CurlWire
import Domain
import Engine
import Foundation
import Gateways

/// Reads the configuration: the environment over the file over the standards. Every mistake is collected with its key.
///
/// A key `gateways.main.authToken` is `TEXTBANK_GATEWAYS_MAIN_AUTH_TOKEN` in the environment; any value may come from a
/// file instead: `authTokenFile: /run/secrets/token`.
package struct SettingsReader {
    /// Where one effective value came from, for `check-config`.
    package struct Origin: Hashable, Sendable {
        package var key: String
        package var value: String
        package var source: String
    }

    let tree: YAMLTree
    private let config: ConfigReader
    private let environment: [String: String]
    private let folder: String
    var rejections: [Rejection] = []
    package private(set) var origins: [Origin] = []

    /// - Throws: a `Refusal` with everything that is wrong: the file that cannot be read, unknown keys, missing ones,
    ///   values that make no sense.
    package static func read(
        file: String, environment: [String: String]
    ) throws(Refusal) -> (settings: Settings, origins: [Origin]) {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Refusal(
                field: file, reason: "the configuration file cannot be read",
                remedy: "Name it with --config, or start from config/textbank.example.yaml.")
        }
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        return try read(
            text: String(decoding: data, as: UTF8.self), name: file, folder: folder, environment: environment)
    }

    package static func read(
        text: String, name: String, folder: String, environment: [String: String]
    ) throws(Refusal) -> (settings: Settings, origins: [Origin]) {
        let tree = try YAMLTree.read(text, name: name)
        var reader = SettingsReader(tree: tree, folder: folder, environment: environment)
        let settings = reader.settings()
        guard reader.rejections.isEmpty, let settings else { throw Refusal(reader.rejections) }
        return (settings, reader.origins)
    }

    private init(tree: YAMLTree, folder: String, environment: [String: String]) {
        self.tree = tree
        self.folder = folder
        self.environment = environment
        // Every value is read as the words that were written: `18:00`, `no` and `+13125550100` stay what they are.
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for path in tree.leafPaths {
            if let text = Self.value(at: path, in: tree) {
                values[AbsoluteConfigKey(path.split(separator: ".").map(String.init))] = ConfigValue(
                    .string(text), isSecret: false)
            }
        }
        config = ConfigReader(providers: [
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "textbank"),
            InMemoryProvider(values: values),
        ])
    }

    private static func value(at path: String, in tree: YAMLTree) -> String? {
        var place: YAMLTree? = tree
        for part in path.split(separator: ".") { place = place?[String(part)] }
        return place?.text
    }

    // MARK: The whole

    private mutating func settings() -> Settings? {
        checkKeys()
        let organization = Settings.Organization(
            name: text("organization.name") ?? "", helpAt: text("organization.helpAt") ?? "",
            zone: text("organization.zone") ?? "")
        let publicURL = text("publicURL") ?? ""
        if !publicURL.isEmpty, !publicURL.hasPrefix("https://"), !publicURL.hasPrefix("http://") {
            reject("publicURL", "it is not a URL", "Write for example https://text.example.org.")
        }
        let gateways = gateways()
        let senders = senders(gateways)
        let clock = clock(gateways)
        let actions = actions(clock)
        let links = links(clock)
        let hours = hours()
        let limits = Settings.DispatchLimits(
            slots: number("dispatch.slots", in: 1...1_000), claimBatch: number("dispatch.claimBatch", in: 1...2_000),
            windowMarginMinutes: number("window.marginMinutes", in: 0...60),
            drainSeconds: number("dispatch.drainSeconds", in: 1...600))
        let listener = Settings.Listener(
            host: text("public.host") ?? "", port: number("public.port", in: 0...65_535))
        let admin = text("admin.host").map { Settings.Listener(host: $0, port: number("admin.port", in: 0...65_535)) }
        let holidays = flag("window.stateHolidays")
        let reader = replyReader()
        guard let hours else { return nil }
        return Settings(
            organization: organization, storePlace: store(), spool: path("spool"),
            consentKeyFile: path("consentKeyFile"),
            leaseSeconds: number("leaseSeconds", in: 2...600),
            textsPerPersonPerDay: number("limits.textsPerPersonPerDay", in: 1...3), governors: governors(),
            clock: clock, publicListener: listener,
            publicURL: publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL,
            adminSocket: path("admin.socket"), adminListener: admin, hours: hours, observesHolidays: holidays,
            dispatch: limits, gateways: gateways, senders: senders, reader: reader, actions: actions, links: links,
            logLevel: text("log.level") ?? "info")
    }

    /// Unknown keys are errors, with the nearest known name. Codec keys are checked by the codec.
    private mutating func checkKeys() {
        for path in tree.leafPaths {
            let parts = path.split(separator: ".").map(String.init)
            if parts.first == "gateways", parts.count == 3 { continue }
            let plain = path.hasSuffix("File") ? String(path.dropLast(4)) : path
            if SettingsCatalog.entry(for: path) != nil || SettingsCatalog.entry(for: plain) != nil { continue }
            let near = NearestName.of(path, among: SettingsCatalog.entries.map(\.key))
            reject(
                path, "there is no such key",
                near.map { "Did you mean \($0)?" } ?? "docs/configuration.md lists the keys.")
        }
    }

    private mutating func hours() -> OrganizationHours? {
        let weekdays = dayHours("window.weekdays")
        let saturday = dayHours("window.saturday")
        let sunday = dayHours("window.sunday")
        do {
            return try OrganizationHours(
                weekdays: weekdays, saturday: saturday, sunday: sunday,
                isClosedOnHolidays: flag("window.closedOnHolidays"))
        } catch {
            rejections += error.rejections
            return nil
        }
    }

    private mutating func dayHours(_ key: String) -> DayHours? {
        guard let text = text(key), text != "closed" else { return nil }
        if let hours = DayHours(text: text) { return hours }
        reject(key, "\"\(text)\" is no span of hours", "Write for example 09:00-20:00, or closed.")
        return nil
    }

    private mutating func clock(_ gateways: [GatewaySetup]) -> Settings.ClockSettings? {
        guard tree["clock"] != nil || text("clock.start") != nil else { return nil }
        guard let written = text("clock.start"), let start = ISO8601.parse(written) else {
            reject(
                "clock.start", "it is not an instant", "Write the day, the hour and the offset: 2026-10-06T19:30-05:00."
            )
            return nil
        }
        for gateway in gateways where !gateway.isLoopback {
            reject(
                "gateways.\(gateway.name).baseURL", "a rehearsal may only reach gateways on this machine",
                "Use a loopback URL, or remove the clock.")
        }
        var speed = Settings.Speed.jump
        if let word = text("clock.speed"), word != "jump" {
            if let factor = Double(word), factor > 0, factor <= 100_000 {
                speed = .factor(factor)
            } else {
                reject("clock.speed", "\"\(word)\" is neither a factor nor jump", "Write jump, or a number such as 60.")
            }
        }
        return Settings.ClockSettings(start: start, speed: speed, peer: text("clock.peer"))
    }

    private mutating func store() -> Settings.StorePlace {
        let written = text("store") ?? ""
        let replica = text("replica")
        guard written.hasPrefix("postgres://") || written.hasPrefix("postgresql://") else {
            if replica != nil {
                reject("replica", "an SQLite store has no replicas", "Remove it, or move the store to PostgreSQL.")
            }
            return .file(path("store"))
        }
        return .postgres(url: Secret(written), replica: replica.map(Secret.init))
    }

    private mutating func governors() -> GovernorSettings {
        GovernorSettings(
            rejectedPercent: percent("governors.rejectedPercent"),
            filteredPercent: percent("governors.filteredPercent"), optOutPercent: percent("governors.optOutPercent"))
    }

    private mutating func percent(_ key: String) -> Double {
        guard let text = text(key) else { return 0 }
        guard let value = Double(text), GovernorSettings.percents.contains(value) else {
            reject(key, "\"\(text)\" is not a percentage", "Write a number from 0 (never) to 90.")
            return 0
        }
        return value
    }

    /// The day budgets that a sender counts against: its own, and its brand's.
    private mutating func budgets(_ name: String, _ prefix: String) -> [DayBudget] {
        var budgets: [DayBudget] = []
        if let text = text(prefix + "segmentsPerDay") {
            if let perDay = Int64(text), perDay > 0 {
                budgets.append(
                    DayBudget(name: "sender:\(name)", segmentsPerDay: perDay, zone: zone(prefix + "resetZone")))
            } else {
                reject(prefix + "segmentsPerDay", "\"\(text)\" is not a number of segments", "Correct it.")
            }
        }
        if let brand = text(prefix + "brand") {
            if tree["brands"]?[brand] == nil {
                reject(prefix + "brand", "there is no brand \"\(brand)\"", "Use a name under brands.")
            } else {
                let key = "brands.\(brand)."
                budgets.append(
                    DayBudget(
                        name: "brand:\(brand)",
                        segmentsPerDay: Int64(number(key + "segmentsPerDay", in: 1...1_000_000_000)),
                        zone: zone(key + "resetZone")))
            }
        }
        return budgets
    }

    private mutating func zone(_ key: String) -> String {
        let name = text(key) ?? DayBudget.standardZone
        if (try? ZoneFiles.catalog(adding: [name])) == nil {
            reject(key, "there is no time zone \"\(name)\"", "Write for example America/Los_Angeles.")
            return DayBudget.standardZone
        }
        return name
    }

    // MARK: Gateways and senders

    private static let wireKeys = ["kind", "caFile", "proxy", "connectTimeoutSeconds", "totalTimeoutSeconds"]

    private mutating func gateways() -> [GatewaySetup] {
        guard let branch = tree["gateways"], !branch.keys.isEmpty else {
            reject("gateways", "no gateway is configured", "Add one: `gateways: {main: {kind: twilio, …}}`.")
            return []
        }
        return branch.keys.compactMap { gateway($0, branch[$0]) }
    }

    private mutating func gateway(_ name: String, _ branch: YAMLTree?) -> GatewaySetup? {
        guard isURLName(name, at: "gateways.\(name)") else { return nil }
        let prefix = "gateways.\(name)."
        guard let kind = text(prefix + "kind") else { return nil }
        do {
            let known = try GatewayCatalog.kind(kind, field: prefix + "kind")
            var values: [String: String] = [:]
            // Known keys first: the codec says which of them are secret. The others are for it to refuse.
            for key in known.type.settingKeys {
                if let value = text(prefix + key.name, isSecret: key.isSecret, isOptional: true) {
                    values[key.name] = value
                }
            }
            for key in branch?.keys ?? []
            where values[key] == nil && !Self.wireKeys.contains(key) && !key.hasSuffix("File") {
                values[key] = text(prefix + key, isSecret: true)
            }
            let settings = GatewaySettings(name: name, values: values)
            let gateway = try GatewayCatalog.make(kind: kind, settings: settings)
            let url = GatewayCatalog.baseURL(kind: kind, settings: settings)
            let wire = WireOptions(
                connectTimeoutMilliseconds: number(prefix + "connectTimeoutSeconds", in: 1...300) * 1_000,
                totalTimeoutMilliseconds: number(prefix + "totalTimeoutSeconds", in: 1...300) * 1_000,
                caFile: text(prefix + "caFile", isOptional: true),
                allowPlainHTTP: values["allowPlainHTTP"] != nil, proxy: text(prefix + "proxy", isOptional: true))
            return GatewaySetup(
                name: name, kind: kind, gateway: gateway, wire: wire,
                webhookPath: GatewayCatalog.webhookPath(of: gateway, name: name), isLoopback: url?.isLoopback ?? false)
        } catch {
            rejections += error.rejections
            return nil
        }
    }

    mutating func isURLName(_ name: String, at field: String) -> Bool {
        let isPlain = name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        if !isPlain {
            reject(field, "the name is part of a URL", "Use lower-case letters, digits and hyphens.")
        }
        return isPlain
    }

    private mutating func senders(_ gateways: [GatewaySetup]) -> [SenderSettings] {
        guard let branch = tree["senders"], !branch.keys.isEmpty else {
            reject(
                "senders", "no sender is configured", "Add one: `senders: {main: {gateway: main, number: \"+1…\"}}`.")
            return []
        }
        return branch.keys.compactMap { name in
            let prefix = "senders.\(name)."
            guard let gateway = text(prefix + "gateway"), let number = text(prefix + "number") else { return nil }
            if !gateways.contains(where: { $0.name == gateway }) && tree["gateways"]?[gateway] == nil {
                reject(prefix + "gateway", "there is no gateway \"\(gateway)\"", "Use a name under gateways.")
            }
            let perMinute = text(prefix + "segmentsPerMinute").flatMap(Int.init)
            return SenderSettings(
                name: name, gateway: gateway, number: number,
                limits: PacingLimits(
                    segmentsPerSecond: max(1, self.number(prefix + "segmentsPerSecond", in: 1...1_000_000)),
                    segmentsPerMinute: perMinute),
                budgets: budgets(name, prefix), priceMicrosPerSegment: micros(prefix + "pricePerSegment"),
                currency: text(prefix + "currency") ?? "USD", priceDate: text(prefix + "priceDate") ?? "")
        }
    }

    // MARK: Values

    mutating func reject(_ field: String, _ reason: String, _ remedy: String) {
        rejections.append(Rejection(field: field, reason: reason, remedy: remedy))
    }

    /// The words of a key: environment, file, a file named by the key with `File`, then the standard.
    mutating func text(_ key: String, isSecret: Bool = false, isOptional: Bool = false) -> String? {
        let entry = SettingsCatalog.entry(for: key)
        let isHidden = isSecret || entry?.isSecret ?? false
        if let value = config.string(forKey: ConfigKey(key)) {
            // The URL of a database holds its password.
            note(
                key, isHidden || value.hasPrefix("postgres") ? "(secret)" : value,
                Self.value(at: key, in: tree) == value ? "file" : "environment")
            return value
        }
        if let file = config.string(forKey: ConfigKey(key + "File")) {
            let place = file.hasPrefix("/") ? file : folder + "/" + file
            guard let data = FileManager.default.contents(atPath: place) else {
                reject(key + "File", "the file cannot be read", "Check the path and the permissions of \(file).")
                return nil
            }
            note(key, "(from a file)", key + "File")
            return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
        if let standard = entry?.standard {
            note(key, standard, "standard")
            return standard
        }
        if entry?.isRequired ?? false, !isOptional { reject(key, "it is missing", entry?.about ?? "Give it a value.") }
        return nil
    }

    private mutating func note(_ key: String, _ value: String, _ source: String) {
        if !origins.contains(where: { $0.key == key }) {
            origins.append(Origin(key: key, value: value, source: source))
        }
    }

    /// A path relative to the folder of the configuration file.
    mutating func path(_ key: String) -> String {
        let value = text(key) ?? ""
        return value.hasPrefix("/") || value.isEmpty ? value : folder + "/" + value
    }

    private mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int {
        guard let text = text(key) else { return range.lowerBound }
        guard let number = Int(text), range.contains(number) else {
            reject(key, "\"\(text)\" is not a number from \(range.lowerBound) to \(range.upperBound)", "Correct it.")
            return range.lowerBound
        }
        return number
    }

    private mutating func flag(_ key: String) -> Bool {
        switch text(key) {
        case "true", "yes": return true
        case "false", "no", nil: return false
        case let word?:
            reject(key, "\"\(word)\" is neither true nor false", "Write true or false.")
            return false
        }
    }

    /// Millionths of a decimal number such as 0.0125.
    private mutating func micros(_ key: String) -> Int64 {
        guard let text = text(key), let value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")),
            value >= 0, value < 1_000
        else {
            reject(key, "it is not a price", "Write for example 0.0125.")
            return 0
        }
        return NSDecimalNumber(decimal: value * 1_000_000).int64Value
    }
}
