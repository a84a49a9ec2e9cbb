/// Layer 4: answers that no person wrote. They are never answered back, or two robots would text each other.
enum MachineLayer {
    static func reading(of findings: ReplyFindings, table: ReplyWords) -> ReplyReading? {
        guard let found = findings.machine.max(by: { $0.degree < $1.degree }) else { return nil }
        // A person in a hurry can say "in a meeting, stop texting": only the unmistakable machine overrules that.
        if found.degree < .certain,
            findings.said.contains(where: { [.optOut, .yes, .no, .wrongNumber, .signed, .optIn].contains($0.label) })
        {
            return nil
        }
        // "Not accepting texts. Remove." is no machine's, whatever carriers say of STOP.
        let mayBePerson = found.rule.hasSuffix(".automatic") || found.rule.hasSuffix(".unmonitored")
        if mayBePerson,
            findings.said.contains(where: { $0.label == .optOut && $0.degree == .certain })
                || OptOutLayer.alone(findings.symbols, table: table) != nil
        {
            return nil
        }
        return ReplyReading(label: .noise, degree: found.degree, rule: found.rule)
    }
}
