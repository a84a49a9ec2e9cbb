import Domain

/// Reads a plan as organizers write it. Every mistake is collected with the key it stands at; an unknown key is one.
///
/// See `docs/plans.md` for the keys, and `config/plan.example.yaml`, which a test reads.
package struct PlanReader {
    var rejections: [Rejection] = []

    private init() {}

    /// - Throws: a `Refusal` with everything that is wrong.
    package static func plan(fromYAML text: String) throws(Refusal) -> Plan {
        let tree = try YAMLTree.read(text, name: "plan")
        var reader = PlanReader()
        let plan = reader.plan(tree)
        guard reader.rejections.isEmpty, let plan else { throw Refusal(reader.rejections) }
        return plan
    }

    private static let keys = [
        "name", "meeting", "starts", "audience", "compare_with", "action", "actions", "yes_words", "purpose", "window",
        "sender",
        "steps", "attribution_window", "follow_ups", "if_missed", "link", "arms", "compare_by",
    ]

    private mutating func plan(_ tree: YAMLTree) -> Plan? {
        allow(Self.keys, in: tree)
        let name = required("name", in: tree)
        let senders = senders(tree)
        let audience = audience(tree)
        let actions = actions(tree)
        let steps = steps(tree)
        let purpose = purpose(tree)
        let baseline = baseline(tree)
        let window = window(tree)
        let startsAt = startsAt(tree)
        let attribution = duration("attribution_window", in: tree) ?? Plan.standardAttributionSeconds
        let followUps = choice("follow_ups", in: tree, of: FollowUps.self) ?? .silent
        let ifMissed = ifMissed(tree)
        let link = link(tree)
        let arms = arms(tree, steps: steps)
        let strata = choice("compare_by", in: tree, of: PlannedStrata.self)
        guard let name, let sender = senders.first, let audience, let action = actions.first, let purpose else {
            return nil
        }
        let plan = Plan(
            name: name, purpose: purpose, meeting: tree["meeting"]?.text, startsAt: startsAt, audience: audience,
            baseline: baseline, action: action, yesWords: texts("yes_words", in: tree), window: window, sender: sender,
            steps: steps, attributionSeconds: attribution, followUps: followUps, ifMissed: ifMissed,
            furtherSenders: senders.count > 1 ? Array(senders.dropFirst()) : nil, link: link, arms: arms,
            strata: strata, furtherActions: actions.count > 1 ? Array(actions.dropFirst()) : nil)
        rejections += plan.actionProblems
        return plan
    }

    /// One name, or a list of names: a number pool.
    private mutating func senders(_ tree: YAMLTree) -> [String] {
        let listed = texts("sender", in: tree)
        if !listed.isEmpty {
            if Set(listed).count < listed.count { reject("sender", "a sender is named twice", "Name each once.") }
            return listed
        }
        return required("sender", in: tree).map { [$0] } ?? []
    }

    private mutating func audience(_ tree: YAMLTree) -> PlannedAudience? {
        guard let audience = tree["audience"] else {
            missing("audience", "Name the lists to text: `audience: {lists: [ward-12-sign-in]}`.")
            return nil
        }
        allow(["lists", "minus", "wards"], in: audience)
        let lists = texts("lists", in: audience)
        if lists.isEmpty { missing("audience.lists", "Name at least one list.") }
        return PlannedAudience(
            lists: lists, minusLists: texts("minus", in: audience), wards: texts("wards", in: audience))
    }

    private mutating func baseline(_ tree: YAMLTree) -> PlannedBaseline? {
        guard let baseline = tree["compare_with"] else { return nil }
        allow(["list", "campaign", "counts", "rate"], in: baseline)
        guard baseline.keys.count == 1, let key = baseline.keys.first, let value = baseline[key]?.text else {
            reject(
                "compare_with", "exactly one of list, campaign, counts and rate is needed",
                "Write for example `compare_with: {list: cold}`.")
            return nil
        }
        switch key {
        case "list": return .list(value)
        case "campaign": return .campaign(value)
        case "rate":
            guard let rate = RateText.fraction(value) else {
                reject(
                    "compare_with.rate", "\"\(value)\" is not a rate between 0 and 100%",
                    "Write it as `2%` or `0.02`.")
                return nil
            }
            return .rate(rate)
        default: return .counts(value)
        }
    }

    private mutating func purpose(_ tree: YAMLTree) -> Purpose? {
        guard let purpose = tree["purpose"] else { return Purpose(isSolicitation: true) }
        if let word = purpose.text {
            if word == "solicitation" { return Purpose(isSolicitation: true) }
            reject(
                "purpose", "a campaign that is no solicitation needs a name and a reason",
                "Write `purpose: {solicitation: false, decided_by: NAME, reason: WHY}`.")
            return nil
        }
        allow(["solicitation", "decided_by", "reason"], in: purpose)
        let isSolicitation = flag("solicitation", in: purpose) ?? true
        let by = purpose["decided_by"]?.text
        let reason = purpose["reason"]?.text
        if !isSolicitation, by == nil || reason == nil {
            reject(
                "purpose", "saying that it is no solicitation needs decided_by and reason",
                "Name who decided it and why: it is kept with the campaign.")
            return nil
        }
        return Purpose(isSolicitation: isSolicitation, decidedBy: by, reason: reason)
    }

    private mutating func window(_ tree: YAMLTree) -> PlannedWindow? {
        guard let window = tree["window"] else { return nil }
        allow(["from", "to"], in: window)
        guard let from = clock("from", in: window), let to = clock("to", in: window) else { return nil }
        guard from >= 8 * 60, to <= 21 * 60, from < to else {
            reject(
                "window", "the hours must lie within 08:00 and 21:00", "Nobody is texted earlier or later, anywhere.")
            return nil
        }
        return PlannedWindow(fromMinute: from, toMinute: to)
    }

    private mutating func startsAt(_ tree: YAMLTree) -> Timestamp? {
        guard let text = tree["starts"]?.text else { return nil }
        if let instant = ISO8601.parse(text) { return instant }
        reject(
            "starts", "\"\(text)\" is not an instant", "Write the day, the hour and the offset: 2026-10-06T20:45-05:00."
        )
        return nil
    }

    private mutating func ifMissed(_ tree: YAMLTree) -> MissedStart? {
        guard let choice = tree["if_missed"] else { return nil }
        if choice.isMapping {
            allow(["run_within"], in: choice)
            if choice["run_within"] == nil { missing("if_missed.run_within", "Write for example `90 minutes`.") }
            return duration("run_within", in: choice).map { .runWithin(seconds: $0) }
        }
        switch choice.text {
        case "ask": return .ask
        case "skip": return .skip
        case let other:
            reject(
                "if_missed", "\"\(other ?? "")\" is not one of the choices",
                "Use ask, skip, or `{run_within: 90 minutes}`.")
            return nil
        }
    }

    /// Whether the page may be linked to is for the launch to say: it knows the configuration.
    private mutating func link(_ tree: YAMLTree) -> PlannedLink? {
        guard let link = tree["link"] else { return nil }
        guard let url = link.text, LinkAddress(url) != nil else {
            reject(
                "link", "it is not the address of a page",
                "Write it whole, like https://actionnetwork.org/petitions/fund-our-ward.")
            return nil
        }
        return PlannedLink(url: url)
    }

    private mutating func steps(_ tree: YAMLTree) -> [PlannedStep] {
        guard let list = tree["steps"], !list.items.isEmpty else {
            missing("steps", "Write at least one step with `at` and `text`.")
            return []
        }
        var steps: [PlannedStep] = []
        for (index, step) in list.items.enumerated() {
            allow(["name", "at", "text", "expires_after"], in: step)
            var time: StepTime?
            if let text = required("at", in: step) {
                time = StepTime(text)
                if time == nil {
                    reject(
                        "\(step.path).at", "\"\(text)\" is not a time for a step",
                        "Use `at once`, `in 3 hours`, `next day 18:00` or `day 5 18:00`.")
                }
            }
            guard let text = required("text", in: step) else { continue }
            do {
                _ = try Script(text, field: "\(step.path).text")
            } catch {
                rejections += error.rejections
            }
            guard let time else { continue }
            steps.append(
                PlannedStep(
                    name: step["name"]?.text ?? "step \(index + 1)", at: time, text: text,
                    expiresAfterSeconds: duration("expires_after", in: step) ?? PlannedStep.standardExpirySeconds))
        }
        return steps
    }

    // MARK: Values

    mutating func reject(_ field: String, _ reason: String, _ remedy: String) {
        rejections.append(Rejection(field: field, reason: reason, remedy: remedy))
    }

    mutating func missing(_ field: String, _ remedy: String) { reject(field, "it is missing", remedy) }

    mutating func allow(_ known: [String], in tree: YAMLTree) {
        guard tree.isMapping else {
            reject(tree.path, "keys and values are expected here", "Use: \(known.joined(separator: ", ")).")
            return
        }
        for key in tree.keys where !known.contains(key) {
            let path = tree.path.isEmpty ? key : "\(tree.path).\(key)"
            reject(path, "there is no such key", "The keys here are: \(known.joined(separator: ", ")).")
        }
    }

    mutating func required(_ key: String, in tree: YAMLTree) -> String? {
        if let text = tree[key]?.text, !text.isEmpty { return text }
        missing(tree.path.isEmpty ? key : "\(tree.path).\(key)", "Give it a value.")
        return nil
    }

    func texts(_ key: String, in tree: YAMLTree) -> [String] {
        tree[key]?.items.compactMap(\.text) ?? []
    }

    mutating func flag(_ key: String, in tree: YAMLTree) -> Bool? {
        guard let text = tree[key]?.text else { return nil }
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            reject("\(tree.path).\(key)", "\"\(text)\" is neither true nor false", "Write true or false.")
            return nil
        }
    }

    private mutating func clock(_ key: String, in tree: YAMLTree) -> Int? {
        if let minute = tree[key]?.text.flatMap({ StepTime.minuteOfDay($0) }) { return minute }
        reject("\(tree.path).\(key)", "an hour is expected", "Write it as \"09:30\".")
        return nil
    }

    private mutating func duration(_ key: String, in tree: YAMLTree) -> Int64? {
        guard let text = tree[key]?.text else { return nil }
        if let seconds = StepTime.duration(text) { return seconds }
        reject(
            tree.path.isEmpty ? key : "\(tree.path).\(key)", "\"\(text)\" is not a span of time",
            "Write for example `7 days` or `72 hours`.")
        return nil
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, in tree: YAMLTree, of type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        guard let text = tree[key]?.text else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        reject(
            tree.path.isEmpty ? key : "\(tree.path).\(key)", "\"\(text)\" is not one of the choices",
            "Use one of: \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
        return nil
    }
}
