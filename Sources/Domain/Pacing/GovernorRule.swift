/// What a governor counts. Each is switched off by a threshold of 0.
package enum GovernorKind: String, Hashable, Sendable, CaseIterable {
    /// Refused at hand-over because the number or the request is no good.
    case rejected
    /// Filtered as unwanted, at hand-over or by the carrier's receipt.
    case filtered
    /// Stops, by people who were texted.
    case optOuts = "opt_outs"
}

/// The thresholds at which a campaign is paused, in percent of its texts; 0 switches that governor off.
///
/// Above its threshold a campaign is paused for certain and soon, below three fifths of it hardly ever, and at a third
/// of it (`GovernorRule.acceptable`) less than once in a hundred campaigns of a million texts.
package struct GovernorSettings: Hashable, Sendable {
    /// 0...90. Lists written by hand have up to a tenth of numbers that cannot be texted; providers ask for less than
    /// 10 % errors and resellers block at 12.5 %, the rate that a threshold of 20 % stops in the long run.
    package var rejectedPercent: Double
    /// 0...90. A threshold of 5 % stops, in the long run, what stays above 3 %: our rule for codes such as 30007.
    package var filteredPercent: Double
    /// 0...90. Cold lists are texted at 2 to 3 % opt-outs, activated ones below 1 %; carriers watch from 5 % and
    /// suspend at 10 %.
    package var optOutPercent: Double

    package init(rejectedPercent: Double, filteredPercent: Double, optOutPercent: Double) {
        self.rejectedPercent = rejectedPercent
        self.filteredPercent = filteredPercent
        self.optOutPercent = optOutPercent
    }

    package static let standard = GovernorSettings(rejectedPercent: 20, filteredPercent: 5, optOutPercent: 8)
    package static let off = GovernorSettings(rejectedPercent: 0, filteredPercent: 0, optOutPercent: 0)

    /// What a threshold may be, in percent.
    package static let percents = 0.0...90.0

    /// The test of one kind; nil where it is switched off.
    package func rule(of kind: GovernorKind) -> GovernorRule? {
        let percent =
            switch kind {
            case .rejected: rejectedPercent
            case .filtered: filteredPercent
            case .optOuts: optOutPercent
            }
        return percent > 0 ? GovernorRule(threshold: min(percent, Self.percents.upperBound) / 100) : nil
    }
}

