import Domain
import Storage

extension World {
    /// Every text that somebody wrote by hand is kept, and ended as the network says.
    func judgeManuals() throws {
        let rows = try calmStore.write { transaction in
            try transaction.sql.query("select body, state, phone from message where kind = 1 and body like 'Desk %'")
        }
        var seen: Set<Int> = []
        for row in rows {
            guard case .manual(let number) = try oracle.identity(of: row.text(0)),
                oracle.manuals.indices.contains(number)
            else { throw Breach(.soundness, "a text by hand that nobody wrote") }
            let manual = oracle.manuals[number]
            func breach(_ what: String) -> Breach { Breach(.everyoneIsAccountedFor, "text \(number) by hand \(what)") }
            if !seen.insert(number).inserted { throw breach("is there twice") }
            switch MessageState(rawValue: row.integer(1)) {
            case .accepted, .delivered, .undelivered:
                if manual.heardAt == nil { throw breach("was sent, and no phone heard it") }
            case .rejected, .neverSent:
                if manual.heardAt != nil { throw breach("was never sent, and the phone heard it") }
            case .uncertain: break
            case .queued, .claimed, nil: throw breach("still waits")
            }
        }
        for number in oracle.manuals.indices where !seen.contains(number) {
            if let takenAt = facts.backupTakenAt, facts.restoredAt != nil, oracle.manuals[number].writtenAt >= takenAt {
                continue
            }
            throw Breach(.nothingAcknowledgedIsLost, "text \(number) that an organizer wrote is not in the store")
        }
    }
}
