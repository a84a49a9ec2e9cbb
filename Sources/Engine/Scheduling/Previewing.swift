import Domain
import Storage

/// Counts what a launch would send, on the texts as they would be rendered for every person.
struct Previewing {
    let settings: LaunchSettings

    func preview(
        _ campaign: StoredCampaign, steps: [ScheduledStep], sender: SenderSettings, meeting: Meeting?,
        in transaction: Transaction, now: Timestamp
    ) throws -> Launch.Preview {
        let arms = try arms(of: campaign, in: transaction)
        let plan = campaign.plan
        let scripts = try PlanScripts(plan)
        let heldOut = Set(plan.arms?.heldOut ?? [])
        let texts = MeetingWords(organization: settings.organization, meeting: meeting, zones: settings.window.zones)
        var common = texts.values
        common[.link] = campaign.plan.linkHost?.address(of: .sample)
        var counts = [Counting](repeating: Counting(), count: steps.count)
        var windowSegments = [[Int64: (people: Int64, segments: Int64)]](repeating: [:], count: steps.count)
        try transaction.visitEligible(campaign: campaign.id) { person in
            var values = common
            values[.firstName] = person.firstName
            values[.lastName] = person.lastName
            values[.ward] = person.ward
            values[.union] = person.union
            if let arm = person.arm, heldOut.contains(arm) { return }
            for index in steps.indices {
                let script = scripts[index, arm: person.arm]
                let rendering = try script.rendering(for: values, isSmart: true)
                counts[index].add(
                    rendering, missing: !script.missing(for: values).isEmpty,
                    ownWordsOf: scripts.ownWords(of: person.arm, step: index) == nil ? nil : person.arm)
                let known = windowSegments[index][person.window] ?? (0, 0)
                windowSegments[index][person.window] = (
                    known.people + 1, known.segments + Int64(rendering.count.segments)
                )
            }
        }
        let keys = try transaction.windows()
        let queued = try queuedSegments(of: sender, besides: campaign.id, in: transaction)
        var allowances = try allowances(of: sender, queued: queued, in: transaction, now: now)
        var cap = CapDelays(textsPerPerson: settings.textsPerPersonPerDay)
        let previews = try steps.enumerated().map { index, step in
            let windows = windowSegments[index].sorted { $0.key < $1.key }
            let groups = try windows.map { id, group in
                guard let text = keys.first(where: { $0.id == id })?.key, let key = WindowKey(text: text) else {
                    throw StoreError.failed("window \(id) disappeared")
                }
                let openings = try settings.window.openings(key, from: step.dueAt, until: step.expiresAt).compactMap {
                    let closes = $0.closes.adding(seconds: -settings.windowMarginSeconds)
                    return closes > max($0.opens, step.dueAt)
                        ? SendWindow.Opening(opens: $0.opens, closes: closes) : nil
                }
                return FinishEstimate.Group(
                    people: group.people, segments: group.segments,
                    openings: cap.openings(
                        openings, of: id, stateCap: settings.window.states.cap(for: key), people: group.people,
                        step: index, dueAt: step.dueAt,
                        expiresAt: step.expiresAt))
            }
            let estimate = FinishEstimate.make(
                groups: groups, dueAt: step.dueAt, expiresAt: step.expiresAt,
                segmentsPerSecond: sender.limits.segmentsPerSecond,
                segmentsPerMinute: sender.limits.segmentsPerMinute, allowances: &allowances)
            cap.note(Dictionary(zip(windows.map(\.key), estimate.firstTextAt)) { first, _ in first })
            var preview = counts[index].preview(step: step, estimate: estimate)
            preview.armSamples = (plan.arms?.arms ?? []).enumerated().compactMap { place, arm in
                counts[index].armSamples[place].map { Launch.ArmSample(arm: arm.name, text: $0) }
            }
            if estimate.spilledPeople > 0 {
                preview.spills = try spills(
                    estimate, of: campaign, windows: windows.map(\.key), keys: keys, in: transaction)
            }
            return preview
        }
        return Launch.Preview(
            name: campaign.name, planHash: campaign.planHash, startsAt: campaign.startsAt, arms: arms,
            steps: previews, sender: sender,
            warnings: try budgetWarnings(steps: previews, sender: sender, queued: queued)
                + cap.warnings(steps: previews, zone: settings.zone, zones: settings.window.zones)
                + warnings(campaign.plan, steps: previews, arms: arms),
            link: campaign.plan.link?.url, drawn: try drawn(campaign, in: transaction))
    }

