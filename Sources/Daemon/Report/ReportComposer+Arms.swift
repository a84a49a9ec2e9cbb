import Domain
import Engine
import Statistics
import Web

/// The random arms of a campaign: the one place of a report that may speak of effects.
extension ReportComposer {
    var randomised: ReportSection? {
        guard let randomised = report.randomised else { return nil }
        var paragraphs = [text("arms.intro")]
        guard let reference = randomised.arms.first(where: { $0.name == randomised.reference }) else { return nil }
        for arm in randomised.arms where arm.name != reference.name {
            paragraphs.append(sentence(arm, reference, randomised))
        }
        if randomised.isMismatched { paragraphs.append(text("arms.mismatch")) }
        if randomised.hasFewClusters { paragraphs.append(text("arms.few")) }
        let rows = randomised.arms.map { arm in
            ReportTable.Row(
                arm.isHeldOut ? text("arms.held", ["arm": arm.name]) : arm.name,
                [figure(arm.rate), gap(arm, randomised)])
        }
        return ReportSection(
            id: "arms", title: text("arms.title"), paragraphs: paragraphs,
            table: ReportTable(
                columns: [text("arms.arm"), text("arms.rate"), text("wards.difference")], rows: rows))
    }

    private func figure(_ rate: ComparedRate) -> ReportFigure {
        let shown = report.disclosure.rate(x: rate.x, n: rate.n)
        return shown.isHidden
            ? .hidden
            : ReportFigure(sentences.rate(shown, withRange: true), value: rate.estimate.map { "\($0)" } ?? "")
    }

    private func gap(_ arm: RandomisedArms.Arm, _ randomised: RandomisedArms) -> ReportFigure {
        if arm.name == randomised.reference { return ReportFigure(text("arms.reference")) }
        guard let difference = arm.difference else { return ReportFigure(text("wards.tooFew")) }
        let range =
            randomised.isLive
            ? Interval(lower: difference.liveLower, upper: difference.liveUpper)
            : Interval(lower: difference.lower, upper: difference.upper)
        return ReportFigure(sentences.gap(difference.estimate, range), value: "\(difference.estimate)")
    }

    private func sentence(
        _ arm: RandomisedArms.Arm, _ reference: RandomisedArms.Arm, _ randomised: RandomisedArms
    ) -> String {
        let rates = TwoRates(
            Proportion(Int(arm.rate.x), of: Int(arm.rate.n)),
            Proportion(Int(reference.rate.x), of: Int(reference.rate.n)))
        return sentences.sentence(
            rates,
            Verdict(
                rates, isLive: randomised.isLive, plannedFirst: Int(arm.rate.n), plannedSecond: Int(reference.rate.n)),
            sentences.capitalised(text("arms.label", ["arm": arm.name])),
            text("arms.label", ["arm": reference.name]), isLive: randomised.isLive,
            isRandomised: !randomised.isMismatched)
    }
}
