import Domain
import Statistics
import Storage

/// The sentences of a comparison, in English. What follows from numbers comes from the statistics; here stand the nouns.
struct ComparisonWords {
    let campaign: StoredCampaign
    let held: HeldAgainst?
    let isLive: Bool

    private var span: String { Self.span(seconds: campaign.attributionSeconds) }
    private var did: String { campaign.plan.action.strength == .said ? "said they will take" : "took" }

    func sentences(_ first: ComparedArm, pair: Pair?, against: AgainstRate?, verdict: String) -> [String] {
        var sentences = [
            Sentence.rate(
                first.rate.proportion, confidence: 0.95, noun: "texted people on the activated list",
                action: "\(did) the action \"\(campaign.plan.action.name)\" within \(span) of their first text")
        ]
        if let held, let second = pair?.second {
            sentences.append(
                Sentence.rate(
                    second.rate.proportion, confidence: 0.95,
                    noun: second.counts == nil
                        ? "people counted in \(held.source)" : "texted people on the \(second.name) list",
                    action: second.counts == nil
                        ? "took the action \"\(held.action)\""
                        : "\(did) the action \"\(held.action)\" within \(span) of their first text"))
        }
        if held != nil, let counts = first.counts {
            sentences.append(
                "\(NumberText.grouped(Int(counts.matured))) of \(NumberText.grouped(Int(counts.sentCohort))) texted activated people"
                    + " have had their full \(span).")
        }
        if let early = first.early { sentences.append(sentence(early)) }
        if let pair, let held {
            sentences.append(
                pair.sentence(
                    "The activated list", pair.second.counts == nil ? held.source : "the \(pair.second.name) list"))
        }
        if let held, let rate = held.rate { sentences.append(sentence(first, held, rate, against, verdict)) }
        return sentences
    }

    private func sentence(_ early: EarlyRead) -> String {
        let decimals = NumberText.rateDecimals(largest: early.upper)
        func percent(_ value: Double) -> String { NumberText.percent(value, decimals: decimals) }
        return
            "Early read, from windows that are still open: \(percent(early.estimate))% of the activated list"
            + " (95% CI \(percent(early.lower))–\(percent(early.upper))%) will have done so after \(span)."
    }

    /// Against a bare rate.
    private func sentence(
        _ first: ComparedArm, _ held: HeldAgainst, _ rate: Double, _ against: AgainstRate?, _ verdict: String
    ) -> String {
        switch verdict {
        case "tooFew": return "There are too few people to compare the lists yet."
        case "tooEarly": return "It is too early to compare: fewer than 60% of the list have had their full window."
        default: break
        }
        guard let against, let estimate = first.rate.estimate else { return Pair.tooEarly }
        let decimals = NumberText.rateDecimals(largest: max(estimate, rate))
        func percent(_ value: Double) -> String { NumberText.percent(value, decimals: decimals) }
        let low = isLive ? against.liveLower : first.rate.lower ?? 0
        let high = isLive ? against.liveUpper : first.rate.upper ?? 1
        let relation = against.difference > 0 ? "above" : against.difference < 0 ? "below" : "level with"
        let conclusion =
            switch verdict {
            case "clear": "The gap is larger than chance alone would explain."
            case "suggestive": "The gap may be real, but treat it as a hint until more people have been texted."
            default: "This is not enough to say that the list differs from that rate."
            }
        return
            "The activated list's \(percent(estimate))% is \(relation) the \(percent(rate))% of \(held.source);"
            + " the \(isLive ? "peek-proof" : "plausible") range for the list is \(percent(low)) to \(percent(high))%."
            + " \(conclusion) That rate comes from other people, so the gap may come from who is on the list rather than"
            + " from the texts."
    }

    /// The strata taken together.
    func sentence(_ pooled: PooledDifference, by stratum: CohortStratum) -> [String] {
        let interval = Interval(lower: pooled.lower, upper: pooled.upper)
        let decimals = NumberText.gapDecimals(interval)
        func points(_ value: Double) -> String { NumberText.percent(value, decimals: decimals) }
        let noun = stratum == .ward ? "ward" : "union"
        let skipped =
            pooled.skippedPeople > 0
            ? " \(NumberText.grouped(Int(pooled.skippedPeople))) people in \(noun)s with only one of the lists are left out."
            : ""
        let places = "over \(pooled.usedStrata) \(noun)\(pooled.usedStrata == 1 ? "" : "s")"
        guard !pooled.isTooSparse else {
            return [
                "Like with like, \(noun) by \(noun), the gap is \(points(pooled.estimate)) percentage points, \(places);"
                    + " too few took the action to say how sure that is." + skipped
            ]
        }
        return [
            "Like with like, \(noun) by \(noun), the gap is \(points(pooled.estimate)) percentage points"
                + " (\(points(pooled.lower)) to \(points(pooled.upper)), \(places))."
                + (isLive ? " That range is for one look at the end, not for daily ones." : "") + skipped
        ]
    }

    /// A span in the largest unit that measures it whole: "7 days", "36 hours", "1 day".
    static func span(seconds: Int64) -> String {
        let units: [(seconds: Int64, name: String)] = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")]
        let unit = units.first { seconds % $0.seconds == 0 } ?? (1, "second")
        let count = seconds / unit.seconds
        return "\(count) \(unit.name)\(count == 1 ? "" : "s")"
    }
}
