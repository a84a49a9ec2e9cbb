/// What staff read: accounts of everyone, comparisons, and the rows behind the figures.
package protocol ProofDesk: Sendable {
    func prove(_ campaign: String) async throws -> ProofAnswer

    /// Every message of the campaign, step by step, with the attempt log that proves where it stands.
    func messageProofs(_ campaign: String, by caller: Caller) async throws -> Pages<MessageProofAnswer>

    /// The campaign's activated people beside its baseline.
    func compare(_ campaign: String, _ question: CompareQuestion) async throws -> ComparisonAnswer

    /// Every version of the campaign's comparison, the oldest first.
    func comparisons(of campaign: String) async throws -> [DefinedComparisonAnswer]

    /// Makes another version of the comparison; the ones before stay as they are.
    func define(_ campaign: String, _ order: ComparisonOrder, by caller: Caller) async throws -> DefinedComparisonAnswer

    /// The give-back report: everything in it is large enough to be shown.
    func report(_ campaign: String, _ order: ReportOrder, by caller: Caller) async throws -> ReportDocument

    /// - Parameter action: one of the campaign's; nil for the headline.
    func converted(_ campaign: String, action: String?, by caller: Caller) async throws -> Pages<ConvertedAnswer>
}

package enum CompareStratum: String, Hashable, Sendable, CaseIterable { case none, ward, union, list, script }

/// How a comparison is asked for.
package struct CompareQuestion: Hashable, Sendable {
    /// Nil for what the comparison was defined to be read by.
    package var by: CompareStratum?
    /// An instant, which is rounded down to the minute, or a date, which means the end of that day in the organization's
    /// zone; nil for now. Events after it do not exist.
    package var asOf: String?
    /// Another baseline than the one defined, by its name.
    package var baseline: String?
    /// Of the comparison; nil for the newest.
    package var version: Int64?
    /// One of its actions; nil for the headline.
    package var action: String?

    package init(
        by: CompareStratum? = nil, asOf: String? = nil, baseline: String? = nil, version: Int64? = nil,
        action: String? = nil
    ) {
        self.action = action
        self.version = version
        self.by = by
        self.asOf = asOf
        self.baseline = baseline
    }
}

/// How a report is asked for.
package struct ReportOrder: Hashable, Sendable {
    package enum Language: String, Hashable, Sendable, CaseIterable { case en, es }

    package var language: Language
    /// For the organization's own staff: counts from 5 are shown, instead of those from 11.
    package var isInternal: Bool
    /// As for a comparison.
    package var asOf: String?
    package var baseline: String?
    package var version: Int64?

    package init(
        language: Language = .en, isInternal: Bool = false, asOf: String? = nil, baseline: String? = nil,
        version: Int64? = nil
    ) {
        self.version = version
        self.language = language
        self.isInternal = isInternal
        self.asOf = asOf
        self.baseline = baseline
    }
}

/// A comparison twice: as the engine's own values, and as a row for each of its figures.
package struct ComparisonAnswer: Sendable {
    package var value: any Encodable & Sendable
    package var figures: [FigureRow]

    package init(value: any Encodable & Sendable, figures: [FigureRow]) {
        self.value = value
        self.figures = figures
    }
}

/// One figure, with what it is a figure of. Empty texts where there is no stratum or no arm.
package struct FigureRow: StreamRow, Hashable {
    package var section: String
    package var stratum: String
    package var arm: String
    package var figure: String
    package var value: String

    package init(section: String, stratum: String = "", arm: String = "", figure: String, value: String) {
        self.section = section
        self.stratum = stratum
        self.arm = arm
        self.figure = figure
        self.value = value
    }

    package static let columns = ["section", "stratum", "arm", "figure", "value"]
    package var cells: [String] { [section, stratum, arm, figure, value] }
}

package struct ProofAnswer: Encodable, Hashable, Sendable {
    package var campaign: String
    package var state: String
    package var finished: Bool
    package var audience: Int64
    package var now: String
    package var steps: [StepAnswer]
    /// The texts in doubt that the steps count.
    package var uncertain: [ProofDoubtAnswer]
    package var accounted: Bool

    package init(
        campaign: String, state: String, finished: Bool, audience: Int64, now: String, steps: [StepAnswer],
        uncertain: [ProofDoubtAnswer], accounted: Bool
    ) {
        self.campaign = campaign
        self.state = state
        self.finished = finished
        self.audience = audience
        self.now = now
        self.steps = steps
        self.uncertain = uncertain
        self.accounted = accounted
    }
}

/// One text that nobody knows the fate of, in a proof: without the number.
package struct ProofDoubtAnswer: Encodable, Hashable, Sendable {
    package var messageId: String
    package var step: Int64
    package var stepName: String
    package var personId: String
    package var handedAt: String
    package var code: String

    package init(messageId: String, step: Int64, stepName: String, personId: String, handedAt: String, code: String) {
        self.messageId = messageId
        self.step = step
        self.stepName = stepName
        self.personId = personId
        self.handedAt = handedAt
        self.code = code
    }
}

package struct ConvertedAnswer: StreamRow, Hashable {
    package var personId: String
    package var arm: String
    package var ward: String
    package var strength: String
    package var at: String
    package var evidence: String
    package var replyId: String?
    package var firstAcceptedAt: String?
    /// `token`, `known_id`, `phone` or `email`; nil for a reply.
    package var matchedBy: String?
    /// False where nothing but somebody's unsigned word says so: such rows are counted apart.
    package var isVerified: Bool

    package init(
        personId: String, arm: String, ward: String, strength: String, at: String, evidence: String, replyId: String?,
        firstAcceptedAt: String?, matchedBy: String? = nil, isVerified: Bool = true
    ) {
        self.matchedBy = matchedBy
        self.isVerified = isVerified
        self.personId = personId
        self.arm = arm
        self.ward = ward
        self.strength = strength
        self.at = at
        self.evidence = evidence
        self.replyId = replyId
        self.firstAcceptedAt = firstAcceptedAt
    }

    package static let columns = [
        "person_id", "arm", "ward", "strength", "at", "evidence", "reply_id", "first_accepted_at", "matched_by",
        "is_verified",
    ]
    package var cells: [String] {
        [
            personId, arm, ward, strength, at, evidence, replyId ?? "", firstAcceptedAt ?? "", matchedBy ?? "",
            isVerified ? "true" : "false",
        ]
    }
}
