import Domain
import Storage
import Web

extension StoreDesk {
    /// The organization's own, then those that others published.
    package func baselines() async throws -> [BaselineAnswer] {
        let own = try await read { transaction in try transaction.baselines().map(\.answer) }
        let names = Set(own.map(\.name))
        return own
            + PublishedBaselines.shipped.filter { $0.measure == .action && !names.contains($0.name) }.map(\.answer)
    }

    package func putBaseline(_ baseline: BaselineAnswer, by caller: Caller) async throws -> BaselineAnswer {
        let stored: StoredBaseline
        if let converted = baseline.converted, let people = baseline.people {
            guard people > 0, converted <= people else {
                throw Refusal(
                    field: "converted", reason: "more people took the action than were asked, or nobody was asked",
                    remedy: "Give converted from 0 to people, and people from 1.")
            }
            stored = StoredBaseline(
                name: baseline.name, action: baseline.action, converted: converted, people: people,
                source: baseline.source)
        } else {
            stored = StoredBaseline(
                name: baseline.name, action: baseline.action, rate: baseline.rate, source: baseline.source)
        }
        return try await write { transaction, now in
            try transaction.putBaseline(stored, now: now)
            try transaction.audit(
                who: caller.name, what: "put baseline",
                detail: stored.rate == nil ? "\(stored.converted) of \(stored.people)" : "a rate", now: now)
            return Changed(stored.answer)
        }
    }
}

extension StoredBaseline {
    fileprivate var answer: BaselineAnswer {
        if let rate { return BaselineAnswer(name: name, action: action, rate: rate, source: source) }
        return BaselineAnswer(name: name, action: action, converted: converted, people: people, source: source)
    }
}

extension PublishedBaseline {
    fileprivate var answer: BaselineAnswer {
        BaselineAnswer(
            name: name, kind: .published, action: ask, converted: counts?.converted, people: counts?.people, rate: rate,
            source: "\(population)\(year.isEmpty ? "" : ", \(year)"): \(source)",
            caution: "weak: another list, another time; \(caution)")
    }
}
