/// Layer 7: what the person answers to the ask. Several things can be said at once; the order below says which one
/// decides. A yes that is hedged is no yes: a false one mails a card in someone's name.
enum AnswerLayer {
    static func reading(of findings: ReplyFindings) -> ReplyReading? {
        let said = QuestionLayer.apply(to: findings.said, symbols: findings.symbols)
        func best(_ label: ReplyLabel) -> ReplyMessage.Finding? {
            said.filter { $0.label == label }.max { $0.degree < $1.degree }
        }
        let yes = best(.yes)
        let isPlainYes = yes.map { $0.degree > .unknown } ?? false
        if isPlainYes, let no = best(.no), best(.signed) == nil, best(.maybe) == nil, said.contains(where: isPlainNo) {
            return ReplyReading(label: .maybe, also: [.yes, .no], degree: .unknown, rule: "both.\(no.rule)")
        }
        var order: [ReplyLabel] = [.wrongNumber, .optIn, .signed, .maybe]
        if isPlainYes { order.append(.yes) }
        // "No but I'll come": the ask was answered first.
        if let first = said.first, isPlainNo(first), first.range.lowerBound == 0 { order.append(.no) }
        order += [.attending, .no, .help, .question, .yes, .noise]
        for label in order {
            guard let found = best(label) else { continue }
            let others = others(said, besides: label)
            return ReplyReading(
                label: label, also: others, degree: degree(of: found, besides: others), rule: found.rule)
        }
        return nil
    }

    /// "I can't come, but sign for me" refuses the meeting only.
    private static func isPlainNo(_ finding: ReplyMessage.Finding) -> Bool {
        finding.label == .no && !finding.rule.hasSuffix("cannot_come")
    }

    /// "Yes please sign for me" begins with the plain word and is certain; "Yes, but who is this?" says something else
    /// too, and a person should see it before anything is done in somebody's name.
    private static func degree(of found: ReplyMessage.Finding, besides others: [ReplyLabel]) -> ReplyDegree {
        guard found.label == .yes, !others.allSatisfy({ $0 == .attending }) else { return found.degree }
        return min(found.degree, .likely)
    }

    /// The other labels, in the order in which they are first said. Noise is never worth a mention.
    static func others(_ said: [ReplyMessage.Finding], besides label: ReplyLabel) -> [ReplyLabel] {
        var others: [ReplyLabel] = []
        for finding in said where finding.label != label && finding.label != .noise && !others.contains(finding.label) {
            others.append(finding.label)
        }
        return others
    }
}
