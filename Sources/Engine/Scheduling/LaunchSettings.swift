import Domain

/// What a launch needs to know of the installation.
package struct LaunchSettings: Sendable {
    package var organization: String
    /// The zone in which "next day 18:00" is meant when there is no meeting.
    package var zone: String
    package var window: SendWindow
    package var senders: [SenderSettings]
    package var isRehearsal: Bool
    /// Most texts of campaigns to one person in any 24 hours, as the engine keeps it; nil for no cap.
    package var textsPerPersonPerDay: Int?
    /// A window that closes sooner than this counts as closed, as the engine keeps it.
    package var windowMarginSeconds: Int64
    /// Tracked links; nil where the installation has none.
    package var links: LinkSettings?
    /// So many random bytes of the system's generator, for the draw of arms; nil where only plans with a seed of their
    /// own may draw.
    package var random: (@Sendable (_ count: Int) -> [UInt8])?

    package init(
        organization: String, zone: String, window: SendWindow, senders: [SenderSettings], isRehearsal: Bool,
        textsPerPersonPerDay: Int? = nil, windowMarginSeconds: Int64 = 0, links: LinkSettings? = nil,
        random: (@Sendable (_ count: Int) -> [UInt8])? = nil
    ) {
        self.random = random
        self.links = links
        self.windowMarginSeconds = windowMarginSeconds
        self.textsPerPersonPerDay = textsPerPersonPerDay
        self.organization = organization
        self.zone = zone
        self.window = window
        self.senders = senders
        self.isRehearsal = isRehearsal
    }
}

/// What tracked links are made of.
package struct LinkSettings: Sendable {
    package var rules: LinkRules
    /// So many random bytes. Whoever can guess them can follow other people's links: the system's generator, or, where
    /// nobody real is texted, a seeded one.
    package var random: @Sendable (_ count: Int) -> [UInt8]

    package init(rules: LinkRules, random: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        self.rules = rules
        self.random = random
    }
}

/// One number (or short code) we send from, as configured.
package struct SenderSettings: Hashable, Sendable {
    /// The name that plans use.
    package var name: String
    package var gateway: String
    package var number: String
    package var limits: PacingLimits
    /// Segments of a day that it may use, its own and its brand's: all of them hold.
    package var budgets: [DayBudget]
    /// Millionths of the currency per segment, for estimates.
    package var priceMicrosPerSegment: Int64
    package var currency: String
    /// The day the price was read, in words, shown with every estimate.
    package var priceDate: String

    package init(
        name: String, gateway: String, number: String, limits: PacingLimits, budgets: [DayBudget] = [],
        priceMicrosPerSegment: Int64, currency: String, priceDate: String
    ) {
        self.budgets = budgets
        self.name = name
        self.gateway = gateway
        self.number = number
        self.limits = limits
        self.priceMicrosPerSegment = priceMicrosPerSegment
        self.currency = currency
        self.priceDate = priceDate
    }
}

extension SenderSettings {
    /// Several senders as one: their rates and budgets together, the first one's price. Nil for none.
    static func pool(_ senders: [SenderSettings]) -> SenderSettings? {
        guard var pool = senders.first, senders.count > 1 else { return senders.first }
        pool.name = senders.map(\.name).joined(separator: ", ")
        let perMinute = senders.compactMap(\.limits.segmentsPerMinute)
        pool.limits = PacingLimits(
            segmentsPerSecond: senders.reduce(0) { $0 + $1.limits.segmentsPerSecond },
            segmentsPerMinute: perMinute.count == senders.count ? perMinute.reduce(0, +) : nil)
        var budgets: [DayBudget] = []
        for budget in senders.flatMap(\.budgets) where !budgets.contains(budget) { budgets.append(budget) }
        pool.budgets = budgets
        return pool
    }
}
