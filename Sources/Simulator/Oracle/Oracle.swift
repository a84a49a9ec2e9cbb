/// Judges promises 1 to 4 from what phones heard and said, after every event. It never reads the store.
struct Oracle {
    /// What an outsider may know of one person.
    struct PersonFacts {
        var zones: [String]
        /// Where an answer by hand has to take them to be: a number of no list is known by its area code alone.
        var zonesOfAnswers: [String]
        var state: String
    }

    /// What an outsider may know of one campaign: its plan.
    struct CampaignFacts {
        var isSolicitation: Bool
        var lanes: [Int]
        var hours: Range<Int>?
        /// A campaign's texts end in `#` and this letter and the step's number.
        var letter: Character
    }

    struct LaneFacts {
        var segmentsPerSecond: Int
        var segmentsPerMinute: Int?
        /// The provider confirms a STOP itself.
        var providerConfirms: Bool
    }

    /// What a text is, read from its words alone.
    enum Identity: Hashable {
        case step(campaign: Int, step: Int)
        case confirmation
        case help
        /// By hand, with its number.
        case manual(Int)
    }

    struct Heard {
        var campaign: Int
        var step: Int
        var lane: Int
        var handedAt: Int64
    }

    struct PersonLedger {
        var heard: [Heard] = []
        /// A stop is in force; nil when there is none or a START followed.
        var stop: Stop?
        var stopsTakenAt: [Int64] = []
        /// The place of their last stop, in whatever words, among all that was ever said.
        var lastStopPlace = -1
        var confirmations = 0
        /// Questions for help that may be answered.
        var helpsTaken = 0
        /// The last thing they wrote.
        var lastWords: (words: String, at: Int64)?
        var helpAnswers = 0
    }

    struct Stop {
        /// When its webhook was answered 2xx; nil until then.
        var acknowledgedAt: Int64?
        var graceMicroseconds: Int64
        var isByKeyword: Bool
    }

    /// A provider refused a text and sent it all the same.
    enum Lie {
        case none
        /// To this person: how many texts they had, nobody can know.
        case ofAnotherText
        /// This very text, and nothing proved it in time: it comes again.
        case ofThisText
    }

    static let grace: Int64 = 250 * Span.millisecond
    /// A day, less what the clocks of two daemons may be apart.
    private static let repeatMicroseconds: Int64 = 17 * Span.hour

    let hours: LocalHours
    let people: [PersonFacts]
    private(set) var campaigns: [CampaignFacts]
    /// Campaigns of which a restored store knows nothing.
    private var lost: Set<Int> = []
    let lanes: [LaneFacts]
    /// Most texts of campaigns to one person in 24 hours.
    let cap: Int?
    /// How long texts may still leave after a campaign was stopped: other daemons' claims are good for so long.
    let stopGrace: Int64
    /// A stop in plain words is understood within a second, and so long after its webhook's 2xx nothing may leave.
    let plainGrace: Int64
    /// Since when each campaign must be silent.
    private var silentSince: [Int64?]
    private(set) var ledger: [PersonLedger]
    /// Texts by hand, by their numbers, and who answers whom at present.
    var manuals: [Manual] = []
    var holders: [Int: Holder] = [:]
    /// Some machine's hour was wrong by more than its daemon could know.
    var isClockUnsure = false
    private var paces: [Pace]

    init(
        hours: LocalHours, people: [PersonFacts], campaigns: [CampaignFacts], lanes: [LaneFacts], cap: Int?,
        stopGrace: Int64, plainGrace: Int64
    ) {
        self.hours = hours
        self.people = people
        self.campaigns = campaigns
        self.lanes = lanes
        self.cap = cap
        self.stopGrace = stopGrace
        self.plainGrace = plainGrace
        silentSince = campaigns.map { _ in nil }
        ledger = .init(repeating: PersonLedger(), count: people.count)
        paces = lanes.map { Pace(facts: $0) }
    }

    // MARK: Out

    func identity(of body: String) throws -> Identity {
        let mark = Array(body.utf8.suffix(3))
        if mark.count == 3, mark[0] == UInt8(ascii: "#"), let step = [1, 2, 3].first(where: { mark[2] == 0x30 + $0 }),
            let campaign = campaigns.firstIndex(where: { $0.letter.asciiValue == mark[1] })
        {
            return .step(campaign: campaign, step: Int(step) - 1)
        }
        if body.hasPrefix("Desk "), let number = Int(body.dropFirst(5).prefix { $0.isNumber }) {
            return .manual(number)
        }
        if body.contains("you are unsubscribed") { return .confirmation }
        if body.contains("Msg&data rates may apply") { return .help }
        throw Breach(.soundness, "a text is of no campaign and no answer either")
    }

