import Domain
import Storage

/// Promise 7: who did the thing, from what they said and signed, against the store.
extension World {
    struct ConversionFact {
        var strength: Strength
        var at: Int64
    }

    /// Everything that shows that this person did it. An outsider's rule, from the plan's words.
    func conversionFacts(of person: Int) -> [ConversionFact] {
        var facts: [ConversionFact] = []
        // What comes from a number that is on no list is nobody's.
        for reply in self.facts.replies[person] where reply.isFirst && scenario.people[person].isTextable {
            let ask = scenario.campaigns[scenario.lanes[reply.lane].campaign].plan.action
            for meaning in [reply.meaning, reply.also] {
                let strength: Strength? =
                    switch meaning {
                    case .yes where ask.evidence.contains(.yes): ask.yesAuthorises ? .done : .said
                    case .attending where ask.evidence.contains(.attending): .said
                    case .signed where ask.evidence.contains(.signed): .organic
                    default: nil
                    }
                if let strength { facts.append(ConversionFact(strength: strength, at: reply.receivedAt)) }
            }
        }
        for (index, _) in self.facts.papersRecorded where scenario.papers[index].person == person {
            facts.append(ConversionFact(strength: .done, at: scenario.papers[index].signedAt))
        }
        if scenario.signedBefore.contains(person) {
            facts.append(ConversionFact(strength: .done, at: scenario.start - Span.day))
        }
        return facts
    }

    private struct StoredConversion: Hashable {
        var person: Int
        var strength: String
    }

    func judgeConversions() throws {
        let people = personOfRow
        var stored: [StoredConversion: Int64] = [:]
        try calmStore.write { transaction in
            for row in try transaction.sql.query(
                "select person_id, action, strength, at, evidence, reply_id from conversion order by id")
            {
                guard let person = people[row.integer(0)], row.text(1) == Scenario.action else {
                    throw Breach(.aPersonConvertsOnce, "a conversion of nobody we know, or to nothing we asked")
                }
                // A text that was refused and sent all the same waits in the queue: a YES to it answers nothing.
                if facts.isLiedTo(person) { continue }
                let key = StoredConversion(person: person, strength: row.text(2))
                if stored.updateValue(row.integer(3), forKey: key) != nil {
                    throw Breach(.aPersonConvertsOnce, "person \(person) converted twice (\(row.text(2)))")
                }
                if row.text(4) != Evidence.paper.rawValue, row.optionalInteger(5) == nil {
                    throw Breach(.aPersonConvertsOnce, "the conversion of person \(person) points at no reply")
                }
            }
        }
        var expected: Set<StoredConversion> = []
        for person in scenario.people.indices where !facts.isLiedTo(person) {
            let facts = conversionFacts(of: person)
            for strength in Strength.allCases {
                guard let first = facts.filter({ $0.strength == strength }).map(\.at).min() else { continue }
                expected.insert(StoredConversion(person: person, strength: strength.rawValue))
                guard let at = stored[StoredConversion(person: person, strength: strength.rawValue)] else {
                    throw Breach(
                        .aPersonConvertsOnce,
                        "person \(person) converted (\(strength.rawValue)) and the store has it not")
                }
                // A machine whose clock was set a moment ago stamps a reply wrongly until it has asked the store.
                if at != first, !self.facts.clocksWereSet {
                    throw Breach(
                        .aPersonConvertsOnce,
                        "person \(person) converted (\(strength.rawValue)) first at \(first), and the store says \(at)")
                }
            }
        }
        let invented = stored.keys.filter { !expected.contains($0) }.min { $0.person < $1.person }
        if let invented {
            throw Breach(
                .aPersonConvertsOnce,
                "the store says that person \(invented.person) converted (\(invented.strength)), and they did not")
        }
    }
}
