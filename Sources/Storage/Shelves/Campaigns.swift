import Domain
import FoundationEssentials

/// Whether a campaign may send. "Finished" is counted from its messages, never set.
package enum CampaignState: String, Hashable, Sendable, CaseIterable { case running, paused, cancelled }

/// A launched campaign.
package struct StoredCampaign: Hashable, Sendable {
    package var id: CampaignID
    package var name: String
    package var state: CampaignState
    package var stateReason: String
    package var plan: Plan
    package var planHash: String
    package var lane: LaneID
    package var launchedAt: Timestamp
    package var startsAt: Timestamp
    package var attributionSeconds: Int64
    package var audienceCount: Int64
    package var meeting: Int64?
}

/// One step of a launched campaign, with its instants.
package struct StoredStep: Hashable, Sendable {
    package var campaign: CampaignID
    package var step: Int64
    package var name: String
    package var dueAt: Timestamp
    package var expiresAt: Timestamp
    package var firstMessageID: Int64
    /// People, by their place in the audience, for whom the step's message row exists.
    package var materialisedTo: Int64

    package init(
        campaign: CampaignID, step: Int64, name: String, dueAt: Timestamp, expiresAt: Timestamp,
        firstMessageID: Int64, materialisedTo: Int64
    ) {
        self.campaign = campaign
        self.step = step
        self.name = name
        self.dueAt = dueAt
        self.expiresAt = expiresAt
        self.firstMessageID = firstMessageID
        self.materialisedTo = materialisedTo
    }
}

/// A person who may be texted, as far as a preview needs them.
package struct EligiblePerson: Hashable, Sendable {
    package var firstName: String
    package var lastName: String
    package var ward: String
    package var union: String
    package var window: Int64
    /// The place of their arm; nil in a campaign without arms.
    package var arm: Int?
}

/// A list that takes part in a launch, in the order of precedence.
package struct AudienceSource: Hashable, Sendable {
    package var list: ListID
    package var arm: String

    package init(list: ListID, arm: String) {
        self.list = list
        self.arm = arm
    }
}

extension Transaction {
    /// Makes the campaign and freezes its audience: who, in which arm, of which ward and union, and who of them cannot
    /// be texted and why. Everything or nothing: the caller's transaction.
    ///
    /// A person on several lists belongs to the first of `sources`; `overlap` remembers that they were in another arm's
    /// list too. `excluded` lists are left out altogether; an empty `wards` means every ward.
    package func launch(
        plan: Plan, planText: String, planHash: String, lanes: [LaneID], meeting: Int64?, startsAt: Timestamp,
        sources: [AudienceSource], excluded: [ListID], by: String, now: Timestamp
    ) throws(StoreError) -> CampaignID {
        precondition(!lanes.isEmpty, "a campaign has a lane")
        let id = try newID("campaign")
        try sql.run(
            """
            insert into campaign (id, name, state, state_reason, state_by, plan, plan_hash, lane_id, action, strength,
                purpose, meeting_id, launched_at, starts_at, attribution_seconds, audience_count)
            values ($1, $2, 'running', '', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0)
            """,
            [
                .integer(id), .text(plan.name), .text(by), .text(planText), .text(planHash), .integer(lanes[0].value),
                .text(plan.action.name), .text(plan.action.strength.rawValue),
                .text(plan.purpose.isSolicitation ? "solicitation" : "other"), .optional(meeting),
                .integer(now.microseconds), .integer(startsAt.microseconds), .integer(plan.attributionSeconds),
            ])
        try sql.runEach(
            "insert into campaign_lane (campaign_id, place, lane_id) values ($1, $2, $3)",
            lanes.enumerated().map { [.integer(id), .integer(Int64($0)), .integer($1.value)] })
        let count = try insertAudience(
            campaign: id, action: plan.action.name, sources: sources, excluded: excluded, wards: plan.audience.wards,
            now: now)
        try sql.run("update campaign set audience_count = $2 where id = $1", [.integer(id), .integer(count)])
        return CampaignID(id)
    }