    /// A text is given to the wire.
    mutating func handedOver(lane: Int, body: String, at now: Int64) throws {
        if let objection = paces[lane].handOver(segments: SegmentsAsBilled.count(body), at: now) {
            throw Breach(.neverFasterThanAllowed, "lane \(lane): \(objection)")
        }
    }

    /// A text leaves. Returns whether it comes later than a stop allows: that is a breach if the provider takes it.
    func leaves(_ identity: Identity, to person: Int, at now: Int64) throws -> Bool {
        switch identity {
        case .step(let campaign, _):
            if let since = silentSince[campaign], now > since + stopGrace {
                throw Breach(
                    .pausedIsPaused,
                    "campaign \(campaign) was stopped \((now - since) / Span.millisecond) ms before a text left")
            }
        case .manual: break
        case .confirmation, .help: return false
        }
        guard let stop = ledger[person].stop, let acknowledged = stop.acknowledgedAt else { return false }
        return now > acknowledged + stop.graceMicroseconds
    }

    /// A campaign was paused or cancelled.
    mutating func stopped(_ campaign: Int, at now: Int64) { silentSince[campaign] = silentSince[campaign] ?? now }
    /// Somebody lets it go on.
    mutating func goesOn(_ campaign: Int) { silentSince[campaign] = nil }

    /// The provider accepted a text: the phone hears it.
    mutating func heard(
        person: Int, lane: Int, body: String, handedAt: Int64, isAfterStop: Bool, validitySeconds: Int64?, lie: Lie,
        at now: Int64
    ) throws {
        switch try identity(of: body) {
        case .confirmation: try heardConfirmation(person: person, lane: lane, handedAt: handedAt)
        case .help:
            ledger[person].helpAnswers += 1
            if ledger[person].helpAnswers > ledger[person].helpsTaken {
                throw Breach(.neverAfterStop, "person \(person) heard more answers to HELP than they asked for")
            }
        case .manual(let number):
            try heardManual(
                number, person: person, isAfterStop: isAfterStop, validitySeconds: validitySeconds, at: now)
        case .step(let campaign, let step):
            if lie != .ofThisText,
                ledger[person].heard.contains(where: { $0.campaign == campaign && $0.step == step })
            {
                throw Breach(.neverTwice, "person \(person) heard step \(step) of campaign \(campaign) twice")
            }
            if isAfterStop {
                throw Breach(
                    .neverAfterStop,
                    "person \(person) heard step \(step) of campaign \(campaign), handed over after their stop")
            }
            let facts = campaigns[campaign]
            if !facts.lanes.contains(lane) { throw Breach(.soundness, "campaign \(campaign) was sent by lane \(lane)") }
            if let other = ledger[person].heard.first(where: { $0.campaign == campaign && $0.lane != lane }) {
                throw Breach(
                    .soundness,
                    "person \(person) heard campaign \(campaign) from lane \(other.lane) and then from \(lane)")
            }
            // Until the end of its validity the carrier may still deliver it.
            for instant in [now] + (validitySeconds.map { [now + $0 * Span.second] } ?? []) {
                if let objection = hours.objection(
                    at: instant, zones: people[person].zones,
                    solicitationIn: facts.isSolicitation ? people[person].state : nil, campaign: facts.hours)
                {
                    throw Breach(
                        .neverAtTheWrongHour,
                        "person \(person) heard step \(step) of campaign \(campaign): \(objection)")
                }
            }
            // A claim counts from its own instant, the phone from the hand-over's a moment later.
            let dayBefore = handedAt - Span.day + Span.second
            if let cap, lie == .none,
                ledger[person].heard.count(where: { $0.handedAt > dayBefore && !lost.contains($0.campaign) }) >= cap
            {
                throw Breach(.neverTooMany, "person \(person) heard more than \(cap) texts within 24 hours")
            }
            ledger[person].heard.append(Heard(campaign: campaign, step: step, lane: lane, handedAt: handedAt))
        }
    }

    private mutating func heardConfirmation(person: Int, lane: Int, handedAt: Int64) throws {
        ledger[person].confirmations += 1
        if lanes[lane].providerConfirms {
            throw Breach(.neverAfterStop, "person \(person) heard our confirmation beside the provider's own")
        }
        let stops = ledger[person].stopsTakenAt
        if ledger[person].confirmations > stops.count {
            throw Breach(.neverAfterStop, "person \(person) heard a second confirmation of one stop")
        }
        if !stops.contains(where: { handedAt >= $0 && handedAt <= $0 + 5 * Span.minute }) {
            throw Breach(
                .neverAfterStop, "person \(person) heard a confirmation more than five minutes after their stop")
        }
    }

