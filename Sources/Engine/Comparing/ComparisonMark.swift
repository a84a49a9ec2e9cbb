import Domain
import Storage

/// Which definition a comparison follows, and how far: so that nobody takes a later choice for one made in advance.
package struct ComparisonMark: Hashable, Sendable, Encodable {
    package var version: Int64
    /// SHA-256 of the definition, in lower-case hex.
    package var hash: String
    /// How many versions there are; the newest has this number.
    package var newest: Int64
    /// ISO 8601.
    package var definedAt: String
    /// Empty where nobody was noted.
    package var author: String
    /// Why it was changed; empty for what was decided at launch.
    package var reason: String
    package var isFromLaunch: Bool
    /// It was decided when somebody had been texted already, and results could be seen.
    package var isAfterFirstText: Bool
    /// What was asked for departs from every frozen definition: this is a look around, not the answer.
    package var isExploratory: Bool
    /// In what it departs: `baseline`, `by`.
    package var departures: [String]

    init(_ comparison: StoredComparison, newest: Int64, departures: [String]) {
        version = comparison.version
        hash = comparison.hash
        self.newest = newest
        definedAt = ISO8601.format(comparison.definedAt)
        author = comparison.author
        reason = comparison.reason
        isFromLaunch = comparison.version == 1
        isAfterFirstText = comparison.isAfterFirstText
        isExploratory = !departures.isEmpty
        self.departures = departures
    }

    /// For a page that shows the wards in any case, beside the comparison as it was defined.
    var besideTheWards: ComparisonMark {
        var mark = self
        mark.departures.removeAll { $0 == "by" }
        mark.isExploratory = !mark.departures.isEmpty
        return mark
    }
}

/// A campaign's comparison in all its versions.
package struct Comparisons {
    /// The oldest first; never empty.
    package let versions: [StoredComparison]
    package var newest: StoredComparison { versions[versions.count - 1] }
    /// What the campaign's audience was launched with.
    var launched: ComparisonDefinition { versions[0].definition }

    package init(of campaign: StoredCampaign, in transaction: Transaction) throws(StoreError) {
        versions = try transaction.comparisons(of: campaign, activated: Arms.activated, cold: Arms.cold)
    }

    /// - Parameter number: nil for the newest.
    /// - Throws: `Refusal` for a version that there is not.
    package func version(_ number: Int64?) throws(Refusal) -> StoredComparison {
        guard let number else { return newest }
        if let found = versions.first(where: { $0.version == number }) { return found }
        throw Refusal(
            field: "version",
            reason: "the campaign's comparison has no version \(number), only "
                + (versions.count == 1 ? "version 1" : "1 to \(newest.version)"),
            remedy: "See `textbank comparison list`.")
    }
}
