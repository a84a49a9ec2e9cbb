/// Layer 4: answers that no person wrote. They are never answered back, or two robots would text each other.
enum MachineLayer {
    static func reading(of findings: ReplyFindings, table: ReplyWords) -> ReplyReading? {
        let decisive = findings.machine.filter { !$0.rule.hasSuffix(besides) }
        guard let found = decisive.max(by: { $0.degree < $1.degree }) else { return nil }
        // A person in a hurry can say "in a meeting, stop texting": only the unmistakable machine overrules that.
        if found.degree < .certain,
            findings.said.contains(where: { [.optOut, .yes, .no, .wrongNumber, .signed, .optIn].contains($0.label) })
        {
            return nil
        }
        return saysPerson(found, in: findings, table: table)
            ? nil : ReplyReading(label: .noise, degree: found.degree, rule: found.rule)
    }

    /// "STOP to cancel" beside "reply HELP for help": a machine's by what stands around it, and by itself perhaps a
    /// person's, who copies our words.
    private static let besides = ".instructs_besides"

    /// Whether somebody opts out beside a machine's words: "Not accepting texts. Remove." is no machine's, whatever
    /// carriers say of STOP, and "it says reply STOP to unsubscribe, so stop" is no carrier's.
    private static func saysPerson(
        _ found: ReplyMessage.Finding, in findings: ReplyFindings, table: ReplyWords
    ) -> Bool {
        let instructions = findings.machine.filter { $0.rule.contains(".instructs") }.map(\.range)
        let optOuts = findings.said.filter { other in
            other.label == .optOut && !instructions.contains { $0.overlaps(other.range) }
        }
        let heading = findings.machine.contains { $0.rule.hasSuffix(".heading") && $0.range.lowerBound == 0 }
        if let last = instructions.map(\.upperBound).max(), optOuts.contains(where: { $0.range.lowerBound >= last }),
            !heading
        {
            return true
        }
        guard [".automatic", ".unmonitored", ".heading"].contains(where: found.rule.hasSuffix) else { return false }
        if OptOutLayer.alone(findings.symbols, besides: instructions, table: table) != nil { return true }
        // "Auto-reply: … please do not text this line": what a machine says of itself at the start stands for the rest.
        return !heading && optOuts.contains { $0.degree == .certain }
    }
}
