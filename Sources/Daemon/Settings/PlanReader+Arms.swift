import Domain

/// Reading a plan's random arms.
extension PlanReader {
    private static let armKeys = ["name", "weight", "hold_out", "texts"]
    /// More arms than this only make each of them too small.
    private static let mostArms = 20
    private static let mostWeight = 1_000_000

    /// `arms: {by: person, within: ward, seed: …, of: [{name, weight, hold_out, texts}, …]}`, or only the list.
    mutating func arms(_ tree: YAMLTree, steps: [PlannedStep]) -> PlannedArms? {
        guard let tree = tree["arms"] else { return nil }
        var unit = PlannedArms.Unit.person
        var within: PlannedArms.Stratum?
        var seed: String?
        var list = tree
        if tree.isMapping {
            allow(["by", "within", "seed", "of"], in: tree)
            unit = choice("by", in: tree, of: PlannedArms.Unit.self) ?? .person
            within = choice("within", in: tree, of: PlannedArms.Stratum.self)
            if within != nil, unit == .ward {
                reject(
                    "arms.within", "a ward that is drawn whole has no shares inside",
                    "Draw people within wards (`by: person`), or leave `within` out.")
            }
            seed = tree["seed"]?.text
            guard let of = tree["of"] else {
                missing("arms.of", "List the arms: `of: [{name: short, weight: 1}, …]`.")
                return nil
            }
            list = of
        }
        var arms: [PlannedArm] = []
        for item in list.items {
            if let arm = arm(item, steps: steps) { arms.append(arm) }
        }
        checkTogether(arms, at: list.path)
        return PlannedArms(unit: unit, within: within, arms: arms, seed: seed)
    }

    private mutating func arm(_ item: YAMLTree, steps: [PlannedStep]) -> PlannedArm? {
        allow(Self.armKeys, in: item)
        let name = required("name", in: item)
        var weight = 1
        if let text = item["weight"]?.text {
            if let number = Int(text), (0...Self.mostWeight).contains(number) {
                weight = number
            } else {
                reject(
                    "\(item.path).weight", "\"\(text)\" is not a whole number from 0 on", "Write 1 for equal shares.")
            }
        }
        let isHeldOut = flag("hold_out", in: item) ?? false
        var texts: [String: String] = [:]
        if let own = item["texts"] {
            allow(steps.map(\.name), in: own)
            for step in steps {
                guard let text = own[step.name]?.text else { continue }
                do {
                    _ = try Script(text, field: "\(own.path).\(step.name)")
                    texts[step.name] = text
                } catch {
                    rejections += error.rejections
                }
            }
        }
        if isHeldOut, !texts.isEmpty {
            reject(item.path, "it is held out and has texts", "Take out either hold_out or texts.")
        }
        return name.map { PlannedArm(name: $0, weight: weight, isHeldOut: isHeldOut, texts: texts) }
    }

    private mutating func checkTogether(_ arms: [PlannedArm], at path: String) {
        if arms.count < 2 || arms.count > Self.mostArms {
            reject(path, "there are \(arms.count) arms", "Write 2 to \(Self.mostArms): chance chooses between them.")
        }
        if Set(arms.map(\.name)).count < arms.count { reject(path, "two arms have one name", "Name each once.") }
        if arms.filter({ $0.weight > 0 }).count < 2 {
            reject(path, "fewer than two arms have a weight", "Give at least two of them a weight above 0.")
        }
        if !arms.isEmpty, arms.allSatisfy({ $0.isHeldOut || $0.weight == 0 }) {
            reject(path, "nobody would be texted", "Let at least one arm have texts.")
        }
        let told = arms.filter { !$0.isHeldOut }
        if Set(told.map(\.texts)).count < told.count {
            reject(
                path, "two arms are told the same in every step, and cannot differ",
                "Give one of them a text of its own under `texts`, or make them one arm.")
        }
    }
}
