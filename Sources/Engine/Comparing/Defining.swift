import Domain
import Storage

/// What somebody wants to have counted otherwise than the newest version says; nil leaves it.
package struct ComparisonChange: Hashable, Sendable {
    /// A name, as `Baselines` reads it; `none` takes the baseline away.
    package var baseline: String?
    /// `7 days`.
    package var window: String?
    package var strata: PlannedStrata?
    package var strength: Strength?
    /// The action to be counted, by its name in the organization.
    package var action: String?

    package init(
        baseline: String? = nil, window: String? = nil, strata: PlannedStrata? = nil, strength: Strength? = nil,
        action: String? = nil
    ) {
        self.baseline = baseline
        self.window = window
        self.strata = strata
        self.strength = strength
        self.action = action
    }
}

/// Makes another version of a campaign's comparison. Nothing that was defined is ever changed: it stands beside.
package enum Defining {
    /// - Throws: `Refusal` with everything that is wrong; nothing is kept then.
    package static func define(
        _ change: ComparisonChange, of campaign: StoredCampaign, by author: String, because reason: String,
        in transaction: Transaction, now: Timestamp
    ) throws -> StoredComparison {
        let known = try Comparisons(of: campaign, in: transaction)
        var definition = known.newest.definition
        var rejections: [Rejection] = []
        if let name = change.baseline {
            try setBaseline(name, in: &definition, known: known, of: campaign, transaction, &rejections)
        }
        if let window = change.window {
            if let seconds = StepTime.duration(window) {
                definition.windowSeconds = seconds
            } else {
                rejections.append(
                    Rejection(
                        field: "window", reason: "\"\(window)\" is not a span of time",
                        remedy: "Write for example `7 days` or `72 hours`."))
            }
        }
        if let strata = change.strata { definition.strata = strata }
        if let name = change.action { try setAction(name, in: &definition, of: campaign, transaction, &rejections) }
        if let strength = change.strength { definition.action.strength = strength }
        check(definition, &rejections)
        if rejections.isEmpty, definition == known.newest.definition {
            rejections.append(
                Rejection(
                    field: "body", reason: "that is what version \(known.newest.version) says already",
                    remedy: "Change the baseline, the window, the strata, the strength or the action."))
        }
        guard rejections.isEmpty else { throw Refusal(rejections) }
        return try keep(definition, after: known, of: campaign, by: author, because: reason, in: transaction, now: now)
    }

    private static func keep(
        _ definition: ComparisonDefinition, after known: Comparisons, of campaign: StoredCampaign, by author: String,
        because reason: String, in transaction: Transaction, now: Timestamp
    ) throws -> StoredComparison {
        // A campaign from before comparisons were kept has its first one written down with the second.
        if known.newest.version == 1 { _ = try transaction.keep(known.newest) }
        let comparison = StoredComparison(
            campaign: campaign.id, version: known.newest.version + 1, definition: definition, author: author,
            reason: reason, definedAt: now, isAfterFirstText: try transaction.wasTexted(campaign.id, by: now))
        guard try transaction.keep(comparison) else {
            throw Refusal(
                field: "body", reason: "somebody else defined version \(comparison.version) at the same moment",
                remedy: "Look at it with `textbank comparison list`, and decide again.")
        }
        return comparison
    }

    private static func setBaseline(
        _ name: String, in definition: inout ComparisonDefinition, known: Comparisons, of campaign: StoredCampaign,
        _ transaction: Transaction, _ rejections: inout [Rejection]
    ) throws {
        if name == "none" {
            (definition.baseline, definition.counts) = (nil, nil)
            return
        }
        let baselines = Baselines(campaign: campaign, launched: known.launched, transaction: transaction)
        guard let found = try baselines.named(name) else {
            rejections.append(Baselines.unknown(name))
            return
        }
        definition.baseline = found
        definition.counts = try baselines.counts(of: found)
    }

    /// One of the plan's own where it asks for that; else records of the deed count. What was the headline stands beside it.
    private static func setAction(
        _ name: String, in definition: inout ComparisonDefinition, of campaign: StoredCampaign,
        _ transaction: Transaction, _ rejections: inout [Rejection]
    ) throws(StoreError) {
        if name == definition.action.name { return }
        let others = definition.actions.filter { $0.name != name }
        if let ask = (definition.actions + campaign.plan.actions).first(where: { $0.name == name }) {
            definition.action = ask
        } else if try transaction.isKnownAction(name) {
            definition.action = ActionAsk(
                name: name, evidence: [.paper, .form, .attendance], strength: .done, yesAuthorises: false)
        } else {
            rejections.append(
                Rejection(
                    field: "action", reason: "nobody is asked for an action \"\(name)\", nor was counted for it",
                    remedy: "Name it as plans and imports do."))
            return
        }
        definition.furtherActions = others.isEmpty ? nil : others
    }

    private static func check(_ definition: ComparisonDefinition, _ rejections: inout [Rejection]) {
        if definition.action.strength == .organic {
            rejections.append(
                Rejection(
                    field: "strength", reason: "organic conversions happened without a text and cannot be what counts",
                    remedy: "Use said or done."))
        }
        if definition.actions.contains(where: { $0.strength == .said }),
            definition.randomArms?.contains(where: \.isHeldOut) == true
        {
            rejections.append(
                Rejection(
                    field: "strength",
                    reason: "people who get no text cannot say yes to it, and the campaign holds some out",
                    remedy: "Count what was done."))
        }
    }
}