    /// The store forgot what came lately.
    mutating func storeWentBack() {
        for person in ledger.indices { ledger[person].lastWords = nil }
        holders.removeAll()
    }

    /// A restored store knows nothing of a campaign.
    mutating func lose(_ campaign: Int) { lost.insert(campaign) }

    /// One more campaign, after all others.
    mutating func add(_ campaign: CampaignFacts) {
        campaigns.append(campaign)
        silentSince.append(nil)
    }

    func isStopped(_ person: Int) -> Bool { ledger[person].stop != nil }

    // MARK: In

    /// A reply is on disk.
    ///
    /// - Parameters:
    ///   - words: what it says, letter for letter.
    ///   - place: its place among all that was ever said, by anybody.
    ///   - isFirst: not a second copy of one taken before.
    mutating func took(
        _ meaning: Saying.Meaning, in words: String, from person: Int, place: Int, isFirst: Bool, at now: Int64
    ) {
        // The same again within the day may come from a machine: nothing answers it.
        let before = ledger[person].lastWords
        let repeatsItself = before.map { $0.words == words && now < $0.at + Self.repeatMicroseconds } ?? false
        if isFirst { ledger[person].lastWords = (words, now) }
        switch meaning {
        // A keyword suppresses whenever it comes, for safety's sake even as a copy.
        case .stop:
            stop(person, byKeyword: true, isFirst: isFirst, at: now)
            ledger[person].lastStopPlace = max(ledger[person].lastStopPlace, place)
        case .plainStop, .wrongNumber:
            if isFirst { stop(person, byKeyword: false, isFirst: true, at: now) }
            ledger[person].lastStopPlace = max(ledger[person].lastStopPlace, place)
        // Copies of a STOP and of the START after it may come in that order, too: their last word is the START.
        case .start: if isFirst || place > ledger[person].lastStopPlace { ledger[person].stop = nil }
        case .help: if isFirst, !repeatsItself { ledger[person].helpsTaken += 1 }
        case .yes, .likelyYes, .no, .question, .attending, .signed, .noise: break
        }
    }

    /// What plain words only held, a keyword still ends for good: that stop is confirmed too.
    private mutating func stop(_ person: Int, byKeyword: Bool, isFirst: Bool, at now: Int64) {
        let before = ledger[person].stop
        var stop = before ?? Stop(acknowledgedAt: nil, graceMicroseconds: plainGrace, isByKeyword: false)
        // Words may first only hold the number and then, said again more plainly, stop it.
        if isFirst, before == nil || !stop.isByKeyword { ledger[person].stopsTakenAt.append(now) }
        stop.isByKeyword = stop.isByKeyword || byKeyword
        ledger[person].stop = stop
    }

    /// The webhook of a reply was answered 2xx.
    mutating func acknowledged(_ meaning: Saying.Meaning, from person: Int, at now: Int64) {
        guard var stop = ledger[person].stop else { return }
        let grace: Int64
        switch meaning {
        case .stop: grace = Self.grace
        case .plainStop, .wrongNumber: grace = plainGrace
        default: return
        }
        // The earlier end of grace counts.
        if let known = stop.acknowledgedAt, known + stop.graceMicroseconds <= now + grace { return }
        stop.acknowledgedAt = now
        stop.graceMicroseconds = grace
        ledger[person].stop = stop
    }
}

/// The pace of one lane, judged by every sliding second and minute.
struct Pace {
    private let facts: Oracle.LaneFacts
    private var recent: [(at: Int64, segments: Int)] = []
    private var start = 0

    init(facts: Oracle.LaneFacts) { self.facts = facts }

    /// What is wrong with handing over a text now; nil when nothing is.
    mutating func handOver(segments: Int, at now: Int64) -> String? {
        recent.append((now, segments))
        while recent[start].at <= now - Span.minute { start += 1 }
        return objection(within: Span.second, limit: facts.segmentsPerSecond, at: now, unit: "second")
            ?? facts.segmentsPerMinute.flatMap { objection(within: Span.minute, limit: $0, at: now, unit: "minute") }
    }

    private func objection(within span: Int64, limit: Int, at now: Int64, unit: String) -> String? {
        let inside = recent[start...].filter { $0.at > now - span }
        let sum = inside.reduce(0) { $0 + $1.segments }
        if sum > limit, inside.count > 1 { return "\(sum) segments within a \(unit), and \(limit) are allowed" }
        // One that is longer than the limit goes alone, and holds the lane for its length.
        guard unit == "second", recent.count > 1 else { return nil }
        let before = recent[recent.count - 2]
        let needed = Int64(before.segments) * Span.second / Int64(limit)
        if before.segments > limit, now - before.at < needed {
            return "a text of \(before.segments) segments was followed after \(now - before.at) microseconds"
        }
        return nil
    }
}
