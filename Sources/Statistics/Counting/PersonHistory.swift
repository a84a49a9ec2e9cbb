/// All that a comparison needs to know about one person. Times are whole numbers of one unit of the caller's choice
/// (seconds since 1970, say), the same everywhere in one comparison.
package struct PersonHistory: Sendable {
    package struct Inbound: Hashable, Sendable {
        package var time: Int64
        /// Nothing but an opt-out keyword: an opt-out at that time, and not a reply.
        package var isStop: Bool

        package init(time: Int64, isStop: Bool) {
            self.time = time
            self.isStop = isStop
        }
    }

    package struct Conversion: Hashable, Sendable {
        package var time: Int64
        package var kind: String

        package init(time: Int64, kind: String) {
            self.time = time
            self.kind = kind
        }
    }

    package var id: String
    package var lists: [String]
    package var hasMobile: Bool
    package var optOuts: [Int64]
    package var attempts: [Int64]
    package var accepted: [Int64]
    package var delivered: [Int64]
    package var inbound: [Inbound]
    package var conversions: [Conversion]

    package init(
        id: String, lists: [String], hasMobile: Bool, optOuts: [Int64] = [], attempts: [Int64] = [],
        accepted: [Int64] = [], delivered: [Int64] = [], inbound: [Inbound] = [], conversions: [Conversion] = []
    ) {
        self.id = id
        self.lists = lists
        self.hasMobile = hasMobile
        self.optOuts = optOuts
        self.attempts = attempts
        self.accepted = accepted
        self.delivered = delivered
        self.inbound = inbound
        self.conversions = conversions
    }

    /// Takes in another row about the same person: lists and events united, a mobile if either has one.
    mutating func merge(_ other: PersonHistory) {
        lists += other.lists
        hasMobile = hasMobile || other.hasMobile
        optOuts += other.optOuts
        attempts += other.attempts
        accepted += other.accepted
        delivered += other.delivered
        inbound += other.inbound
        conversions += other.conversions
    }
}
