/// How one stored reply would be read differently: what is shown before new words or a new version are adopted.
package struct ReadingChange: Hashable, Sendable {
    package let before: ReplyReading
    package let after: ReplyReading

    /// What it would mean for the number or the person, the gravest first.
    package enum Consequence: String, Hashable, Sendable, CaseIterable {
        /// The number was opted out or held, and would be texted again. Nothing does that by itself: a stop stays.
        case releases
        /// The number would be opted out for good.
        case optsOut = "opts_out"
        /// The number would be held until a person decides.
        case holds
        /// An answer that counts (yes, signed, attending) would come, or another label would take its place.
        case counts
        /// Only the label, degree or secondary labels differ.
        case names
    }

    /// Nil when label, degree and secondary labels are the same; the rule alone is no difference.
    package init?(from before: ReplyReading, to after: ReplyReading) {
        guard before.label != after.label || before.degree != after.degree || before.also != after.also else {
            return nil
        }
        self.before = before
        self.after = after
    }

    package var consequence: Consequence {
        if before.stopsTexts, !after.stopsTexts { return .releases }
        if after.isOptOut, !before.isOptOut { return .optsOut }
        if after.stopsTexts, !before.stopsTexts { return .holds }
        return before.countsAs != after.countsAs ? .counts : .names
    }
}

extension ReplyReading {
    /// Certainly an opt-out: suppressed for good.
    package var isOptOut: Bool { label == .optOut && degree == .certain }

    /// Nothing more is sent to the number, for good or until a person has decided.
    package var stopsTexts: Bool { label == .optOut || label == .wrongNumber }

    /// The answer that may count as a conversion.
    fileprivate var countsAs: ReplyLabel? {
        switch label {
        case .yes, .signed, .attending: degree > .unknown ? label : nil
        default: nil
        }
    }
}
