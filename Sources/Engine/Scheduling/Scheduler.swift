import Domain
import Storage

/// What becomes due by the clock: steps turn into messages, windows open and close, messages run out of time.
///
/// Plain functions over one transaction, small enough to let a webhook in between: each call does at most one batch
/// and says whether there is more.
package struct Scheduler {
    /// People whose message rows are made in one transaction.
    package static let materialiseBatch: Int64 = 5_000
    package static let expireBatch = 5_000
    /// How far ahead openings are kept, and how far behind. Campaigns whose windows are all closed for longer look
    /// again when the table is refreshed.
    package static let openingsAheadSeconds: Int64 = 3 * 86_400
    package static let openingsBehindSeconds: Int64 = 86_400
    package static let refreshSeconds: Int64 = 6 * 3_600
    /// Days of budgets are kept so long after they ended: nobody counts against them, somebody may ask.
    package static let budgetDaysKept: Int64 = 40

    package var window: SendWindow
    package var isRehearsal: Bool

    package init(window: SendWindow, isRehearsal: Bool) {
        self.window = window
        self.isRehearsal = isRehearsal
    }

    /// Computes the openings of every window for the days around now, and forgets the days of budgets that are long over.
    package func refreshOpenings(in transaction: Transaction, now: Timestamp) throws {
        for stored in try transaction.windows() {
            try refresh(window: stored.id, key: stored.key, in: transaction, now)
        }
        // Days are named in the zone of their budget: one more makes up for that.
        let oldest = now.adding(seconds: -(Self.budgetDaysKept + 1) * 86_400)
        try transaction.forgetBudgetDays(
            before: String(ISO8601.formatDateTime(secondsSince1970: oldest.seconds).prefix(10)))
    }

    func refresh(window id: Int64, key text: String, in transaction: Transaction, _ now: Timestamp) throws {
        guard let key = WindowKey(text: text) else {
            throw StoreError.foreign("window \(id) has a key that this version cannot read")
        }
        let openings = try window.openings(
            key, from: now.adding(seconds: -Self.openingsBehindSeconds),
            until: now.adding(seconds: Self.openingsAheadSeconds))
        try transaction.setOpenings(
            window: id, openings.map { StoredOpening(opens: $0.opens, closes: $0.closes) })
    }

    /// Makes sure that everyone of a campaign's audience has a window in it. Called at launch, and again before each
    /// step: people move.
    package func assignWindows(
        campaign: CampaignID, plan: Plan, in transaction: Transaction, now: Timestamp
    ) throws {
        for place in try transaction.whereaboutsWithoutWindow(campaign: campaign) {
            let key = WindowKey(
                zones: place.zones.split(separator: "|").map(String.init),
                states: place.states.split(separator: "|").map(String.init),
                isSolicitation: plan.purpose.isSolicitation, campaignHours: plan.window?.dayHours)
            let stored = try transaction.windowID(key: key.text)
            if stored.isNew { try refresh(window: stored.id, key: key.text, in: transaction, now) }
            try transaction.setCampaignWindow(campaign: campaign, whereabouts: place.id, window: stored.id)
        }
    }

    /// Makes the message rows of the next batch of people of the oldest step that is due. False when no step waits.
    package func materialiseOne(in transaction: Transaction, now: Timestamp) throws -> Bool {
        guard let step = try transaction.stepsToMaterialise(now: now).first else { return false }
        return try materialise(step, in: transaction, now: now)
    }

    /// Makes the message rows of the next batch of people of this step. False for a step of no campaign.
    func materialise(_ step: StoredStep, in transaction: Transaction, now: Timestamp) throws -> Bool {
        guard let campaign = try transaction.campaign(step.campaign) else { return false }
        if step.materialisedTo == 0 {
            try assignWindows(campaign: campaign.id, plan: campaign.plan, in: transaction, now: now)
        }
        _ = try transaction.materialise(
            step, lane: campaign.lane, action: campaign.plan.action.name,
            silentOnly: campaign.plan.followUps == .silent, heldOut: campaign.plan.arms?.heldOut ?? [],
            isRehearsal: isRehearsal, limit: Self.materialiseBatch,
            now: now)
        return true
    }

    /// The next instant after `now` at which the clock alone brings something: a step, an opening, an expiry. Retries
    /// are the engine's own business.
    package static func nextMoment(in transaction: Transaction, after now: Timestamp) throws -> Timestamp? {
        [
            try transaction.nextStepMoment(after: now), try transaction.nextExpiry(after: now),
            try transaction.nextOpening(after: now),
        ].compactMap(\.self).min()
    }
}

extension PlannedWindow {
    /// The same hours as the window rules read them; nil when they are no hours.
    package var dayHours: DayHours? { DayHours(opensMinute: fromMinute, closesMinute: toMinute) }
}
