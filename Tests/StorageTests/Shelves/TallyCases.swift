import Domain
import Storage
import Testing

/// Everything that a comparison reads of a campaign at one instant.
private struct Counted: Equatable {
    var cohorts: [CohortStratum: [CohortTally]] = [:]
    var followUps: [FollowUpTally] = []
    var contacts: [ContactTally] = []
}

/// A store in small blocks, with one campaign of eleven people who have all been texted.
private struct TallyScene {
    let store: Store
    let campaign: StoredCampaign
    let people: [PersonID]
    let messages: [ClaimedMessage]

    static let block: Int64 = 4

    init(_ plain: Store, texted: Int = 11) throws {
        store = Store(driver: plain.driver, tallyBlock: Self.block)
        (campaign, people, messages) = try store.write { transaction in
            let people = try (1...11).map { number in
                try transaction.person(
                    number, ward: number % 2 == 0 ? "9" : "12", standing: number == 11 ? .review : .textable)
            }
            let campaign = try transaction.makeCampaign(people)
            try transaction.makeStep(of: campaign)
            let claimed = try transaction.claimAll()
            try transaction.recordAccepted(claimed.prefix(texted).map { $0.accepted("SM\($0.id)") })
            return (campaign, people, claimed)
        }
    }

    static func after(_ seconds: Int64) -> Timestamp { Scene.now.adding(seconds: seconds) }

    /// Makes the tallies of every block anew that has none, or is marked.
    func tally() throws {
        for block in try store.read({ try $0.staleBlocks(of: [campaign]) }) {
            let build = try store.write { try $0.beginTally(of: [campaign], block: block) }
            let tallies = try #require(try store.read { try $0.count(build) })
            try store.write { try $0.endTally(build, tallies) }
        }
        #expect(try stale == [])
    }

    var stale: [Int64] {
        get throws { try store.read { try $0.staleBlocks(of: [campaign]) } }
    }

    func counted(at instant: Timestamp) throws -> Counted {
        try store.read { transaction in
            var counted = Counted()
            for stratum in CohortStratum.allCases {
                counted.cohorts[stratum] = try transaction.cohort(of: campaign, asOf: instant, by: stratum)
            }
            counted.followUps = try transaction.followUps(of: campaign, asOf: instant, unitSeconds: 3_600)
            counted.contacts = try transaction.contacts(of: campaign)
            return counted
        }
    }

    func countedFromRows(at instant: Timestamp) throws -> Counted {
        try store.read { transaction in
            var counted = Counted()
            for stratum in CohortStratum.allCases {
                counted.cohorts[stratum] = try transaction.cohortFromRows(of: campaign, asOf: instant, by: stratum)
            }
            counted.followUps = try transaction.followUpsFromRows(of: campaign, asOf: instant, unitSeconds: 3_600)
            counted.contacts = try transaction.contactsFromRows(of: campaign.id)
            return counted
        }
    }

    /// At the launch, around the minutes in which something happened, and when everything has matured.
    func expectEqual(_ words: String = "") throws {
        for seconds in [0, 60, 120, 3_600, 7_200, 86_400, 6 * 86_400, 7 * 86_400, 7 * 86_400 + 60, 8 * 86_400] {
            let instant = Self.after(Int64(seconds))
            #expect(try counted(at: instant) == countedFromRows(at: instant), "\(words), \(seconds) s later")
        }
    }
}

/// One way in which something changes that a count depends on.
private struct TallyWriter: Sendable {
    var name: String
    /// Before the tallies are made.
    var before: @Sendable (TallyScene, Transaction) throws -> Void = { _, _ in }
    var write: @Sendable (TallyScene, Transaction) throws -> Void
    /// Texts that are accepted before.
    var texted = 11

    static let source = ConsentSource(channel: "reply", recordedBy: "a test")

    static func conversion(
        _ person: PersonID, at seconds: Int64, strength: Strength = .said, isVerified: Bool = true, event: Int64? = nil
    ) -> ConversionRecord {
        ConversionRecord(
            person: person, action: "postcard", strength: strength, at: TallyScene.after(seconds), evidence: .form,
            reply: nil, source: "form.csv", campaign: nil, isVerified: isVerified, event: event)
    }

    static func convert(_ record: ConversionRecord, _ transaction: Transaction) throws {
        try transaction.convert(record, now: TallyScene.after(90_000))
    }

    static func reply(_ scene: TallyScene, label: String, _ transaction: Transaction) throws {
        let reply = StoredReply(
            id: ReplyID(1), gateway: Scene.gateway, from: Scene.phone(2), to: Scene.sender, body: MessageBody("Yes"),
            receivedAt: TallyScene.after(600), person: scene.people[1], message: nil, campaign: scene.campaign.id,
            label: label, also: "", degree: "certain", rule: "keyword.yes")
        #expect(try transaction.keep(reply, referenceKey: "twilio:SM1", contentKey: nil, inbox: 1))
    }

