import Domain
import Engine
import Statistics
import Web

/// The sections of the result: wards, days, answers, deliveries, limits, method.
extension ReportComposer {
    // MARK: Wards

    var wards: ReportSection? {
        guard report.first.funnel != nil else { return nil }
        guard !report.wards.isEmpty else {
            return ReportSection(id: "wards", title: text("wards.title"), paragraphs: [text("wards.none")])
        }
        let isCompared = report.wards.contains { $0.difference != nil } || report.pooled != nil
        let hasSecond = report.wards.contains { ($0.second.n ?? 0) > 0 }
        var rows = report.wards.map { ward in
            let gap = ward.difference.map { sentences.gap($0.estimate, sentences.range($0)) }
            return ReportTable.Row(
                name(ward),
                [rate(ward.first)] + (hasSecond ? [rate(ward.second)] : [])
                    + (isCompared
                        ? [
                            ReportFigure(
                                gap ?? text("wards.tooFew"), value: ward.difference.map { "\($0.estimate)" } ?? "")
                        ] : []))
        }
        if let pooled = report.pooled, isCompared {
            rows.append(
                ReportTable.Row(
                    text("wards.all"),
                    [rate(report.first.rate)] + (hasSecond ? [rate(report.second?.rate ?? report.first.rate)] : [])
                        + [ReportFigure(gap(pooled), value: "\(pooled.estimate)")]))
        }
        return ReportSection(
            id: "wards", title: text("wards.title"), paragraphs: pooledSentence, charts: isCompared ? [forest] : [],
            table: ReportTable(
                columns: [text("wards.ward"), title(report.first)]
                    + (hasSecond ? [report.second.map(title) ?? ""] : [])
                    + (isCompared ? [text("wards.difference")] : []), rows: rows),
            notes: (isCompared ? [text("wards.note")] : [])
                + (report.areWardsDefined ? [] : [text("wards.exploratory")]))
    }

    private func name(_ ward: GiveBack.Ward) -> String {
        guard let name = ward.name else { return text("wards.other", ["count": "\(report.foldedWards)"]) }
        return name.isEmpty ? text("wards.unknown") : name
    }

    private func rate(_ rate: ShownRate) -> ReportFigure {
        guard !rate.isHidden else { return .hidden }
        return ReportFigure(sentences.rate(rate), value: rate.estimate.map { "\($0)" } ?? "")
    }

    private func gap(_ pooled: PooledDifference) -> String {
        sentences.gap(pooled.estimate, Interval(lower: pooled.lower, upper: pooled.upper))
    }

    private var pooledSentence: [String] {
        guard let pooled = report.pooled, !report.isLive else { return [] }
        let decimals = NumberText.gapDecimals(Interval(lower: pooled.lower, upper: pooled.upper))
        return [
            text(
                "pooled",
                [
                    "gap": ReportSentences.points(pooled.estimate, decimals),
                    "low": ReportSentences.points(pooled.lower, decimals),
                    "high": ReportSentences.points(pooled.upper, decimals), "count": "\(pooled.usedStrata)",
                ])
        ]
    }

    private var forest: ReportChart {
        var rows = report.wards.map { ward in
            let range = ward.difference.map(sentences.range)
            return ReportChart.Forest.Row(
                label: ward.name.map { $0.isEmpty ? name(ward) : text("wards.name", ["ward": $0]) } ?? name(ward),
                shown: ward.difference.map { sentences.gap($0.estimate, sentences.range($0)) } ?? text("wards.tooFew"),
                estimate: ward.difference.map { $0.estimate * 100 }, lower: (range?.lower ?? 0) * 100,
                upper: (range?.upper ?? 0) * 100, weight: ward.weight, isWhole: false)
        }
        if let pooled = report.pooled {
            rows.append(
                .init(
                    label: text("wards.all"), shown: gap(pooled), estimate: pooled.estimate * 100,
                    lower: pooled.lower * 100, upper: pooled.upper * 100, weight: 1, isWhole: true))
        }
        let words = rows.map { text("wards.row", ["ward": $0.label, "gap": $0.shown]) }.joined(separator: " ")
        return ReportChart(
            alternative: text("wards.alternative", ["words": words]),
            .forest(.init(rows: rows, worse: text("wards.worse"), better: text("wards.better"))))
    }