    private func drawn(
        _ campaign: StoredCampaign, in transaction: Transaction
    ) throws -> [Launch.DrawnPreview] {
        guard let arms = campaign.plan.arms?.arms else { return [] }
        return try transaction.drawnCounts(campaign: campaign.id).filter { arms.indices.contains($0.arm) }.map {
            Launch.DrawnPreview(
                list: $0.list, arm: arms[$0.arm].name, isHeldOut: arms[$0.arm].isHeldOut, people: $0.people,
                eligible: $0.eligible)
        }
    }

    /// The queue goes by the order of the audience, so those at its end spill.
    private func spills(
        _ estimate: FinishEstimate, of campaign: StoredCampaign, windows: [Int64], keys: [(id: Int64, key: String)],
        in transaction: Transaction
    ) throws -> [Launch.Spill] {
        var spills: [Launch.Spill] = []
        for (index, window) in windows.enumerated() where estimate.spilledOfGroup[index] > 0 {
            let zones = keys.first { $0.id == window }.flatMap { WindowKey(text: $0.key) }?.zones ?? []
            let wards = try transaction.wardsOfLast(
                estimate.spilledOfGroup[index], beforeLast: estimate.unreachedOfGroup[index], campaign: campaign.id,
                window: window, heldOut: campaign.plan.arms?.heldOut ?? [])
            for ward in wards {
                if let known = spills.firstIndex(where: { $0.ward == ward.ward && $0.zones == zones }) {
                    spills[known].people += ward.people
                } else {
                    spills.append(Launch.Spill(ward: ward.ward, zones: zones, people: ward.people))
                }
            }
        }
        return spills.sorted { ($1.people, $0.ward, $0.zones.first ?? "") < ($0.people, $1.ward, $1.zones.first ?? "") }
    }

    /// The sender's budgets with what other campaigns have left of today.
    private func allowances(
        of sender: SenderSettings, queued: [String: Int64], in transaction: Transaction, now: Timestamp
    ) throws -> [FinishEstimate.Allowance] {
        try sender.budgets.map { budget in
            let rules = try settings.window.zones.rules(of: budget.zone)
            let spent = try transaction.spent(budget, day: budget.day(at: now, rules: rules))
            return FinishEstimate.Allowance(
                budget, rules: rules, spent: spent, queued: queued[budget.name] ?? 0, now: now)
        }
    }

    /// Segments that other campaigns have in the queue, by the budgets of this sender against which they count: their
    /// texts, each as long as one of them.
    private func queuedSegments(
        of sender: SenderSettings, besides campaign: CampaignID, in transaction: Transaction
    ) throws -> [String: Int64] {
        let lanes = try transaction.lanes()
        var queued: [String: Int64] = [:]
        for budget in sender.budgets {
            let sharing = settings.senders.filter { $0.budgets.contains { $0.name == budget.name } }
            let its = lanes.filter { lane in
                sharing.contains { $0.gateway == lane.gateway && $0.number == lane.sender }
            }
            for group in try transaction.queued(on: its.map(\.id), besides: campaign) {
                let words = try transaction.occasion(of: group.sample).flatMap { text in
                    try LookUps.words(
                        campaign: text.campaign, step: text.step, person: text.person, launch: settings,
                        in: transaction)
                }
                queued[budget.name, default: 0] += group.texts * Int64(words?.count.segments ?? 1)
            }
        }
        return queued
    }

    /// A campaign larger than what is left of a day goes on the next day: said before, not found out at night.
    private func budgetWarnings(
        steps: [Launch.StepPreview], sender: SenderSettings, queued: [String: Int64]
    ) throws -> [String] {
        let rules = try settings.window.zones.rules(of: settings.zone)
        return steps.filter { $0.estimate.heldPeople > 0 || !$0.estimate.usedUpBudgets.isEmpty }.map { step in
            let limits = sender.budgets.filter { step.estimate.usedUpBudgets.contains($0.name) }.map { budget in
                let others = queued[budget.name].map { ", \($0) of them for other campaigns in the queue" } ?? ""
                return
                    "\(budget.segmentsPerDay) segments a day (\(budget.name), until midnight in \(budget.zone)\(others))"
            }
            var words =
                "Step \"\(step.name)\": its \(step.segments) segments are more than what is left of "
                + limits.joined(separator: " and of ")
            if let last = step.estimate.lastTextAt, step.estimate.heldPeople > 0 {
                let local = ISO8601.formatDateTime(secondsSince1970: rules.localSeconds(at: last))
                words +=
                    "; \(step.estimate.heldPeople) people are texted on a later day, the last of them "
                    + "\(local.prefix(10)) at \(local.dropFirst(11).prefix(5)) in \(settings.zone)"
            }
            return words + "."
        }
    }

