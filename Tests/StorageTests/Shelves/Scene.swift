import Domain
import Foundation
import Storage

/// People, lists and campaigns made with the shelves alone, in few words.
enum Scene {
    /// A weekday, 14:00 in Chicago.
    static let now = Timestamp(seconds: 1_793_300_400)
    static let day: Int64 = 86_400
    static let gateway = "twilio"
    static let sender = "+13125550100"

    /// NPA-555-01XX: fictional, and what a rehearsal may text.
    static func phone(_ number: Int) -> PhoneNumber {
        PhoneNumber(stored: "+1\(312 + number / 100)55501" + String(String(100 + number % 100).dropFirst()))
    }

    static func plan(
        _ name: String = "ask", strength: Strength = .said, action: String = "postcard", steps: Int = 1,
        followUps: FollowUps = .silent
    ) -> Plan {
        Plan(
            name: name, purpose: Purpose(isSolicitation: false, decidedBy: "Ana", reason: "members only"), meeting: nil,
            startsAt: nil, audience: PlannedAudience(lists: ["sign-in"]), baseline: nil,
            action: ActionAsk(name: action, evidence: [.yes, .signed], strength: strength, yesAuthorises: false),
            yesWords: [], window: nil, sender: "main",
            steps: (0..<steps).map { step in
                PlannedStep(
                    name: "step \(step)", at: .after(seconds: Int64(step) * day), text: "Hi {first_name}",
                    expiresAfterSeconds: 2 * day)
            },
            attributionSeconds: 7 * day, followUps: followUps)
    }

    /// The plan as the store keeps it.
    static func text(of plan: Plan) throws -> String {
        String(decoding: try JSONEncoder().encode(plan), as: UTF8.self)
    }
}

extension Transaction {
    /// A person whose number is `Scene.phone(number)`, in Chicago.
    func person(
        _ number: Int, ward: String = "12", union: String = "Local 73",
        standing: PersonRecord.PhoneStanding = .textable
    ) throws -> PersonID {
        let phone = Scene.phone(number)
        let place = try whereaboutsID(zones: "America/Chicago", states: "IL")
        var record = PersonRecord(
            key: standing == .textable ? phone.exposed : "row \(number)", phone: standing == .textable ? phone : nil,
            phoneStanding: standing)
        record.firstName = "Person \(number)"
        record.ward = ward
        record.union = union
        return try putPerson(record, whereabouts: place, now: Scene.now).id
    }

    func makeList(_ name: String, kind: ListKind = .activated, _ people: [PersonID]) throws -> ListID {
        guard let list = try putList(name: name, kind: kind, source: "a test", meeting: nil, now: Scene.now) else {
            throw StoreError.failed("the list \(name) has another kind")
        }
        for person in people { _ = try addMember(list: list, person: person, importing: 1, now: Scene.now) }
        return list
    }

    func mainLane() throws -> LaneID { try lane(gateway: Scene.gateway, sender: Scene.sender).id }

    /// Launches a campaign on lists, with its one window open for the next eight hours, and no steps.
    func makeCampaign(
        _ plan: Plan = Scene.plan(), sources: [AudienceSource], excluded: [ListID] = [], wards: [String] = [],
        now: Timestamp = Scene.now
    ) throws -> StoredCampaign {
        var plan = plan
        plan.audience.wards = wards
        let id = try launch(
            plan: plan, planText: try Scene.text(of: plan), planHash: "hash", lanes: [try mainLane()], meeting: nil,
            startsAt: now,
            sources: sources, excluded: excluded, by: "Ana", now: now)
        let window = try windowID(key: "America/Chicago;;").id
        try setOpenings(
            window: window, [StoredOpening(opens: now.adding(seconds: -3_600), closes: now.adding(seconds: 8 * 3_600))])
        for place in try whereaboutsWithoutWindow(campaign: id) {
            try setCampaignWindow(campaign: id, whereabouts: place.id, window: window)
        }
        guard let campaign = try campaign(id) else { throw StoreError.failed("the campaign disappeared") }
        return campaign
    }

