import Domain
import Statistics
import Storage

/// The random arms of a campaign side by side. Everyone who was drawn and could be texted counts, texted or not
/// (intention to treat): dropping people after the lot would undo what the lot is for.
package struct RandomisedArms: Hashable, Sendable, Encodable {
    package struct Arm: Hashable, Sendable, Encodable {
        package var name: String
        package var isHeldOut: Bool
        package var weight: Int
        /// Of all drawn who could be texted, who took the action within the window from the launch.
        package var rate: ComparedRate
        /// Of those texted whose window has passed: shown beside, never compared.
        package var maturedRate: ComparedRate
        /// Less the arm of reference; nil for that one itself, and below the stated minimum.
        package var difference: ComparedDifference?
        package var verdict: String
    }

    /// What was drawn: `person` or `ward`.
    package var unit: String
    /// The arm that the others are held against: the held-out one, or the first.
    package var reference: String
    package var arms: [Arm]
    /// Whether the lot put as many people into each arm as it should have; nil where whole wards were drawn.
    package var sampleRatioPValue: Double?
    /// The numbers cannot be the lot's: nothing is said about effects.
    package var isMismatched: Bool
    /// Some arm has fewer than 20 wards: too few for a range that can be relied on.
    package var hasFewClusters: Bool
    /// Some have not had the whole window since the launch.
    package var isLive: Bool
    package var sentences: [String]
}

extension Comparing {
    /// Nil in a campaign without arms.
    func randomisedArms() throws -> RandomisedArms? {
        guard let planned = campaign.plan.arms, !planned.arms.isEmpty else { return nil }
        let tallies = try transaction.cohort(of: campaign, asOf: asOf, by: .script)
        let isLive = asOf < campaign.launchedAt.adding(seconds: campaign.attributionSeconds)
        var arms = planned.arms.indices.map { place in
            let own = tallies.filter { $0.stratum == "\(place)" }
            func sum(_ count: (CohortTally) -> Int64) -> Int64 { own.reduce(0) { $0 + count($1) } }
            return RandomisedArms.Arm(
                name: planned.arms[place].name, isHeldOut: planned.arms[place].isHeldOut,
                weight: planned.arms[place].weight, rate: ComparedRate(x: sum(\.ittConverted), n: sum(\.eligible)),
                maturedRate: ComparedRate(x: sum(\.convertedMatured), n: sum(\.matured)), difference: nil,
                verdict: "reference")
        }
        let reference = planned.heldOut.first ?? 0
        let check =
            planned.unit == .person
            ? SampleRatio(counts: arms.map { Int($0.rate.n) }, weights: arms.map { Double($0.weight) }).check : nil
        let hasFewClusters = try planned.unit == .ward && hasFewWards(planned)
        var sentences: [String] = []
        for place in arms.indices where place != reference {
            let pair = ArmPair(arms[place].rate, arms[reference].rate, isLive: isLive)
            arms[place].verdict = pair.verdict.conclusion.rawValue
            arms[place].difference = pair.difference
            sentences.append(
                Sentence.comparison(
                    pair.rates, firstLabel: "The arm \"\(arms[place].name)\"",
                    secondLabel: "the arm \"\(arms[reference].name)\"", isRandomised: check?.isMismatch != true,
                    isLive: isLive, verdict: pair.verdict))
        }
        if check?.isMismatch == true {
            sentences.append(
                "The lot did not put as many people into each arm as its weights say, so these differences are no effects."
            )
        }
        if hasFewClusters {
            sentences.append("There are too few wards in an arm for a reliable range.")
        }
        return RandomisedArms(
            unit: planned.unit.rawValue, reference: arms[reference].name, arms: arms,
            sampleRatioPValue: check?.pValue, isMismatched: check?.isMismatch ?? false,
            hasFewClusters: hasFewClusters, isLive: isLive, sentences: sentences)
    }

    private func hasFewWards(_ planned: PlannedArms) throws -> Bool {
        let wards = try transaction.wardsByArm(of: campaign.id)
        return planned.arms.indices.contains { (wards[$0] ?? 0) < 20 }
    }
}

/// Two random arms.
private struct ArmPair {
    let rates: TwoRates
    let verdict: Verdict

    init(_ first: ComparedRate, _ second: ComparedRate, isLive: Bool) {
        rates = TwoRates(first.proportion, second.proportion)
        verdict = Verdict(rates, isLive: isLive, plannedFirst: Int(first.n), plannedSecond: Int(second.n))
    }

    var difference: ComparedDifference? {
        guard verdict.conclusion != .tooFew, let estimate = rates.difference, let interval = verdict.fixed else {
            return nil
        }
        return ComparedDifference(
            estimate: estimate, lower: interval.lower, upper: interval.upper, pValue: verdict.pValue,
            pMethod: verdict.pMethod.rawValue, liveLower: verdict.live.lower, liveUpper: verdict.live.upper)
    }
}