    static let all: [TallyWriter] = [
        TallyWriter(
            name: "a gateway takes texts",
            write: { scene, transaction in
                try transaction.recordAccepted(scene.messages.suffix(6).map { $0.accepted("SM\($0.id)") })
            }, texted: 4),
        TallyWriter(
            name: "a gateway refuses a text",
            write: { scene, transaction in
                try transaction.recordSettled(
                    [scene.messages[9].recorded(.rejected(.recipientPermanent, code: "1"))], as: .rejected,
                    reason: .rejected
                ) { _ in "1" }
            }, texted: 4),
        TallyWriter(name: "a text is delivered") { scene, transaction in
            _ = try transaction.apply(
                InboundReceipt(reference: nil, messageID: scene.messages[5].id, status: .delivered),
                gateway: Scene.gateway, now: TallyScene.after(70))
        },
        TallyWriter(name: "a receipt that knows the reference alone") { scene, transaction in
            _ = try transaction.apply(
                InboundReceipt(reference: "SM\(scene.messages[5].id)", messageID: nil, status: .delivered),
                gateway: Scene.gateway, now: TallyScene.after(70))
        },
        TallyWriter(
            name: "a doubt is settled",
            before: { scene, transaction in
                try transaction.recordSettled(
                    [scene.messages[9].recorded(.uncertain(code: "timed_out"))], as: .uncertain, reason: nil
                ) { _ in "timed_out" }
            },
            write: { scene, transaction in
                let doubt = try #require(try transaction.doubts(of: scene.campaign.id).first)
                #expect(
                    try transaction.settle(
                        doubt, as: .delivered, by: .found, code: nil, note: "delivered", now: TallyScene.after(300)))
            }, texted: 9),
        TallyWriter(name: "somebody does it") { scene, transaction in
            try convert(conversion(scene.people[6], at: 3_601), transaction)
        },
        TallyWriter(name: "somebody says it, which does not count here") { scene, transaction in
            try convert(conversion(scene.people[6], at: 3_601, strength: .done), transaction)
        },
        TallyWriter(name: "a record dates the deed before the launch") { scene, transaction in
            try convert(conversion(scene.people[6], at: -60), transaction)
        },
        TallyWriter(
            name: "an earlier record takes the place of a later one",
            before: { scene, transaction in
                try convert(conversion(scene.people[6], at: 80 * Scene.day), transaction)
            },
            write: { scene, transaction in try convert(conversion(scene.people[6], at: 60), transaction) }),
        TallyWriter(
            name: "a verified record takes the place of one that counted",
            before: { scene, transaction in
                try convert(conversion(scene.people[6], at: 600, isVerified: false), transaction)
            },
            write: { scene, transaction in try convert(conversion(scene.people[6], at: 80 * Scene.day), transaction) }),
        TallyWriter(
            name: "a record is taken back",
            before: { scene, transaction in
                try convert(conversion(scene.people[6], at: 600, event: 9), transaction)
            },
            write: { _, transaction in
                let isTakenBack = try transaction.takeBackConversions(ofEvent: 9)
                #expect(isTakenBack)
            }),
        TallyWriter(name: "somebody answers") { scene, transaction in
            try reply(scene, label: "question", transaction)
        },
        TallyWriter(
            name: "an answer is read anew",
            before: { scene, transaction in try reply(scene, label: "question", transaction) },
            write: { _, transaction in
                try transaction.reread(
                    ReplyID(1), as: ReplyReading(label: .optOut, also: [], degree: .certain, rule: "keyword.opt_out"),
                    by: "2")
            }),
        TallyWriter(name: "somebody opts out") { _, transaction in
            try transaction.suppress(Scene.phone(3), .optedOut, source: source, now: TallyScene.after(5_000))
        },
        TallyWriter(
            name: "somebody is erased",
            before: { _, transaction in
                try transaction.suppress(Scene.phone(3), .optedOut, source: source, now: TallyScene.after(5_000))
            },
            write: { _, transaction in
                _ = try transaction.erase(Scene.phone(3), source: source, now: TallyScene.after(6_000))
            }),
        TallyWriter(name: "an import knows an address") { _, transaction in
            let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
            var record = PersonRecord(key: Scene.phone(4).exposed, phone: Scene.phone(4), phoneStanding: .textable)
            record.email = "person4@example.org"
            _ = try transaction.putPerson(record, whereabouts: place, now: Scene.now)
        },
        TallyWriter(name: "a person decides about a number") { scene, transaction in
            let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
            #expect(
                try transaction.settleReview(
                    scene.people[10], phone: Scene.phone(50), whereabouts: place, reason: "read again"))
        },
    ]
}

