import Domain
import Engine
import Web

/// A comparison as rows, one for each figure. Rates are fractions, with all their digits.
struct ComparisonFigures {
    private(set) var rows: [FigureRow] = []

    init(_ comparison: Comparison) {
        add("comparison", "campaign", comparison.campaign)
        add("comparison", "as_of", comparison.asOf)
        add("comparison", "plan_hash", comparison.planHash)
        add(comparison.definition)
        add("comparison", "action", comparison.action)
        add("comparison", "is_headline", "\(comparison.isHeadline)")
        add("comparison", "strength", comparison.strength)
        add("comparison", "window_seconds", "\(comparison.windowSeconds)")
        add("comparison", "base", comparison.base.rawValue)
        add("comparison", "is_live", "\(comparison.isLive)")
        add("comparison", "is_randomised", "\(comparison.isRandomised)")
        add("comparison", "verdict", comparison.verdict)
        for arm in comparison.arms { add("arm", arm) }
        if let difference = comparison.difference { add("difference", difference) }
        if let against = comparison.againstRate {
            add("against_rate", "name", against.name)
            add(
                "against_rate",
                [
                    ("rate", against.rate), ("difference", against.difference), ("lower", against.lower),
                    ("upper", against.upper), ("p_value", against.pValue), ("mid_p", against.midP),
                ])
        }
        for stratum in comparison.strata {
            for arm in stratum.arms { add("stratum", arm, stratum: stratum.name) }
            if let difference = stratum.difference { add("stratum", difference, stratum: stratum.name) }
            add("stratum", "verdict", stratum.verdict, stratum: stratum.name)
        }
        if let pooled = comparison.pooled { add(pooled) }
        if let lists = comparison.lists { add(lists) }
        for action in comparison.furtherActions { add(action) }
        if let randomised = comparison.randomised { add(randomised) }
        addBalances(comparison)
        add("comparison", "uncertain", "\(comparison.uncertain)")
        add("comparison", "unmatched_conversions", "\(comparison.unmatchedConversions)")
        add("comparison", "late_after_window", "\(comparison.lateRecords.afterWindow)")
        add("comparison", "late_after_as_of", "\(comparison.lateRecords.afterAsOf)")
        for caveat in comparison.caveats { add("caveat", caveat.rawValue, "true") }
    }

    private mutating func add(
        _ section: String, _ figure: String, _ value: String, stratum: String = "", arm: String = ""
    ) {
        rows.append(FigureRow(section: section, stratum: stratum, arm: arm, figure: figure, value: value))
    }

    private mutating func add(
        _ section: String, _ figures: [(String, Double?)], stratum: String = "", arm: String = ""
    ) {
        for (figure, value) in figures {
            add(section, figure, value.map { "\($0)" } ?? "", stratum: stratum, arm: arm)
        }
    }

    private mutating func add(_ section: String, _ arm: ComparedArm, stratum: String = "") {
        if stratum.isEmpty { add(section, "source", arm.source, arm: arm.name) }
        for (name, count) in arm.counts?.named ?? [] {
            add(section, name, "\(count)", stratum: stratum, arm: arm.name)
        }
        add(section, "rate", arm.rate, stratum: stratum, arm: arm.name)
        if let attempted = arm.attemptedRate {
            add(section, "attempted_rate", attempted, stratum: stratum, arm: arm.name)
        }
        for row in stratum.isEmpty ? arm.dropOff ?? [] : [] {
            add("drop_off", row.reason.rawValue, "\(row.people)", arm: arm.name)
        }
        if let contacts = arm.contacts {
            add("contacts", "with_phone", "\(contacts.withPhone)", arm: arm.name)
            add("contacts", "with_email", "\(contacts.withEmail)", arm: arm.name)
            add("contacts", "with_both", "\(contacts.withBoth)", arm: arm.name)
        }
        if let shared = arm.sharedWindow {
            add("shared_window", "people", "\(shared.people)", arm: arm.name)
            add("shared_window", "matured", "\(shared.matured)", arm: arm.name)
        }
        if let early = arm.early {
            add(
                "early",
                [
                    ("hours", early.hours), ("estimate", early.estimate), ("lower", early.lower),
                    ("upper", early.upper), ("acted_first", early.actedFirst),
                    ("opted_out_first", early.optedOutFirst), ("nothing_yet", early.nothingYet),
                ], arm: arm.name)
        }
    }

    private mutating func add(
        _ section: String, _ name: String, _ rate: ComparedRate, stratum: String = "", arm: String = ""
    ) {
        add(section, "\(name)_x", "\(rate.x)", stratum: stratum, arm: arm)
        add(section, "\(name)_n", "\(rate.n)", stratum: stratum, arm: arm)
        add(
            section,
            [(name, rate.estimate), ("\(name)_lower", rate.lower), ("\(name)_upper", rate.upper)], stratum: stratum,
            arm: arm)
    }

