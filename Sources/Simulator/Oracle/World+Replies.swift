import Domain
import Storage

/// What became of replies, against what people said: each is kept once, each phone that wrote has a conversation, each
/// stop stands, and nobody is silenced for nothing.
extension World {
    func judgeReplies() throws {
        let (replies, conversations, suppressions) = try calmStore.write { transaction in
            (
                try transaction.sql.query("select from_phone, count(*) from reply group by from_phone"),
                try transaction.sql.query("select phone from conversation"),
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
        let known = Set(conversations.compactMap { personOfPhone[$0.text(0)] })
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
            if said > 0, !known.contains(person) {
                throw Breach(.nothingAcknowledgedIsLost, "person \(person) wrote, and the inbox does not know them")
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
}
