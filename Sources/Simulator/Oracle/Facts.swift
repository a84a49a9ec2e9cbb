/// A reply that is on disk, by the world's own knowledge of what it delivered.
struct TakenReply {
    var person: Int
    var lane: Int
    var meaning: Saying.Meaning
    var receivedAt: Int64
    var takenAt: Int64
    var isFirst: Bool
}

/// What the world knows of each text of a campaign: the outsider's ledger for promises 5 to 7.
struct TextFacts {
    var flights: [Int] = []
    var heardAt: Int64?
    /// When the hand-over that was heard took place.
    var heardHandedAt: Int64?
    /// An answer that left it open whether the text was taken.
    var isDoubtful = false
    var receipts: [(status: ReceiptStatus, hasID: Bool, at: Int64)] = []
}

struct TextKey: Hashable {
    var person: Int
    var campaign: Int
    var step: Int
}

/// What happened, as far as an outsider can know who sees the network and the doors but not the store.
struct Facts {
    private(set) var texts: [TextKey: TextFacts] = [:]
    private(set) var replies: [[TakenReply]]
    var seenReplies: Set<String> = []
    /// Everyone of whom a provider told us that they opted out there.
    var toldOptedOut: Set<Int> = []
    var acknowledged = 0
    var acknowledgedCalls: [(gateway: String, url: String, body: [UInt8])] = []
    var papersRecorded: [Int] = []
    var doubtsAtStart = 0
    /// How often a daemon went away, or lost the store, with its claims.
    var losses = 0
    /// Some machine's hour was wrong by more than its daemon could know.
    var clocksWereSet = false
    var governorTrips = 0
    var loops = 0
    var turns = 0
    var heardCount = 0
    var cohortsCompared = 0

    init(people: Int) { replies = .init(repeating: [], count: people) }

    private func key(_ person: Int, _ identity: Oracle.Identity) -> TextKey? {
        guard case .step(let campaign, let step) = identity else { return nil }
        return TextKey(person: person, campaign: campaign, step: step)
    }

    mutating func handed(flight: Int, person: Int, identity: Oracle.Identity) {
        guard let key = key(person, identity) else { return }
        texts[key, default: TextFacts()].flights.append(flight)
    }

    mutating func heard(flight: Int, person: Int, identity: Oracle.Identity, handedAt: Int64, at now: Int64) {
        heardCount += 1
        guard let key = key(person, identity) else { return }
        texts[key, default: TextFacts()].heardAt = now
        texts[key, default: TextFacts()].heardHandedAt = handedAt
    }

    mutating func doubted(_ person: Int, _ identity: Oracle.Identity) {
        guard let key = key(person, identity) else { return }
        texts[key, default: TextFacts()].isDoubtful = true
    }

    mutating func tookReceipt(
        person: Int, identity: Oracle.Identity, status: ReceiptStatus, hasID: Bool, at now: Int64
    ) {
        guard let key = key(person, identity) else { return }
        texts[key, default: TextFacts()].receipts.append((status, hasID, now))
    }

    mutating func took(_ reply: TakenReply) { replies[reply.person].append(reply) }
}
