/// What is to be counted otherwise; nil leaves it as the newest version has it.
package struct ComparisonOrder: Hashable, Sendable {
    package enum Strength: String, Hashable, Sendable, CaseIterable { case said, done }
    package enum Strata: String, Hashable, Sendable, CaseIterable { case none, ward, union, list }

    /// A name to compare with, a rate (`2%`), or `none`.
    package var baseline: String?
    /// `72 hours`.
    package var window: String?
    package var by: Strata?
    package var strength: Strength?
    package var action: String?
    /// Kept with the version and shown with every result.
    package var reason: String

    package init(
        baseline: String? = nil, window: String? = nil, by: Strata? = nil, strength: Strength? = nil,
        action: String? = nil, reason: String
    ) {
        self.baseline = baseline
        self.window = window
        self.by = by
        self.strength = strength
        self.action = action
        self.reason = reason
    }
}

/// One version of a campaign's comparison.
package struct DefinedComparisonAnswer: Encodable, Sendable {
    package var campaign: String
    package var version: Int64
    package var hash: String
    package var definedAt: String
    package var author: String
    package var reason: String
    package var isFromLaunch: Bool
    /// Somebody had been texted: results could be seen.
    package var isAfterFirstText: Bool
    package var arms: [DefinedArmAnswer]
    package var randomArms: [String]
    package var action: String
    package var strength: String
    package var evidence: [String]
    /// By name; the headline is `action`.
    package var furtherActions: [String]
    package var windowSeconds: Int64
    package var base: String
    package var by: String
    package var baseline: DefinedBaselineAnswer?
    /// What was hashed, word for word.
    package var definition: String

    package init(
        campaign: String, version: Int64, hash: String, definedAt: String, author: String, reason: String,
        isFromLaunch: Bool, isAfterFirstText: Bool, arms: [DefinedArmAnswer], randomArms: [String], action: String,
        strength: String, evidence: [String], furtherActions: [String], windowSeconds: Int64, base: String, by: String,
        baseline: DefinedBaselineAnswer?, definition: String
    ) {
        self.campaign = campaign
        self.version = version
        self.hash = hash
        self.definedAt = definedAt
        self.author = author
        self.reason = reason
        self.isFromLaunch = isFromLaunch
        self.isAfterFirstText = isAfterFirstText
        self.arms = arms
        self.randomArms = randomArms
        self.action = action
        self.strength = strength
        self.evidence = evidence
        self.furtherActions = furtherActions
        self.windowSeconds = windowSeconds
        self.base = base
        self.by = by
        self.baseline = baseline
        self.definition = definition
    }
}

package struct DefinedArmAnswer: Encodable, Hashable, Sendable {
    package var name: String
    package var lists: [String]

    package init(name: String, lists: [String]) {
        self.name = name
        self.lists = lists
    }
}

/// What a comparison was defined to be held against.
package struct DefinedBaselineAnswer: Encodable, Hashable, Sendable {
    /// `list`, `campaign`, `counts` or `rate`.
    package var kind: String
    /// Of a rate: the rate itself, as a percent.
    package var name: String
    /// The figures of the name as they were then; nil where only the name was kept.
    package var converted: Int64?
    package var people: Int64?
    package var rate: Double?

    package init(kind: String, name: String, converted: Int64? = nil, people: Int64? = nil, rate: Double? = nil) {
        self.kind = kind
        self.name = name
        self.converted = converted
        self.people = people
        self.rate = rate
    }
}
