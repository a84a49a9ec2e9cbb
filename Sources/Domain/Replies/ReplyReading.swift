/// What a person's reply means to us.
package enum ReplyLabel: String, Hashable, Sendable, CaseIterable {
    case optOut = "opt_out"
    case help
    /// Asks to be texted again. Only a certain one (START, UNSTOP and their kin) lifts a suppression; a YES never does.
    case optIn = "opt_in"
    case yes, no, maybe, question
    case wrongNumber = "wrong_number"
    /// Says that the thing asked for is already signed, mailed or done.
    case signed
    /// Says that they will come.
    case attending
    /// Neither an answer nor a wish: thanks, laughter, reactions, machines, slogans.
    case noise
}

/// How far a reading may be acted on.
package enum ReplyDegree: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// A person should read it; nothing automatic is sent to that number until someone did.
    case unknown
    /// Said in other words than the plain ones; right nearly always.
    case likely
    /// Said in the plain words themselves.
    case certain

    package static func < (left: ReplyDegree, right: ReplyDegree) -> Bool { left.rawValue < right.rawValue }

    /// The word used in filters and screens.
    package var name: String { String(describing: self) }
}

/// What one reply was understood to say, and by which rule.
package struct ReplyReading: Hashable, Sendable {
    package var label: ReplyLabel
    /// What it says besides, in order of first mention: "Yes but stop texting me" is an opt-out, and also a yes.
    package var also: [ReplyLabel]
    /// Of `also`, the answers beside a certain opt-out that would be certain if nothing else stood in the message. They
    /// count as they would then: the number is opted out, and the yes is recorded.
    package var alsoCertain: [ReplyLabel] = []
    package var degree: ReplyDegree
    /// The rule that decided: `keyword.opt_out`, `phrase.leave_me_alone`; `own.…` when it stands in the organization's
    /// file. Rules are rows of `config/data/replies.tsv` but for those that are code, named after their layer.
    package var rule: String
    /// The kind of a reaction to one of our texts (`like`, `dislike`, …): a hint, never an answer.
    package var reaction: String?

    /// The labels that act: what is only likely waits for a person.
    package var acting: [ReplyLabel] {
        guard degree == .certain else { return [] }
        return [label] + (label == .optOut ? alsoCertain : also)
    }

    package init(
        label: ReplyLabel, also: [ReplyLabel] = [], degree: ReplyDegree, rule: String, reaction: String? = nil
    ) {
        self.label = label
        self.also = also
        self.degree = degree
        self.rule = rule
        self.reaction = reaction
    }
}
