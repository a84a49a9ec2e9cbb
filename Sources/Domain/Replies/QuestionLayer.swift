/// Questions: a clause with a question mark, whatever words it holds. "Should I say yes?" is no yes; in "Yes, what
/// time?" the yes stands, for it has a clause of its own.
enum QuestionLayer {
    static func apply(
        to said: [ReplyMessage.Finding], symbols: ReplySymbols
    ) -> [ReplyMessage.Finding] {
        var said = said
        for clause in symbols.pieces(at: .soft) {
            guard let last = clause.last, symbols.tokens[clause].contains(where: \.isQuestioned) else { continue }
            let inside = said.filter { $0.range.overlaps(clause) }
            // "Why not?" is an answer.
            if inside.contains(where: { $0.rule.hasSuffix("rhetorical") }) { continue }
            said.removeAll { finding in
                guard finding.range.overlaps(clause), answers.contains(finding.label) else { return false }
                // "Yes where do I sign?": the word in front stands, the rest of the clause asks.
                let isInFront = finding.range.lowerBound == clause.lowerBound && finding.range.count == 1
                return !(isInFront && clause.count > 1)
            }
            said.append(
                ReplyMessage.Finding(
                    label: .question, degree: .likely, rule: "question.mark", range: clause.lowerBound..<(last + 1)))
        }
        return said.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static let answers: Set<ReplyLabel> = [.yes, .no, .maybe, .signed, .attending]
}
