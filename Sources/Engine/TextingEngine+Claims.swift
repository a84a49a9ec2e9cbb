import Domain
import Gateways
import Storage

extension TextingEngine {
    /// Claims up to `limit` messages of a lane in one transaction and renders them: answers to people first, then the
    /// windows of running campaigns, those that close first first.
    mutating func claim(lane: LaneID, limit: Int, now: Timestamp) throws -> [Dispatcher.Ready] {
        var scripts = scripts
        let (daemon, margin) = (settings.daemon, settings.dispatch.windowMarginSeconds)
        let ready = try store.write { transaction in
            var claimed = try transaction.claim(
                lane: lane, campaign: CampaignID(0), window: 0, closesAt: .distantFuture, limit: limit, by: daemon,
                now: now)
            for open in try transaction.openWindows(now: now, marginSeconds: margin) where claimed.count < limit {
                claimed += try transaction.claim(
                    lane: lane, campaign: open.campaign, window: open.window, closesAt: open.closesAt,
                    limit: limit - claimed.count, by: daemon, now: now)
            }
            var ready: [Dispatcher.Ready] = []
            var unsayable: [RecordedOutcome] = []
            for message in claimed {
                do {
                    ready.append(try scripts.render(message, in: transaction))
                } catch let refusal as Refusal {
                    unsayable.append(
                        RecordedOutcome(
                            message: message.id, attempt: message.attempt, lane: lane, campaign: message.campaign,
                            person: message.person,
                            outcome: .rejected(.requestInvalid, code: refusal.rejections.first?.reason ?? "unsayable"),
                            handedAt: now, retryAt: now))
                }
            }
            // A name with a control character in it must not stop the others: its text is refused, and counted.
            if !unsayable.isEmpty {
                try transaction.recordSettled(unsayable, as: .rejected, reason: .rejected) { _ in "unsayable_text" }
            }
            return ready
        }
        self.scripts = scripts
        return ready
    }

    static func outbound(_ ready: Dispatcher.Ready, address: LaneAddress, now: Timestamp) -> OutboundText {
        let end = min(ready.message.closesAt, ready.message.expiresAt)
        let seconds = end.microseconds(since: now) / 1_000_000
        return OutboundText(
            messageID: ready.message.id, attempt: ready.message.attempt, to: ready.message.phone,
            from: address.sender, body: ready.body, validitySeconds: end == .distantFuture ? nil : max(1, seconds),
            receiptURL: address.receiptURL + "?" + OutboundText.messageIDParameter + "="
                + String(ready.message.id.value))
    }
}

/// The scripts of campaigns that are being sent, read once.
struct ScriptShelf {
    private struct Entry {
        var scripts: [Script]
        var values: BlankValues
    }

    private let organization: String
    private let zones: ZoneCatalog
    private var entries: [CampaignID: Entry] = [:]

    init(organization: String, zones: ZoneCatalog) {
        self.organization = organization
        self.zones = zones
    }

    /// The words of one message for its person, counted.
    /// - Throws: a `Refusal` for a text that must not be sent, or a `StoreError`.
    mutating func render(_ message: ClaimedMessage, in transaction: Transaction) throws -> Dispatcher.Ready {
        let rendering: Rendering
        if let body = message.body {
            rendering = try Rendering(text: body.exposed, isSmart: false)
        } else {
            let entry = try entry(of: message.campaign, in: transaction)
            var values = entry.values
            values[.firstName] = message.firstName
            values[.lastName] = message.lastName
            values[.ward] = message.ward
            values[.union] = message.union
            rendering = try entry.scripts[Int(message.step)].rendering(for: values, isSmart: true)
        }
        return Dispatcher.Ready(
            message: message, body: MessageBody(rendering.text), segments: rendering.count.segments)
    }

    private mutating func entry(of id: CampaignID, in transaction: Transaction) throws -> Entry {
        if let known = entries[id] { return known }
        guard let campaign = try transaction.campaign(id) else {
            throw StoreError.failed("campaign \(id) disappeared")
        }
        let meeting = try campaign.plan.meeting.flatMap { name throws(StoreError) in
            try transaction.meeting(named: name)
        }
        let entry = Entry(
            scripts: try campaign.plan.steps.map { step throws(Refusal) in try Script(step.text) },
            values: MeetingWords(organization: organization, meeting: meeting, zones: zones).values)
        entries[id] = entry
        return entry
    }
}
