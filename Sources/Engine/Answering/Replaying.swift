import Domain
import Storage

/// Reads a stored reply with the present rules and says what would be different.
package struct Replaying {
    /// What a new reading of a reply would do to it.
    package enum Fate: String, Hashable, Sendable, CaseIterable {
        /// It gets the new reading.
        case relabelled
        /// It gets the new reading, and its number is stopped or held.
        case stopped
        /// A person has decided about it: their word stays.
        case decided
        /// It was read as a stop or a wrong number, and would not be any more: no replay takes a stop back.
        case stopKept = "stop_kept"
    }

    /// One reply that reads differently now.
    package struct Change: Hashable, Sendable {
        package var reply: StoredReply
        package var reading: ReplyReading
        package var fate: Fate
    }

    private let launch: LaunchSettings
    private let reader: ReplyReader
    private let transaction: Transaction
    private var plans: [CampaignID: Plan] = [:]

    /// - Parameter reader: the present rules.
    package init(launch: LaunchSettings, reader: ReplyReader = ReplyReader(), in transaction: Transaction) {
        self.launch = launch
        self.reader = reader
        self.transaction = transaction
    }

    /// Nil where it reads as it did. Only label, secondary labels and degree count: a rule may have another name.
    package mutating func change(of stored: ReplayedReply) throws -> Change? {
        let reply = stored.reply
        // What the provider acted on happened, however the words read.
        guard reply.rule != Self.gatewayRule else { return nil }
        var yesWords: [String] = []
        if let campaign = reply.campaign { yesWords = try plan(of: campaign)?.allYesWords ?? [] }
        let reading = reader.knowing(yesWords: yesWords).read(
            reply.body.exposed, sent: try LookUps.words(answeredBy: reply, launch: launch, in: transaction))
        guard
            reading.label.rawValue != reply.label || reading.degree.name != reply.degree
                || reading.also.map(\.rawValue).joined(separator: ",") != reply.also
        else { return nil }
        let fate: Fate
        if stored.isDecided {
            fate = .decided
        } else if Self.stops(label: reply.label), !Self.stops(label: reading.label.rawValue) {
            fate = .stopKept
        } else if let reason = Self.suppression(reading), try mayStop(reply, reason) {
            fate = .stopped
        } else {
            fate = .relabelled
        }
        return Change(reply: reply, reading: reading, fate: fate)
    }

    /// Gives the reply its new reading, and its number the stop or the hold that this brings. What the person said since
    /// stays: no conversion is made, nothing queued is withdrawn but by the stop.
    /// - Returns: true when the number is newly stopped or held.
    package func adopt(_ change: Change, by name: String, now: Timestamp) throws -> Bool {
        guard change.fate == .relabelled || change.fate == .stopped else { return false }
        try transaction.reread(change.reply.id, as: change.reading, by: reader.version)
        guard change.fate == .stopped, let reason = Self.suppression(change.reading) else { return false }
        return try transaction.suppress(
            change.reply.from, reason,
            source: ConsentSource(
                channel: "reply", reply: change.reply.id,
                recordedBy: "rule \(change.reading.rule), replayed by \(name)"), now: now)
    }

    private static let gatewayRule = "gateway_keyword"

    private static func stops(label: String) -> Bool {
        label == ReplyLabel.optOut.rawValue || label == ReplyLabel.wrongNumber.rawValue
    }

    /// As a reply that comes in with this reading.
    private static func suppression(_ reading: ReplyReading) -> SuppressionReason? {
        switch (reading.label, reading.degree) {
        case (.optOut, .certain): .optedOut
        case (.wrongNumber, .certain): .wrongNumber
        case (.optOut, _), (.wrongNumber, _): .held
        default: nil
        }
    }

    /// Not after they have come back since, and not where the number is stopped already.
    private func mayStop(_ reply: StoredReply, _ reason: SuppressionReason) throws -> Bool {
        guard try !transaction.isFreed(reply.from, after: reply.receivedAt) else { return false }
        switch try transaction.suppression(of: reply.from) {
        case nil: return true
        case .held: return reason != .held
        case .wrongNumber: return reason == .optedOut
        case .optedOut: return false
        }
    }

    private mutating func plan(of campaign: CampaignID) throws -> Plan? {
        if let known = plans[campaign] { return known }
        let plan = try transaction.campaign(campaign)?.plan
        plans[campaign] = plan
        return plan
    }
}
