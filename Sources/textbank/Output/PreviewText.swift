/// What a launch would do: who, when, how much, and what to think about first.
struct PreviewText {
    let screen: Screen
    let preview: PreviewAnswer

    func show() {
        print(
            "\(Printable.line(preview.name)): from \(screen.time(preview.startsAt)), sent by \(Printable.line(preview.sender))"
        )
        showPeople()
        showDraw()
        showSteps()
        showSamples()
        showTotals()
        screen.show("Before you launch", preview.warnings)
    }

    private func showPeople() {
        print("\nWho")
        var table = TextTable("list", ">people", ">get texts", "left out, because", indent: 2)
        for arm in preview.arms {
            let reasons = arm.leftOut.map { "\(NumberWords.count($0.count)): \(Words.neverSent($0.reason))" }
            table.add(
                arm.arm, NumberWords.count(arm.listed), NumberWords.count(arm.eligible), reasons.first ?? "nobody")
            for reason in reasons.dropFirst() { table.add(nil, nil, nil, reason) }
        }
        screen.show(table)
        for arm in preview.arms where arm.overlap > 0 {
            print(
                "  \(NumberWords.people(arm.overlap)) of \(Printable.line(arm.arm)) stand on the other list, too: counted once."
            )
        }
    }

    private func showDraw() {
        guard let drawn = preview.drawn, !drawn.isEmpty else { return }
        print("\nArms, drawn by lot")
        var table = TextTable("list", "arm", ">people", ">can be texted", "", indent: 2)
        var list: String?
        for arm in drawn {
            table.add(
                arm.list == list ? nil : arm.list, arm.arm, NumberWords.count(arm.people),
                NumberWords.count(arm.eligible), arm.isHeldOut ? "held out: gets no text" : "")
            list = arm.list
        }
        screen.show(table)
    }

    private func showSteps() {
        print("\nSteps, if everyone gets every one of them")
        var table = TextTable(">", "step", "from", ">people", ">segments", ">cost", "last text leaves", indent: 2)
        for (index, step) in preview.steps.enumerated() {
            table.add(
                String(index + 1), step.name, screen.time(step.dueAt), NumberWords.count(step.people),
                NumberWords.count(step.segments), NumberWords.money(micros: step.costMicros, preview.currency),
                step.lastTextAt.map { screen.time($0) } ?? "nobody to text")
        }
        screen.show(table)
        for (index, step) in preview.steps.enumerated() {
            for remark in remarks(step) { print("  Step \(index + 1): \(remark)") }
        }
    }

    private func remarks(_ step: PreviewAnswer.Step) -> [String] {
        var remarks: [String] = []
        if step.spilledPeople > 0 {
            remarks.append(
                "\(NumberWords.people(step.spilledPeople)) cannot be texted the same day and get it on another one"
                    + Self.who(step.spills ?? []) + ".")
        }
        if step.unreachedPeople > 0 {
            remarks.append(
                "\(NumberWords.people(step.unreachedPeople)) cannot be reached before it expires, \(screen.time(step.expiresAt))."
            )
        }
        if step.missingBlanks > 0 {
            remarks.append("\(NumberWords.people(step.missingBlanks)) lack something that its text has a blank for.")
        }
        if step.unicodePeople > 0 {
            remarks.append(
                "\(NumberWords.people(step.unicodePeople)) get it in Unicode, of which a segment holds less than half as much."
            )
        }
        if step.longestSegments > 1 {
            remarks.append("its longest text has \(NumberWords.count(step.longestSegments)) segments.")
        }
        return remarks
    }

    /// `: 2,000 of ward 12, 1,110 of ward 9 (America/Chicago)`.
    private static func who(_ spills: [PreviewAnswer.Spill]) -> String {
        guard !spills.isEmpty else { return "" }
        let most = 5
        let isOneZone = Set(spills.map(\.zones)).count == 1
        func zones(_ spill: PreviewAnswer.Spill) -> String { " (\(spill.zones.joined(separator: ", ")))" }
        let named = spills.prefix(most).map { spill in
            let ward = spill.ward.isEmpty ? "without a ward" : "of ward \(Printable.line(spill.ward))"
            return "\(NumberWords.count(spill.people)) \(ward)" + (isOneZone ? "" : zones(spill))
        }
        let rest = spills.dropFirst(most).reduce(0) { $0 + $1.people }
        return ": " + named.joined(separator: ", ") + (rest > 0 ? ", \(NumberWords.count(rest)) elsewhere" : "")
            + (isOneZone ? zones(spills[0]) : "")
    }

    private func showSamples() {
        print("\nAs one person would read it")
        for (index, step) in preview.steps.enumerated() {
            let own = step.armSamples ?? []
            if !step.sample.isEmpty || own.isEmpty {
                print("  \(index + 1). \(step.sample.isEmpty ? "(nobody to text)" : Printable.line(step.sample))")
            }
            for arm in own {
                print("  \(index + 1). \(Printable.line(arm.arm)): \(Printable.line(arm.sample))")
            }
        }
        if let link = preview.link {
            print("  The link leads to \(Printable.line(link)); everybody gets one of their own.")
        }
    }

    private func showTotals() {
        print(
            "\nAt most \(NumberWords.number(preview.texts, "text", "texts")) in"
                + " \(NumberWords.number(preview.segments, "segment", "segments")), about"
                + " \(NumberWords.money(micros: preview.costMicros, preview.currency)) at the price of"
                + " \(Printable.line(preview.priceDate)); people who answer get no more.")
        if let last = preview.lastTextAt { print("The last text leaves \(screen.time(last)).") }
    }
}
