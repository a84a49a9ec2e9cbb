import Domain
import Statistics
import Storage

/// The comparison's counts in SQL against the statistics' own rules on histories made of what the network saw.
extension World {
    /// What the launch decided about one person, and what the store says of their consent.
    private struct Standing {
        var arm: String
        var standing: String
    }

    /// How many campaigns were compared; those with an ambiguous time are left out.
    func judgeCohorts(_ rows: [MessageRow]) throws -> Int {
        guard !facts.clocksWereSet, facts.lies.isEmpty else { return 0 }
        return try scenario.campaigns.indices.count { index in
            try judgeCohort(index, rows.filter { $0.key.campaign == index })
        }
    }

    private func judgeCohort(_ index: Int, _ rows: [MessageRow]) throws -> Bool {
        let campaign = scenario.campaigns[index]
        guard let id = campaign.id, let launchedAt = campaign.launchedAt else { return false }
        let (standings, optOuts) = try consent(of: id)
        let window = campaign.plan.attributionSeconds * Span.second
        var histories: [PersonHistory] = []
        for person in Set(campaign.activated + campaign.compared).sorted() {
            guard let standing = standings[person] else {
                throw Breach(
                    .everyoneIsAccountedFor, "person \(person) is missing from the audience of campaign \(index)")
            }
            try judgeStanding(standing.standing, person: person, campaign: campaign, launchedAt: launchedAt)
            var history = self.history(of: person, index, standing, rows.filter { $0.key.person == person }, launchedAt)
            history.optOuts += (optOuts[person] ?? []).filter { $0 > launchedAt }
            let start = history.accepted.min()
            if standing.standing == "eligible" { addConversions(to: &history, person: person, campaign, launchedAt) }
            if let start, isAmbiguous(history, person: person, launchedAt: launchedAt, start: start, window: window) {
                return false
            }
            if standing.standing == "converted" {
                history.conversions.append(
                    PersonHistory.Conversion(time: launchedAt, kind: campaign.plan.action.strength.rawValue))
            }
            histories.append(history)
        }
        let arms = campaign.plan.baseline == nil ? ["activated"] : ["activated", "cold"]
        let expected = CohortRules(
            asOf: now, window: window, intentionToTreatWindow: window, kinds: [campaign.plan.action.strength.rawValue],
            launchAt: launchedAt, arms: arms
        ).count(histories)
        let counts = try calmStore.write { transaction in
            try transaction.campaign(id).map { try transaction.cohort(of: $0, asOf: instant, by: .none) } ?? []
        }
        for (arm, expected) in zip(arms, expected.counts) {
            guard let stored = counts.first(where: { $0.arm == arm }) else {
                throw Breach(.everyoneIsAccountedFor, "the comparison of campaign \(index) has no arm \(arm)")
            }
            try compare(stored, expected, campaign: index)
        }
        return true
    }

    private func compare(
        _ stored: CohortTally, _ expected: CohortCounts, campaign: Int
    ) throws {
        let pairs: [(String, Int64, Int)] = [
            ("listed", stored.listed, expected.listed), ("noMobile", stored.noMobile, expected.noMobile),
            ("suppressed", stored.suppressed, expected.suppressed),
            ("baselineConverters", stored.baselineConverters, expected.baselineConverters),
            ("eligible", stored.eligible, expected.eligible), ("attempted", stored.attempted, expected.attempted),
            ("sent", stored.sent, expected.sent), ("delivered", stored.delivered, expected.delivered),
            ("convertedBeforeSend", stored.convertedBeforeSend, expected.convertedBeforeSend),
            ("sentCohort", stored.sentCohort, expected.sentCohort),
            ("convertedSoFar", stored.convertedSoFar, expected.convertedSoFar),
            ("matured", stored.matured, expected.matured),
            ("repliedMatured", stored.repliedMatured, expected.repliedMatured),
            ("optedOutMatured", stored.optedOutMatured, expected.optedOutMatured),
            ("convertedMatured", stored.convertedMatured, expected.convertedMatured),
            ("ittConverted", stored.ittConverted, expected.ittConverted),
        ]
        for (name, ours, theirs) in pairs where ours != Int64(theirs) {
            throw Breach(
                .everyoneIsAccountedFor,
                "the comparison of campaign \(campaign), arm \(stored.arm), counts \(ours) \(name), and the histories \(theirs)"
            )
        }
    }

