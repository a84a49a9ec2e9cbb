import Domain
import Storage

/// The words that a person had in front of them: campaign texts are kept as script and person, not word for word, and
/// are rendered again. What has changed of the person's name since shows as it is now. A link shows without its token:
/// whoever looks would follow it in the person's name.
package struct SentWords {
    private let launch: LaunchSettings
    private let transaction: Transaction
    private var meetings: [CampaignID: (plan: Plan, values: BlankValues)] = [:]

    package init(launch: LaunchSettings, in transaction: Transaction) {
        self.launch = launch
        self.transaction = transaction
    }

    /// Nil where the campaign, its step or the person is not known any more.
    package mutating func words(of text: SentText, to person: PersonRecord?) throws -> MessageBody? {
        if let body = text.body { return body }
        guard let id = text.campaign, let person, let known = try campaign(id),
            known.plan.steps.indices.contains(Int(text.step))
        else { return nil }
        var values = known.values
        values[.firstName] = person.firstName
        values[.lastName] = person.lastName
        values[.ward] = person.ward
        values[.union] = person.union
        let arm = known.plan.arms == nil ? nil : try transaction.drawnArm(of: text.message)
        let script = try Script(known.plan.text(ofStep: Int(text.step), arm: arm))
        return MessageBody(try script.rendering(for: values, isSmart: true).text)
    }

    private mutating func campaign(_ id: CampaignID) throws -> (plan: Plan, values: BlankValues)? {
        if let known = meetings[id] { return known }
        guard let plan = try transaction.campaign(id)?.plan else { return nil }
        let meeting = try plan.meeting.flatMap { name throws(StoreError) in try transaction.meeting(named: name) }
        var values = MeetingWords(
            organization: launch.organization, meeting: meeting, zones: launch.window.zones
        ).values
        values[.link] = plan.linkHost.map { $0.text + "/..." }
        meetings[id] = (plan, values)
        return (plan, values)
    }
}