    // MARK: Days

    var days: ReportSection? {
        let series = report.series.filter { $0.points.count > 1 }
        guard !series.isEmpty else { return nil }
        let start = report.meeting == nil ? "launch" : "meeting"
        func title(_ name: String) -> String { text.has("arm.\(name)") ? text("arm.\(name)") : name }
        let lines = series.enumerated().map { index, series in
            ReportChart.Growth.Line(
                label: title(series.arm),
                points: series.points.compactMap { point in
                    guard let share = point.rate.estimate, let lower = point.rate.lower, let upper = point.rate.upper
                    else { return nil }
                    return .init(
                        day: Double(point.day), share: share, lower: lower, upper: upper,
                        atRisk: atRisk(point.rate).shown)
                }, isDashed: index > 0)
        }
        let every = Set(series.flatMap { $0.points.map(\.day) }).sorted()
        let rows = every.map { day in
            ReportTable.Row(
                "\(day)",
                series.map { series in series.points.first { $0.day == day }.map { rate($0.rate) } ?? .hidden }
                    + series.map { series in
                        series.points.first { $0.day == day }.map { atRisk($0.rate) } ?? .hidden
                    })
        }
        let words = series.map { series in
            series.points.suffix(1).map { point in
                text(
                    "days.row",
                    ["day": "\(point.day)", "arm": title(series.arm), "share": sentences.rate(point.rate)])
            }.joined()
        }.joined(separator: " ")
        return ReportSection(
            id: "days", title: text("days.title.\(start)"),
            charts: [
                ReportChart(
                    alternative: text("days.alternative", ["words": words]),
                    .growth(.init(lines: lines, axis: text("days.axis.\(start)"), atRisk: text("days.atRisk"))))
            ],
            table: ReportTable(
                columns: [text("days.day")] + series.map { title($0.arm) }
                    + series.map { text("days.notYet", ["arm": title($0.arm)]) }, rows: rows),
            notes: [text("days.note")])
    }

    /// Who is left: both counts of a shown rate are large enough, so this one is.
    private func atRisk(_ rate: ShownRate) -> ReportFigure {
        guard let x = rate.x, let n = rate.n else { return .hidden }
        return count(n - x)
    }

    // MARK: Other actions

    var actions: ReportSection? {
        guard !report.furtherActions.isEmpty else { return nil }
        let hasSecond = report.furtherActions.contains { $0.second != nil }
        let rows = report.furtherActions.map { action in
            ReportTable.Row(
                text("actions.\(action.strength == .said ? "said" : "done")", ["action": action.name]),
                [rate(action.first)] + (hasSecond ? [action.second.map(rate) ?? ReportFigure("–")] : []))
        }
        return ReportSection(
            id: "actions", title: text("actions.title"),
            table: ReportTable(
                columns: [text("actions.action"), title(report.first)]
                    + (hasSecond ? [report.second.map(title) ?? ""] : []), rows: rows),
            notes: [text("actions.note", ["action": report.action])])
    }

    // MARK: Answers

    var answers: ReportSection {
        var section = ReportSection(id: "answers", title: text("answers.title"))
        guard let total = report.waitingTotal else {
            section.paragraphs = [text("answers.hidden")]
            return section
        }
        let blanks: KeyValuePairs = [
            "waiting": ReportSentences.count(total.waiting), "answered": ReportSentences.count(total.answered),
        ]
        section.paragraphs = [
            total.answered == 0
                ? text("answers.nobody") : text(total.waiting == 0 ? "answers.clear" : "answers.debt", blanks)
        ]
        guard !report.waiting.isEmpty else { return section }
        let rows = report.waiting.map { row in
            let name = row.ward.map { $0.isEmpty ? text("wards.unknown") : $0 }
            return ReportTable.Row(
                name ?? text("answers.others"), [count(row.answered), count(row.waiting)])
        }
        section.table = ReportTable(
            columns: [text("wards.ward"), text("answers.answered"), text("answers.waiting")],
            rows: rows + [.init(text("answers.all"), [count(total.answered), count(total.waiting)])])
        return section
    }

