import Domain

extension Oracle {
    /// What an outsider may know of a scenario: people's places, the campaigns' plans, the lanes' limits.
    ///
    /// - Parameter mayLoseCommits: a stop may be committed without its daemon's being told: then it is as one of the
    ///   others, and its claims end by their age.
    init(_ scenario: Scenario, mayLoseCommits: Bool) throws {
        let stopGrace = scenario.isShared ? 250 * Span.millisecond : mayLoseCommits ? Span.second : 0
        // Where the daemon that took it in dies, another one finds it when it next looks.
        let look = scenario.isShared ? scenario.pollMicroseconds - Span.second / 2 : 0
        let plainGrace = Span.second + 250 * Span.millisecond + look
        let people = scenario.people.map {
            PersonFacts(
                zones: $0.candidateZones, zonesOfAnswers: $0.isTextable ? $0.candidateZones : $0.place.zones,
                state: $0.place.state)
        }
        self.init(
            hours: try LocalHours(
                organization: scenario.hours, zones: Set(people.flatMap { $0.zones + $0.zonesOfAnswers })),
            people: people,
            campaigns: scenario.campaigns.map(CampaignFacts.init),
            lanes: scenario.lanes.map { lane in
                LaneFacts(
                    segmentsPerSecond: lane.limits.segmentsPerSecond, segmentsPerMinute: lane.limits.segmentsPerMinute,
                    providerConfirms: lane.account.handlesKeywords)
            }, cap: scenario.textsPerPersonPerDay, stopGrace: stopGrace, plainGrace: plainGrace)
    }
}

extension Oracle.CampaignFacts {
    init(_ campaign: SimulatedCampaign) {
        self.init(
            isSolicitation: campaign.plan.purpose.isSolicitation, lanes: campaign.lanes,
            hours: campaign.plan.window.map { $0.fromMinute..<$0.toMinute }, letter: campaign.letter)
    }
}
