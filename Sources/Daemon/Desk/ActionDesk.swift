import Domain
import Engine
import Storage
import Web

extension StoreDesk {
    package func actionSources() async throws -> [ActionSourceAnswer] {
        let setups = settings.actions
        return try await read { transaction in
            let counts = try transaction.actionCounts()
            let states = try transaction.syncStates()
            let strangers = Set(counts.map(\.source) + states.map(\.source)).subtracting(setups.map(\.name))
            return (setups.map(\.name) + strangers.sorted()).map { name in
                let setup = setups.first { $0.name == name }
                let count = counts.first { $0.source == name }
                let state = states.first { $0.source == name }
                return ActionSourceAnswer(
                    name: name, kind: setup?.kind, action: setup?.action, hasWebhook: setup?.hasWebhook ?? false,
                    isPolled: setup?.isPolled ?? false, events: count?.events ?? 0, done: count?.done ?? 0,
                    unmatched: count?.unmatched ?? 0, unverified: count?.unverified ?? 0, denied: count?.denied ?? 0,
                    lastReceivedAt: count.map { ISO8601.format($0.lastReceivedAt) },
                    lastSuccessAt: state?.succeededAt.map { ISO8601.format($0) },
                    failingSince: state?.failingSince.map { ISO8601.format($0) }, problem: state?.problem)
            }
        }
    }

    package func unmatchedActions(limit: Int, by caller: Caller) async throws -> [UnmatchedActionAnswer] {
        let answers = try await read { transaction in
            try transaction.unmatchedActions(limit: limit).map { action in
                UnmatchedActionAnswer(
                    id: "act_\(action.id)", source: action.source, action: action.event.action ?? "",
                    progress: action.event.progress.rawValue, at: ISO8601.format(action.event.at),
                    why: action.trouble ?? "nobody",
                    name: [action.event.firstName, action.event.lastName].filter { !$0.isEmpty }
                        .joined(separator: " "),
                    phones: action.event.phones.map(\.exposed), emails: action.event.emails.map(\.exposed),
                    isVerified: action.event.isVerified)
            }
        }
        try await audit(caller, "look at unmatched actions", "\(answers.count) of them")
        return answers
    }

    package func matchAction(_ id: Int64, phone text: String, by caller: Caller) async throws -> MatchedActionAnswer {
        let phone = try DeskPhones.parse(text)
        return try await write { transaction, now in
            guard let action = try transaction.action(id) else { throw DeskFailure.notFound("action act_\(id)") }
            guard let person = try transaction.personID(phone: phone) else {
                throw DeskFailure.notFound("person with that number")
            }
            if let known = action.person, known != person {
                throw DeskFailure.conflict(
                    Rejection(
                        field: "id", reason: "it is somebody else's already",
                        remedy: "Nothing is to be done; `textbank why` shows what counts for a person."))
            }
            var absorption = ActionAbsorption(
                source: action.source, inbox: nil, canBeAsked: false, in: transaction, now: now)
            try absorption.settleByHand(id, person: person)
            try transaction.audit(
                who: caller.name, what: "match an action", detail: "act_\(id) is person \(person)'s", person: person,
                now: now)
            let counts = action.event.progress == .done && !action.isDenied
            return Changed(
                MatchedActionAnswer(
                    id: "act_\(id)", personId: APIID.person(person), action: action.event.action ?? "", counts: counts))
        }
    }
}

/// A source of actions as the desk shows it: nothing secret.
package struct ActionSource: Hashable, Sendable {
    package var name: String
    package var kind: String
    package var action: String?
    package var hasWebhook: Bool
    package var isPolled: Bool

    package init(_ setup: ActionSetup) {
        name = setup.name
        kind = setup.kind.rawValue
        action = setup.action
        hasWebhook = setup.hook != nil
        isPolled = setup.poller != nil
    }
}
