import Crypto
import Domain
import Engine
import Foundation
import Gateways

/// One lane of a seed, with both of its ends: the codec's settings and the provider's.
struct SimulatedLane {
    /// The gateway's kind, and the name the operator gave it.
    var kind: String
    var gatewayName: String { kind }
    var number: String
    var limits: PacingLimits
    var settings: GatewaySettings
    var provider: any SimulatedProvider
    var account: ProviderAccount
    /// Whose texts it carries: a campaign has one lane, or a pool of two.
    var campaign: Int
}

/// One campaign of a seed.
struct SimulatedCampaign {
    var plan: Plan
    var letter: Character
    var lanes: [Int]
    var launchAt: Int64
    var id: CampaignID?
    var launchedAt: Int64?
    var isCancelled = false
    var isPaused = false
    /// A restored store knows nothing of it.
    var isLost = false
    /// Places in the cast: who is on the activated list, and on the one it is compared with.
    var activated: [Int]
    var compared: [Int]
}

/// A record of somebody who signed on paper.
struct PaperCard {
    var person: Int
    var signedAt: Int64
    var recordedAt: Int64
}

/// Everything that a seed decides before the first event.
struct Scenario {
    static let organization = "Sim Union"
    static let publicURL = "https://textbank.example"
    static let meeting = "Ward 35 assembly"
    static let action = "postcard"

    var start: Int64
    var days: Int
    var end: Int64 { start + Int64(days) * Span.day }
    var hours: LocalHours.Organization?
    var lanes: [SimulatedLane]
    var people: [SimulatedPerson]
    var campaigns: [SimulatedCampaign]
    var papers: [PaperCard]
    /// Places of people who opted out, and who signed, before anything was launched.
    var optedOutBefore: [Int]
    var signedBefore: [Int]
    var slots: Int
    /// How often the daemon's loop looks into its mailboxes, microseconds.
    var loopMicroseconds: Int64
    /// Whether this provider tells of every stage or only of the end.
    var tellsStages: Bool
    /// One to four, and whether they lease their lanes: a daemon that has its store to itself need not.
    var daemonCount: Int
    var isShared: Bool
    /// How often daemons that share a store look at what the others did.
    var pollMicroseconds: Int64
    /// A live store texts no fictional numbers, and its hour is the store's clock; the others are rehearsals.
    var isLive: Bool
    var textsPerPersonPerDay: Int?
    var governors: GovernorSettings
    /// How many people of the organization read the inbox.
    var organizers: Int
    /// What tokens of links are drawn from.
    var linkSeed: UInt64
}

extension Scenario {
    /// Draws a scenario. The same generator state gives the same one.
    static func draw(days: Int, daemons: Int?, faults: inout FaultPlan, chance root: inout SeededGenerator) -> Scenario
    {
        var chance = root.split()
        var sharing = root.split()
        let drawn = sharing.pick(weighted: [(1, 86), (2, 9), (3, 4), (4, 1)])
        let daemonCount = daemons ?? drawn
        // One that leases its lanes all the same is a lone daemon on PostgreSQL.
        let isShared = sharing.chance(0.03) || daemonCount > 1 || daemons != nil
        let isLive = sharing.chance(isShared ? 0.6 : 0.2)
        let cap = sharing.pick([nil, nil, 1, 2, 3])
        // Tight enough to be passed by some of a few hundred people.
        let governors = sharing.pick([
            .off, .off, .standard,
            GovernorSettings(rejectedPercent: 3, filteredPercent: 3, optOutPercent: 3),
            GovernorSettings(rejectedPercent: 6, filteredPercent: 3, optOutPercent: 2),
        ])
        let hasPool = sharing.chance(0.25)
        let start = drawStart(days: days, faults: &faults, chance: &chance)
        let hours = drawHours(&chance)
        var lanes = drawLanes(&chance)
        if hasPool { lanes.append(furtherLane(lanes[0], number: "+12025550192", limit: sharing.pick([1, 3, 10, 40]))) }
        let known = drawSize(&sharing)
        var people = Cast.people(
            count: known, strangers: 5, isLive: isLive, faults: &faults, chance: &chance)
        // Everyone of a fault's choosing can still be texted as far as we know.
        for index in people.indices where !people[index].isTextable { people[index].isDead = false }
        let lists = drawLists(known, &chance)
        let first = drawCampaign(
            0, lanes: hasPool ? [0, 2] : [0], launchAt: start, days: days, activated: lists.activated,
            compared: lists.cold, &chance)
        let second = drawCampaign(
            1, lanes: [1], launchAt: start + chance.between(Span.hour, min(20, Int64(days) * 6) * Span.hour),
            days: days,
            activated: lists.other, compared: chance.chance(0.2) ? lists.cold : [], &chance)
        let signers = (0..<10).map { _ in Int(chance.between(0, Int64(known - 1))) }
        return Scenario(
            start: start, days: days, hours: hours, lanes: lanes, people: people, campaigns: [first, second],
            papers: signers.map { person in
                let recorded = start + chance.between(Span.hour, Int64(days) * Span.day - Span.hour)
                // Dated after the first launch, and some of them recorded long after they were signed.
                return PaperCard(
                    person: person,
                    signedAt: recorded - chance.between(1, (recorded - start) / Span.second) * Span.second,
                    recordedAt: recorded)
            }, optedOutBefore: pickSome(known, one: 30, &chance),
            signedBefore: pickSome(known, one: 40, &chance), slots: chance.pick([2, 4, 8, 16, 32, 64]),
            loopMicroseconds: chance.spread(2 * Span.millisecond, 500 * Span.millisecond),
            tellsStages: chance.chance(0.2), daemonCount: daemonCount, isShared: isShared,
            pollMicroseconds: sharing.pick([500, 2_000, 2_000, 4_000]) * Span.millisecond, isLive: isLive,
            textsPerPersonPerDay: cap, governors: governors, organizers: sharing.pick([0, 1, 2, 2, 3]),
            linkSeed: sharing.next())
    }

