import Statistics

/// The comparison as staff read it: the funnel of both lists side by side, the rates, what may be said, and what to keep
/// in mind.
struct ComparisonText {
    let screen: Screen
    let comparison: CompareAnswer
    private var by: String { comparison.by }

    private var window: String { TimeText.duration(seconds: comparison.windowSeconds) }

    func show() {
        print(
            "\(Printable.line(comparison.campaign)): the \(comparison.isHeadline == false ? "secondary " : "")action \(Printable.line(comparison.action)), counted when"
                + " \(comparison.strength), within \(window) of a person's first text")
        print(
            "As of \(screen.time(comparison.asOf))\(comparison.isLive ? "; not final: more is to come" : "; final")."
                + " Plan \(comparison.planHash.prefix(12)).")
        for line in ComparisonMarkText(screen: screen, mark: comparison.definition).lines { print(line) }
        print("")
        for arm in comparison.arms { print("\(Printable.line(arm.name)): \(Printable.line(arm.source))") }
        print("")
        screen.show(funnel)
        showOverlap()
        print("")
        for sentence in comparison.sentences { print(Printable.line(sentence)) }
        if let difference = comparison.difference, comparison.verdict != "tooFew" {
            let kind = comparison.isLive ? "the range that may be looked at every day" : "95% interval"
            print("Difference: \(NumberWords.gap(difference, isLive: comparison.isLive)); \(kind).")
        }
        print("Verdict: \(Words.verdict(comparison.verdict)).")
        showStrata()
        showPairs()
        showFurtherActions()
        showRandomised()
        showDropOff()
        showBalances()
        screen.show("Keep in mind", comparison.warnings + openEnds)
    }

    // MARK: The funnel

    private struct Row {
        var title: String
        var count: String
    }

    /// From the widest denominator to the narrowest, by the names of docs/statistics.md; an indented row is a part of
    /// the one above it.
    private var rows: [Row] {
        [
            Row(title: "on the list", count: "listed"),
            Row(title: "  no number that can be texted", count: "noMobile"),
            Row(title: "  opted out before the launch", count: "suppressed"),
            Row(title: "  had done it before the launch", count: "baselineConverters"),
            Row(title: "could be texted", count: "eligible"),
            Row(title: "tried", count: "attempted"),
            Row(title: "sent: the gateway took a text", count: "sent"),
            Row(title: "  delivered, by the carrier's word", count: "delivered"),
            Row(title: "  did it between launch and first text", count: "convertedBeforeSend"),
            Row(title: "followed from their first text", count: "sentCohort"),
            Row(title: "matured: their \(window) have passed", count: "matured"),
            Row(title: "  replied", count: "repliedMatured"),
            Row(title: "  opted out", count: "optedOutMatured"),
            Row(title: "  took the action", count: "convertedMatured"),
            Row(title: "took the action so far, matured or not", count: "convertedSoFar"),
        ]
    }

    private var funnel: TextTable {
        let arms = comparison.arms
        var table = TextTable(columns: ["people"] + arms.map { ">" + Printable.line($0.name) })
        for row in rows where arms.contains(where: { $0.counts?[row.count] != nil }) {
            table.add(cells: [row.title] + arms.map { $0.counts?[row.count].map(NumberWords.count) ?? "–" })
        }
        if arms.contains(where: { $0.otherStrength != nil }) {
            let other = comparison.strength == "said" ? "done" : "said"
            table.add(
                cells: ["matured, by the other strength (\(other))"]
                    + arms.map { $0.otherStrength.map(NumberWords.count) ?? "–" })
        }
        if arms.contains(where: { $0.unverified ?? 0 > 0 }) {
            table.add(
                cells: ["matured, by unverified records alone"]
                    + arms.map { $0.unverified.map(NumberWords.count) ?? "–" })
        }
        let base = comparison.isRandomised ? "of all who could be texted" : "of the matured"
        table.add(cells: ["rate, \(base)"] + arms.map { NumberWords.rate($0.rate) })
        if arms.contains(where: { $0.attemptedRate != nil }) {
            table.add(cells: ["so far, of all tried"] + arms.map { $0.attemptedRate.map(NumberWords.rate) ?? "–" })
        }
        return table
    }

    private func showOverlap() {
        for arm in comparison.arms {
            guard let overlap = arm.counts?["overlap"], overlap > 0 else { continue }
            print(
                "\(NumberWords.people(overlap)) of \(Printable.line(arm.name)) stand on the other list, too; each is counted once."
            )
        }
    }

    // MARK: Strata

    private func showStrata() {
        guard !comparison.strata.isEmpty else { return }
        print("\nBy \(by)")
        let names = comparison.arms.filter { $0.counts != nil }.map(\.name)
        var table = TextTable(
            columns: [by] + names.map(Printable.line) + ["difference", "what may be said"], indent: 2)
        for stratum in comparison.strata {
            let rates = names.map { name in stratum.arms.first { $0.name == name }.map { NumberWords.rate($0.rate) } }
            table.add(
                cells: [stratum.name.isEmpty ? "not known" : stratum.name] + rates + [
                    stratum.difference.map { NumberWords.gap($0, isLive: comparison.isLive) },
                    Words.verdict(stratum.verdict),
                ])
        }
        screen.show(table)
    }

