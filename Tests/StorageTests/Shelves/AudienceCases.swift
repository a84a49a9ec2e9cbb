import Domain
import Storage
import Testing

extension StoreContract {
    private static let stop = ConsentSource(channel: "person", recordedBy: "Ana")

    /// `person: arm of list, overlap, standing`, in the order of the audience.
    private static func audience(_ campaign: StoredCampaign, in transaction: Transaction) throws -> [String] {
        try transaction.sql.query(
            """
            select p.first_name, a.arm, l.name, a.overlap, a.standing, a.ordinal from audience a
            join person p on p.id = a.person_id join list l on l.id = a.list_id
            where a.campaign_id = $1 order by a.ordinal
            """, [.integer(campaign.id.value)]
        ).enumerated().map { place, row in
            #expect(row.integer(5) == Int64(place), "places count up from 0")
            return "\(row.text(0)): \(row.text(1)) of \(row.text(2)), \(row.integer(3)), \(row.text(4))"
        }
    }

    static let audiences: [StoreCase] = [
        StoreCase("a person on several lists belongs to the first, and overlap is kept between arms only") { store in
            try store.write { transaction in
                let people = try (1...5).map { try transaction.person($0) }
                let first = try transaction.makeList("first", [people[0], people[1], people[3]])
                let second = try transaction.makeList("second", [people[1], people[2]])
                let cold = try transaction.makeList("cold", kind: .cold, [people[2], people[3], people[4]])
                let campaign = try transaction.makeCampaign(sources: [
                    AudienceSource(list: first, arm: "activated"), AudienceSource(list: second, arm: "activated"),
                    AudienceSource(list: cold, arm: "cold"),
                ])
                #expect(campaign.audienceCount == 5)
                #expect(
                    try audience(campaign, in: transaction) == [
                        "Person 1: activated of first, 0, eligible", "Person 2: activated of first, 0, eligible",
                        "Person 3: activated of second, 1, eligible", "Person 4: activated of first, 1, eligible",
                        "Person 5: cold of cold, 0, eligible",
                    ])
            }
        },
        StoreCase("the order of the sources decides, not the numbers of the lists or the names of the arms") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                let cold = try transaction.makeList("cold", kind: .cold, [person])
                let activated = try transaction.makeList("sign-in", [person])
                let sources = [
                    AudienceSource(list: cold, arm: "cold"), AudienceSource(list: activated, arm: "activated"),
                ]
                let one = try transaction.makeCampaign(Scene.plan("one"), sources: sources)
                let two = try transaction.makeCampaign(Scene.plan("two"), sources: sources.reversed())
                #expect(try audience(one, in: transaction) == ["Person 1: cold of cold, 1, eligible"])
                #expect(try audience(two, in: transaction) == ["Person 1: activated of sign-in, 1, eligible"])
            }
        },
        StoreCase("people of an excluded list are left out altogether") { store in
            try store.write { transaction in
                let people = try (1...3).map { try transaction.person($0) }
                let list = try transaction.makeList("sign-in", people)
                let interns = try transaction.makeList("interns", kind: .other, [people[1]])
                let donors = try transaction.makeList("donors", kind: .other, [people[2]])
                let campaign = try transaction.makeCampaign(
                    sources: [AudienceSource(list: list, arm: "activated")], excluded: [interns, donors])
                #expect(try audience(campaign, in: transaction) == ["Person 1: activated of sign-in, 0, eligible"])
            }
        },
        StoreCase("only people of the named wards are in, whatever was put between the quotes") { store in
            try store.write { transaction in
                let people = [
                    try transaction.person(1, ward: "12"), try transaction.person(2, ward: "9"),
                    try transaction.person(3, ward: "it's"), try transaction.person(4, ward: ""),
                ]
                let list = try transaction.makeList("sign-in", people)
                let campaign = try transaction.makeCampaign(
                    sources: [AudienceSource(list: list, arm: "activated")], wards: ["9", "it's"])
                #expect(
                    try audience(campaign, in: transaction) == [
                        "Person 2: activated of sign-in, 0, eligible", "Person 3: activated of sign-in, 0, eligible",
                    ])
            }
        },
        StoreCase("everyone's standing at launch is frozen with its reason") { store in
            try store.write { transaction in
                let people = [
                    try transaction.person(1), try transaction.person(2, standing: .review),
                    try transaction.person(3, standing: .missing), try transaction.person(4, standing: .rejected),
                    try transaction.person(5), try transaction.person(6), try transaction.person(7),
                    try transaction.person(8), try transaction.person(9),
                ]
                try transaction.suppress(Scene.phone(5), .optedOut, source: stop, now: Scene.now)
                try transaction.suppress(Scene.phone(6), .held, source: stop, now: Scene.now)
                try transaction.suppress(Scene.phone(7), .wrongNumber, source: stop, now: Scene.now)
                for (person, at) in [(people[7], Scene.now), (people[8], Scene.now.adding(seconds: 60))] {
                    try transaction.convert(
                        ConversionRecord(
                            person: person, action: "postcard", strength: .done, at: at, evidence: .paper, reply: nil,
                            source: "cards.csv", campaign: nil), now: Scene.now)
                }
                let campaign = try transaction.makeCampaign(people)
                #expect(
                    try audience(campaign, in: transaction).map { String($0.split(separator: " ").last ?? "") } == [
                        "eligible", "in_review", "no_phone", "no_phone", "opted_out", "eligible", "opted_out",
                        "converted", "eligible",
                    ])
                let standings = try transaction.audienceStandings(campaign: campaign.id)
                #expect(standings.map(\.standing) == ["converted", "eligible", "in_review", "no_phone", "opted_out"])
                #expect(standings.map(\.count) == [1, 3, 1, 2, 2])
            }
        },
        StoreCase("a conversion for another action leaves a person eligible") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                try transaction.convert(
                    ConversionRecord(
                        person: person, action: "meeting", strength: .done, at: Scene.now, evidence: .attendance,
                        reply: nil, source: "sheet", campaign: nil), now: Scene.now)
                let campaign = try transaction.makeCampaign([person])
                #expect(try transaction.audienceStandings(campaign: campaign.id).map(\.standing) == ["eligible"])
            }
        },
        StoreCase("who is eligible is visited with what scripts and windows need") { store in
            try store.write { transaction in
                let people = [
                    try transaction.person(1, ward: "12"), try transaction.person(2, standing: .missing),
                    try transaction.person(3, ward: "9", union: "Local 1"),
                ]
                let campaign = try transaction.makeCampaign(people)
                var seen: [String] = []
                try transaction.visitEligible(campaign: campaign.id) { person in
                    seen.append("\(person.firstName), \(person.ward), \(person.union), \(person.window)")
                }
                #expect(seen.sorted() == ["Person 1, 12, Local 73, 1", "Person 3, 9, Local 1, 1"])
            }
        },
        StoreCase("a campaign is read back by name and by number") { store in
            try store.write { transaction in
                let campaign = try transaction.makeCampaign([try transaction.person(1)])
                #expect(try transaction.campaign(named: "ask") == campaign)
                #expect(try transaction.campaign(campaign.id) == campaign)
                #expect(try transaction.campaign(named: "other") == nil)
                #expect(campaign.state == .running)
                #expect(campaign.attributionSeconds == 7 * Scene.day)
            }
        },
        StoreCase("a cancelled campaign stays cancelled, and what it had queued is never sent") { store in
            try store.write { transaction in
                let people = [try transaction.person(1), try transaction.person(2)]
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                let claimed = try transaction.claimAll(limit: 1)
                func set(_ state: CampaignState) throws -> Bool {
                    try transaction.setState(campaign.id, to: state, because: "rain", by: "Ana", now: Scene.now)
                }
                #expect(try set(.paused))
                #expect(try set(.running))
                #expect(try set(.cancelled))
                #expect(try !set(.running))
                #expect(try transaction.campaign(campaign.id)?.state == .cancelled)
                #expect(try transaction.standing(campaign, claimed[0].person) == "claimed")
                #expect(try transaction.standing(campaign, people[1]) == "never_sent: cancelled")
            }
        },
    ]
}
