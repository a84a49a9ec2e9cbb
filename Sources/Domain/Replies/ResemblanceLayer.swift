/// Layer 9: what a reply resembles, when the table did not understand it, or understood it as something else than the
/// opt-out that its words are known from. Never certain, and never enough to act on but for holding the number.
enum ResemblanceLayer {
    /// - Parameters:
    ///   - findings: what the table found in it.
    ///   - answer: what the table made of that; nil for nothing.
    static func reading(
        of findings: ReplyFindings, answer: ReplyReading?, examples: ReplyExamples
    ) -> ReplyReading? {
        let isUnderstood = answer.map { $0.degree > .unknown } ?? false
        if isUnderstood, let answer, answer.degree == .certain || !isDoubtful(answer.label) { return nil }
        guard let judgement = examples.judgement(of: findings.symbols.tokens) else { return nil }
        if isUnderstood {
            guard !findings.namesElse, judgement.optOutProbability >= 0.98, let answer else { return nil }
            return ReplyReading(
                label: .optOut, also: [answer.label].filter { $0 != .noise } + answer.also.filter { $0 != .optOut },
                degree: .likely, rule: "examples.opt_out")
        }
        // "We can stop this" is known as what people shout; more is needed to think otherwise, and more still where a
        // stop word belongs to something else.
        let least = !findings.notStops.isEmpty ? 0.995 : answer?.label == .noise ? 0.97 : 0.6
        if !findings.namesElse, judgement.optOutProbability >= least {
            return ReplyReading(label: .optOut, degree: .likely, rule: "examples.opt_out")
        }
        // A yes acts in somebody's name: it is not guessed.
        guard judgement.label != .noise, judgement.label != .optOut,
            judgement.probability >= (judgement.label == .yes ? 0.97 : 0.75), (answer?.label ?? .noise) == .noise
        else {
            return nil
        }
        let degree: ReplyDegree = judgement.label == .wrongNumber ? .likely : .unknown
        return ReplyReading(label: judgement.label, degree: degree, rule: "examples.\(judgement.label.rawValue)")
    }

    /// Answers in which an opt-out in other words may hide; yes, signed and the like stand as they are.
    private static func isDoubtful(_ label: ReplyLabel) -> Bool {
        switch label {
        case .no, .maybe, .question, .help, .noise: true
        default: false
        }
    }
}
