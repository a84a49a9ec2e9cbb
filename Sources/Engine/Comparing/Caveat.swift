/// What to keep in mind with a comparison. The words are here for screens; the report has them in two languages.
package enum Caveat: String, Hashable, Sendable, Encodable, CaseIterable {
    case noBaseline, whoIsOnTheLists, anotherTime, published, bareRate, baselineChanged
    case unequalDelivery, differentTimes, unequalMatching, otherCampaigns
    case secondaryAction
    case reversal, everyStratumOpposite, heterogeneous, fewStrata

    package var english: String {
        switch self {
        case .noBaseline: "The plan names nothing to compare with."
        case .whoIsOnTheLists:
            "The two lists differ in who is on them: people who came to a meeting chose to come."
        case .anotherTime: "The baseline is from another time, with other messages."
        case .published: "The baseline was published by somebody else: weak, another list, another time."
        case .bareRate: "The baseline is a bare rate: nobody knows how sure it is, nor from whom it comes."
        case .baselineChanged:
            "Somebody changed the baseline's figures since the comparison was defined: these are the ones it was defined with."
        case .secondaryAction:
            "This is not the headline of the campaign, but an action asked for beside it: of several, one may differ by chance."
        case .unequalDelivery:
            "The two lists are reached unequally: their shares with a delivery receipt differ."
        case .differentTimes: "The two lists were texted at different times."
        case .unequalMatching:
            "Records are matched to the two lists unequally: their shares with both a phone and an e-mail address differ by more than 10 points, and the better list looks better."
        case .otherCampaigns:
            "Some of them were in another campaign's window at the same time; they count in both."
        case .reversal:
            "Added up, the lists differ the other way than within the strata: the lists have different mixes of them. Believe the pooled difference."
        case .everyStratumOpposite:
            "In every single stratum the lists differ the other way than added up (Simpson's paradox): the lists have different mixes of them. Believe the pooled difference."
        case .heterogeneous:
            "The difference is not the same everywhere: read the strata, not only the pooled difference."
        case .fewStrata: "The strata are these and no others: nothing is said about places that are not among them."
        }
    }
}
