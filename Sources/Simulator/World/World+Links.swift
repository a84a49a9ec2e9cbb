import Domain
import Engine
import Gateways
import Storage
import Synchronization

/// Tracked links: who got which, who followed it, and what was kept of that.
extension World {
    /// What the phone shows of a text that was just heard: everybody's link is their own, and the same in every text of a
    /// campaign. Then programs look at it, and perhaps the person does.
    mutating func planFollowing(_ index: Int) throws {
        let flight = flights[index]
        guard case .step(let campaign, _) = flight.identity,
            let token = Scenario.linkToken(in: flight.text.body.exposed)
        else { return }
        let owner = LinkOwner(person: flight.person, campaign: campaign)
        if let other = facts.owners[token], other != owner {
            throw Breach(
                .everyLinkIsOnesOwn, "person \(flight.person) heard the link of person \(other.person)")
        }
        if let other = facts.tokens[owner], other != token {
            throw Breach(.everyLinkIsOnesOwn, "person \(flight.person) heard two links of one campaign")
        }
        facts.owners[token] = owner
        facts.tokens[owner] = token
        if chance.people.chance(0.3) { planFollow(index, isMachine: true, after: Span.second) }
        if chance.people.chance(0.15) {
            planFollow(index, isMachine: false, after: chance.people.spread(5 * Span.second, 4 * Span.hour))
        }
    }

    private mutating func planFollow(_ index: Int, isMachine: Bool, after delay: Int64) {
        queue.plan(.linkIsFollowed(flight: index, isMachine: isMachine), at: now + delay)
    }

    /// What the public listener does with a fetch: it looks the link up and keeps the click.
    mutating func followLink(_ index: Int, isMachine: Bool) throws {
        let flight = flights[index]
        guard case .step(let campaign, _) = flight.identity, !scenario.campaigns[campaign].isLost,
            let id = scenario.campaigns[campaign].id, let token = Scenario.linkToken(in: flight.text.body.exposed)
        else { return }
        let (now, steps) = (instant, scenario.campaigns[campaign].plan.linkedSteps)
        let again = Happening.linkIsFollowed(flight: index, isMachine: isMachine)
        let done = try operate(again: again) { transaction -> (link: StoredLink, sentAt: Timestamp?)? in
            guard let link = try transaction.link(of: token) else { return nil }
            try transaction.keep([
                StoredClick(
                    link: link, at: now, class: isMachine ? "bot" : "human", rule: "simulated", address: "simulated")
            ])
            return (link, try transaction.linkSentAt(link, steps: steps))
        }
        guard let (_, found) = done else { return }
        guard let found, found.link.campaign == id, found.link.person == scenario.people[flight.person].row else {
            throw Breach(.everyLinkIsOnesOwn, "the link of person \(flight.person) is not theirs in the store")
        }
        note("the link of person \(flight.person) is followed\(isMachine ? " by a machine" : "")")
        // A text that a provider refused and sent all the same has not left, as far as the store knows.
        if found.sentAt == nil, facts.restoredAt == nil, !facts.isLiedTo(flight.person) {
            throw Breach(.everyLinkIsOnesOwn, "the store has not sent the link that person \(flight.person) follows")
        }
        facts.followed(LinkOwner(person: flight.person, campaign: campaign), isMachine: isMachine)
    }

    /// Who followed is counted, and nothing else is made of it: that no click converts, the conversions show.
    func judgeClicks() throws {
        for (index, campaign) in scenario.campaigns.enumerated() {
            guard let id = campaign.id else { continue }
            let counts = try calmStore.write { try $0.clickCounts(campaign: id) }
            let (people, machines) = (facts.followers(of: index), facts.machines(of: index))
            // A click that was kept without anybody's being told so is kept again.
            let mayKeepTwice = faults.isEnabled(.commitUnknown) || faults.isEnabled(.crashInTransaction)
            let areMachinesRight = mayKeepTwice ? counts.machines >= machines : counts.machines == machines
            if counts.people != people || counts.perhaps != 0 || !areMachinesRight {
                throw Breach(
                    .everyLinkIsOnesOwn,
                    "campaign \(index) counts \(counts.people) people and \(counts.machines) fetches by machines, and there were"
                        + " \(people) and \(machines)")
            }
        }
    }
}

/// Whose a link is.
struct LinkOwner: Hashable {
    var person: Int
    var campaign: Int
}

extension Scenario {
    static let linkHost = "https://go.sim.example"
    static let page = "https://actionnetwork.org/petitions/clinic"

    /// The token of the link in a text; nil where there is none. Read from the words alone.
    static func linkToken(in body: String) -> LinkToken? {
        guard let range = body.firstRange(of: linkHost + "/") else { return nil }
        return LinkToken(typed: body[range.upperBound...].prefix { $0.isLetter || $0.isNumber })
    }

    /// Tokens are drawn from the seed.
    func linkSettings() throws -> LinkSettings {
        let source = TokenChance(seed: linkSeed)
        return LinkSettings(
            rules: LinkRules(host: try LinkHost(Self.linkHost), destinations: ["actionnetwork.org"]),
            random: { source.bytes($0) })
    }
}

private final class TokenChance: Sendable {
    private let generator: Mutex<SeededGenerator>
    init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] {
        generator.withLock { generator in (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) } }
    }
}
