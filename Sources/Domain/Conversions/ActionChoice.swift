/// What one reply completes, and how strongly.
package struct CompletedAction: Hashable, Sendable {
    package var ask: ActionAsk
    package var fact: ConversionRule.Fact

    package init(ask: ActionAsk, fact: ConversionRule.Fact) {
        self.ask = ask
        self.fact = fact
    }
}

extension Plan {
    /// Which actions a certain label of a reply completes.
    ///
    /// "I'll be there" and "I already signed" go to the action that takes them. A yes goes to the actions whose own words it
    /// uses; a plain one to the one whose evidence has `yes`: of several the first without words of its own, else the
    /// first. A yes that uses the words of several and says no, maybe or asks beside it ("yes to the card, can't come to
    /// the meeting") completes none: nobody acts in somebody's name on a guess.
    ///
    /// - Parameters:
    ///   - others: what the reply says beside it.
    ///   - uses: whether the reply uses one of these words.
    package func completed(
        by label: ReplyLabel, beside others: [ReplyLabel] = [], uses: (_ words: [String]) -> Bool
    ) -> [CompletedAction] {
        guard label == .yes else { return actions.compactMap { completing($0, label) } }
        let named = actions.filter { ask in ask.yesWords.map { !$0.isEmpty && uses($0) } ?? false }
        guard named.isEmpty else {
            let isTorn = named.count > 1 && others.contains { [.no, .maybe, .question].contains($0) }
            return isTorn ? [] : named.compactMap { completing($0, .yes) ?? completing($0, .attending) }
        }
        return plainYes.flatMap { completing($0, .yes) }.map { [$0] } ?? []
    }

    private func completing(_ ask: ActionAsk, _ label: ReplyLabel) -> CompletedAction? {
        ConversionRule.fact(label: label, ask: ask).map { CompletedAction(ask: ask, fact: $0) }
    }

    /// What a plain YES completes; nil where no action takes one.
    package var plainYes: ActionAsk? {
        let taking = actions.filter { $0.evidence.contains(.yes) }
        return taking.first { $0.yesWords?.isEmpty ?? true } ?? taking.first
    }

    /// Every word that counts as a yes beside the usual ones.
    package var allYesWords: [String] { yesWords + actions.flatMap { $0.yesWords ?? [] } }

    /// Everything by which a reply could mean either of two actions; empty for a plan with one.
    package var actionProblems: [Rejection] {
        var problems: [Rejection] = []
        func reject(_ index: Int, _ reason: String, _ remedy: String) {
            let field = furtherActions == nil ? "action" : "actions[\(index)]"
            problems.append(Rejection(field: field, reason: reason, remedy: remedy))
        }
        func first(before index: Int, where isLike: (ActionAsk) -> Bool) -> ActionAsk? {
            actions[..<index].first(where: isLike)
        }
        for (index, ask) in actions.enumerated() {
            if first(before: index, where: { $0.name == ask.name }) != nil {
                reject(index, "the action \"\(ask.name)\" is listed twice", "List each once.")
                continue
            }
            let hasWords = !(ask.yesWords ?? []).isEmpty
            if hasWords, !ask.evidence.contains(.yes), !ask.evidence.contains(.attending) {
                reject(
                    index, "its yes_words show nothing: neither yes nor attending is among its evidence",
                    "Add `yes` to its evidence, or leave the words out.")
            }
            if !hasWords, ask.evidence.contains(.yes),
                let other = first(before: index, where: { $0.evidence.contains(.yes) && ($0.yesWords ?? []).isEmpty })
            {
                reject(
                    index, "a plain YES would mean \"\(other.name)\" and \"\(ask.name)\" alike",
                    "Give one of them words of its own, like `yes_words: [card]`, and ask for them in the text; or take `yes` from its evidence."
                )
            }
            for (evidence, words) in [(Evidence.attending, "I'll be there"), (.signed, "I already signed")]
            where ask.evidence.contains(evidence) {
                guard let other = first(before: index, where: { $0.evidence.contains(evidence) }) else { continue }
                reject(
                    index,
                    "\"\(words)\" would mean \"\(other.name)\" and \"\(ask.name)\" alike",
                    "Leave `\(evidence.rawValue)` with one of them.")
            }
            if let other = first(before: index, where: { PlanWords.overlap(ask.yesWords ?? [], $0.yesWords ?? []) }) {
                reject(
                    index,
                    "\"\(other.name)\" and \"\(ask.name)\" have a word in common in their yes_words, or one inside the other's",
                    "Give each its own: a reply with `sign up` in it has `sign` in it, too.")
            }
        }
        return problems
    }
}

/// A plan's own words in a reply.
package enum PlanWords {
    /// Whether a reply uses one of these words: it is one as a whole, however spelled, or has one in it. What it copies of
    /// our text does not count.
    package static func use(_ words: [String], in text: String, sent: String? = nil) -> Bool {
        let message = ReplyMessage(text, sent: sent, table: .shipped)
        let sought = tokens(of: words)
        let whole = KeywordLayer.reading(of: message, yesWords: Set(sought.map { $0.joined(separator: " ") }))
        if whole?.rule == KeywordLayer.planRule { return true }
        let said = message.tokens.words.map(\.word)
        return sought.contains { isRun($0, of: said) }
    }

    /// Whether a reply that uses one of these words always uses one of the others, too.
    static func overlap(_ words: [String], _ others: [String]) -> Bool {
        let others = tokens(of: others)
        return tokens(of: words).contains { word in
            others.contains { isRun($0, of: word) || isRun(word, of: $0) }
        }
    }

    private static func tokens(of words: [String]) -> [[String]] {
        words.map { ReplyTokens($0).words.map(\.word) }.filter { !$0.isEmpty }
    }

    private static func isRun(_ part: [String], of whole: [String]) -> Bool {
        whole.count >= part.count && (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
    }
}
