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
    ]
}
