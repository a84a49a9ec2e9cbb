/// Questions: a clause with a question mark, whatever words it holds, and one that begins as questions do. "Should I
/// say yes?" is no yes, nor is "how do I sign up"; in "Yes, what time?" the yes stands, for it has a clause of its own.
enum QuestionLayer {
    static func apply(
        to said: [ReplyMessage.Finding], symbols: ReplySymbols
    ) -> [ReplyMessage.Finding] {
        var said = said
        for clause in symbols.pieces(at: .soft) {
            guard let last = clause.last else { continue }
            if symbols.tokens[clause].contains(where: \.isQuestioned) {
                ask(clause.lowerBound..<(last + 1), in: &said)
            } else if let opening = said.first(where: {
                $0.label == .question && clause.contains($0.range.lowerBound)
                    && symbols.startsClause[$0.range.lowerBound]
            }) {
                said.removeAll { finding in
                    finding.range.lowerBound >= opening.range.lowerBound && clause.contains(finding.range.lowerBound)
                        && Self.answers.subtracting([.no]).contains(finding.label)
                        && !finding.rule.hasSuffix("rhetorical") && !finding.rule.hasPrefix("insist.")
                }
            }
        }
        return said.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func ask(_ clause: Range<Int>, in said: inout [ReplyMessage.Finding]) {
        // "Why not?" is an answer.
        if said.contains(where: { $0.range.overlaps(clause) && $0.rule.hasSuffix("rhetorical") }) { return }
        said.removeAll { finding in
            // "Sure, where do I sign?" is a yes that asks.
            guard finding.range.overlaps(clause), answers.contains(finding.label), !finding.rule.hasPrefix("insist.")
            else { return false }
            // "Yes where do I sign?": the word in front stands, the rest of the clause asks.
            let isInFront = finding.range.lowerBound == clause.lowerBound && finding.range.count == 1
            return !(isInFront && clause.count > 1)
        }
        said.append(ReplyMessage.Finding(label: .question, degree: .likely, rule: "question.mark", range: clause))
    }

    private static let answers: Set<ReplyLabel> = [.yes, .no, .maybe, .signed, .attending]
}
