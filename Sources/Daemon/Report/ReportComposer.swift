import Domain
import Engine
import Foundation
import Statistics
import Storage
import Web

/// Turns what may be shown into a page: words around figures, and the drawings of them.
struct ReportComposer {
    struct Setting {
        var organization: String
        var version: String
        var isRehearsal: Bool
        var zone: TimeZone
    }

    let report: GiveBack
    let setting: Setting
    let text: ReportText
    let sentences: ReportSentences

    init(_ report: GiveBack, _ language: ReportText.Language, _ setting: Setting) {
        self.report = report
        self.setting = setting
        text = ReportText(language)
        sentences = ReportSentences(text: text, report: report)
    }

    var document: ReportDocument {
        var document = ReportDocument(
            language: text.language.rawValue, title: text("title", ["campaign": report.campaign]),
            lead: [
                text("lead.by", ["organization": setting.organization, "asOf": date(report.asOf)]),
                text(
                    "lead.asked",
                    [
                        "from": date(report.steps.first?.dueAt ?? report.launchedAt),
                        "strength": text("strength.\(report.strength == .said ? "said" : "done")"),
                        "action": report.action, "span": sentences.span,
                    ]),
            ],
            notices: notices, headline: sentences.headline,
            sections: [asked, funnel, wards, randomised, days, actions, answers, reach, limits].compactMap(\.self),
            hiddenMark: text("hidden"))
        document.sections.append(method(of: document))
        return document
    }

    private var notices: [String] {
        var notices: [String] = []
        if setting.isRehearsal { notices.append(text("notice.rehearsal")) }
        if report.disclosure != .outside { notices.append(text("notice.internal")) }
        if report.isLive { notices.append(text("notice.live")) }
        if report.definition.isExploratory { notices.append(text("notice.exploratory")) }
        if !report.definition.isFromLaunch { notices.append(changed) }
        return notices
    }

    // MARK: What was asked

    private var asked: ReportSection {
        var paragraphs: [String] = []
        if let meeting = report.meeting {
            paragraphs.append(
                text("asked.meeting", ["meeting": meeting.name, "at": date(meeting.startsAt)]))
        }
        paragraphs.append(text("asked.launch", ["at": date(report.launchedAt)]))
        if report.baseline != nil {
            paragraphs.append(
                text("asked.lists", ["first": report.first.source, "second": sentences.source(report.baselineName)]))
        } else {
            paragraphs.append(text("asked.list", ["first": report.first.source]))
        }
        for (index, step) in report.steps.enumerated() {
            paragraphs.append(
                text(
                    "asked.step",
                    ["number": "\(index + 1)", "at": date(step.dueAt), "text": step.text]))
        }
        return ReportSection(id: "asked", title: text("asked.title"), paragraphs: paragraphs)
    }

    // MARK: The funnel

    var arms: [GiveBack.Arm] { [report.first] + [report.second].compactMap(\.self) }
    var texted: [GiveBack.Arm] { arms.filter { $0.funnel != nil } }

    func title(_ arm: GiveBack.Arm) -> String {
        text.has("arm.\(arm.name)") ? text("arm.\(arm.name)") : arm.name
    }

    func count(_ count: Int64?) -> ReportFigure {
        count.map { ReportFigure(ReportSentences.count($0), value: "\($0)") } ?? .hidden
    }

    private var funnel: ReportSection? {
        guard !texted.isEmpty else { return nil }
        let rows = funnelRows
        let blocks = texted.enumerated().map { index, arm in
            let stages = rows.filter(\.isStage).map { ($0.title, $0.people[index]) }
            let longest = Double(stages.compactMap(\.1).max() ?? 1)
            return ReportChart.FunnelBlock(
                title: title(arm),
                bars: stages.map { title, people in
                    .init(
                        label: title, share: people.map { Double($0) / max(longest, 1) },
                        shown: people.map(ReportSentences.count) ?? text("hidden"))
                })
        }
        let words = texted.map { sentences.rate($0.rate) }.joined(separator: "; ")
        return ReportSection(
            id: "funnel", title: text("funnel.title"),
            charts: [
                ReportChart(alternative: text("funnel.alternative", ["words": words + "."]), .funnel(blocks))
            ],
            table: ReportTable(
                columns: [text("funnel.people")] + texted.map(title),
                rows: rows.map { row in .init(row.title, row.people.map(count)) }),
            notes: [text("funnel.note")])
    }

    private struct FunnelRow {
        var title: String
        var isStage: Bool
        var people: [Int64?]
    }

    /// Each stage, and before it who was lost on the way to it.
    private var funnelRows: [FunnelRow] {
        let lost: [(ShownFunnel.Stage, [DropOff])] = [
            (.listed, []), (.eligible, [.noMobile, .suppressed, .baselineConverters]), (.attempted, [.neverAttempted]),
            (.sent, [.notAccepted]), (.sentCohort, [.convertedBeforeSend]), (.matured, [.notYetMatured]),
        ]
        var rows: [FunnelRow] = []
        for (stage, reasons) in lost {
            for reason in reasons {
                let people = texted.map { arm in arm.funnel?.drops.first { $0.reason == reason }?.people }
                // A way that nobody went needs no row.
                if people.contains(where: { $0 != 0 }) {
                    rows.append(FunnelRow(title: text("drop.\(reason.rawValue)"), isStage: false, people: people))
                }
            }
            rows.append(
                FunnelRow(
                    title: text("stage.\(stage.rawValue)", ["span": sentences.span]), isStage: true,
                    people: texted.map { $0.funnel?[stage] }))
        }
        rows.append(
            FunnelRow(title: text("stage.replied"), isStage: true, people: texted.map { $0.replied?.x }))
        let acted = texted.map { $0.rate.x }
        return rows + [FunnelRow(title: text("stage.acted"), isStage: true, people: acted)]
    }

    // MARK: Dates

    /// `October 6, 2026, 19:30` in the organization's zone.
    func date(_ instant: Timestamp) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = setting.zone
        let parts = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute], from: Date(timeIntervalSince1970: Double(instant.seconds)))
        let months = text("months").split(separator: " ").map(String.init)
        func two(_ number: Int?) -> String { ((number ?? 0) < 10 ? "0" : "") + "\(number ?? 0)" }
        return text(
            "date",
            [
                "month": months[((parts.month ?? 1) - 1) % months.count], "day": "\(parts.day ?? 1)",
                "year": "\(parts.year ?? 1970)", "time": "\(two(parts.hour)):\(two(parts.minute))",
            ])
    }
}
