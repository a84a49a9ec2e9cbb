import Domain
import Storage
import Web

extension StoreDesk {
    package func baselines() async throws -> [BaselineAnswer] {
        try await read { transaction in
            try transaction.baselines().map {
                BaselineAnswer(
                    name: $0.name, action: $0.action, converted: $0.converted, people: $0.people, source: $0.source)
            }
        }
    }

    package func putBaseline(_ baseline: BaselineAnswer, by caller: Caller) async throws -> BaselineAnswer {
        guard baseline.people > 0, baseline.converted <= baseline.people else {
            throw Refusal(
                field: "converted", reason: "more people took the action than were asked, or nobody was asked",
                remedy: "Give converted from 0 to people, and people from 1.")
        }
        return try await write { transaction, now in
            try transaction.putBaseline(
                StoredBaseline(
                    name: baseline.name, action: baseline.action, converted: baseline.converted,
                    people: baseline.people, source: baseline.source), now: now)
            try transaction.audit(
                who: caller.name, what: "put baseline",
                detail: "\(baseline.converted) of \(baseline.people)", now: now)
            return Changed(baseline)
        }
    }
}
