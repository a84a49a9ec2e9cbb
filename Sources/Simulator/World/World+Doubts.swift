import Domain
import Engine
import Storage

/// A person who settles texts in doubt. They have asked the provider, and so know what became of each.
extension World {
    mutating func planSettlings() {
        for _ in 0..<3 {
            queue.plan(
                .doubtsAreSettled,
                at: scenario.start + chance.daemons.between(Span.hour, scenario.end - scenario.start))
        }
    }

    /// Answers that may still come are waited for: so long after a hand-over nothing is on its way any more.
    private static let landedMicroseconds = 20 * Span.minute

    private enum Truth { case sent, notSent, sentAgain }

    mutating func settleDoubts() throws {
        let people = personOfRow
        let ids = scenario.campaigns.map(\.id)
        let doubts = try calmStore.write { transaction in
            try ids.enumerated().flatMap { index, id in
                try id.map { try transaction.doubts(of: $0).prefix(6).map { (index, $0) } } ?? []
            }
        }
        var settled: [(key: TextKey, doubt: StoredDoubt, truth: Truth)] = []
        for (campaign, doubt) in doubts {
            guard let person = people[doubt.person.value], doubt.kind == .campaign else { continue }
            let key = TextKey(person: person, campaign: campaign, step: Int(doubt.step))
            let text = facts.texts[key] ?? TextFacts()
            guard text.flights.allSatisfy({ flights[$0].handedAt + Self.landedMicroseconds < now }) else { continue }
            if text.heardAt != nil {
                settled.append((key, doubt, .sent))
            } else if doubt.hindrance == nil, doubt.code != Transaction.restoredBackup, chance.daemons.chance(0.7) {
                settled.append((key, doubt, .sentAgain))
            } else {
                settled.append((key, doubt, .notSent))
            }
        }
        guard !settled.isEmpty else { return }
        try settle(settled)
    }

    private mutating func settle(_ items: [(key: TextKey, doubt: StoredDoubt, truth: Truth)]) throws {
        let now = instant
        // Tried again it finds what is left.
        let done = try operate(again: .doubtsAreSettled) { transaction in
            for item in items {
                switch item.truth {
                case .sent:
                    _ = try transaction.settle(
                        item.doubt, as: .accepted, by: .settledSent, code: "settled_by_person", note: "sim", now: now)
                case .notSent:
                    _ = try transaction.settle(
                        item.doubt, as: .rejected, by: .settledNotSent, code: "settled_by_person", note: "sim", now: now
                    )
                case .sentAgain: _ = try transaction.requeue(item.doubt, orderedBy: "sim", now: now)
                }
            }
        }
        // Settled or not: that it was tried is known.
        for item in items { facts.settle(item.key, handedAt: item.doubt.handedAt.microseconds) }
        guard let (place, _) = done else { return }
        note("a person settles \(items.count) texts in doubt")
        try tellEngine(place) { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
    }
}
