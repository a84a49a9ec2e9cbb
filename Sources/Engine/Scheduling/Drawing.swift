import Domain
import Statistics
import Storage

/// Draws a campaign's people into its random arms, at launch and never again.
struct Drawing {
    private static let batch: Int64 = 5_000
    /// 128 bits that nobody could have known.
    private static let saltBytes = 16

    let arms: PlannedArms
    let salt: String

    /// - Parameter random: so many random bytes, where the plan has no seed of its own.
    /// - Throws: a `Refusal` where there is neither.
    init(_ arms: PlannedArms, campaign: CampaignID, random: ((Int) -> [UInt8])?) throws(Refusal) {
        guard let seed = arms.seed ?? random.map({ Fingerprint.hex($0(Self.saltBytes)) }) else {
            throw Refusal(
                field: "arms.seed", reason: "nothing here can draw by lot", remedy: "Give the plan a seed of its own.")
        }
        self.arms = arms
        // The campaign's number makes two experiments with one seed independent of each other.
        salt = "campaign \(campaign.value) \(seed)"
    }

    /// Draws everyone of the audience, whether they can be texted or not: their standing may change, their arm must not.
    func draw(_ campaign: StoredCampaign, in transaction: Transaction) throws {
        let weights = arms.arms.map(\.weight)
        try transaction.setArmSalt(salt, of: campaign.id)
        let shared = arms.within == nil ? nil : try evenly(campaign, weights, in: transaction)
        var from: Int64 = 0
        while from < campaign.audienceCount {
            let people = try transaction.audience(of: campaign.id, ordinals: from..<from + Self.batch)
            var draws: [StoredDraw] = []
            draws.reserveCapacity(people.count)
            for person in people {
                guard let drawn = Assignment(salt: salt, unit: unit(person), weights: weights) else {
                    throw Self.noWeights
                }
                draws.append(
                    StoredDraw(
                        person: person.person, arm: shared?[person.person] ?? drawn.arm,
                        digestPrefix: drawn.digestPrefixHex))
            }
            try transaction.putDraws(draws, campaign: campaign.id)
            from += Self.batch
        }
    }

    private static let noWeights = Refusal(
        field: "arms", reason: "the weights leave nobody anything to be drawn into",
        remedy: "Give one arm at least a weight above 0.")

    /// Everyone's arm where each list and ward is shared out for itself; that needs all of them at once.
    private func evenly(
        _ campaign: StoredCampaign, _ weights: [Int], in transaction: Transaction
    ) throws -> [PersonID: Int] {
        let people = try transaction.audience(of: campaign.id, ordinals: 0..<campaign.audienceCount)
        let units = people.map { person in
            StratifiedAssignment.Unit(id: unit(person), stratum: "list \(person.list.value), ward \(person.ward)")
        }
        guard let arms = StratifiedAssignment.arms(salt: salt, units: units, weights: weights) else {
            throw Self.noWeights
        }
        return Dictionary(zip(people.map(\.person), arms)) { first, _ in first }
    }

    /// What is drawn as one. People of no known ward are drawn each for themselves.
    private func unit(_ person: DrawnPerson) -> String {
        switch arms.unit {
        case .ward where !person.ward.isEmpty: "ward \(person.ward)"
        case .ward, .person: "\(person.person.value)"
        }
    }
}