    private mutating func add(_ section: String, _ difference: ComparedDifference, stratum: String = "") {
        add(
            section,
            [
                ("difference", difference.estimate), ("lower", difference.lower), ("upper", difference.upper),
                ("p_value", difference.pValue), ("live_lower", difference.liveLower),
                ("live_upper", difference.liveUpper),
            ], stratum: stratum)
        add(section, "p_method", difference.pMethod, stratum: stratum)
    }

    private mutating func add(_ mark: ComparisonMark) {
        add("definition", "version", "\(mark.version)")
        add("definition", "hash", mark.hash)
        add("definition", "newest", "\(mark.newest)")
        add("definition", "defined_at", mark.definedAt)
        add("definition", "author", mark.author)
        add("definition", "reason", mark.reason)
        add("definition", "is_from_launch", "\(mark.isFromLaunch)")
        add("definition", "is_after_first_text", "\(mark.isAfterFirstText)")
        add("definition", "is_exploratory", "\(mark.isExploratory)")
        add("definition", "departures", mark.departures.joined(separator: " "))
    }

    private mutating func add(_ pooled: PooledDifference) {
        add(
            "pooled",
            [
                ("difference", pooled.estimate), ("standard_error", pooled.standardError), ("lower", pooled.lower),
                ("upper", pooled.upper), ("chi_square", pooled.chiSquare), ("p_value", pooled.pValue),
                ("homogeneity_p_value", pooled.homogeneityPValue), ("crude", pooled.crude),
                ("standardised_first", pooled.standardised?.first),
                ("standardised_second", pooled.standardised?.second),
                ("standardised_difference", pooled.standardised?.difference),
                ("standardised_lower", pooled.standardised?.lower),
                ("standardised_upper", pooled.standardised?.upper),
            ])
        add("pooled", "used_strata", "\(pooled.usedStrata)")
        add("pooled", "skipped_people", "\(pooled.skippedPeople)")
        add("pooled", "is_too_sparse", "\(pooled.isTooSparse)")
        add("pooled", "is_reversed", "\(pooled.isReversed)")
    }

    private mutating func add(_ lists: ManyLists) {
        add("lists", [("chi_square", lists.chiSquare), ("g", lists.g), ("p_value", lists.pValue)])
        add("lists", "degrees_of_freedom", "\(lists.degreesOfFreedom)")
        for pair in lists.pairs {
            add(
                "pair",
                [
                    ("difference", pair.difference), ("lower", pair.lower), ("upper", pair.upper),
                    ("p_value", pair.pValue), ("adjusted_p_value", pair.adjustedPValue),
                ], stratum: "\(pair.first) / \(pair.second)")
        }
    }

    private mutating func add(_ action: SecondaryAction) {
        add("further_action", "strength", action.strength, stratum: action.name)
        for arm in action.arms { add("further_action", "rate", arm.rate, stratum: action.name, arm: arm.name) }
        if let difference = action.difference { add("further_action", difference, stratum: action.name) }
        add("further_action", [("adjusted_p_value", action.adjustedPValue)], stratum: action.name)
        add("further_action", "verdict", action.verdict, stratum: action.name)
    }

    private mutating func add(_ randomised: RandomisedArms) {
        add("random_arm", "reference", randomised.reference)
        add("random_arm", [("sample_ratio_p_value", randomised.sampleRatioPValue)])
        for arm in randomised.arms {
            add("random_arm", "weight", "\(arm.weight)", arm: arm.name)
            add("random_arm", "rate", arm.rate, arm: arm.name)
            add("random_arm", "matured_rate", arm.maturedRate, arm: arm.name)
            add("random_arm", "verdict", arm.verdict, arm: arm.name)
            guard let difference = arm.difference else { continue }
            add(
                "random_arm",
                [
                    ("difference", difference.estimate), ("lower", difference.lower), ("upper", difference.upper),
                    ("p_value", difference.pValue), ("live_lower", difference.liveLower),
                    ("live_upper", difference.liveUpper),
                ], arm: arm.name)
        }
    }

    private mutating func addBalances(_ comparison: Comparison) {
        if let optOuts = comparison.optOuts {
            add(
                "opt_outs",
                [
                    ("margin", optOuts.margin), ("p_value", optOuts.pValue), ("lower", optOuts.lower),
                    ("upper", optOuts.upper),
                ])
            add("opt_outs", "conclusion", optOuts.conclusion.rawValue)
        }
        if let delivery = comparison.delivery {
            add(
                "delivery",
                [("difference", delivery.difference), ("lower", delivery.lower), ("upper", delivery.upper)])
            add("delivery", "is_imbalanced", "\(delivery.isImbalanced)")
        }
    }
}
