import Domain
import Storage

/// What replies need of the campaigns they answer. A plan is frozen at its launch, so it is read, decoded and taken
/// apart once; a meeting may be changed, so its words are read once for each batch.
struct CampaignMemory: Sendable {
    /// One campaign, ready for its replies.
    struct Known: Sendable {
        let id: CampaignID
        let plan: Plan
        let reader: ReplyReader
        fileprivate let scripts: PlanScripts
        fileprivate var meetingWords: BlankValues?

        fileprivate let linkHost: LinkHost?

        /// What a step said to a person; nil for a step that the plan does not have.
        /// - Parameters:
        ///   - link: the token of their own link in the campaign.
        ///   - arm: the place of their arm.
        func text(step: Int64, to person: Respondent, link: LinkToken? = nil, arm: Int? = nil) -> String? {
            guard (0..<scripts.count).contains(Int(step)), var values = meetingWords else { return nil }
            values[.firstName] = person.firstName
            values[.lastName] = person.lastName
            values[.ward] = person.ward
            values[.union] = person.union
            values[.link] = link.flatMap { linkHost?.address(of: $0) }
            return scripts[Int(step), arm: arm].filled(with: values)
        }
    }

    /// Some kilobytes each; a daemon that runs for years meets many.
    private static let most = 256

    private let launch: LaunchSettings
    private let reader: ReplyReader
    private var known: [CampaignID: Known] = [:]

    /// - Parameter reader: reads the replies to plans without words of their own for yes.
    init(launch: LaunchSettings, reader: ReplyReader) {
        self.launch = launch
        self.reader = reader
    }

    /// For a transaction that begins: what may have changed is read again.
    mutating func forgetMeetings() {
        for id in known.keys { known[id]?.meetingWords = nil }
    }

    /// The campaign; nil where there is none of that number.
    mutating func campaign(_ id: CampaignID, in transaction: Transaction) throws -> Known? {
        if let found = known[id], found.meetingWords != nil { return found }
        guard var found = try known[id] ?? read(id, in: transaction) else { return nil }
        let meeting = try found.plan.meeting.flatMap { name throws(StoreError) in
            try transaction.meeting(named: name)
        }
        found.meetingWords =
            MeetingWords(organization: launch.organization, meeting: meeting, zones: launch.window.zones).values
        if known.count >= Self.most { known.removeAll() }
        known[id] = found
        return found
    }

    private func read(_ id: CampaignID, in transaction: Transaction) throws -> Known? {
        guard let campaign = try transaction.campaign(id) else { return nil }
        return Known(
            id: id, plan: campaign.plan, reader: reader.knowing(yesWords: campaign.plan.allYesWords),
            scripts: try PlanScripts(campaign.plan),
            linkHost: campaign.plan.linkHost)
    }
}