    private func insertAudience(
        campaign: Int64, action: String, sources: [AudienceSource], excluded: [ListID], wards: [String], now: Timestamp
    ) throws(StoreError) -> Int64 {
        var arguments: [SQLValue] = [.integer(campaign), .text(action), .integer(now.microseconds)]
        func parameter(_ value: SQLValue) -> String {
            arguments.append(value)
            return "$\(arguments.count)"
        }
        let members = sources.enumerated().map { rank, source in
            """
            select person_id, cast(\(rank) as bigint) as precedence,
                   cast(\(parameter(.text(source.arm))) as text) as arm, list_id
            from list_member where list_id = \(parameter(.integer(source.list.value)))
            """
        }.joined(separator: " union all ")
        let without = excluded.map { list in
            """
             and not exists (select 1 from list_member x
                 where x.list_id = \(parameter(.integer(list.value))) and x.person_id = q.person_id)
            """
        }.joined()
        let inWards =
            wards.isEmpty ? "" : " and p.ward in (\(wards.map { parameter(.text($0)) }.joined(separator: ", ")))"
        return try Int64(
            sql.run(
                """
                insert into audience (campaign_id, person_id, ordinal, arm, list_id, ward, union_name, standing, overlap,
                                      answer)
                select $1, q.person_id, row_number() over (order by q.person_id) - 1, q.arm, q.list_id, p.ward,
                    p.union_name,
                    case when p.phone_standing = 'review' then 'in_review'
                         when p.phone_standing <> 'textable' then 'no_phone'
                         when exists (select 1 from suppression s where s.phone = p.phone and s.reason <> 'held')
                             then 'opted_out'
                         when exists (select 1 from conversion v where v.person_id = p.id and v.action = $2
                                      and v.at <= $3) then 'converted'
                         else 'eligible' end,
                    q.overlap, ''
                from (select person_id, arm, list_id,
                             row_number() over (partition by person_id order by precedence) as place,
                             case when min(arm) over (partition by person_id) <> max(arm) over (partition by person_id)
                                  then 1 else 0 end as overlap
                      from (\(members)) m) q
                join person p on p.id = q.person_id
                where q.place = 1\(without)\(inWards)
                """, arguments))
    }

    /// Everyone of a campaign who may be texted, with what the scripts and the windows need; whoever is held out too.
    package func visitEligible(campaign: CampaignID, _ visit: (EligiblePerson) throws -> Void) throws {
        try sql.visit(
            """
            select p.first_name, p.last_name, p.ward, p.union_name, w.window_id, a.drawn_arm
            from audience a join person p on p.id = a.person_id
            join campaign_window w on w.campaign_id = a.campaign_id and w.whereabouts_id = p.whereabouts_id
            where a.campaign_id = $1 and a.standing = 'eligible'
            """, [.integer(campaign.value)]
        ) { row in
            try visit(
                EligiblePerson(
                    firstName: row.text(0), lastName: row.text(1), ward: row.text(2), union: row.text(3),
                    window: row.integer(4), arm: row.optionalInteger(5).map(Int.init)))
        }
    }

    /// The wards of the last people of a window in the order in which they are texted.
    /// - Parameters:
    ///   - beforeLast: so many at the very end are not meant.
    ///   - heldOut: the places of the arms that get no text.
    package func wardsOfLast(
        _ count: Int64, beforeLast skipped: Int64, campaign: CampaignID, window: Int64, heldOut: [Int] = []
    ) throws(StoreError) -> [(ward: String, people: Int64)] {
        let texted =
            heldOut.isEmpty ? "" : " and a.drawn_arm not in (\(heldOut.map(String.init).joined(separator: ", ")))"
        return try sql.query(
            """
            select q.ward, count(*) from (
                select p.ward from audience a join person p on p.id = a.person_id
                join campaign_window w on w.campaign_id = a.campaign_id and w.whereabouts_id = p.whereabouts_id
                where a.campaign_id = $1 and a.standing = 'eligible' and w.window_id = $2\(texted)
                order by a.ordinal desc limit $3 offset $4) q
            group by q.ward order by q.ward
            """, [.integer(campaign.value), .integer(window), .integer(count), .integer(skipped)]
        ).map { ($0.text(0), $0.integer(1)) }
    }

    /// How many people of each arm stand how, arms and standings in order.
    package func audienceStandings(
        campaign: CampaignID
    ) throws(StoreError) -> [(arm: String, standing: String, count: Int64, overlap: Int64)] {
        try sql.query(
            """
            select arm, standing, count(*), sum(overlap) from audience where campaign_id = $1
            group by arm, standing order by arm, standing
            """, [.integer(campaign.value)]
        ).map { ($0.text(0), $0.text(1), $0.integer(2), $0.integer(3)) }
    }

