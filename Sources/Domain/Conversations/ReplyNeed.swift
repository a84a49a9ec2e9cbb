/// What a reply asks of a person.
package enum ReplyNeed: Hashable, Sendable, CaseIterable {
    /// It says all by itself: nobody has to write back.
    case nothing
    /// A person should read it and, where there is something to say, answer.
    case answer
    /// Nothing more goes to the number until a person has decided what was meant.
    case decide

    /// - Parameters:
    ///   - label: nil for one that this version does not know: a person should read it.
    ///   - isOptedOut: the number had opted out before this reply came.
    package static func of(label: ReplyLabel?, degree: ReplyDegree, isOptedOut: Bool) -> ReplyNeed {
        switch (label, degree) {
        case (.optOut, .certain): .nothing
        case (.optOut, _): .decide
        case (.wrongNumber, .certain): .answer
        case (.wrongNumber, _): .decide
        // A YES never lifts a suppression (compliance note §1.3): somebody has to find out what they want.
        case (.yes, .certain), (.attending, .certain): isOptedOut ? .answer : .nothing
        case (.no, .certain), (.signed, .certain), (.noise, .certain), (.help, .certain), (.optIn, .certain): .nothing
        case (.question, _), (.maybe, _), (nil, _): .answer
        case (_, .likely), (_, .unknown): .answer
        }
    }
}

extension ReplyDegree {
    /// As it is kept and shown; nil for anything else.
    package init?(name: String) {
        guard let degree = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = degree
    }
}
