/// Every key of the configuration file with its standard value and one line of why: the reference in
/// docs/configuration.md and config/textbank.example.yaml follow from it, and tests compare them.
package struct SettingsEntry: Hashable, Sendable {
    /// `gateways.*.kind`: a star stands for a name of the operator's choice.
    package var key: String
    /// Nil where a value must be given or where nothing is a meaning of its own.
    package var standard: String?
    package var isRequired = false
    package var isSecret = false
    package var about: String
}

package enum SettingsCatalog {
    package static let entries: [SettingsEntry] = [
        .init(key: "organization.name", isRequired: true, about: "Who is texting; in every automatic answer"),
        .init(key: "organization.helpAt", isRequired: true, about: "A phone number or e-mail where a person answers"),
        .init(key: "organization.zone", standard: "America/Chicago", about: "Zone of campaigns without a meeting"),
        .init(
            key: "store", standard: "textbank.sqlite",
            about: "The database file (its folder ours alone), or postgres://…"),
        .init(key: "replica", isSecret: true, about: "postgres://… of a read-only copy, for screens and reports"),
        .init(key: "spool", standard: "spool", about: "Folder for webhooks while the database does not answer"),
        .init(
            key: "consentKeyFile", standard: "consent.key",
            about: "The key of the ledger of consent, made at the first start: keep a copy apart from the database"),
        .init(key: "leaseSeconds", standard: "10", about: "PostgreSQL: a daemon silent for so long is taken for dead"),
        .init(key: "clock.start", about: "Rehearsals only: when the rehearsal begins, with its offset"),
        .init(key: "clock.speed", standard: "jump", about: "Rehearsals only: a factor, or jump"),
        .init(key: "clock.peer", about: "Rehearsals only: the phone network that shares the clock"),
        .init(key: "publicURL", isRequired: true, about: "The URL providers call and sign, as configured there"),
        .init(key: "public.host", standard: "127.0.0.1", about: "Where webhooks are listened for"),
        .init(key: "public.port", standard: "8080", about: "Port of the webhooks"),
        .init(key: "admin.socket", standard: "textbank.sock", about: "The API's Unix socket, for this machine"),
        .init(key: "admin.host", about: "The API over TCP as well, with tokens; unset for the socket alone"),
        .init(key: "admin.port", standard: "8081", about: "Port of the API over TCP"),
        .init(
            key: "window.weekdays", standard: "09:00-20:00", about: "Hours to text in, inside 08:00-21:00; or closed"),
        .init(key: "window.saturday", standard: "09:00-20:00", about: "The same on Saturdays"),
        .init(key: "window.sunday", standard: "12:00-20:00", about: "The same on Sundays"),
        .init(key: "window.closedOnHolidays", standard: "false", about: "No texts on federal holidays"),
        .init(key: "window.stateHolidays", standard: "true", about: "States that close on holidays are closed on them"),
        .init(key: "window.marginMinutes", standard: "5", about: "Stop this long before a window closes"),
        .init(key: "dispatch.slots", standard: "64", about: "Most requests to gateways at once"),
        .init(key: "dispatch.claimBatch", standard: "500", about: "Most messages claimed in one transaction"),
        .init(key: "dispatch.drainSeconds", standard: "20", about: "Longest wait for answers when stopping"),
        .init(key: "limits.textsPerPersonPerDay", standard: "1", about: "Most texts to one person in any 24 h, 1 to 3"),
        .init(
            key: "governors.rejectedPercent", standard: "20", about: "Pause a campaign at more refusals; 0 for never"),
        .init(key: "governors.filteredPercent", standard: "5", about: "The same for texts filtered by carriers"),
        .init(key: "governors.optOutPercent", standard: "8", about: "The same for people who opt out"),
        .init(key: "brands.*.segmentsPerDay", isRequired: true, about: "What all senders of a brand may send in a day"),
        .init(key: "brands.*.resetZone", standard: "America/Los_Angeles", about: "Where the brand's day ends"),
        .init(
            key: "links.host",
            about: "The organization's own https address that tracked links begin with; unset for none"),
        .init(
            key: "links.destinations",
            about: "Sites that links may lead to: actionnetwork.org, example.org/petitions, *.example.org"),
        .init(key: "replies.words", about: "A file of the organization's own words for replies: docs/replies.md"),
        .init(key: "replies.examples", about: "A file of its own labelled replies"),
        .init(key: "log.level", standard: "info", about: "trace, debug, info, notice, warning or error"),
        .init(key: "gateways.*.kind", isRequired: true, about: "twilio, telnyx or kannel"),
        .init(key: "gateways.*.caFile", about: "A PEM file that replaces the system's authorities"),
        .init(key: "gateways.*.proxy", about: "URL of a proxy; the environment's are ignored"),
        .init(key: "gateways.*.connectTimeoutSeconds", standard: "10", about: "Longest wait for a connection"),
        .init(key: "gateways.*.totalTimeoutSeconds", standard: "30", about: "Longest wait for an answer"),
        .init(key: "senders.*.gateway", isRequired: true, about: "The gateway it belongs to"),
        .init(key: "senders.*.number", isRequired: true, about: "The number as the gateway writes it, in quotes"),
        .init(key: "senders.*.segmentsPerSecond", standard: "1", about: "What the number may send"),
        .init(key: "senders.*.segmentsPerMinute", about: "A second limit, where the carrier has one"),
        .init(key: "senders.*.segmentsPerDay", about: "A third limit, counted in days"),
        .init(key: "senders.*.resetZone", standard: "America/Los_Angeles", about: "Where the sender's day ends"),
        .init(key: "senders.*.brand", about: "The brand whose day it counts against"),
        .init(key: "senders.*.pricePerSegment", standard: "0.0125", about: "For estimates"),
        .init(key: "senders.*.currency", standard: "USD", about: "For estimates"),
        .init(key: "senders.*.priceDate", standard: "2026-07", about: "When the price was read"),
        .init(key: "actions.*.kind", isRequired: true, about: "action_network, mobilize or signed"),
        .init(key: "actions.*.action", about: "What people do there, by the name the plans use"),
        .init(key: "actions.*.evidence", standard: "form", about: "What it shows: form, attendance or paper"),
        .init(key: "actions.*.pathSecret", isSecret: true, about: "Action Network: the end of the webhook's path"),
        .init(key: "actions.*.page", about: "Action Network: the page, as petitions/ID; unset for all"),
        .init(
            key: "actions.*.letters", standard: "message_or_targets",
            about: "Action Network: which letters count; or any"),
        .init(key: "actions.*.apiKey", isSecret: true, about: "For polling, and for asking whether a webhook is true"),
        .init(key: "actions.*.organization", about: "Mobilize: the organization's number"),
        .init(key: "actions.*.events", about: "Mobilize: the numbers of the events that count; unset for all"),
        .init(key: "actions.*.secret", isSecret: true, about: "Signed webhooks: whsec_ and 24 to 64 bytes in base64"),
        .init(key: "actions.*.oldSecret", isSecret: true, about: "Signed webhooks: the secret being replaced"),
        .init(key: "actions.*.baseURL", about: "The system's API, where it is not the usual one"),
        .init(key: "actions.*.allowPlainHTTP", about: "As for gateways"),
        .init(key: "actions.*.caFile", about: "A PEM file that replaces the system's authorities"),
    ]

    /// The entry of a key, where `*` of the table stands for any one name.
    static func entry(for key: String) -> SettingsEntry? {
        let parts = key.split(separator: ".")
        return entries.first { entry in
            let pattern = entry.key.split(separator: ".")
            return pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0 == "*" || $0 == $1 }
        }
    }

    static func standard(_ key: String) -> String? { entry(for: key)?.standard }
}

extension SettingsEntry {
    init(key: String, standard: String? = nil, isRequired: Bool = false, about: String) {
        self.key = key
        self.standard = standard
        self.isRequired = isRequired
        self.about = about
    }
}
