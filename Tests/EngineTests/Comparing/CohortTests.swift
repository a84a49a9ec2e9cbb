import Domain
import Engine
import Foundation
import Statistics
import Storage
import Testing

/// The store counts with one statement; the statistics count the same people with plain rules over their histories.
@Suite struct `A cohort in the store` {
    private static let day: Int64 = 86_400
    private static let launch = Stage.start
    private static let window: Int64 = 7 * day

    private struct Tale {
        var person: PersonID
        var ward: String
        var history: PersonHistory
    }

    /// What happens in the store between the events of people's lives.
    private typealias Meanwhile = (StoredCampaign, inout SeededGenerator, Transaction) throws -> Void

    private static func plan(_ name: String) -> Plan {
        Stage.plan(
            name, steps: [.atOnce],
            action: ActionAsk(name: "postcard", evidence: [.yes], strength: .done, yesAuthorises: false),
            baseline: .list("cold"), attributionSeconds: window)
    }

    /// Lives some weeks of a campaign through the shelves, at random, and writes down what happened to whom.
    private static func live(
        _ random: inout SeededGenerator, in transaction: Transaction, meanwhile: Meanwhile = { _, _, _ in }
    ) throws -> (campaign: StoredCampaign, tales: [Tale]) {
        let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "")
        let lists = [
            try transaction.putList(name: "sign-in", kind: .activated, source: "", meeting: nil, now: launch),
            try transaction.putList(name: "cold", kind: .cold, source: "", meeting: nil, now: launch),
        ].compactMap(\.self)
        let before = launch.adding(seconds: -day)
        var tales: [Tale] = []
        for number in 0..<Int.random(in: 5...25, using: &random) {
            let hasMobile = random.chance(0.85)
            let phone = Stage.phone(number)
            var record = PersonRecord(
                key: hasMobile ? phone.exposed : "row \(number)", phone: hasMobile ? phone : nil,
                phoneStanding: hasMobile
                    ? .textable : [.review, .missing, .rejected].randomElement(using: &random) ?? .missing)
            record.ward = ["9", "12"].randomElement(using: &random) ?? ""
            let person = try transaction.putPerson(record, whereabouts: place, now: before).id
            var history = PersonHistory(id: "\(person)", lists: [], hasMobile: hasMobile)
            let memberships = [[0], [1], [0, 1]].randomElement(using: &random) ?? [0]
            for index in memberships {
                _ = try transaction.addMember(list: lists[index], person: person, importing: 1, now: before)
                history.lists.append(["sign-in", "cold"][index])
            }
            if hasMobile, random.chance(0.1) {
                try stop(phone, at: before, in: transaction)
                history.optOuts.append(before.microseconds)
            }
            if random.chance(0.1) {
                let at = random.chance(0.3) ? launch : before
                try convert(person, at: at, recordedAt: at, in: transaction)
                history.conversions.append(.init(time: at.microseconds, kind: "done"))
            }
            tales.append(Tale(person: person, ward: record.ward, history: history))
        }
        let campaign = try self.campaign(lists, in: transaction)
        try steps(of: campaign, tales: &tales, random: &random, in: transaction, meanwhile: meanwhile)
        return (campaign, tales)
    }

    private static func campaign(_ lists: [ListID], in transaction: Transaction) throws -> StoredCampaign {
        let plan = plan("ask")
        let lane = try transaction.lane(gateway: "toy", sender: Stage.sender).id
        let id = try transaction.launch(
            plan: plan, planText: try Launch.frozen(plan).text, planHash: "", lanes: [lane], meeting: nil,
            startsAt: launch, sources: zip(lists, ["activated", "cold"]).map(AudienceSource.init), excluded: [],
            by: "Ana",
            now: launch)
        let window = try transaction.windowID(key: "America/Chicago;;").id
        try transaction.setOpenings(
            window: window,
            [StoredOpening(opens: launch.adding(seconds: -day), closes: launch.adding(seconds: 365 * day))])
        for place in try transaction.whereaboutsWithoutWindow(campaign: id) {
            try transaction.setCampaignWindow(campaign: id, whereabouts: place.id, window: window)
        }
        return try #require(try transaction.campaign(id))
    }

    private static func steps(
        of campaign: StoredCampaign, tales: inout [Tale], random: inout SeededGenerator, in transaction: Transaction,
        meanwhile: Meanwhile
    ) throws {
        var now = launch
        for step in 0..<Int64(Int.random(in: 1...3, using: &random)) {
            let stored = StoredStep(
                campaign: campaign.id, step: step, name: "", dueAt: now, expiresAt: now.adding(seconds: 90 * day),
                firstMessageID: try transaction.reserveIDs("message", count: campaign.audienceCount), materialisedTo: 0)
            try transaction.putStep(stored)
            _ = try transaction.materialise(
                stored, lane: campaign.lane, action: "postcard", silentOnly: true, isRehearsal: true, limit: 1_000,
                now: now)
            // Whoever is not claimed now may be claimed later, or never.
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                now = now.adding(seconds: Int64.random(in: 60...day, using: &random))
                let open = try transaction.openWindows(now: now, marginSeconds: 300)
                let limit = Int.random(in: 0...tales.count, using: &random)
                let claimed = try transaction.claim(
                    lane: campaign.lane, campaign: campaign.id, window: open[0].window, closesAt: open[0].closesAt,
                    limit: limit, by: 1, now: now)
                for message in claimed {
                    try fate(of: message, at: now, tales: &tales, random: &random, in: transaction)
                }
                try meanwhile(campaign, &random, transaction)
                try lives(tales: &tales, campaign: campaign, now: now, random: &random, in: transaction)
            }
            now = now.adding(seconds: Int64.random(in: 0...(4 * day), using: &random))
            try meanwhile(campaign, &random, transaction)
        }
    }

    private static func fate(
        of message: ClaimedMessage, at now: Timestamp, tales: inout [Tale], random: inout SeededGenerator,
        in transaction: Transaction
    ) throws {
        let index = try #require(tales.firstIndex { $0.person == message.person })
        func item(_ outcome: Outcome) -> RecordedOutcome {
            RecordedOutcome(
                message: message.id, attempt: message.attempt, lane: LaneID(1), campaign: message.campaign,
                person: message.person, outcome: outcome, handedAt: now, retryAt: now)
        }
        tales[index].history.attempts.append(now.microseconds)
        switch Int.random(in: 0..<10, using: &random) {
        case 0:
            try transaction.recordSettled(
                [item(.rejected(.recipientPermanent, code: "1"))], as: .rejected, reason: .rejected
            ) { _ in "1" }
            return
        case 1:
            try transaction.recordSettled([item(.uncertain(code: "x"))], as: .uncertain, reason: nil) { _ in "x" }
            if random.chance(0.5) { return }
        default: try transaction.recordAccepted([item(.accepted(reference: "SM\(message.id)", segments: 1))])
        }
        let isUncertain =
            try transaction.sql.first(
                "select 1 from message where id = $1 and state = 5", [.integer(message.id.value)]) != nil
        let status: InboundReceipt.Status? =
            isUncertain || random.chance(0.6) ? [.sent, .delivered, .undelivered].randomElement(using: &random) : nil
        if !isUncertain || status != nil { tales[index].history.accepted.append(now.microseconds) }
        guard let status else { return }
        let later = now.adding(seconds: Int64.random(in: 0...(2 * day), using: &random))
        _ = try transaction.apply(
            InboundReceipt(reference: nil, messageID: message.id, status: status), gateway: "toy", now: later)
        if status == .delivered { tales[index].history.delivered.append(later.microseconds) }
    }

    /// Some people answer, stop, or do the thing; some records of it come weeks late and say when it was.
    private static func lives(
        tales: inout [Tale], campaign: StoredCampaign, now: Timestamp, random: inout SeededGenerator,
        in transaction: Transaction
    ) throws {
        for index in tales.indices {
            let tale = tales[index]
            let at = now.adding(seconds: Int64.random(in: 1...59, using: &random))
            if tale.history.hasMobile, random.chance(0.1) {
                let phone = try #require(try transaction.person(tale.person)?.record.phone)
                let isStop = random.chance(0.4)
                let id = ReplyID(try transaction.newID("reply"))
                let reply = StoredReply(
                    id: id, gateway: "toy", from: phone, to: Stage.sender, body: MessageBody("…"), receivedAt: at,
                    person: tale.person, message: nil, campaign: campaign.id,
                    label: isStop ? "opt_out" : ["yes", "no", "question"].randomElement(using: &random) ?? "no",
                    also: "",
                    degree: "certain", rule: "a test")
                _ = try transaction.keep(reply, referenceKey: "\(id)", contentKey: nil, inbox: 1)
                if isStop { try stop(phone, at: at, in: transaction) }
                tales[index].history.inbound.append(.init(time: at.microseconds, isStop: isStop))
            }
            if random.chance(0.1) {
                let offsets: [Int64] = [0, -1, -30 * day, 3 * day, -2 * day]
                let offset = offsets.randomElement(using: &random) ?? 0
                let did = max(at.adding(seconds: offset), launch.adding(seconds: -2 * day))
                try convert(tale.person, at: did, recordedAt: at, in: transaction)
                tales[index].history.conversions.append(.init(time: did.microseconds, kind: "done"))
            }
        }
    }

    private static func stop(_ phone: PhoneNumber, at: Timestamp, in transaction: Transaction) throws {
        try transaction.suppress(
            phone, .optedOut, source: ConsentSource(channel: "reply", recordedBy: "a test"), now: at)
    }

    private static func convert(
        _ person: PersonID, at: Timestamp, recordedAt: Timestamp, strength: Strength = .done,
        isVerified: Bool = true, in transaction: Transaction
    ) throws {
        try transaction.convert(
            ConversionRecord(
                person: person, action: "postcard", strength: strength, at: at, evidence: .form, reply: nil,
                source: "form.csv", campaign: nil, isVerified: isVerified), now: recordedAt)
    }

    private static func counts(_ tally: CohortTally?) -> CohortCounts {
        var counts = CohortCounts()
        guard let tally else { return counts }
        counts.listed = Int(tally.listed)
        counts.noMobile = Int(tally.noMobile)
        counts.suppressed = Int(tally.suppressed)
        counts.baselineConverters = Int(tally.baselineConverters)
        counts.eligible = Int(tally.eligible)
        counts.attempted = Int(tally.attempted)
        counts.sent = Int(tally.sent)
        counts.delivered = Int(tally.delivered)
        counts.convertedBeforeSend = Int(tally.convertedBeforeSend)
        counts.sentCohort = Int(tally.sentCohort)
        counts.convertedSoFar = Int(tally.convertedSoFar)
        counts.matured = Int(tally.matured)
        counts.repliedMatured = Int(tally.repliedMatured)
        counts.optedOutMatured = Int(tally.optedOutMatured)
        counts.convertedMatured = Int(tally.convertedMatured)
        counts.ittConverted = Int(tally.ittConverted)
        return counts
    }

    @Test(arguments: 0..<250 as Range<UInt64>) func `is counted as the statistics count it`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let driver = try SQLiteDriver.inMemory()
        try Migrator.migrate(driver, now: Self.launch)
        let store = Store(driver: driver)
        let (campaign, tales) = try store.write { try Self.live(&random, in: $0) }
        for _ in 0..<4 {
            let asOf = Self.launch.adding(seconds: Int64.random(in: 0...(25 * Self.day), using: &random))
            let expected = CohortRules(
                asOf: asOf.microseconds, window: Self.window * 1_000_000,
                intentionToTreatWindow: Self.window * 1_000_000, kinds: ["done"], launchAt: Self.launch.microseconds,
                arms: ["sign-in", "cold"]
            ).count(tales.map(\.history))
            let tallies = try store.read { try $0.cohort(of: campaign, asOf: asOf, by: .none) }
            for (arm, counts) in zip(["activated", "cold"], expected.counts) {
                #expect(
                    Self.counts(tallies.first { $0.arm == arm }) == counts, "\(arm), \(asOf)")
            }
            #expect(tallies.map(\.overlap).reduce(0, +) == Int64(expected.overlap))
            // A stratum is a part: the parts make the whole.
            let parts = try store.read { try $0.cohort(of: campaign, asOf: asOf, by: .ward) }
            for tally in tallies {
                let ours = parts.filter { $0.arm == tally.arm }
                #expect(ours.map(\.listed).reduce(0, +) == tally.listed)
                #expect(ours.map(\.matured).reduce(0, +) == tally.matured)
                #expect(ours.map(\.convertedMatured).reduce(0, +) == tally.convertedMatured)
            }
        }
    }

    // MARK: Comparisons from tallies

    /// Counts some of the blocks anew that have changed.
    private static func tallySome(
        _ campaign: StoredCampaign, _ random: inout SeededGenerator, _ transaction: Transaction
    ) throws {
        for block in try transaction.staleBlocks(of: [campaign]) where random.chance(0.6) {
            let build = try transaction.beginTally(of: [campaign], block: block)
            try transaction.endTally(build, try #require(try transaction.count(build)))
        }
    }

    private static func rules(at instant: Timestamp) -> CohortRules {
        CohortRules(
            asOf: instant.microseconds, window: window * 1_000_000, intentionToTreatWindow: window * 1_000_000,
            kinds: ["done"], launchAt: launch.microseconds, arms: ["sign-in", "cold"])
    }

    /// `compare --json`, as far as it counts.
    private struct Compared: Decodable {
        struct Arm: Decodable {
            struct Rate: Decodable, Equatable {
                var x: Int
                var n: Int
            }
            var name: String
            var counts: [String: Int]?
            var rate: Rate
        }
        struct Stratum: Decodable {
            var name: String
            var arms: [Arm]
        }
        var asOf: String
        var arms: [Arm]
        var strata: [Stratum]
    }

    private static func words(_ counts: CohortCounts, overlap: Int) -> [String: Int] {
        [
            "overlap": overlap, "listed": counts.listed, "noMobile": counts.noMobile, "suppressed": counts.suppressed,
            "baselineConverters": counts.baselineConverters, "eligible": counts.eligible,
            "attempted": counts.attempted, "sent": counts.sent, "delivered": counts.delivered,
            "convertedBeforeSend": counts.convertedBeforeSend, "sentCohort": counts.sentCohort,
            "convertedSoFar": counts.convertedSoFar, "matured": counts.matured,
            "repliedMatured": counts.repliedMatured, "optedOutMatured": counts.optedOutMatured,
            "convertedMatured": counts.convertedMatured, "ittConverted": counts.ittConverted,
        ]
    }

    /// Random histories, tallies of a part of the people that are made anew now and then, random instants: what staff read
    /// is what the plain rules count.
    @Test(arguments: 1_000..<1_250 as Range<UInt64>) func `is compared by its tallies as the statistics count it`(
        seed: UInt64
    ) throws {
        var random = SeededGenerator(seed: seed)
        let driver = try SQLiteDriver.inMemory()
        try Migrator.migrate(driver, now: Self.launch)
        let store = Store(driver: driver, tallyBlock: Int64.random(in: 1...6, using: &random))
        let (campaign, tales) = try store.write { transaction in
            try Self.live(&random, in: transaction, meanwhile: Self.tallySome)
        }
        guard tales.contains(where: { $0.history.lists.contains("sign-in") }) else { return }
        for _ in 0..<6 {
            let asked = Self.launch.adding(seconds: Int64.random(in: 0...(25 * Self.day), using: &random))
            let rules = Self.rules(at: asked.startOfMinute)
            let stratum = [CohortStratum.none, .ward, .list].randomElement(using: &random) ?? .ward
            let compared = try store.read { transaction in
                let comparison = try Comparing(campaign: campaign, asOf: asked, in: transaction)
                    .comparison(by: stratum)
                return try JSONDecoder().decode(Compared.self, from: JSONEncoder().encode(comparison))
            }
            #expect(compared.asOf == ISO8601.format(asked.startOfMinute))
            let expected = rules.count(tales.map(\.history))
            // Whoever is on both lists is counted once, with the first.
            for arm in compared.arms {
                let place = arm.name == "activated" ? 0 : 1
                #expect(
                    arm.counts == Self.words(expected.counts[place], overlap: place == 0 ? expected.overlap : 0),
                    "\(arm.name), \(asked)")
            }
            guard stratum == .ward else { continue }
            for ward in compared.strata {
                let counts = rules.count(tales.filter { $0.ward == ward.name }.map(\.history)).counts
                for arm in ward.arms {
                    let place = arm.name == "activated" ? 0 : 1
                    #expect(arm.rate == Compared.Arm.Rate(x: counts[place].convertedMatured, n: counts[place].matured))
                }
            }
            try store.write { try Self.tallySome(campaign, &random, $0) }
        }
    }

    /// A campaign that counts what was done, a week after it has texted as many people, with these records of them: whose,
    /// what it is, and how many seconds after the texts it is dated.
    private func tally(
        people: Int, isVerified: Bool, _ records: [(person: Int, strength: Strength, seconds: Int64)]
    ) throws -> CohortTally {
        let stage = try Stage()
        try stage.people(1...people)
        let campaign = try stage.launch(
            Stage.plan(action: ActionAsk(name: "postcard", evidence: [.yes], strength: .done, yesAuthorises: false)))
        try stage.run(seconds: 5)
        let now = stage.now
        try stage.store.write { transaction in
            for record in records {
                let person = try #require(try transaction.personID(phone: Stage.phone(record.person)))
                try Self.convert(
                    person, at: now.adding(seconds: record.seconds), recordedAt: now.adding(seconds: 3_600),
                    strength: record.strength, isVerified: isVerified, in: transaction)
            }
        }
        let asOf = now.adding(seconds: 8 * Self.day)
        return try #require(try stage.store.read { try $0.cohort(of: campaign, asOf: asOf, by: .none) }.first)
    }

    @Test func `counts nobody by what only an unsigned webhook says`() throws {
        let tally = try tally(people: 3, isVerified: false, [(1, .organic, -3_600), (2, .organic, 60), (3, .done, 60)])
        #expect(tally.baselineConverters == 0)
        #expect(tally.sentCohort == 3)
        #expect(tally.matured == 3)
        #expect(tally.convertedMatured == 0)
        #expect(tally.ittConverted == 0)
        #expect(tally.unverifiedMatured == 1)
    }

    /// "I already signed" before the first text is out of the headline, and no success of the texts afterwards.
    @Test func `leaves organic conversions out of the headline`() throws {
        let tally = try tally(people: 4, isVerified: true, [(1, .organic, -3_600), (2, .organic, 60), (3, .said, 60)])
        // The first organic is dated before the launch: it never was the campaign's to win.
        #expect(tally.baselineConverters == 1)
        #expect(tally.eligible == 3)
        #expect(tally.sentCohort == 3)
        #expect(tally.convertedMatured == 0)
        #expect(tally.otherStrengthMatured == 1)
    }
}