    // MARK: Deliveries and opt-outs

    var reach: ReportSection? {
        guard !texted.isEmpty else { return nil }
        func row(_ key: String, _ rate: (GiveBack.Arm) -> ShownRate?) -> ReportTable.Row? {
            let cells = texted.map { arm in
                guard let rate = rate(arm), !rate.isHidden else { return ReportFigure.hidden }
                return ReportFigure(
                    sentences.rate(rate, withRange: true), value: rate.estimate.map { "\($0)" } ?? "")
            }
            return .init(text("reach.\(key)"), cells)
        }
        let rows = [
            row("delivered", \.delivered), row("replied", \.replied), row("optedOut", \.optedOut),
            row("withBoth", \.withBoth), row("sharedWindow", \.sharedWindow),
        ]
        let paragraphs = report.optOuts.map {
            [
                text(
                    "reach.optOuts.\($0.conclusion.rawValue)",
                    ["margin": NumberText.percent($0.margin, decimals: 0)])
            ]
        }
        return ReportSection(
            id: "reach", title: text("reach.title"), paragraphs: paragraphs ?? [],
            table: ReportTable(
                columns: [text("funnel.people")] + texted.map(title), rows: rows.compactMap(\.self)))
    }

    // MARK: Limits and method

    var limits: ReportSection {
        var paragraphs = report.caveats.map { text("caveat.\($0.rawValue)") }
        if report.baseline == .list { paragraphs.append(text("limits.contamination")) }
        if report.isLive { paragraphs.append(text("limits.immature")) }
        if let uncertain = report.uncertain, uncertain > 0 {
            paragraphs.append(text("limits.uncertain", ["count": ReportSentences.count(uncertain)]))
        }
        if let unmatched = report.unmatched, unmatched > 0 {
            paragraphs.append(text("limits.unmatched", ["count": ReportSentences.count(unmatched)]))
        }
        return ReportSection(id: "limits", title: text("limits.title"), paragraphs: paragraphs)
    }

    /// Which comparison this is: one that was decided in advance, or later.
    private var defined: String {
        let mark = report.definition
        return mark.isFromLaunch
            ? text("method.defined", ["version": "\(mark.version)", "hash": String(mark.hash.prefix(12))])
            : changed
    }

    var changed: String {
        let mark = report.definition
        return text(
            mark.isAfterFirstText ? "method.changed" : "method.changedEarly",
            [
                "version": "\(mark.version)", "hash": String(mark.hash.prefix(12)),
                "at": ISO8601.parse(mark.definedAt).map(date) ?? mark.definedAt, "reason": mark.reason,
            ])
    }

    /// - Parameter document: everything else: its figures are what the fingerprint is of.
    func method(of document: ReportDocument) -> ReportSection {
        let instant = ISO8601.format(Timestamp(seconds: report.asOf.seconds))
        return ReportSection(
            id: "method", title: text("method.title"),
            paragraphs: [
                defined, text("method.unit", ["span": sentences.span]), text("method.intervals"),
                text(
                    "method.hidden",
                    ["below": "\(report.disclosure.threshold - 1)", "mark": text("hidden")]),
                text(
                    "method.software",
                    [
                        "asOf": date(report.asOf), "instant": instant, "plan": String(report.planHash.prefix(12)),
                        "version": setting.version, "hash": fingerprint(document, instant),
                    ]), text("method.csv"),
            ], isBoxed: true)
    }

    /// Of the figures as they are shown, whatever the language: of hidden ones it must not tell anything, and a hash of few
    /// small numbers would.
    private func fingerprint(_ document: ReportDocument, _ instant: String) -> String {
        let values = document.sections.flatMap { section in
            (section.table?.rows ?? []).flatMap(\.cells).map { $0.isHidden ? "hidden" : $0.value }
        }
        return String(
            Fingerprint.sha256(([report.planHash, instant] + values).joined(separator: "\n")).prefix(16))
    }
}