    /// Most worlds are small: two seeds of half the size tell more than one. Some are large, for what only many show.
    private static func drawSize(_ chance: inout SeededGenerator) -> Int {
        chance.pick(weighted: [(60...120, 45), (120...200, 35), (300...324, 20)]).randomElement(using: &chance) ?? 60
    }

    private static func pickSome(_ count: Int, one inHowMany: Int, _ chance: inout SeededGenerator) -> [Int] {
        (0..<count).filter { _ in chance.chance(1 / Double(inHowMany)) }
    }

    /// A meeting ends somewhere between a Chicago morning and a late evening. Midnights are in UTC.
    private static func drawStart(days: Int, faults: inout FaultPlan, chance: inout SeededGenerator) -> Int64 {
        var day = 20_605 + chance.between(0, 400)  // from 2026-06-01
        // 2026-10-31 and 2027-03-13: the night after them has 25 hours, or 23.
        if faults.isEnabled(.daylightSavingNight) { day = chance.pick([20_757, 20_890, 20_756, 20_889]) }
        return day * Span.day + chance.between(12 * 60, 27 * 60) * Span.minute + chance.between(0, Span.minute)
    }

    private static func drawHours(_ chance: inout SeededGenerator) -> LocalHours.Organization? {
        chance.pick([
            nil, LocalHours.Organization(weekdays: 480..<1_260, saturday: 480..<1_260, sunday: 480..<1_260),
            LocalHours.Organization(weekdays: 540..<1_200, saturday: 540..<1_200, sunday: 720..<1_200),
        ])
    }

    private static func drawLanes(_ chance: inout SeededGenerator) -> [SimulatedLane] {
        let kinds = chance.pick([
            ["twilio", "telnyx"], ["telnyx", "kannel"], ["twilio", "kannel"], ["kannel", "twilio"],
            ["kannel", "twilio"],
        ])
        return kinds.enumerated().map { index, kind in
            let perSecond = chance.pick([1, 3, 10, 20, 40, 100, 100, 200, 200, 1_000])
            let limits = PacingLimits(
                segmentsPerSecond: perSecond, segmentsPerMinute: chance.chance(0.25) ? max(6, perSecond * 20) : nil)
            return lane(
                kind, number: "+1202555019\(index)", campaign: index, limits: limits,
                providerAnswers: chance.chance(0.5), &chance)
        }
    }

    /// A second number at the same provider.
    private static func furtherLane(_ first: SimulatedLane, number: String, limit: Int) -> SimulatedLane {
        var lane = first
        lane.number = number
        lane.account.number = number
        lane.provider.account = lane.account
        lane.limits = PacingLimits(segmentsPerSecond: limit)
        return lane
    }

    private static func lane(
        _ kind: String, number: String, campaign: Int, limits: PacingLimits, providerAnswers: Bool,
        _ chance: inout SeededGenerator
    ) -> SimulatedLane {
        var values: [String: String] = [:]
        var account = ProviderAccount(
            number: number, inboundURL: "\(publicURL)/hooks/\(kind)/\(kind)", handlesKeywords: providerAnswers)
        let provider: any SimulatedProvider
        switch kind {
        case "twilio":
            values = [
                "accountSID": "AC0000000000000000000000000000beef", "authToken": "sim-token",
                "keywordAnswers": providerAnswers ? "twilio" : "textbank",
            ]
            provider = SimulatedTwilio(
                account: account, accountSID: "AC0000000000000000000000000000beef", authToken: "sim-token")
        case "telnyx":
            let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &chance) }
            guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else {
                preconditionFailure("any 32 bytes are an Ed25519 key")
            }
            values = [
                "apiKey": "KEYsim", "publicKey": key.publicKey.rawRepresentation.base64EncodedString(),
                "keywordAnswers": providerAnswers ? "telnyx" : "textbank",
            ]
            provider = SimulatedTelnyx(account: account, apiKey: "KEYsim", signingKey: key)
        default:
            account.handlesKeywords = false
            account.inboundURL += "/sim0secret0of0kannel"
            values = ["username": "sim", "password": "sim-password", "pathSecret": "sim0secret0of0kannel"]
            provider = SimulatedKannel(account: account, username: "sim", password: "sim-password")
        }
        return SimulatedLane(
            kind: kind, number: number, limits: limits, settings: GatewaySettings(name: kind, values: values),
            provider: provider, account: account, campaign: campaign)
    }

    private static func drawLists(
        _ count: Int, _ chance: inout SeededGenerator
    ) -> (activated: [Int], cold: [Int], other: [Int]) {
        var lists: (activated: [Int], cold: [Int], other: [Int]) = ([], [], [])
        for person in 0..<count {
            let kind = Int.random(in: 0..<100, using: &chance)
            if kind < 50 || kind >= 95 { lists.activated.append(person) }
            if kind >= 45 { lists.cold.append(person) }
            if kind % 4 == 0 { lists.other.append(person) }
        }
        return lists
    }
}
