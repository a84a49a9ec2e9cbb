import Domain
import Engine
import Statistics

/// The sentences and figures of a report in its language. In English they are those of the statistics.
struct ReportSentences {
    let text: ReportText
    let report: GiveBack

    var span: String {
        let units: [(seconds: Int64, name: String)] = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")]
        let unit = units.first { report.windowSeconds % $0.seconds == 0 } ?? (1, "second")
        let count = report.windowSeconds / unit.seconds
        return text("span.\(unit.name).\(count == 1 ? "one" : "many")", ["count": "\(count)"])
    }

    // MARK: Figures

    static func count(_ count: Int64) -> String { NumberText.grouped(Int(count)) }

    /// With the sign of mathematics: a spreadsheet takes a leading hyphen for a formula.
    static func points(_ value: Double, _ decimals: Int) -> String {
        let digits = NumberText.percent(value, decimals: decimals)
        return digits.hasPrefix("-") ? "−" + digits.dropFirst() : digits
    }

    func rate(_ rate: ShownRate, withRange: Bool = false) -> String {
        guard let x = rate.x, let n = rate.n else { return text("hidden") }
        guard let estimate = rate.estimate, let lower = rate.lower, let upper = rate.upper else { return "–" }
        let decimals = NumberText.rateDecimals(largest: withRange ? upper : estimate)
        func percent(_ value: Double) -> String { NumberText.percent(value, decimals: decimals) }
        return text(
            withRange ? "ofRange" : "of",
            [
                "x": Self.count(x), "n": Self.count(n), "rate": percent(estimate), "low": percent(lower),
                "high": percent(upper),
            ])
    }

    /// The range that is shown: the one that may be looked at daily while people are within their time.
    func range(_ difference: ComparedDifference) -> Interval {
        report.isLive
            ? Interval(lower: difference.liveLower, upper: difference.liveUpper)
            : Interval(lower: difference.lower, upper: difference.upper)
    }

    func gap(_ estimate: Double, _ range: Interval) -> String {
        let decimals = NumberText.gapDecimals(range)
        return text(
            "points",
            [
                "gap": Self.points(estimate, decimals), "low": Self.points(range.lower, decimals),
                "high": Self.points(range.upper, decimals),
            ])
    }

    // MARK: Sentences

    /// The plain sentence first; then each list by itself, and how far everyone's time is over.
    var headline: [String] {
        var sentences = [comparison, rate(report.first, isFirst: true)]
        if let second = report.second { sentences.append(rate(second, isFirst: false)) }
        if let matured = report.first.funnel?[.matured], let sent = report.first.funnel?[.sentCohort] {
            sentences.append(
                text("matured", ["matured": Self.count(matured), "sent": Self.count(sent), "span": span]))
        }
        if let early = report.first.early {
            let decimals = NumberText.rateDecimals(largest: early.upper)
            sentences.append(
                text(
                    "early",
                    [
                        "rate": NumberText.percent(early.estimate, decimals: decimals),
                        "range": range(early.lower, early.upper, decimals), "span": span,
                    ]))
        }
        return sentences
    }

    private func range(_ lower: Double, _ upper: Double, _ decimals: Int) -> String {
        text(
            "rate.range",
            [
                "low": NumberText.percent(lower, decimals: decimals),
                "high": NumberText.percent(upper, decimals: decimals),
            ])
    }

    private func noun(_ arm: GiveBack.Arm, isFirst: Bool) -> String {
        if isFirst { return text("noun.activated") }
        return arm.funnel == nil
            ? text("noun.counted", ["source": arm.source]) : text("noun.list", ["list": listName(arm)])
    }

    /// How a list is called in the middle of a sentence.
    private func listName(_ arm: GiveBack.Arm) -> String {
        guard text.language == .spanish else { return arm.name }
        return ["cold": "fría", "earlier campaign": "de la campaña anterior"][arm.name] ?? arm.name
    }

    private func rate(_ arm: GiveBack.Arm, isFirst: Bool) -> String {
        let noun = noun(arm, isFirst: isFirst)
        guard let proportion = arm.rate.proportion else { return text("rate.hidden", ["noun": noun]) }
        let action =
            arm.funnel == nil && !isFirst
            ? text("action.other", ["action": report.action])
            : text("action.\(report.strength == .said ? "said" : "done")", ["action": report.action, "span": span])
        let one =
            arm.funnel == nil && !isFirst
            ? text("action.other.one", ["action": report.action])
            : text("action.\(report.strength == .said ? "said" : "done").one", ["action": report.action, "span": span])
        return Sentence.rate(
            proportion, confidence: 0.95, noun: noun, action: action, actionOfOne: one, in: language)
    }

    private var language: ReportLanguage { text.language == .english ? .english : .spanish }

    var comparison: String {
        switch report.verdict {
        case "hidden", "tooFew", "tooEarly", "noBaseline": return text("compare.\(report.verdict)")
        default: break
        }
        if let against = report.againstRate { return fixed(against) }
        guard let second = report.second, let details = report.details,
            let one = report.first.rate.proportion, let other = second.rate.proportion
        else { return text("compare.tooFew") }
        return sentence(
            TwoRates(one, other), details, capitalised(text("label.activated")),
            second.funnel == nil ? second.source : text("label.list", ["list": listName(second)]),
            isLive: report.isLive, isRandomised: report.isRandomised)
    }

    /// Two groups, who did better, by how much, how sure that is, and what it means.
    func sentence(
        _ rates: TwoRates, _ verdict: Verdict, _ first: String, _ second: String, isLive: Bool, isRandomised: Bool
    ) -> String {
        Sentence.comparison(
            rates, firstLabel: first, secondLabel: second, isRandomised: isRandomised, isLive: isLive,
            verdict: verdict, in: language)
    }

    /// What something to compare with is called.
    func source(_ name: String) -> String { name == AgainstRate.usual ? text("baseline.usual") : name }

    private func fixed(_ against: AgainstRate) -> String {
        guard let estimate = report.first.rate.estimate, let lower = report.first.rate.lower,
            let upper = report.first.rate.upper
        else { return text("compare.tooFew") }
        let decimals = NumberText.rateDecimals(largest: max(estimate, against.rate))
        let sentence = text(
            "compare.fixed",
            [
                "first": capitalised(text("label.activated")),
                "rate1": NumberText.percent(estimate, decimals: decimals),
                "rate2": NumberText.percent(against.rate, decimals: decimals), "source": source(against.source),
                "low": NumberText.percent(report.isLive ? against.liveLower : lower, decimals: decimals),
                "high": NumberText.percent(report.isLive ? against.liveUpper : upper, decimals: decimals),
            ])
        return [sentence, text("compare.\(report.verdict)"), text("compare.association")].joined(separator: " ")
    }

    func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}
