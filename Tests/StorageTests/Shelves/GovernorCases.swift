import Domain
import Storage
import Testing

/// Counts of governors, pauses that end by themselves, and budgets of a day, on each driver.
@Suite struct `The shelves of governors and budgets` {
    private static func count(
        _ campaign: CampaignID, _ kind: GovernorKind = .filtered, block: Int64 = 3, texts: Int64, troubles: Int64,
        score: Double
    ) -> GovernorCount {
        GovernorCount(
            campaign: campaign, kind: kind, block: GovernorBlock(width: 413, number: block), texts: texts,
            troubles: troubles, score: score)
    }

    private static func campaign(_ transaction: Transaction) throws -> CampaignID {
        try transaction.makeCampaign([try transaction.person(1)]).id
    }

    @Test(arguments: DriverKind.allCases) func `add up, each block for itself`(kind: DriverKind) throws {
        try kind.withStore { store in
            try store.write { transaction in
                let id = try Self.campaign(transaction)
                // More blocks than one statement takes.
                let first = (0..<40).map { Self.count(id, block: $0, texts: 10 + $0, troubles: 1, score: -0.25) }
                #expect(try transaction.addToGovernors(first) == first)
                let more = [
                    Self.count(id, block: 7, texts: 5, troubles: 0, score: 2),
                    Self.count(id, .optOuts, block: 7, texts: 1, troubles: 1, score: 1.5),
                ]
                let totals = try transaction.addToGovernors(more)
                #expect(totals[0] == Self.count(id, block: 7, texts: 22, troubles: 1, score: 1.75))
                #expect(totals[1] == more[1])
                #expect(try transaction.addToGovernors([]).isEmpty)
            }
        }
    }

    @Test(arguments: DriverKind.allCases)
    func `forgive what is held against a campaign when it is resumed`(kind: DriverKind) throws {
        try kind.withStore { store in
            try store.write { transaction in
                let id = try Self.campaign(transaction)
                _ = try transaction.addToGovernors([
                    Self.count(id, block: 1, texts: 13, troubles: 13, score: 14.3),
                    Self.count(id, block: 2, texts: 100, troubles: 0, score: -3.5),
                ])
                #expect(try transaction.setState(id, to: .paused, because: "governor", by: "governor", now: Scene.now))
                let none = (1...2).map { Self.count(id, block: $0, texts: 0, troubles: 0, score: 0) }
                #expect(try transaction.addToGovernors(none).map(\.score) == [14.3, -3.5])
                #expect(try transaction.setState(id, to: .running, because: "mended", by: "Ana", now: Scene.now))
                let totals = try transaction.addToGovernors(none)
                #expect(totals.map(\.score) == [0, -3.5])
                #expect(totals.map(\.texts) == [13, 100])
            }
        }
    }

    @Test(arguments: DriverKind.allCases) func `find the messages that wait to be recorded`(kind: DriverKind) throws {
        try kind.withStore { store in
            try store.write { transaction in
                let people = try (0..<40).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                let claimed = try transaction.claimAll()
                #expect(claimed.count == 40)
                #expect(try transaction.unrecorded(claimed.map(\.id)) == Set(claimed.map(\.id)))
                try transaction.recordAccepted([claimed[3].accepted("SM3"), claimed[39].accepted("SM39")])
                let waiting = try transaction.unrecorded(claimed.map(\.id))
                #expect(waiting == Set(claimed.map(\.id)).subtracting([claimed[3].id, claimed[39].id]))
                #expect(try transaction.unrecorded([]).isEmpty)
                #expect(try transaction.campaign(ofMessage: claimed[0].id) == campaign.id)
                #expect(try transaction.campaign(ofMessage: MessageID(999_999)) == nil)
            }
        }
    }

    // MARK: Lanes

    @Test(arguments: DriverKind.allCases) func `end a pause at its instant and not before`(kind: DriverKind) throws {
        try kind.withStore { store in
            try store.write { transaction in
                let lane = try transaction.mainLane()
                let until = Scene.now.adding(seconds: 3_600)
                try transaction.pauseLane(lane, because: "used up", until: until, now: Scene.now)
                #expect(try transaction.nextLaneResume() == until)
                #expect(try transaction.resumeLanesDue(now: until.adding(microseconds: -1)).isEmpty)
                #expect(try transaction.lanes().first?.pausedReason == "used up")
                #expect(try transaction.resumeLanesDue(now: until) == [lane])
                #expect(try transaction.lanes().first?.pausedReason == nil)
                #expect(try transaction.resumeLanesDue(now: until).isEmpty)
                #expect(try transaction.nextLaneResume() == nil)
            }
        }
    }

    @Test(arguments: DriverKind.allCases)
    func `leave a pause that waits for a person, whatever limit is met besides`(kind: DriverKind) throws {
        try kind.withStore { store in
            try store.write { transaction in
                let lane = try transaction.mainLane()
                let until = Scene.now.adding(seconds: 3_600)
                try transaction.pauseLane(lane, because: "used up", until: until, now: Scene.now)
                try transaction.pauseLane(lane, because: "no credit", until: nil, now: Scene.now)
                try transaction.pauseLane(lane, because: "used up again", until: until, now: Scene.now)
                #expect(try transaction.lanes().first?.pausedReason == "no credit")
                #expect(try transaction.resumeLanesDue(now: until.adding(seconds: 86_400)).isEmpty)
            }
        }
    }

    // MARK: Budgets

    @Test(arguments: DriverKind.allCases) func `count segments by budget and day`(kind: DriverKind) throws {
        try kind.withStore { store in
            try store.write { transaction in
                let main = DayBudget(name: "sender:main", segmentsPerDay: 1_000)
                let brand = DayBudget(name: "brand:acme", segmentsPerDay: 2_000)
                #expect(try transaction.spent(main, day: "2026-07-07") == 0)
                #expect(try transaction.spend(main, day: "2026-07-07", segments: 40) == 40)
                #expect(try transaction.spend(main, day: "2026-07-07", segments: 5) == 45)
                #expect(try transaction.spend(main, day: "2026-07-07", segments: -3) == 42)
                #expect(try transaction.spend(brand, day: "2026-07-07", segments: 1) == 1)
                #expect(try transaction.spend(main, day: "2026-07-08", segments: 7) == 7)
                try transaction.forgetBudgetDays(before: "2026-07-08")
                #expect(try transaction.spent(main, day: "2026-07-07") == 0)
                #expect(try transaction.spent(main, day: "2026-07-08") == 7)
            }
        }
    }
}
