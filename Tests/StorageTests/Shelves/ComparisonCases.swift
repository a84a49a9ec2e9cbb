import Domain
import Storage
import Testing

extension StoreContract {
    private static func version(
        _ number: Int64, of campaign: StoredCampaign, windowSeconds: Int64 = 3_600
    ) -> StoredComparison {
        var definition = ComparisonDefinition(campaign.plan, activated: "activated", cold: "cold")
        definition.windowSeconds = windowSeconds
        definition.baseline = .rate(0.025)
        definition.counts = DefinedCounts(action: "postcard", source: "¿otra?", rate: 0.1)
        return StoredComparison(
            campaign: campaign.id, version: number, definition: definition, author: "Ana", reason: "«why»\n/",
            definedAt: Scene.now, isAfterFirstText: number > 1)
    }

    static let comparisons: [StoreCase] = [
        StoreCase("a comparison comes back as it was frozen, and no version is ever overwritten") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign([try transaction.person(1)])
                func kept() throws -> [StoredComparison] {
                    try transaction.comparisons(of: campaign, activated: "activated", cold: "cold")
                }
                #expect(try kept().map(\.version) == [1])
                #expect(try kept()[0].definition.windowSeconds == campaign.attributionSeconds)
                #expect(try kept()[0].author.isEmpty)
                let (first, second) = (version(1, of: campaign), version(2, of: campaign, windowSeconds: 7_200))
                #expect(try transaction.keep(second))
                #expect(try transaction.keep(first))
                #expect(try !transaction.keep(version(2, of: campaign, windowSeconds: 1)))
                #expect(try kept() == [first, second])
                #expect(first.hash != second.hash)
            }
        },
        StoreCase("a comparison that was changed behind our back is not shown as the frozen one") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign([try transaction.person(1)])
                #expect(try transaction.keep(version(1, of: campaign)))
                _ = try transaction.sql.run("update comparison set definition = replace(definition, '3600', '7200')")
                #expect(throws: StoreError.self) {
                    try transaction.comparisons(of: campaign, activated: "activated", cold: "cold")
                }
            }
        },
        StoreCase("whether results could be seen is whether somebody was texted by then") { store in
            try store.write { transaction in
                let people = [try transaction.person(1)]
                let campaign = try transaction.makeCampaign(people)
                #expect(try !transaction.wasTexted(campaign.id, by: Scene.now.adding(seconds: 60)))
                _ = try transaction.sql.run(
                    "update audience set first_accepted_at = $1", [.integer(Scene.now.adding(seconds: 30).microseconds)]
                )
                #expect(try !transaction.wasTexted(campaign.id, by: Scene.now))
                #expect(try transaction.wasTexted(campaign.id, by: Scene.now.adding(seconds: 60)))
                #expect(try transaction.isKnownAction("postcard"))
                #expect(try !transaction.isKnownAction("march"))
            }
        },
        StoreCase("records that came late are counted where their people are, and no others") { store in
            try store.write { transaction in
                let people = try (1...5).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                    .counted(
                        by: ActionAsk(name: "postcard", evidence: [.paper], strength: .done, yesAuthorises: false),
                        windowSeconds: 3_600, baseline: nil)
                let sent = Scene.now.adding(seconds: 60)
                _ = try transaction.sql.run("update audience set first_accepted_at = $1", [.integer(sent.microseconds)])
                func card(_ place: Int, signed: Int64, recorded: Int64, _ strength: Strength = .done) throws {
                    try transaction.convert(
                        ConversionRecord(
                            person: people[place], action: "postcard", strength: strength,
                            at: sent.adding(seconds: signed), evidence: .paper, reply: nil, source: "cards.csv",
                            campaign: nil), now: sent.adding(seconds: recorded))
                }
                try card(0, signed: 10, recorded: 20)
                try card(1, signed: 10, recorded: 4_000)
                try card(2, signed: 10, recorded: 9_000)
                // After the window, and of somebody who had done it before: counted nowhere.
                try card(3, signed: 5_000, recorded: 9_000)
                try card(4, signed: -30, recorded: 9_000, .organic)
                try card(4, signed: 10, recorded: 9_000)
                #expect(
                    try transaction.lateRecords(of: campaign, asOf: sent.adding(seconds: 10_000))
                        == [LateRecordTally(arm: "activated", afterWindow: 2, afterAsOf: 0)])
                #expect(
                    try transaction.lateRecords(of: campaign, asOf: sent.adding(seconds: 5_000))
                        == [LateRecordTally(arm: "activated", afterWindow: 2, afterAsOf: 1)])
                #expect(try transaction.lateRecords(of: campaign, asOf: sent.adding(seconds: 100)).isEmpty)
            }
        },
    ]
}