    private func showPairs() {
        guard let lists = comparison.lists else { return }
        print("\nList against list; p-values adjusted for being several, ranges not")
        var table = TextTable("", "", "difference", ">p", indent: 2)
        for pair in lists.pairs {
            table.add(
                pair.first, pair.second,
                NumberWords.gap(
                    DifferenceAnswer(estimate: pair.difference, lower: pair.lower, upper: pair.upper), isLive: false),
                NumberWords.pValue(pair.adjustedPValue))
        }
        screen.show(table)
        print(
            "  All of them together: p \(NumberWords.pValue(lists.pValue))"
                + (lists.isRough ? ", which is rough with so few people: read the pairs." : "."))
    }

    /// The same people, by what else they were asked.
    private func showFurtherActions() {
        guard let actions = comparison.furtherActions, !actions.isEmpty else { return }
        print("\nOther actions: secondary, p-values adjusted for being several")
        let names = comparison.arms.filter { $0.counts != nil }.map(\.name)
        var table = TextTable(
            columns: ["action", "counted"] + names.map(Printable.line) + ["difference", ">p", "what may be said"],
            indent: 2)
        for action in actions {
            let rates = names.map { name in action.arms.first { $0.name == name }.map { NumberWords.rate($0.rate) } }
            table.add(
                cells: [action.name, action.strength] + rates + [
                    action.difference.map { NumberWords.gap($0, isLive: comparison.isLive) },
                    action.adjustedPValue.map(NumberWords.pValue), Words.verdict(action.verdict),
                ])
        }
        screen.show(table)
    }

    /// By lot: here a difference is an effect.
    private func showRandomised() {
        guard let randomised = comparison.randomised else { return }
        print("\nRandom arms: of everyone drawn who could be texted, texted or not")
        var table = TextTable("arm", "took the action", "of the matured", "difference", "what may be said", indent: 2)
        for arm in randomised.arms {
            table.add(
                arm.name + (arm.isHeldOut ? " (no text)" : ""), NumberWords.rate(arm.rate),
                arm.isHeldOut ? "–" : NumberWords.rate(arm.maturedRate),
                arm.difference.map { NumberWords.gap($0, isLive: randomised.isLive) }, Words.verdict(arm.verdict))
        }
        screen.show(table)
        for sentence in randomised.sentences { print("  " + Printable.line(sentence)) }
    }

    /// Where everyone of the lists went: the rows add up to them.
    private func showDropOff() {
        let arms = comparison.arms.filter { $0.dropOff != nil }
        guard let first = arms.first?.dropOff else { return }
        print("\nWhere everyone went")
        var table = TextTable(columns: [""] + arms.map { ">" + Printable.line($0.name) }, indent: 2)
        for row in first {
            let counts = arms.map { arm in arm.dropOff?.first { $0.reason == row.reason }?.people ?? 0 }
            guard counts.contains(where: { $0 > 0 }) else { continue }
            table.add(cells: [Words.dropOff(row.reason)] + counts.map(NumberWords.count))
        }
        table.add(
            cells: ["all of them"]
                + arms.map { NumberWords.count(($0.dropOff ?? []).reduce(0) { $0 + $1.people }) })
        screen.show(table)
    }

    private func showBalances() {
        if let optOuts = comparison.optOuts {
            let points = NumberText.percent(optOuts.margin, decimals: 0)
            print(
                "\nOpt-outs: \(NumberWords.rate(optOuts.first)) against \(NumberWords.rate(optOuts.second))."
                    + " \(Words.optOuts(optOuts.conclusion, points: points))")
        }
        var table = TextTable(
            columns: ["can be matched by", ">phone", ">e-mail", ">both", ">of"], indent: 2)
        for arm in comparison.arms {
            guard let contacts = arm.contacts else { continue }
            func share(_ count: Int) -> String {
                contacts.listed == 0
                    ? "–" : NumberText.percent(Double(count) / Double(contacts.listed), decimals: 0) + "%"
            }
            table.add(
                arm.name, share(contacts.withPhone), share(contacts.withEmail), share(contacts.withBoth),
                NumberWords.count(contacts.listed))
        }
        if !table.isEmpty {
            print("")
            screen.show(table)
        }
        for arm in comparison.arms {
            guard let shared = arm.sharedWindow, shared.people > 0 else { continue }
            print(
                "\(NumberWords.count(shared.people)) of \(NumberWords.count(shared.matured)) matured people of"
                    + " \(Printable.line(arm.name)) were in another campaign's window, too.")
        }
    }

    private var openEnds: [String] {
        var ends: [String] = []
        if comparison.uncertain > 0 {
            ends.append(
                "\(NumberWords.number(comparison.uncertain, "text is", "texts are")) uncertain: tried, but not counted as sent."
            )
        }
        if comparison.unmatchedConversions > 0 {
            let records = NumberWords.number(comparison.unmatchedConversions, "record", "records")
            ends.append("\(records) of the action belong to nobody we know and count for no list.")
        }
        if let late = comparison.lateRecords, late.afterWindow > 0 {
            ends.append(
                "\(NumberWords.number(late.afterWindow, "record", "records")) came after the window had closed: an earlier reading counted fewer."
            )
        }
        if let late = comparison.lateRecords, late.afterAsOf > 0 {
            ends.append(
                "\(NumberWords.number(late.afterAsOf, "record", "records")) came after \(screen.time(comparison.asOf)): whoever looked then saw fewer."
            )
        }
        return ends
    }
}