    /// A campaign on one activated list of these people.
    func makeCampaign(_ people: [PersonID], plan: Plan = Scene.plan(), now: Timestamp = Scene.now) throws
        -> StoredCampaign
    {
        let list = try makeList("list of \(plan.name)", people)
        return try makeCampaign(plan, sources: [AudienceSource(list: list, arm: "activated")], now: now)
    }

    /// A step due at `dueAt`, its rows made for everyone at `now`.
    @discardableResult
    func makeStep(
        _ step: Int64 = 0, of campaign: StoredCampaign, dueAt: Timestamp = Scene.now, expiresAt: Timestamp? = nil,
        silentOnly: Bool = true, isRehearsal: Bool = true, now: Timestamp? = nil
    ) throws -> StoredStep {
        let stored = StoredStep(
            campaign: campaign.id, step: step, name: "step \(step)", dueAt: dueAt,
            expiresAt: expiresAt ?? dueAt.adding(seconds: 2 * Scene.day),
            firstMessageID: try reserveIDs("message", count: campaign.audienceCount), materialisedTo: 0)
        try putStep(stored)
        _ = try materialise(
            stored, lane: campaign.lane, action: campaign.plan.action.name, silentOnly: silentOnly,
            isRehearsal: isRehearsal, limit: max(1, campaign.audienceCount), now: now ?? dueAt)
        return stored
    }

    /// Claims whatever is open and due, as the engine does.
    func claimAll(
        lane: LaneID? = nil, limit: Int = 1_000, daemon: Int64 = 1, marginSeconds: Int64 = 300,
        now: Timestamp = Scene.now
    ) throws -> [ClaimedMessage] {
        let lane = try lane ?? mainLane()
        var claimed = try claim(
            lane: lane, campaign: CampaignID(0), window: 0, closesAt: .distantFuture, limit: limit, by: daemon, now: now
        )
        for open in try openWindows(now: now, marginSeconds: marginSeconds) {
            claimed += try claim(
                lane: lane, campaign: open.campaign, window: open.window, closesAt: open.closesAt,
                limit: limit - claimed.count, by: daemon, now: now)
        }
        return claimed
    }

    /// Where the message of a person and step stands: its state's word and the reason.
    func standing(_ campaign: StoredCampaign, _ person: PersonID, step: Int64 = 0) throws -> String {
        let row = try sql.first(
            "select state, coalesce(reason, '') from message where campaign_id = $1 and person_id = $2 and step = $3",
            [.integer(campaign.id.value), .integer(person.value), .integer(step)])
        guard let row, let state = MessageState(rawValue: row.integer(0)) else { return "missing" }
        return row.text(1).isEmpty ? state.word : "\(state.word): \(row.text(1))"
    }

    func state(_ message: MessageID) throws -> MessageState? {
        try sql.first("select state from message where id = $1", [.integer(message.value)])
            .flatMap { MessageState(rawValue: $0.integer(0)) }
    }

    func value(_ column: String, of message: MessageID) throws -> SQLValue? {
        try sql.first("select \(column) from message where id = $1", [.integer(message.value)])?.values[0]
    }

    func value(_ column: String, of person: PersonID, in campaign: StoredCampaign) throws -> SQLValue? {
        try sql.first(
            "select \(column) from audience where campaign_id = $1 and person_id = $2",
            [.integer(campaign.id.value), .integer(person.value)])?.values[0]
    }

    func count(_ statement: String) throws -> Int64 { try sql.first(statement)?.integer(0) ?? -1 }
}

extension ClaimedMessage {
    func recorded(_ outcome: Outcome, at: Timestamp = Scene.now, retryAt: Timestamp? = nil, lane: LaneID = LaneID(1))
        -> RecordedOutcome
    {
        RecordedOutcome(
            message: id, attempt: attempt, lane: lane, campaign: campaign, person: person, outcome: outcome,
            handedAt: at,
            retryAt: retryAt ?? at)
    }

    func accepted(_ reference: String?, segments: Int? = 1, at: Timestamp = Scene.now) -> RecordedOutcome {
        recorded(.accepted(reference: reference, segments: segments), at: at)
    }
}
