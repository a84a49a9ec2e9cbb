extension MethodCatalog {
    static let reportMethods: [Method] = [
        Method("report.verdict", takes: "x1, n1, x2, n2, live, planned1, planned2") { input in
            let (_, verdict) = try verdict(input)
            return [
                "verdict": .text(verdict.conclusion.rawValue),
                "pMethod": .text(verdict.pMethod.rawValue),
                "pValue": .real(verdict.pValue),
                "lower": .real(verdict.fixed?.lower),
                "upper": .real(verdict.fixed?.upper),
                "logE": .real(verdict.lnE),
                "liveLower": .real(verdict.live.lower),
                "liveUpper": .real(verdict.live.upper),
            ]
        },
        Method("report.rateSentence", takes: "x, n, conf, noun, action, [actionOfOne], [language]") { input in
            let text = Sentence.rate(
                try input.rate(), confidence: try input.confidence(), noun: try input.text("noun"),
                action: try input.text("action"),
                actionOfOne: input.has("actionOfOne") ? try input.text("actionOfOne") : nil,
                in: try input.choice("language", default: .english))
            return ["text": .text(text)]
        },
        Method(
            "report.compareSentence",
            takes: "x1, n1, label1, x2, n2, label2, randomised, live, planned1, planned2, [language]"
        ) { input in
            let (rates, verdict) = try verdict(input)
            let text = Sentence.comparison(
                rates, firstLabel: try input.text("label1"), secondLabel: try input.text("label2"),
                isRandomised: try input.flag("randomised"), isLive: try input.flag("live"), verdict: verdict,
                in: try input.choice("language", default: .english))
            return ["text": .text(text)]
        },
        Method("report.suppress", takes: "cells[], threshold, totalPublished") { input in
            let threshold = try input.integer(
                "threshold", in: 1...MethodInput.largestCount, "a whole number, 1 or more")
            let cells = try input.counts("cells")
            let result = Suppression(cells, threshold: threshold, totalPublished: try input.flag("totalPublished"))
            return [
                "shown": .array(result.shown.map { .count($0) }),
                "primary": .counts(result.primary),
                "secondary": .counts(result.secondary),
                "hideTotal": .bool(result.hidesTotal),
            ]
        },
    ]

    private static func verdict(_ input: MethodInput) throws -> (TwoRates, Verdict) {
        let rates = try input.twoRates()
        let isLive = try input.flag("live")
        // The planned sizes matter while live; a finished comparison may leave them out.
        let planned = { (key: String, arm: Proportion) in
            isLive || input.has(key) ? try input.count(key) : arm.trials
        }
        let verdict = Verdict(
            rates, isLive: isLive, plannedFirst: try planned("planned1", rates.first),
            plannedSecond: try planned("planned2", rates.second))
        return (rates, verdict)
    }
}