extension StoreContract {
    static let tallies: [StoreCase] =
        TallyWriter.all.map { writer in
            StoreCase("tallies say what the rows say after: \(writer.name)") { store in
                let scene = try TallyScene(store, texted: writer.texted)
                try scene.store.write { try writer.before(scene, $0) }
                try scene.expectEqual("no tallies")
                try scene.tally()
                try scene.expectEqual("fresh tallies")
                let later = TallyScene.after(8 * Scene.day)
                let before = try scene.countedFromRows(at: later)
                try scene.store.write { try writer.write(scene, $0) }
                // Else nothing would be shown by what follows.
                #expect(try scene.countedFromRows(at: later) != before)
                #expect(try !scene.stale.isEmpty && scene.stale.count < 3)
                try scene.expectEqual("marked tallies")
                try scene.tally()
                try scene.expectEqual("tallies made anew")
            }
        } + [
            StoreCase("tallies are not made anew for what is too late to count, or too late for a first text") {
                store in
                let scene = try TallyScene(store)
                try scene.tally()
                try scene.store.write { transaction in
                    try TallyWriter.convert(
                        TallyWriter.conversion(scene.people[6], at: 70 * Scene.day), transaction)
                    try transaction.recordAccepted([scene.messages[2].accepted("SM", at: TallyScene.after(90))])
                }
                #expect(try scene.stale == [])
                try scene.expectEqual()
            },
            StoreCase("of two who count the same block the later one's tally is kept") { store in
                let scene = try TallyScene(store)
                let first = try scene.store.write { try $0.beginTally(of: [scene.campaign], block: 1) }
                let tallies = try #require(try scene.store.read { try $0.count(first) })
                try scene.store.write { try TallyWriter.convert(TallyWriter.conversion(scene.people[6], at: 60), $0) }
                let second = try scene.store.write { try $0.beginTally(of: [scene.campaign], block: 1) }
                // What the first has seen is older than the marks that the second took away.
                try scene.store.write { try $0.endTally(first, tallies) }
                #expect(try scene.stale == [0, 1, 2])
                #expect(try scene.store.read { try $0.count(first) } == nil)
                let again = try #require(try scene.store.read { try $0.count(second) })
                try scene.store.write { try $0.endTally(second, again) }
                #expect(try scene.stale == [0, 2])
                try scene.expectEqual()
            },
            StoreCase("a window that is no whole number of minutes matures to the second") { store in
                let small = Store(driver: store.driver, tallyBlock: TallyScene.block)
                let campaign = try small.write { transaction in
                    var plan = Scene.plan()
                    plan.attributionSeconds = 90
                    let campaign = try transaction.makeCampaign(
                        try (1...6).map { try transaction.person($0) }, plan: plan)
                    try transaction.makeStep(of: campaign)
                    for (index, message) in try transaction.claimAll().enumerated() {
                        try transaction.recordAccepted([
                            message.accepted(
                                "SM\(index)", at: Scene.now.adding(microseconds: Int64(index) * 10_000_001))
                        ])
                    }
                    return campaign
                }
                for block in try small.read({ try $0.staleBlocks(of: [campaign]) }) {
                    let build = try small.write { try $0.beginTally(of: [campaign], block: block) }
                    let tallies = try #require(try small.read { try $0.count(build) })
                    try small.write { try $0.endTally(build, tallies) }
                }
                var matured: [Int64] = []
                for minute in 0...4 as ClosedRange<Int64> {
                    let instant = Scene.now.adding(seconds: minute * 60)
                    let counted = try small.read { try $0.cohort(of: campaign, asOf: instant, by: .none) }
                    #expect(
                        try counted == small.read { try $0.cohortFromRows(of: campaign, asOf: instant, by: .none) })
                    matured.append(counted[0].matured)
                }
                // Sent at 0, 10, … 50 s and some microseconds: the windows end at 90, 100, … 140 s and as many.
                #expect(matured == [0, 0, 3, 6, 6])
            },
            StoreCase("a change without a mark is found by these cases") { store in
                let scene = try TallyScene(store)
                try scene.tally()
                try scene.store.write { transaction in
                    _ = try transaction.sql.run("update audience set first_accepted_at = null where ordinal = 3")
                }
                let later = TallyScene.after(8 * Scene.day)
                #expect(try scene.counted(at: later) != scene.countedFromRows(at: later))
            },
            StoreCase("a store that is armed makes every tally anew") { store in
                let scene = try TallyScene(store)
                try scene.tally()
                _ = try scene.store.write { try $0.unfence(identity: "another", atLeast: 1, database: nil) }
                #expect(try scene.stale == [0, 1, 2])
                try scene.expectEqual()
            },
        ]
}

@Suite struct `Tallies of a shared store` {
    /// Another daemon's transaction that has not ended is in no snapshot, and nobody can take its mark away.
    @Test(arguments: DriverKind.allCases) func `miss nothing that was being written`(kind: DriverKind) throws {
        guard kind == .postgres else { return }
        try kind.withTwoStores { one, other in
            let scene = try TallyScene(one)
            let theirs = Store(driver: other.driver, tallyBlock: TallyScene.block)
            try scene.tally()
            try theirs.write { transaction in
                for place in [1, 6] {
                    _ = try transaction.apply(
                        InboundReceipt(reference: nil, messageID: scene.messages[place].id, status: .delivered),
                        gateway: Scene.gateway, now: TallyScene.after(70))
                }
                // A mark of ours in one of the blocks, and none in the other.
                try scene.store.write { try TallyWriter.convert(TallyWriter.conversion(scene.people[2], at: 60), $0) }
                try scene.tally()
                try scene.expectEqual("before their commit")
            }
            #expect(try scene.stale == [0, 1])
            try scene.expectEqual("after their commit")
            try scene.tally()
            try scene.expectEqual("made anew")
        }
    }
}