    package func putStep(_ step: StoredStep) throws(StoreError) {
        try sql.run(
            """
            insert into campaign_step (campaign_id, step, name, due_at, expires_at, first_message_id, materialised_to)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .integer(step.campaign.value), .integer(step.step), .text(step.name), .integer(step.dueAt.microseconds),
                .integer(step.expiresAt.microseconds), .integer(step.firstMessageID), .integer(step.materialisedTo),
            ])
    }

    package func steps(of campaign: CampaignID) throws(StoreError) -> [StoredStep] {
        try sql.query("\(Self.stepColumns) where s.campaign_id = $1 order by s.step", [.integer(campaign.value)])
            .map(Self.step)
    }

    /// Steps of running campaigns that are due and not yet turned into messages for everyone. On a store with several
    /// daemons their campaigns are locked until the transaction ends, and those that another daemon is making messages
    /// for, or pausing or cancelling, are passed over.
    package func stepsToMaterialise(now: Timestamp) throws(StoreError) -> [StoredStep] {
        try sql.query(
            """
            \(Self.stepColumns) join campaign m on m.id = s.campaign_id
            where m.state = 'running' and s.due_at <= $1 and s.materialised_to < m.audience_count
            order by s.due_at, s.campaign_id, s.step {lock of m}
            """, [.integer(now.microseconds)]
        ).map(Self.step)
    }

    /// When the next step of a running campaign falls due, after `now`.
    package func nextStepMoment(after now: Timestamp) throws(StoreError) -> Timestamp? {
        try sql.first(
            """
            select min(s.due_at) from campaign_step s join campaign c on c.id = s.campaign_id
            where c.state = 'running' and s.due_at > $1 and s.materialised_to < c.audience_count
            """, [.integer(now.microseconds)])?.optionalInteger(0).map(Timestamp.init(microseconds:))
    }

    private static let stepColumns = """
        select s.campaign_id, s.step, s.name, s.due_at, s.expires_at, s.first_message_id, s.materialised_to
        from campaign_step s
        """

    private static func step(_ row: SQLRow) -> StoredStep {
        StoredStep(
            campaign: CampaignID(row.integer(0)), step: row.integer(1), name: row.text(2),
            dueAt: Timestamp(microseconds: row.integer(3)), expiresAt: Timestamp(microseconds: row.integer(4)),
            firstMessageID: row.integer(5), materialisedTo: row.integer(6))
    }

    /// Makes the message rows of one step for the next people of the audience: queued for those who still qualify,
    /// never sent with the reason for the others, so that everyone is accounted for. Returns how far it came.
    ///
    /// `silentOnly` leaves out, after the first step, people who gave an answer that a person should read first;
    /// `heldOut` are the places of the arms that get no text.
    package func materialise(
        _ step: StoredStep, lane: LaneID, action: String, silentOnly: Bool, heldOut: [Int] = [], isRehearsal: Bool,
        limit: Int64, now: Timestamp
    ) throws(StoreError) -> Int64 {
        let from = step.materialisedTo
        // A person belongs to the same place of a pool in every campaign that uses it: one person, one number.
        let laneCount =
            try sql.first("select count(*) from campaign_lane where campaign_id = $1", [.integer(step.campaign.value)])?
            .integer(0) ?? 1
        // A rehearsal texts only NPA-555-XXXX; a live store never texts NPA-555-01XX.
        let isForbidden =
            isRehearsal
            ? "(length(p.phone) <> 12 or substr(p.phone, 1, 2) <> '+1' or substr(p.phone, 6, 3) <> '555')"
            : "(length(p.phone) = 12 and substr(p.phone, 1, 2) = '+1' and substr(p.phone, 6, 5) = '55501')"
        let earlier = """
            select 1 from message e where e.phone = p.phone and e.campaign_id = a.campaign_id and e.step < $2
            """
        let answers =
            silentOnly
            ? "'no', 'question', 'wrong_number', 'yes', 'signed', 'attending'" : "'wrong_number'"
        let notTexted =
            heldOut.isEmpty
            ? "" : " when a.drawn_arm in (\(heldOut.map(String.init).joined(separator: ", "))) then 'arm_not_texted'"
        let reason = """
            case when a.standing <> 'eligible' then a.standing\(notTexted)
                 when p.phone is null then 'no_phone'
                 when \(isForbidden) then 'rejected'
                 when exists (select 1 from suppression s where s.phone = p.phone and s.reason <> 'held')
                     then 'opted_out'
                 when exists (select 1 from conversion v where v.person_id = a.person_id and v.action = $3)
                     then 'converted'
                 when $2 > 0 and a.answer in (\(answers)) then 'answered'
                 when $2 > 0 and exists (\(earlier) and e.state = 6) then 'rejected'
                 when $2 > 0 and exists (\(earlier) and e.state = 5) then 'in_review'
            end
            """
        try sql.run(
            """
            insert into message (id, campaign_id, step, person_id, phone, kind, lane_id, window_id, due_at, expires_at,
                                 state, reason, attempt, settled_at)
            select $4 + q.ordinal, q.campaign_id, $2, q.person_id, q.phone, 0, coalesce(q.lane_id, $5), q.window_id, $6, $7,
                   case when q.reason is null then 0 else 7 end, q.reason, 0,
                   case when q.reason is null then null else $8 end
            from (select a.ordinal, a.campaign_id, a.person_id, p.phone, coalesce(w.window_id, -1) as window_id,
                         l.lane_id,
                         \(reason) as reason
                  from audience a join person p on p.id = a.person_id
                  left join campaign_window w
                      on w.campaign_id = a.campaign_id and w.whereabouts_id = p.whereabouts_id
                  left join campaign_lane l on l.campaign_id = a.campaign_id and l.place = a.person_id % $11
                  where a.campaign_id = $1 and a.ordinal >= $9 and a.ordinal < $9 + $10) q
            where true on conflict do nothing
            """,
            [
                .integer(step.campaign.value), .integer(step.step), .text(action), .integer(step.firstMessageID),
                .integer(lane.value), .integer(step.dueAt.microseconds), .integer(step.expiresAt.microseconds),
                .integer(now.microseconds), .integer(from), .integer(limit), .integer(max(1, laneCount)),
            ])
        try sql.run(
            """
            update campaign_step set materialised_to = case
                when $3 + $4 < (select c.audience_count from campaign c where c.id = $1) then $3 + $4
                else (select c.audience_count from campaign c where c.id = $1) end
            where campaign_id = $1 and step = $2 and materialised_to = $3
            """, [.integer(step.campaign.value), .integer(step.step), .integer(from), .integer(limit)])
        return from + limit
    }

    /// The lanes of a campaign, in the order of its plan.
    package func lanes(of campaign: CampaignID) throws(StoreError) -> [LaneID] {
        try sql.query(
            "select lane_id from campaign_lane where campaign_id = $1 order by place", [.integer(campaign.value)]
        ).map { LaneID($0.integer(0)) }
    }

    package func campaigns() throws(StoreError) -> [StoredCampaign] {
        try sql.query("\(Self.campaignColumns) order by id").map(Self.campaign)
    }

    package func campaign(named name: String) throws(StoreError) -> StoredCampaign? {
        try sql.first("\(Self.campaignColumns) where name = $1", [.text(name)]).map(Self.campaign)
    }

    package func campaign(_ id: CampaignID) throws(StoreError) -> StoredCampaign? {
        try sql.first("\(Self.campaignColumns) where id = $1", [.integer(id.value)]).map(Self.campaign)
    }

    /// Pauses, resumes or cancels. A cancelled campaign stays cancelled; what it still had queued is never sent.
    /// False when the campaign is cancelled already.
    package func setState(
        _ campaign: CampaignID, to state: CampaignState, because reason: String, by: String, now: Timestamp
    ) throws(StoreError) -> Bool {
        let changed = try sql.run(
            "update campaign set state = $2, state_reason = $3, state_by = $4 where id = $1 and state <> 'cancelled'",
            [.integer(campaign.value), .text(state.rawValue), .text(reason), .text(by)])
        guard changed == 1 else { return false }
        if state == .running { try forgiveGovernors(of: campaign) }
        if state == .cancelled {
            try sql.run(
                """
                update message set state = 7, reason = 'cancelled', settled_at = $2
                where campaign_id = $1 and state = 0
                """, [.integer(campaign.value), .integer(now.microseconds)])
        }
        return true
    }

    /// When the attribution windows of everyone texted so far will have passed, after `now`: the moments at which
    /// more people become matured.
    package func nextMaturityMoment(after now: Timestamp) throws(StoreError) -> Timestamp? {
        try sql.first(
            """
            select min(a.last_t0 + c.attribution_seconds * 1000000) from campaign c
            join (select campaign_id, max(first_accepted_at) as last_t0 from audience group by campaign_id) a
                on a.campaign_id = c.id
            where a.last_t0 + c.attribution_seconds * 1000000 > $1
            """, [.integer(now.microseconds)])?.optionalInteger(0).map(Timestamp.init(microseconds:))
    }

    private static let campaignColumns = """
        select id, name, state, state_reason, plan, plan_hash, lane_id, launched_at, starts_at, attribution_seconds,
               audience_count, meeting_id
        from campaign
        """

    private static func campaign(_ row: SQLRow) -> StoredCampaign {
        guard let plan = try? JSONDecoder().decode(Plan.self, from: Data(row.text(4).utf8)) else {
            // The text was written by us from a plan and is hashed; one that cannot be read means a damaged store.
            preconditionFailure("the plan of campaign \(row.integer(0)) cannot be read back")
        }
        return StoredCampaign(
            id: CampaignID(row.integer(0)), name: row.text(1),
            state: CampaignState(rawValue: row.text(2)) ?? .cancelled, stateReason: row.text(3), plan: plan,
            planHash: row.text(5), lane: LaneID(row.integer(6)), launchedAt: Timestamp(microseconds: row.integer(7)),
            startsAt: Timestamp(microseconds: row.integer(8)), attributionSeconds: row.integer(9),
            audienceCount: row.integer(10), meeting: row.optionalInteger(11))
    }
}
