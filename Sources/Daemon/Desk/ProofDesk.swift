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
            return ProofAnswer(
                campaign: stored.name, state: stored.state.rawValue,
                finished: try transaction.isFinished(stored, waiting: waiting), audience: stored.audienceCount,
                now: ISO8601.format(now), steps: steps, accounted: steps.allSatisfy(\.accounted))
        }
    }

    package func uncertain(_ campaign: String, by caller: Caller) async throws -> [UncertainAnswer] {
        let (id, answers) = try await read { transaction in
            let stored = try transaction.requiredCampaign(campaign)
            let steps = try transaction.steps(of: stored.id)
            let answers = try transaction.uncertainMessages(of: stored.id).map { message in
                UncertainAnswer(
                    messageId: APIID.message(message.id), step: message.step,
                    stepName: steps.first { $0.step == message.step }?.name ?? "",
                    personId: APIID.person(message.person), phone: message.phone.exposed,
                    handedAt: ISO8601.format(message.handedAt), code: message.code)
            }
            return (stored.id, answers)
        }
        try await audit(caller, "look at uncertain", "campaign \(id) texts \(answers.count)")
        return answers
    }

    package func compare(
        _ campaign: String, by stratum: CompareStratum, asOf: Timestamp?
    ) async throws -> any Encodable & Sendable {
        let now = store.now()
        let asOf = asOf ?? now
        guard asOf <= now else {
            throw Refusal(
                field: "?as_of", reason: "it is in the future", remedy: "Leave it out: the comparison is as of now.")
        }
        let column: CohortStratum =
            switch stratum {
            case .none: .none
            case .ward: .ward
            case .union: .union
            }
        return try await read { transaction in
            try Comparing(campaign: transaction.requiredCampaign(campaign), asOf: asOf, in: transaction)
                .comparison(by: column)
        }
    }

    package func converted(_ campaign: String, by caller: Caller) async throws -> Pages<ConvertedAnswer> {
        let stored = try await read { transaction in try transaction.requiredCampaign(campaign) }
        try await audit(caller, "export converted", "campaign \(stored.id)")
        let (id, action) = (stored.id, stored.plan.action.name)
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
