import Statistics

/// What a planned comparison can show, in sentences.
struct SamplePlanText {
    let plan: SamplePlan

    func show() {
        print(
            "If \(percent(plan.rate)) of the other list take the action, and a gap is to be seen with a chance of"
                + " \(NumberText.percent(plan.power, decimals: 0))%:\n")
        show(plan.ward, title: plan.together == nil ? "These people" : "One ward")
        if let together = plan.together { show(together, title: "All \(plan.wards) wards together") }
        showGap()
        print(
            plan.isLive
                ? "\nFor a verdict that may be looked at every day. Looked at once, at the end, half the people would do."
                : "\nFor one look, at the end. To look every day and stop when it is clear, plan with --live: twice the people."
        )
        print("People who are texted but do not answer count among them; people without a number do not.")
    }

    private func show(_ size: SamplePlan.Size, title: String) {
        let people =
            "\(NumberWords.count(size.people)) of the activated list, \(NumberWords.count(size.cold)) of the other"
        guard let gap = size.smallestGap else {
            print("  \(title) (\(people)): no gap, however large, would be seen that surely. Ask more people.")
            return
        }
        print(
            "  \(title) (\(people)): you can see a gap of about \(points(gap)) points,"
                + " \(percent(plan.rate + gap)) against \(percent(plan.rate)).")
    }

    private func showGap() {
        guard let gap = plan.gap else { return }
        print("\nA gap of \(points(gap)) points, \(percent(plan.rate + gap)) against \(percent(plan.rate)):")
        show(chanceOf: plan.ward, title: plan.together == nil ? "these people" : "one ward")
        if let together = plan.together { show(chanceOf: together, title: "all \(plan.wards) wards together") }
        if let needed = plan.needed {
            print(
                "  needs \(NumberWords.count(needed.people)) of the activated list and"
                    + " \(NumberWords.count(needed.cold)) of the other.")
        }
    }

    private func show(chanceOf size: SamplePlan.Size, title: String) {
        // Where every result can be gone through, the approximation is not needed.
        guard let chance = size.exactChanceOfGap ?? size.chanceOfGap else { return }
        print("  \(title) would show it with a chance of \(NumberText.percent(chance, decimals: 0))%.")
    }

    private func percent(_ rate: Double) -> String {
        NumberText.percent(rate, decimals: NumberText.rateDecimals(largest: rate)) + "%"
    }

    private func points(_ gap: Double) -> String {
        NumberText.percent(gap, decimals: NumberText.rateDecimals(largest: gap))
    }
}
