import Domain
import Statistics
import Storage

/// What a campaign asks for beside its headline, counted over the same people. Several are looked at side by side, so one
/// may differ by chance: their p-values are Holm's, and while the campaign is live each needs as many times the evidence.
package struct SecondaryAction: Hashable, Sendable, Encodable {
    package struct Arm: Hashable, Sendable, Encodable {
        package var name: String
        package var rate: ComparedRate
        package var otherStrength: Int64?
    }

    package var name: String
    package var strength: String
    package var arms: [Arm]
    /// Nil where nothing counted the same action there.
    package var difference: ComparedDifference?
    /// Holm's, among the secondary actions that are held against something.
    package var adjustedPValue: Double?
    package var verdict: String
}

/// One of a campaign's actions, counted.
struct ActionCount {
    var ask: ActionAsk
    var arms: [ComparedArm]
    var pair: Pair?
    var adjustedPValue: Double?

    /// With so many beside it, is it still more than chance would bring?
    mutating func adjust(_ pValue: Double, among count: Int) {
        adjustedPValue = pValue
        guard let pair, pair.verdict.conclusion == .clear else { return }
        let isEnough = pair.isLive ? pair.verdict.lnE >= ManyArms.lnEvidence(among: count) : pValue < 0.05
        if !isEnough { self.pair?.verdict.conclusion = .suggestive }
    }
}

extension Comparing {
    /// The definition's further actions, each adjusted for the others.
    /// - Parameter isLive: of the headline: the steps are the same.
    func furtherActions(isLive: Bool) throws -> [ActionCount] {
        var counts = try (definition.furtherActions ?? []).map { try count($0, isLive: isLive) }
        let tested = counts.indices.filter { counts[$0].pair?.verdict.pValue != nil }
        let adjusted = ManyArms.holm(tested.compactMap { counts[$0].pair?.verdict.pValue })
        for (index, pValue) in zip(tested, adjusted) { counts[index].adjust(pValue, among: tested.count) }
        return counts
    }

    private func count(_ ask: ActionAsk, isLive: Bool) throws -> ActionCount {
        let other = asking(for: ask)
        let whole = try transaction.cohort(of: other.campaign, asOf: asOf, by: .none)
        var arms = whole.filter { $0.arm == sides.first }.map(other.arm)
        if let held = try other.heldAgainst(whole)?.arm { arms.append(held) }
        guard arms.count == 2 else { return ActionCount(ask: ask, arms: arms) }
        return ActionCount(
            ask: ask, arms: arms, pair: Pair(arms[0], arms[1], isLive: isLive, isRandomised: sides.isRandomised))
    }
}

extension SecondaryAction {
    init(_ count: ActionCount) {
        let verdict = count.pair?.verdictWord ?? "noBaseline"
        self.init(
            name: count.ask.name, strength: count.ask.strength.rawValue,
            arms: count.arms.map { Arm(name: $0.name, rate: $0.rate, otherStrength: $0.otherStrength) },
            difference: verdict == "tooFew" ? nil : count.pair?.difference,
            adjustedPValue: verdict == "tooFew" ? nil : count.adjustedPValue, verdict: verdict)
    }
}
