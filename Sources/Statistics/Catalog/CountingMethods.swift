extension MethodCatalog {
    static let countingMethods: [Method] = [
        Method("assign.hash", takes: "salt, unit, weights[]") { input in
            let weights = try input.counts("weights")
            guard
                let assignment = Assignment(
                    salt: try input.text("salt"), unit: try input.text("unit"), weights: weights)
            else { throw MethodError("\"weights\" must hold at least one weight above 0") }
            return [
                "digestPrefixHex": .text(assignment.digestPrefixHex),
                "u": .real(assignment.u),
                "arm": .integer(assignment.arm),
            ]
        },
        Method(
            "cohort.counts",
            takes: "asOf, windowSeconds, ittWindowSeconds, kind, launchAt, arms[], [overlapPolicy], [priorConverters],"
                + " persons[]"
        ) { input in
            let rules = try cohortRules(input)
            let result = rules.count(try input.objects("persons", "an array of persons").map(person))
            var arms: [String: MethodValue] = [:]
            for (name, counts) in zip(rules.arms, result.counts) { arms[name] = .object(cohort(counts)) }
            return ["overlap": .integer(result.overlap), "arms": .object(arms)]
        },
        Method("ladder.transitions", takes: "levels, from{id: level or null}, to{id: level or null}") { input in
            let levels = try input.integer("levels", in: 1...1000, "a whole number from 1 to 1000")
            let transitions = Ladder.Transitions(
                levels: levels, from: try placements(input, "from", levels: levels),
                to: try placements(input, "to", levels: levels))
            return [
                "states": .array(transitions.states.map { .text($0) }),
                "matrix": .array(transitions.matrix.map { .counts($0) }),
                "new": .counts(transitions.new),
                "left": .counts(transitions.left),
                "movedUp": .integer(transitions.movedUp),
                "movedDown": .integer(transitions.movedDown),
                "same": .integer(transitions.same),
                "placed": .integer(transitions.placed),
                "lostTrack": .integer(transitions.lostTrack),
            ]
        },
        Method("ladder.gaps", takes: "counts[], [goals[]]") { input in
            let counts = try input.counts("counts")
            let gaps = Ladder.Gaps(counts)
            var result: [String: MethodValue] = [
                "emptyRungs": .counts(gaps.emptyRungs), "thinRungs": .counts(gaps.thinRungs),
            ]
            if input.has("goals") {
                let goals = try input.counts("goals")
                guard goals.count == counts.count else {
                    throw MethodError("\"goals\" must have as many numbers as \"counts\" (\(counts.count))")
                }
                result["goals"] = .array(Ladder.Goal.goals(counts: counts, goals: goals).map { .object(goal($0)) })
            }
            return result
        },
        Method("ladder.project", takes: "matrix[][], counts[]") { input in
            let counts = try input.numbers("counts", "numbers, 0 or more") { $0 >= 0 }
            let matrix = try input.matrix("matrix", "a square array of arrays of numbers")
            guard matrix.count == counts.count, matrix.allSatisfy({ $0.count == counts.count }) else {
                throw MethodError("\"matrix\" must be square, with as many rows as \"counts\" (\(counts.count))")
            }
            return ["projected": .reals(Ladder.project(counts, through: matrix))]
        },
    ]

    // MARK: Cohorts

    /// Times come in seconds, whole or not, and are counted in microseconds.
    private static func time(_ value: MethodValue, _ name: String) throws -> Int64 {
        guard let seconds = MethodInput.number(value), seconds.magnitude < 1e12 else {
            throw MethodError("\"\(name)\" must be a time in seconds")
        }
        return Int64((seconds * 1e6).rounded())
    }

    private static func time(_ input: MethodInput, _ key: String) throws -> Int64 {
        try time(.number(try input.number(key, "a time in seconds")), input.place + key)
    }

    private static func times(_ input: MethodInput, _ key: String) throws -> [Int64] {
        guard input.has(key) else { return [] }
        return try input.array(key, "an array of times in seconds").enumerated().map { index, element in
            try time(element, "\(input.place)\(key)[\(index)]")
        }
    }

    private static func texts(_ input: MethodInput, _ key: String, _ form: String) throws -> [String] {
        try input.array(key, form).map { element in
            guard case .text(let text) = element else { throw MethodError("\"\(input.place)\(key)\" must be \(form)") }
            return text
        }
    }

    private static func cohortRules(_ input: MethodInput) throws -> CohortRules {
        let arms = try texts(input, "arms", "an array of list names")
        guard Set(arms).count == arms.count else { throw MethodError("\"arms\" must name each list once") }
        var kinds: [String] = []
        if case .array? = input.value("kind") {
            kinds = try texts(input, "kind", "a kind of action, or an array of kinds")
        } else {
            kinds = [try input.text("kind")]
        }
        return CohortRules(
            asOf: try time(input, "asOf"), window: try time(input, "windowSeconds"),
            intentionToTreatWindow: try time(input, "ittWindowSeconds"), kinds: Set(kinds),
            launchAt: try time(input, "launchAt"), arms: arms,
            overlapPolicy: try input.choice("overlapPolicy", default: .priority),
            priorConverters: try input.choice("priorConverters", default: .exclude))
    }

    @Sendable private static func person(_ input: MethodInput) throws -> PersonHistory {
        PersonHistory(
            id: try input.text("id"), lists: try texts(input, "lists", "an array of list names"),
            hasMobile: try input.flag("mobile"), optOuts: input.has("optOutAt") ? [try time(input, "optOutAt")] : [],
            attempts: try times(input, "attempts"), accepted: try times(input, "accepted"),
            delivered: try times(input, "delivered"),
            inbound: try optionalObjects(input, "inbound").map {
                .init(time: try time($0, "t"), isStop: try $0.flag("stop", default: false))
            },
            conversions: try optionalObjects(input, "conversions").map {
                .init(time: try time($0, "t"), kind: try $0.text("kind"))
            })
    }

    private static func optionalObjects(_ input: MethodInput, _ key: String) throws -> [MethodInput] {
        input.has(key) ? try input.objects(key, "an array of objects with \"t\"") : []
    }

    private static func cohort(_ counts: CohortCounts) -> [String: MethodValue] {
        [
            "listed": .integer(counts.listed),
            "noMobile": .integer(counts.noMobile),
            "suppressed": .integer(counts.suppressed),
            "baselineConverters": .integer(counts.baselineConverters),
            "eligible": .integer(counts.eligible),
            "attempted": .integer(counts.attempted),
            "sent": .integer(counts.sent),
            "delivered": .integer(counts.delivered),
            "convertedBeforeSend": .integer(counts.convertedBeforeSend),
            "sentCohort": .integer(counts.sentCohort),
            "convertedSoFar": .integer(counts.convertedSoFar),
            "matured": .integer(counts.matured),
            "repliedMatured": .integer(counts.repliedMatured),
            "optedOutMatured": .integer(counts.optedOutMatured),
            "convertedMatured": .integer(counts.convertedMatured),
            "ittConverted": .integer(counts.ittConverted),
        ]
    }

    // MARK: Ladder

    private static func placements(_ input: MethodInput, _ key: String, levels: Int) throws -> [String: Int?] {
        try input.dictionary(key, "an object from person to level, or null").mapValues { value in
            if value == .null { return nil }
            guard let level = MethodInput.integer(value), (1...levels).contains(level) else {
                throw MethodError("\"\(key)\" must hold levels from 1 to \(levels), or null")
            }
            return level
        }
    }

    private static func goal(_ goal: Ladder.Goal) -> [String: MethodValue] {
        [
            "level": .integer(goal.level), "count": .integer(goal.count), "goal": .integer(goal.goal),
            "shortfall": .integer(goal.shortfall), "attainment": .real(goal.attainment),
        ]
    }
}
