import Domain
import Gateways
import Storage

extension TextingEngine {
    /// What a claim of one lane brought.
    struct Claimed {
        var ready: [Dispatcher.Ready] = []
        /// There is nothing more for now.
        var isDry = false
        /// The earliest instant at which something that was held back is due again.
        var dueAgainAt: Timestamp?
        /// The days of budgets that the texts count against.
        var spent: [BudgetDay] = []
    }

    /// What a claimed text counted for, to be given back if it is certainly not sent.
    struct Spending {
        var on: [(budget: DayBudget, day: String)]
        var segments: Int64
    }

    /// What is left of one budget on the day of a claim.
    struct BudgetDay {
        var budget: DayBudget
        var day: String
        var left: Int64
        var resetsAt: Timestamp
    }

    /// Claims up to `limit` messages of a lane in one transaction and renders them: answers to people first, then the
    /// windows of running campaigns, those that close first first. What waits for the store is recorded before that, in
    /// the same transaction.
    ///
    /// Where several daemons share the store, the transaction asks first whether the lease still runs, and its clock is
    /// the store's.
    mutating func claim(lane: LaneID, limit: Int, now: Timestamp, monotonic: Int64) throws -> Claimed {
        var scripts = scripts
        let (settings, daemon, budgets) = (settings, settings.daemon, addresses[lane]?.budgets ?? [])
        let waiting = mayJoinClaim ? waitingChanges(now: now) : nil
        var (claimed, recorded) = try writeChanges(isTriedAgain: waiting != nil) { transaction in
            let recorded = try waiting?.make(in: transaction)
            var now = now
            if settings.sharing != nil {
                let storeTime = try transaction.sql.storeTime()
                guard try transaction.holdsLease(of: lane, daemon: daemon, at: storeTime) else {
                    return (Claimed(isDry: true), recorded)
                }
                if !settings.launch.isRehearsal { now = storeTime }
            }
            var sieve = ClaimSieve(lane: lane, cap: settings.textsPerPersonPerDay, now: now)
            sieve.budgets = try budgets.map { budget in
                let rules = try settings.launch.window.zones.rules(of: budget.zone)
                let day = budget.day(at: now, rules: rules)
                // Spending nothing locks the row: two daemons must not both see the last segments of a brand's day.
                return BudgetDay(
                    budget: budget, day: day,
                    left: budget.segmentsPerDay - (try transaction.spend(budget, day: day, segments: 0)),
                    resetsAt: budget.resets(after: now, rules: rules))
            }
            try sieve.add(
                transaction.candidates(
                    lane: lane, campaign: CampaignID(0), window: 0, closesAt: .distantFuture, limit: limit, now: now),
                scripts: &scripts, in: transaction)
            let open = try transaction.openWindows(now: now, marginSeconds: settings.dispatch.windowMarginSeconds)
            for window in open where sieve.ready.count < limit && !sieve.isOverBudget {
                let withLinks = try scripts.hasLinks(window.campaign, in: transaction)
                let withArms = try scripts.hasArms(window.campaign, in: transaction)
                try sieve.add(
                    transaction.candidates(
                        lane: lane, campaign: window.campaign, window: window.window, closesAt: window.closesAt,
                        limit: limit - sieve.ready.count, withLinks: withLinks, withArms: withArms, now: now),
                    stateCap: WindowKey(text: window.key).flatMap(settings.launch.window.states.cap),
                    scripts: &scripts, in: transaction)
            }
            return (try sieve.commit(asked: limit, by: daemon, in: transaction), recorded)
        }
        self.scripts = scripts
        if let waiting, let recorded { areCommitted(waiting, recorded, monotonic: monotonic) }
        if !claimed.spent.isEmpty {
            for ready in claimed.ready {
                spending[ready.message.id] = Spending(
                    on: claimed.spent.map { ($0.budget, $0.day) }, segments: Int64(ready.segments))
            }
        }
        // A daemon that is alone hears of every STOP itself; its claims only must not count for another day's texts.
        let staleAt = monotonic + (settings.sharing?.claimFreshMicroseconds ?? 1_000_000)
        for index in claimed.ready.indices { claimed.ready[index].staleAt = staleAt }
        return claimed
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

/// Sorts the candidates of one claim: who gets a text now, who has had enough for today, and whose text must not be said.
struct ClaimSieve {
    let lane: LaneID
    let cap: Int?
    let now: Timestamp
    private(set) var ready: [Dispatcher.Ready] = []
    private var unsayable: [RecordedOutcome] = []
    private var unsayableMessages: [ClaimedMessage] = []
    private var capped: [(id: MessageID, until: Timestamp)] = []
    private var people: Set<PersonID> = []
    private var isPassedOver = false
    /// The days of the lane's budgets, with what is left of each.
    var budgets: [TextingEngine.BudgetDay] = []
    private var segments: Int64 = 0
    private(set) var isOverBudget = false

    /// A day, and what a text may wait between its claim, which counts, and the wire: a phone hears them a day apart.
    static let capSeconds: Int64 = 24 * 3_600 + 30

    init(lane: LaneID, cap: Int?, now: Timestamp) {
        self.lane = lane
        self.cap = cap
        self.now = now
    }

    /// - Parameter stateCap: what a state allows the people of these candidates, where the campaign is a solicitation.
    mutating func add(
        _ candidates: [ClaimedMessage], stateCap: StateCap? = nil, scripts: inout ScriptShelf,
        in transaction: Transaction
    ) throws {
        let cap = [cap, stateCap?.textsPerDay].compactMap(\.self).min()
        for message in candidates {
            if let cap, message.kind == .campaign {
                // Of two texts to one person in the same claim the second waits for the next one, which knows of the first.
                guard people.insert(message.person).inserted else {
                    isPassedOver = true
                    continue
                }
                if message.recentTexts.count >= cap {
                    let until = message.recentTexts[cap - 1].adding(seconds: Self.capSeconds)
                    if until > now {
                        capped.append((message.id, until))
                        continue
                    }
                }
            }
            do {
                let text = try scripts.render(message, in: transaction)
                // The law wants answers to STOP and HELP, whatever is left of the day.
                if message.kind != .compliance,
                    budgets.contains(where: { segments + Int64(text.segments) > $0.left })
                {
                    isOverBudget = true
                    // Such answers may stand behind what an organizer wrote, and do not wait for it.
                    if message.kind == .manual { continue }
                    return
                }
                segments += Int64(text.segments)
                ready.append(text)
            } catch let refusal as Refusal {
                // A name with a control character in it must not stop the others: its text is refused, and counted.
                unsayableMessages.append(message)
                unsayable.append(
                    RecordedOutcome(
                        message: message.id, attempt: message.attempt, lane: lane, campaign: message.campaign,
                        person: message.person,
                        outcome: .rejected(.requestInvalid, code: refusal.rejections.first?.reason ?? "unsayable"),
                        handedAt: now, retryAt: now))
            }
        }
    }

    /// Claims what is ready and puts aside the rest.
    func commit(asked: Int, by daemon: Int64, in transaction: Transaction) throws -> TextingEngine.Claimed {
        try transaction.take(ready.map(\.message) + unsayableMessages, by: daemon, now: now)
        if !unsayable.isEmpty {
            try transaction.recordSettled(unsayable, as: .rejected, reason: .rejected) { _ in "unsayable_text" }
        }
        try transaction.holdForCap(capped, now: now)
        if segments > 0 {
            for day in budgets { try transaction.spend(day.budget, day: day.day, segments: segments) }
        }
        let wasShort = ready.count < asked
        let mayBeMore = isPassedOver || !capped.isEmpty || !unsayable.isEmpty
        // A spent budget of several begins anew with the latest of their days; asking a little early costs nothing.
        let resetsAt = isOverBudget ? budgets.map(\.resetsAt).min() : nil
        return TextingEngine.Claimed(
            ready: ready, isDry: isOverBudget || (wasShort && !mayBeMore),
            dueAgainAt: (capped.map(\.until) + [resetsAt].compactMap(\.self)).min(), spent: budgets)
    }
}

/// The scripts of campaigns that are being sent, read once.
struct ScriptShelf {
    private struct Entry {
        var scripts: PlanScripts
        var hasArms: Bool
        var values: BlankValues
        /// What its links begin with; nil where no text of it has one.
        var linkHost: LinkHost?
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
            let script = entry.scripts[Int(message.step), arm: message.arm]
            if let host = entry.linkHost, script.blanks.contains(.link) {
                // A text whose link is missing asks for something that nobody can do.
                guard let token = message.link else {
                    throw Refusal(
                        field: "text", reason: "no_link", remedy: "Nothing: the person's link was taken away.")
                }
                values[.link] = host.address(of: token)
            }
            rendering = try script.rendering(for: values, isSmart: true)
        }
        return Dispatcher.Ready(
            message: message, body: MessageBody(rendering.text), segments: rendering.count.segments)
    }

    /// Whether the texts of a campaign have links, each person's own.
    mutating func hasLinks(_ campaign: CampaignID, in transaction: Transaction) throws -> Bool {
        try entry(of: campaign, in: transaction).linkHost != nil
    }

    /// Whether the words of a campaign may depend on the person's arm.
    mutating func hasArms(_ campaign: CampaignID, in transaction: Transaction) throws -> Bool {
        try entry(of: campaign, in: transaction).hasArms
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
            scripts: try PlanScripts(campaign.plan), hasArms: campaign.plan.arms != nil,
            values: MeetingWords(organization: organization, meeting: meeting, zones: zones).values,
            linkHost: campaign.plan.linkHost)
        entries[id] = entry
        return entry
    }
}
