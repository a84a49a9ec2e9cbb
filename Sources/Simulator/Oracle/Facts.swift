import Domain

/// A reply that is on disk, by the world's own knowledge of what it delivered.
struct TakenReply {
    var person: Int
    var lane: Int
    var meaning: Saying.Meaning
    /// What they answered beside a stop.
    var also: Saying.Meaning?
    var body: String
    /// As its carrier tells it.
    var saidAt: Int64
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
    /// When each reply was first on disk, by the provider's id.
    private var seenReplies: [String: Int64] = [:]
    /// Everyone of whom a provider told us that they opted out there.
    var toldOptedOut: Set<Int> = []
    var acknowledged = 0
    private(set) var acknowledgedCalls: [(gateway: String, url: String, body: [UInt8], at: Int64)] = []
    private(set) var papersRecorded: [(index: Int, at: Int64)] = []
    var doubtsAtStart = 0
    /// Texts that a provider refused and sent all the same.
    private(set) var lies: Set<TextKey> = []
    /// How often a daemon went away, or lost the store, with its claims.
    var losses = 0
    /// Some machine's hour was wrong by more than its daemon could know.
    var clocksWereSet = false
    /// When the copy was made that was put back, and when that was.
    var backupTakenAt: Int64?
    var restoredAt: Int64?
    /// Texts in doubt about which a person decided, with the instant from which each was in doubt.
    private(set) var settled: [TextKey: Int64] = [:]
    var governorTrips = 0
    /// Texts that were on the wire's line and were taken back.
    var takenBack = 0
    /// Replies that came from another phone than the one that was texted.
    var borrowed = 0
    /// What was meant by each person's words.
    private(set) var meanings: [[String: Saying.Meaning]]
    var looksPlanned = 0
    /// When an organizer last did something about each person.
    var attendedAt: [Int: Int64] = [:]
    /// Whose each link is that a phone has heard, and the other way round.
    var owners: [LinkToken: LinkOwner] = [:]
    var tokens: [LinkOwner: LinkToken] = [:]
    private var followers: Set<LinkOwner> = []
    private var machineFetches: [Int: Int64] = [:]
    var loops = 0
    var turns = 0
    var heardCount = 0
    var cohortsCompared = 0

    init(people: Int) {
        replies = .init(repeating: [], count: people)
        meanings = .init(repeating: [:], count: people)
    }

    mutating func followed(_ link: LinkOwner, isMachine: Bool) {
        if isMachine { machineFetches[link.campaign, default: 0] += 1 } else { followers.insert(link) }
    }

    func followers(of campaign: Int) -> Int64 { Int64(followers.count { $0.campaign == campaign }) }
    func machines(of campaign: Int) -> Int64 { machineFetches[campaign] ?? 0 }

    mutating func said(_ words: String, meaning: Saying.Meaning, by person: Int) { meanings[person][words] = meaning }

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

    mutating func lied(_ person: Int, _ identity: Oracle.Identity) {
        if let key = key(person, identity) { lies.insert(key) }
    }

    func isLiedTo(_ person: Int) -> Bool { lies.contains { $0.person == person } }

    /// So long after a receipt is on disk everyone knows of it: nothing is sent again that it proves.
    private static let heededMicroseconds = 30 * Span.second

    /// What an earlier lie excuses about a text.
    func lie(about person: Int, _ identity: Oracle.Identity, handedAt: Int64) -> Oracle.Lie {
        guard let key = key(person, identity) else { return .none }
        if lies.contains(key), let text = texts[key] {
            let isProven = text.receipts.contains {
                $0.hasID && $0.status != .failed && $0.at + Self.heededMicroseconds < handedAt
            }
            return isProven ? .ofAnotherText : .ofThisText
        }
        // What a person ordered to be sent again since the copy was made is as unknown to a restored store.
        let isForgotten = restoredAt != nil && settled.contains { $0.key.person == person }
        return isForgotten || isLiedTo(person) ? .ofAnotherText : .none
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

    /// False for a second copy of a reply that the store knows.
    mutating func isFirst(_ reply: String, at now: Int64) -> Bool {
        guard seenReplies[reply] == nil else { return false }
        seenReplies[reply] = now
        return true
    }

    mutating func acknowledged(gateway: String, url: String, body: [UInt8], at now: Int64) {
        acknowledgedCalls.append((gateway, url, body, now))
    }

    mutating func recordedPaper(_ index: Int, at now: Int64) { papersRecorded.append((index, now)) }

    /// The store is what it was then: what came since is not in it, and is new to it when it comes again.
    mutating func storeWentBack(to then: Int64) {
        seenReplies = seenReplies.filter { $0.value < then }
        acknowledgedCalls.removeAll { $0.at >= then }
        papersRecorded.removeAll { $0.at >= then }
        for person in replies.indices { replies[person].removeAll { $0.takenAt >= then } }
    }

    mutating func settle(_ key: TextKey, handedAt: Int64) { settled[key] = min(settled[key] ?? .max, handedAt) }

    mutating func took(_ reply: TakenReply) { replies[reply.person].append(reply) }
}