    private func arms(of campaign: StoredCampaign, in transaction: Transaction) throws -> [Launch.ArmPreview] {
        let cohort = try transaction.audienceStandings(campaign: campaign.id)
        var arms: [Launch.ArmPreview] = []
        for row in cohort {
            if arms.last?.arm != row.arm {
                arms.append(Launch.ArmPreview(arm: row.arm, listed: 0, eligible: 0, leftOut: [], overlap: 0))
            }
            arms[arms.count - 1].listed += row.count
            arms[arms.count - 1].overlap += row.overlap
            if row.standing == "eligible" {
                arms[arms.count - 1].eligible += row.count
            } else {
                arms[arms.count - 1].leftOut.append((row.standing, row.count))
            }
        }
        return arms
    }

    private func warnings(
        _ plan: Plan, steps: [Launch.StepPreview], arms: [Launch.ArmPreview]
    ) -> [String] {
        var warnings: [String] = []
        // Every arm has a first text of its own, or the plan's.
        let texted = plan.arms.map { arms in arms.arms.indices.filter { !arms.arms[$0].isHeldOut } } ?? []
        let firsts = (texted.isEmpty ? [nil] : texted.map(Optional.some)).map { plan.text(ofStep: 0, arm: $0) }
        if firsts.contains(where: { !$0.lowercased().contains("stop") }) {
            warnings.append("The first text does not say how to opt out. Add \"Reply STOP to opt out\".")
        }
        let name = settings.organization.lowercased()
        if firsts.contains(where: { !$0.contains("{organization}") && !$0.lowercased().contains(name) }) {
            warnings.append("The first text does not name \(settings.organization).")
        }
        for step in steps where step.estimate.unreachedPeople > 0 {
            warnings.append(
                "Step \"\(step.name)\": \(step.estimate.unreachedPeople) people cannot be reached before it expires.")
        }
        for step in steps where step.missingBlanks > 0 {
            warnings.append("Step \"\(step.name)\": \(step.missingBlanks) people have no value for one of its blanks.")
        }
        for arm in arms where arm.eligible == 0 {
            warnings.append("Nobody on the \(arm.arm) list can be texted.")
        }
        return warnings
    }

    private struct Counting {
        var people: Int64 = 0
        var segments: Int64 = 0
        var unicode: Int64 = 0
        var longest = 0
        var missing: Int64 = 0
        /// Of somebody who is told what the plan says.
        var sample = ""
        /// By the places of the arms that have words of their own.
        var armSamples: [Int: String] = [:]

        mutating func add(_ rendering: Rendering, missing isMissing: Bool, ownWordsOf arm: Int?) {
            people += 1
            segments += Int64(rendering.count.segments)
            if rendering.count.encoding != .gsm7 { unicode += 1 }
            longest = max(longest, rendering.count.segments)
            if isMissing { missing += 1 }
            if let arm {
                if armSamples[arm] == nil { armSamples[arm] = rendering.text }
            } else if sample.isEmpty {
                sample = rendering.text
            }
        }

        func preview(step: ScheduledStep, estimate: FinishEstimate) -> Launch.StepPreview {
            Launch.StepPreview(
                name: step.step.name, dueAt: step.dueAt, expiresAt: step.expiresAt, people: people, segments: segments,
                unicodePeople: unicode, longestSegments: longest, missingBlanks: missing, sample: sample,
                estimate: estimate)
        }
    }
}

/// The blanks that are the same for everyone of a campaign.
package struct MeetingWords: Sendable {
    package let values: BlankValues

    package init(organization: String, meeting: Meeting?, zones: ZoneCatalog) {
        var values = BlankValues()
        values[.organization] = organization
        if let meeting {
            values[.meeting] = meeting.name
            // The meeting's zone is in the catalog since the meeting was added; without it the blank stays empty.
            if let rules = try? zones.rules(of: meeting.zone) {
                let day = Int(rules.localSeconds(at: meeting.startsAt).floored(toMultipleOf: 86_400) / 86_400)
                values[.meetingDay] = Weekday.names[Weekday.of(dayNumber: day)]
            }
        }
        self.values = values
    }
}
