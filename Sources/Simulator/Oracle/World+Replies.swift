import Domain
import Storage

/// What became of replies, against what people said: each is kept once, each phone that wrote has a conversation, each
/// stop stands, and nobody is silenced for nothing.
extension World {
    func judgeReplies() throws {
        let (replies, conversations, suppressions) = try calmStore.write { transaction in
            (
                try transaction.sql.query("select from_phone, count(*) from reply group by from_phone"),
                try transaction.sql.query("select phone, waiting_since from conversation"),
                try transaction.sql.query("select phone, reason from suppression")
            )
        }
        var kept: [Int: Int] = [:]
        for row in replies {
            guard let person = personOfPhone[row.text(0)] else {
                throw Breach(.nothingAcknowledgedIsLost, "a reply is kept of a number that never wrote")
            }
            kept[person] = Int(row.integer(1))
        }
        var waits: [Int: Bool] = [:]
        for row in conversations {
            if let person = personOfPhone[row.text(0)] { waits[person] = row.optionalInteger(1) != nil }
        }
        var reasons: [Int: SuppressionReason] = [:]
        for row in suppressions {
            guard let person = personOfPhone[row.text(0)] else { continue }
            reasons[person] = SuppressionReason(rawValue: row.text(1))
        }
        for person in scenario.people.indices {
            let first = facts.replies[person].filter(\.isFirst)
            let said = first.count
            // The same words of the same second may be one text that came under two ids.
            let different = Set(first.map { "\($0.lane) \($0.saidAt / Span.second) \($0.body)" }).count
            let kept = kept[person] ?? 0
            if kept > said || kept < different {
                throw Breach(
                    .nothingAcknowledgedIsLost, "person \(person) wrote \(said) texts, and \(kept) are kept")
            }
            if said > 0, waits[person] == nil {
                throw Breach(.nothingAcknowledgedIsLost, "person \(person) wrote, and the inbox does not know them")
            }
            if waits[person] == false, let asked = openQuestion(of: person) {
                throw Breach(.noAnswerIsMissed, "person \(person) asked at \(asked), and nobody sees that they wait")
            }
            if oracle.isStopped(person), reasons[person] == nil {
                throw Breach(.neverAfterStop, "person \(person) said stop, and may be texted")
            }
            if reasons[person] == .held || reasons[person] == .wrongNumber,
                !facts.replies[person].contains(where: { [.stop, .plainStop, .wrongNumber].contains($0.meaning) })
            {
                throw Breach(.everyoneIsAccountedFor, "person \(person) is silenced, and said nothing that asks for it")
            }
        }
    }

    /// When they asked something to which nobody has turned since, and after which they said nothing that ends a
    /// conversation.
    private func openQuestion(of person: Int) -> Int64? {
        let first = facts.replies[person].filter(\.isFirst)
        guard let asked = first.last(where: { $0.meaning == .question })?.takenAt,
            asked > facts.attendedAt[person] ?? .min
        else { return nil }
        let endsIt: [Saying.Meaning] = [.stop, .plainStop, .wrongNumber]
        return first.contains { $0.takenAt >= asked && endsIt.contains($0.meaning) } ? nil : asked
    }
}