/// A sequential likelihood-ratio test (Wald 1945) of "the rate of troubles is acceptable" against "it has reached the
/// threshold", begun anew with every block of texts.
///
/// The score is the logarithm of the likelihood ratio: every text adds `textWeight` (below 0) and every trouble
/// `troubleWeight` besides. It is a plain sum, so batches, receipts that come later, restarts and several daemons add
/// up to the same score in any order. At the acceptable rate the ratio is a martingale that starts at 1, so it ever
/// reaches e^`boundary` in one block with a probability of at most e^-`boundary` (Ville's inequality). A trouble that
/// is counted later than its text only makes the score smaller meanwhile, so the bound holds for stops and receipts
/// too: this is why there is no CUSUM here, which forgets good texts at its floor and would take a late burst of stops
/// for a change.
///
/// Blocks are what a CUSUM's floor is for: after thousands of good texts a change must be seen within tens. Each text
/// is in a block of `blockTexts` consecutive message ids and in one ten times as wide. The narrow one sees sudden
/// trouble, whatever went before; the wide one a rate just above the threshold, and trouble where few of a block's
/// people are texted.
package struct GovernorRule: Hashable, Sendable {
    /// The rate, 0...1, at which the campaign is to be paused.
    package let threshold: Double
    /// The rate that is nobody's worry: a third of the threshold.
    package let acceptable: Double
    /// What each text adds to the score.
    package let textWeight: Double
    /// What each trouble adds besides.
    package let troubleWeight: Double
    /// Consecutive message ids of one block: as many texts without trouble as pay for one boundary, so that what went
    /// before in a block at most doubles the number of troubles in a row that pause the campaign, and a block that ends
    /// meanwhile at most trebles it.
    package let blockTexts: Int64

    /// Chosen so that at the acceptable rate one kind pauses at most 1 of 100 campaigns of a million texts: with the
    /// smallest blocks of the standard thresholds these have 11,900 blocks, and 11,900 / 1,500,000 = 0.8 %. Thirteen
    /// troubles in a row reach it (3¹³ = 1,594,323).
    package static let likelihoodRatio = 1_500_000.0
    /// The score at which a campaign is paused: the logarithm of `likelihoodRatio`.
    package static let boundary = logarithm(likelihoodRatio)
    /// Narrow blocks in one wide block.
    package static let wideBlocks: Int64 = 10
    /// Enough texts in the smallest block for a run of troubles to reach the boundary.
    private static let fewestTexts: Int64 = 64

    /// - Parameter threshold: above 0, at most 0.9.
    package init(threshold: Double) {
        precondition(threshold > 0 && threshold <= 0.9)
        self.threshold = threshold
        acceptable = threshold / 3
        textWeight = Self.logarithm((1 - threshold) / (1 - acceptable))
        troubleWeight = Self.logarithm(threshold / acceptable) - textWeight
        blockTexts = max(Self.fewestTexts, Int64((Self.boundary / -textWeight).rounded(.up)))
    }

    /// What so many texts and troubles add to a score. Each may be counted without the other: a text when it is
    /// accepted, its trouble when we hear of it.
    package func score(texts: Int64, troubles: Int64) -> Double {
        Double(texts) * textWeight + Double(troubles) * troubleWeight
    }

    /// The widths of the blocks that every message is in: block n of width w has the ids from n·w to (n + 1)·w - 1.
    package var widths: [Int64] { [blockTexts, blockTexts * Self.wideBlocks] }

    /// The natural logarithm of a positive number, by the series of the inverse hyperbolic tangent: this room has no
    /// mathematics library. Exact to a few units in the last place.
    static func logarithm(_ number: Double) -> Double {
        precondition(number > 0 && number.isFinite)
        // With the significand between 2/3 and 4/3 the series gains a digit and a half with each term.
        var (significand, exponent) = (number.significand, Double(number.exponent))
        if significand > 4.0 / 3 { (significand, exponent) = (significand / 2, exponent + 1) }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for odd in stride(from: 27.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
        return exponent * 0.693_147_180_559_945_309 + 2 * ratio * sum
    }
}

/// Consecutive message ids whose texts are judged together: from `number` times `width` on.
package struct GovernorBlock: Hashable, Sendable {
    package var width: Int64
    package var number: Int64

    package init(width: Int64, number: Int64) {
        self.width = width
        self.number = number
    }
}

/// Why a campaign was paused by itself, for a person.
package struct GovernorVerdict: Hashable, Sendable {
    package var kind: GovernorKind
    package var troubles: Int64
    package var texts: Int64
    /// The code that came most often; empty where there is none.
    package var code: String

    package init(kind: GovernorKind, troubles: Int64, texts: Int64, code: String) {
        self.kind = kind
        self.troubles = troubles
        self.texts = texts
        self.code = code
    }

    /// `governor: 14 of 60 texts were filtered as unwanted by the gateway or carriers (code 30007); …`
    package func words(campaign: String) -> String {
        let count = "\(troubles) of \(max(texts, troubles))"
        let (fact, advice) =
            switch kind {
            case .rejected:
                (
                    "\(count) texts were refused: the number or the text is no good",
                    "look at the list, the script and `textbank prove`"
                )
            case .filtered:
                (
                    "\(count) texts were filtered as unwanted by the gateway or carriers",
                    "look at the script and its links"
                )
            case .optOuts: ("\(count) people texted opted out", "look at the list, the script and the replies")
            }
        let because = code.isEmpty ? "" : " (code \(code))"
        return "governor: \(fact)\(because); \(advice), then `textbank campaign resume \(Self.quoted(campaign))`"
    }

    /// A name as a shell takes it.
    private static func quoted(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2D || byte == 0x5F
        }
        return isPlain && !name.isEmpty
            ? name
            : "'"
                + name.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}
