import Domain
import Engine
import Storage
import Web

extension StoreDesk {
    package func prove(_ campaign: String) async throws -> ProofAnswer {
        let now = store.now()
        return try await read { transaction in
            let stored = try transaction.requiredCampaign(campaign)
            let steps = try StepAnswer.all(of: stored, in: transaction)
            let waiting = steps.reduce(0) { $0 + $1.waiting }
            let names = try transaction.stepNames(of: stored.id)
            let doubts = try transaction.uncertainMessages(of: stored.id).map { message in
                ProofDoubtAnswer(
                    messageId: APIID.message(message.id), step: message.step, stepName: names[message.step] ?? "",
                    personId: APIID.person(message.person), handedAt: ISO8601.format(message.handedAt),
                    code: message.code)
            }
            return ProofAnswer(
                campaign: stored.name, state: stored.state.rawValue,
                finished: try transaction.isFinished(stored, waiting: waiting), audience: stored.audienceCount,
                now: ISO8601.format(now), steps: steps, uncertain: doubts,
                accounted: steps.allSatisfy(\.accounted) && Int64(doubts.count) == steps.reduce(0) { $0 + $1.uncertain }
            )
        }
    }

    package func messageProofs(_ campaign: String, by caller: Caller) async throws -> Pages<MessageProofAnswer> {
        let (stored, steps) = try await read { transaction in
            let stored = try transaction.requiredCampaign(campaign)
            return (stored, try transaction.steps(of: stored.id))
        }
        try await audit(caller, "export proof", "campaign \(stored.id)")
        // A page is one step's, so that every read is a range of keys: the mark names the step and the last message.
        return Pages { mark in
            let place = Int(mark.text) ?? 0
            guard steps.indices.contains(place) else { return ([], nil) }
            let step = steps[place]
            let messages = try await read { transaction in
                try transaction.loggedMessages(
                    of: step, audience: stored.audienceCount, after: mark.number, limit: Pages<MessageProofAnswer>.size)
            }
            let rows = messages.map { MessageProofAnswer($0, step: step) }
            if let last = messages.last, messages.count == Pages<MessageProofAnswer>.size {
                return (rows, .init(number: last.id.value, text: String(place)))
            }
            return (rows, place + 1 < steps.count ? .init(text: String(place + 1)) : nil)
        }
    }

    package func compare(_ campaign: String, _ question: CompareQuestion) async throws -> ComparisonAnswer {
        let asOf = try instant(question.asOf)
        let hasPassed = asOf <= store.now()
        let comparison = try await read { transaction in
            func compare(asOf: Timestamp) throws -> Comparison {
                let comparing = try Comparing(
                    campaign: transaction.requiredCampaign(campaign), version: question.version,
                    action: question.action, against: question.baseline, asOf: asOf, in: transaction)
                guard let by = question.by else { return try comparing.comparison() }
                return try comparing.comparison(by: by.column)
            }
            let comparison = try compare(asOf: asOf)
            guard !hasPassed, !comparison.isLive else { return comparison }
            // Over with the minute that runs is not over yet: a yes may come in its last seconds.
            let before = try compare(asOf: asOf.adding(seconds: -60))
            return before.isLive ? before : comparison
        }
        guard question.by != .script || comparison.randomised != nil else {
            throw Refusal(
                field: "?by", reason: "the campaign has no random arms, so everyone got the same script",
                remedy: "Compare by ward, union or list; or give the next plan `arms`.")
        }
        return ComparisonAnswer(value: comparison, figures: ComparisonFigures(comparison).rows)
    }

    /// What a question means by `as_of`.
    package func instant(_ text: String?) throws(Refusal) -> Timestamp {
        let now = store.now()
        // Counts are of whole minutes, and what happened a moment ago counts: the minute that runs is taken whole.
        let minute = now.startOfMinute
        guard let text else { return minute == now ? now : minute.adding(seconds: 60) }
        let zone = try settings.launch.window.zones.rules(of: settings.launch.zone)
        guard let asOf = ReportInstant.parse(text, now: now, zone: zone) else {
            throw Refusal(
                field: "?as_of", reason: "it is neither a date nor an instant",
                remedy: "Write 2026-07-08, or 2026-07-08T18:30:00Z.")
        }
        guard asOf <= now else {
            throw Refusal(
                field: "?as_of", reason: "it is in the future", remedy: "Leave it out: the comparison is as of now.")
        }
        return asOf
    }

    package func converted(
        _ campaign: String, action: String?, by caller: Caller
    ) async throws -> Pages<ConvertedAnswer> {
        // Every figure has its rows: also of an action that only a later version of the comparison is about.
        let (stored, actions) = try await read { transaction in
            let stored = try transaction.requiredCampaign(campaign)
            let versions = try Comparisons(of: stored, in: transaction).versions
            return (stored, stored.plan.actions.map(\.name) + versions.flatMap { $0.definition.actions.map(\.name) })
        }
        try await audit(caller, "export converted", "campaign \(stored.id)")
        let (id, action) = (stored.id, action ?? stored.plan.action.name)
        guard actions.contains(action) else {
            let names = actions.enumerated().filter { actions.firstIndex(of: $1) == $0 }.map(\.element)
            throw Refusal(
                field: "?action", reason: "the campaign does not ask for \"\(action)\"",
                remedy: "Use one of: \(names.joined(separator: ", ")).")
        }
        return Pages { mark in
            let rows = try await read { transaction in
                try transaction.converted(
                    campaign: id, action: action, after: mark.number, strength: mark.text,
                    limit: Pages<ConvertedAnswer>.size)
            }
            return (
                rows.map(\.answer),
                rows.count < Pages<ConvertedAnswer>.size
                    ? nil : rows.last.map { .init(number: $0.person, text: $0.answer.strength) }
            )
        }
    }
}

extension CompareStratum {
    var column: CohortStratum {
        switch self {
        case .none: .none
        case .ward: .ward
        case .union: .union
        case .list: .list
        case .script: .script
        }
    }
}