    private func consent(of campaign: CampaignID) throws -> ([Int: Standing], [Int: [Int64]]) {
        let people = personOfRow
        return try calmStore.write { transaction in
            var standings: [Int: Standing] = [:]
            for row in try transaction.sql.query(
                "select person_id, arm, standing from audience where campaign_id = $1", [.integer(campaign.value)])
            {
                guard let person = people[row.integer(0)] else { continue }
                standings[person] = Standing(arm: row.text(1), standing: row.text(2))
            }
            var optOuts: [Int: [Int64]] = [:]
            for row in try transaction.sql.query("select phone, at, source from consent_entry where kind = 'opted_out'")
            {
                guard let person = personOfPhone[row.text(0)] else { continue }
                let at = row.integer(1)
                let replies = facts.replies[person]
                let hasCause =
                    switch row.text(2) {
                    case "gateway": facts.toldOptedOut.contains(person)
                    case "import": scenario.optedOutBefore.contains(person)
                    default: replies.contains { [.stop, .plainStop].contains($0.meaning) && $0.takenAt <= at }
                    }
                if !hasCause { throw Breach(.everyoneIsAccountedFor, "person \(person) never asked to opt out") }
                optOuts[person, default: []].append(at)
            }
            // And the other way round: a keyword on disk is in the ledger, or the number was suppressed already.
            for person in scenario.people.indices {
                for reply in facts.replies[person] where reply.meaning == .stop && reply.isFirst {
                    let isKnown =
                        try transaction.sql.first(
                            "select 1 from consent_entry where phone = $1 and at <= $2 and kind <> 'opted_in'",
                            [.text(scenario.people[person].phone), .integer(reply.takenAt)]) != nil
                    if !isKnown { throw Breach(.neverAfterStop, "the stop of person \(person) is not in the ledger") }
                }
            }
            return (standings, optOuts)
        }
    }

    private func judgeStanding(
        _ standing: String, person: Int, campaign: SimulatedCampaign, launchedAt: Int64
    ) throws {
        let isRight =
            switch standing {
            case "no_phone": !scenario.people[person].isTextable && !scenario.people[person].isInReview
            case "in_review": scenario.people[person].isInReview
            case "opted_out":
                scenario.optedOutBefore.contains(person) || facts.toldOptedOut.contains(person)
                    || facts.replies[person].contains {
                        [.stop, .plainStop, .wrongNumber].contains($0.meaning) && $0.takenAt <= launchedAt
                    }
            case "converted": conversionFacts(of: person).contains { $0.at <= launchedAt }
            case "eligible": scenario.people[person].isTextable && !isOptedOutForGood(person)
            default: false
            }
        if !isRight {
            throw Breach(
                .everyoneIsAccountedFor, "person \(person) was \(standing) at the launch of \(campaign.letter)")
        }
    }

    /// Opted out by an import before everything, and never came back.
    private func isOptedOutForGood(_ person: Int) -> Bool {
        scenario.optedOutBefore.contains(person) && !facts.replies[person].contains { $0.meaning == .start }
    }

    private func history(
        of person: Int, _ index: Int, _ standing: Standing, _ rows: [MessageRow], _ launchedAt: Int64
    ) -> PersonHistory {
        var history = PersonHistory(
            id: String(person), lists: [standing.arm],
            hasMobile: standing.standing != "no_phone" && standing.standing != "in_review")
        if standing.standing == "opted_out" { history.optOuts.append(launchedAt) }
        for row in rows {
            let text = facts.texts[row.key] ?? TextFacts()
            let settledAt = facts.settled[row.key]
            // What was in doubt once was an attempt, whatever a person said of it.
            if let settledAt { history.attempts.append(settledAt) }
            switch row.state {
            case .accepted, .delivered, .undelivered:
                if let handedAt = text.heardHandedAt { history.accepted.append(handedAt) }
                if settledAt == nil || row.state == .delivered {
                    history.delivered += text.receipts.filter { $0.status == .delivered }.map(\.at)
                }
            case .uncertain: if let at = row.claimedAt { history.attempts.append(at) }
            case .rejected: history.attempts += text.flights.map { flights[$0].handedAt }
            case .queued, .claimed, .neverSent: break
            }
        }
        // An opt-out in any words is no reply; its time is taken from the ledger of consent.
        history.inbound = facts.replies[person].filter {
            $0.isFirst && scenario.campaigns[index].lanes.contains($0.lane) && $0.meaning != .stop
                && $0.meaning != .plainStop
        }.map {
            PersonHistory.Inbound(time: $0.receivedAt, isStop: false)
        }
        return history
    }

    /// What they did with the strength that counts; and, at or before the launch, unasked.
    private func addConversions(
        to history: inout PersonHistory, person: Int, _ campaign: SimulatedCampaign, _ launchedAt: Int64
    ) {
        let counted = campaign.plan.action.strength
        for fact in conversionFacts(of: person)
        where fact.strength == counted || fact.strength == .organic && fact.at <= launchedAt {
            history.conversions.append(PersonHistory.Conversion(time: fact.at, kind: counted.rawValue))
        }
    }

    /// Times so near to an edge that a tenth of a second decides: nobody's counts are judged by that.
    /// And who did it unasked between the launch and their first text: the rules know no organic conversions.
    private func isAmbiguous(
        _ history: PersonHistory, person: Int, launchedAt: Int64, start: Int64, window: Int64
    ) -> Bool {
        func isNear(_ left: Int64, _ right: Int64) -> Bool { abs(left - right) < 5 * Span.second }
        if conversionFacts(of: person).contains(where: {
            $0.strength == .organic && $0.at > launchedAt && $0.at <= start
        }) {
            return true
        }
        let times = history.conversions.map(\.time) + history.optOuts + history.inbound.map(\.time)
        return times.contains { $0 <= start && isNear($0, start) || isNear($0, start + window) }
            || isNear(start + window, now)
    }
}
