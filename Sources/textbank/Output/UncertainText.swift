/// The texts in doubt of one campaign, with what their gateway said of them.
struct UncertainText {
    let screen: Screen
    let texts: [UncertainAnswer]

    func show() {
        guard !texts.isEmpty else { return print("No text of this campaign is in doubt.") }
        var table = TextTable("text", "step", "person", "phone", "handed over", "what happened", "the gateway, asked,")
        for text in texts {
            let last = text.lookUps?.last
            table.add(
                text.messageId, Self.step(text.step, text.stepName), text.personId, text.phone,
                screen.time(text.handedAt), text.code.map(Words.plain),
                last.map { "\(Words.finding($0.finding, code: $0.code)), \(screen.time($0.at))" } ?? "was not asked")
        }
        screen.show(table)
        showWhatMayBeSentAgain()
    }

    private func showWhatMayBeSentAgain() {
        print("")
        let ready = texts.filter { $0.lookUps != nil && $0.obstacle == nil }.count
        if ready > 0 {
            print("--resend-absent would send \(NumberWords.number(ready, "text", "texts")) once more.")
        }
        let reasons = Dictionary(grouping: texts.compactMap(\.obstacle)) { $0 }.mapValues(\.count)
        for (reason, count) in reasons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            print(
                "Not to be sent again: \(NumberWords.number(count, "text", "texts")), because \(Words.obstacle(reason))."
            )
        }
        print("Who knows what became of a text can say so with --settle sent or --settle not-sent.")
    }

    /// Those that an order did not touch, each with the reason.
    static func show(left: [DoubtOrderAnswer.Left], on screen: Screen) {
        guard !left.isEmpty else { return }
        print("\nLeft in doubt")
        var table = TextTable("text", "step", "person", "because", indent: 2)
        for text in left {
            table.add(text.messageId, step(text.step, text.stepName), text.personId, Words.obstacle(text.reason))
        }
        screen.show(table)
    }

    static func step(_ step: Int, _ name: String?) -> String {
        [String(step + 1), name ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
