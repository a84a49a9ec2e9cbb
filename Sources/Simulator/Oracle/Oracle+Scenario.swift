import Domain

extension Oracle {
    /// What an outsider may know of a scenario: people's places, the campaigns' plans, the lanes' limits.
    init(_ scenario: Scenario) throws {
        let people = scenario.people.map { PersonFacts(zones: $0.candidateZones, state: $0.place.state) }
        self.init(
            hours: try LocalHours(organization: scenario.hours, zones: Set(people.flatMap(\.zones))), people: people,
            campaigns: scenario.campaigns.map { campaign in
                CampaignFacts(
                    isSolicitation: campaign.plan.purpose.isSolicitation, lanes: campaign.lanes,
                    hours: campaign.plan.window.map { $0.fromMinute..<$0.toMinute }, letter: campaign.letter)
            },
            lanes: scenario.lanes.map { lane in
                LaneFacts(
                    segmentsPerSecond: lane.limits.segmentsPerSecond, segmentsPerMinute: lane.limits.segmentsPerMinute,
                    providerConfirms: lane.account.handlesKeywords)
            }, cap: scenario.textsPerPersonPerDay, stopGrace: scenario.isShared ? 250 * Span.millisecond : 0)
    }
}
