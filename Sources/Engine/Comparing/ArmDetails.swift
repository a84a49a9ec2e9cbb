import Domain
import Statistics
import Storage

/// What only whole lists have: contact data, shared windows, and the early read while windows are open. Read once for
/// both lists.
struct ArmDetails {
    private let contacts: [ContactTally]
    private let shared: [SharedWindowTally]
    private let followUps: [FollowUpTally]
    private let grain: Int64
    private let windowSeconds: Int64

    init(_ campaign: StoredCampaign, asOf: Timestamp, isLive: Bool, in transaction: Transaction) throws {
        windowSeconds = campaign.attributionSeconds
        grain = campaign.curveUnitSeconds
        contacts = try transaction.contacts(of: campaign)
        shared = try transaction.sharedWindows(of: campaign, asOf: asOf)
        followUps = isLive ? try transaction.followUps(of: campaign, asOf: asOf, unitSeconds: grain) : []
    }

    func add(to arm: inout ComparedArm) {
        let name = arm.name
        arm.contacts = contacts.first { $0.arm == name }.map(ContactShares.init)
        // Without another campaign there is nobody in two.
        arm.sharedWindow = SharedWindow(
            people: shared.first { $0.arm == name }?.shared ?? 0, matured: arm.counts?.matured ?? 0)
        guard let counts = arm.counts, counts.matured < counts.sentCohort else { return }
        arm.early = FollowUpCurve(followUps.filter { $0.arm == name }, unitSeconds: grain)
            .early(windowSeconds: windowSeconds)
    }
}
