import Domain

/// Reading what a plan asks for: one action, or several.
extension PlanReader {
    /// More would be a poll.
    private static let mostActions = 8

    /// The headline first; empty where something is wrong.
    mutating func actions(_ tree: YAMLTree) -> [ActionAsk] {
        switch (tree["action"], tree["actions"]) {
        case (nil, nil):
            missing(
                "action", "Say what is asked and what shows it: `action: {name: postcard, evidence: [yes, paper]}`.")
            return []
        case (_?, _?):
            reject(
                "actions", "the plan has `action`, too",
                "List all of them under `actions`; the first is the headline.")
            return []
        case (let action?, nil): return ask(action).map { [$0] } ?? []
        case (nil, let list?):
            guard !list.isMapping, (1...Self.mostActions).contains(list.items.count) else {
                reject(
                    "actions", "a list of 1 to \(Self.mostActions) actions is expected",
                    "Write for example `actions: [{name: postcard, evidence: [yes, paper]}, {name: meeting, evidence: [attending]}]`."
                )
                return []
            }
            var asks: [ActionAsk] = []
            for item in list.items {
                if let ask = ask(item) { asks.append(ask) }
            }
            return asks
        }
    }

    private mutating func ask(_ action: YAMLTree) -> ActionAsk? {
        allow(["name", "evidence", "strength", "yes_authorises", "yes_words"], in: action)
        let name = required("name", in: action)
        var evidence: [Evidence] = []
        for item in action["evidence"]?.items ?? [] {
            if let kind = item.text.flatMap(Evidence.init(rawValue:)) {
                evidence.append(kind)
            } else {
                let known = Evidence.allCases.map(\.rawValue).joined(separator: ", ")
                reject(item.path, "\"\(item.text ?? "")\" is no kind of evidence", "Use one of: \(known).")
            }
        }
        if action["evidence"] == nil {
            missing("\(action.path).evidence", "List what shows it: yes, attending, signed, paper…")
        }
        let authorises = flag("yes_authorises", in: action) ?? false
        var strength = choice("strength", in: action, of: Strength.self)
        if strength == .organic {
            reject(
                "\(action.path).strength", "organic conversions happened without a text and cannot be what counts",
                "Use said or done.")
            strength = nil
        }
        guard let name else { return nil }
        let words = texts("yes_words", in: action)
        return ActionAsk(
            name: name, evidence: evidence, strength: strength ?? (authorises ? .done : .said),
            yesAuthorises: authorises, yesWords: words.isEmpty ? nil : words)
    }
}
