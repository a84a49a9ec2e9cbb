import Domain
import Storage
import Testing

extension StoreContract {
    private static let first = LinkToken(stored: "k7m2q9xw")
    private static let second = LinkToken(stored: "m3n4p5qr")

    private static func click(
        _ link: StoredLink, _ word: String = "human", at seconds: Int64 = 60
    ) -> StoredClick {
        StoredClick(
            link: link, at: Scene.now.adding(seconds: seconds), class: word, rule: "nothing_against", address: "a1")
    }

    static let links: [StoreCase] = [
        StoreCase("a link is one person's of one campaign, and a token that is taken is nobody else's") { store in
            try store.write { transaction in
                let people = try (1...3).map { try transaction.person($0, standing: $0 == 3 ? .review : .textable) }
                let campaign = try transaction.makeCampaign(people)
                let mine = StoredLink(token: first, campaign: campaign.id, person: people[0])
                // Whoever cannot be texted needs none.
                #expect(
                    try transaction.peopleWithoutLink(campaign: campaign.id, ordinals: 0..<10) == Array(people[..<2]))
                #expect(try transaction.peopleWithoutLink(campaign: campaign.id, ordinals: 1..<10) == [people[1]])
                #expect(try transaction.putLinks([mine]) == 1)
                var taken = mine
                taken.person = people[1]
                #expect(try transaction.putLinks([taken]) == 0)
                #expect(try transaction.peopleWithoutLink(campaign: campaign.id, ordinals: 0..<10) == [people[1]])
                #expect(try transaction.link(of: first) == mine)
                #expect(try transaction.link(of: second) == nil)
                #expect(try transaction.linkToken(of: people[0], campaign: campaign.id) == first)
                #expect(try transaction.linkToken(of: people[1], campaign: campaign.id) == nil)
            }
        },
        StoreCase("a claim brings the person's link where it is asked for") { store in
            try store.write { transaction in
                let people = try (1...2).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                try transaction.makeStep(of: campaign)
                try transaction.putLinks([StoredLink(token: first, campaign: campaign.id, person: people[0])])
                let window = try #require(try transaction.openWindows(now: Scene.now, marginSeconds: 300).first)
                func links(_ withLinks: Bool) throws -> [LinkToken?] {
                    try transaction.candidates(
                        lane: try transaction.mainLane(), campaign: campaign.id, window: window.window,
                        closesAt: window.closesAt, limit: 10, withLinks: withLinks, now: Scene.now
                    ).map(\.link)
                }
                #expect(try links(true) == [first, nil])
                #expect(try links(false) == [nil, nil])
            }
        },
        StoreCase("a link counts as sent from the hand-over of the first text that has it") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                let campaign = try transaction.makeCampaign([person])
                try transaction.makeStep(of: campaign)
                let link = StoredLink(token: first, campaign: campaign.id, person: person)
                try transaction.putLinks([link])
                #expect(try transaction.linkSentAt(link, steps: [0, 1]) == nil)
                let claimed = try transaction.claimAll(now: Scene.now)
                #expect(try transaction.linkSentAt(link, steps: [0, 1]) == Scene.now)
                let handed = Scene.now.adding(seconds: 5)
                try transaction.recordAccepted(claimed.map { $0.accepted("SM1", at: handed) })
                #expect(try transaction.linkSentAt(link, steps: [0, 1]) == handed)
                #expect(try transaction.linkSentAt(link, steps: [1]) == nil)
                #expect(try transaction.linkSentAt(link, steps: []) == nil)
                let answered = try transaction.answeredMessage(
                    phone: Scene.phone(1), sender: Scene.sender, gateway: Scene.gateway)
                #expect(answered?.link == first)
            }
        },
        StoreCase("clicks are counted by people and campaign, machines apart, and go with their person") { store in
            try store.write { transaction in
                let people = try (1...2).map { try transaction.person($0) }
                let campaign = try transaction.makeCampaign(people)
                let other = try transaction.makeCampaign(people, plan: Scene.plan("other"))
                let links = [
                    StoredLink(token: first, campaign: campaign.id, person: people[0]),
                    StoredLink(token: second, campaign: campaign.id, person: people[1]),
                ]
                try transaction.putLinks(links)
                let gone = StoredLink(token: LinkToken(stored: "gggggggg"), campaign: campaign.id, person: people[0])
                try transaction.keep([
                    click(links[0]), click(links[0], at: 90), click(links[0], "suspect"), click(links[1], "suspect"),
                    click(links[0], "bot"), click(links[1], "bot"), click(gone),
                ])
                #expect(
                    try transaction.clickCounts(campaign: campaign.id)
                        == ClickCounts(people: 1, perhaps: 1, machines: 2))
                #expect(try transaction.clickCounts(campaign: other.id) == ClickCounts())
                let source = ConsentSource(channel: "person", recordedBy: "Ana", note: "by letter")
                _ = try transaction.erase(Scene.phone(1), source: source, now: Scene.now)
                #expect(try transaction.link(of: first) == nil)
                #expect(try transaction.link(of: second) == links[1])
                #expect(
                    try transaction.clickCounts(campaign: campaign.id)
                        == ClickCounts(people: 0, perhaps: 1, machines: 1))
            }
        },
    ]
}
