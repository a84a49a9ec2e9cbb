import Domain

/// A lane as the store keeps it.
package struct StoredLane: Hashable, Sendable {
    package var id: LaneID
    package var gateway: String
    package var sender: String
    package var pausedReason: String?
}

extension Transaction {
    /// The lane of this gateway and sender, made when it is new.
    package func lane(gateway: String, sender: String) throws(StoreError) -> StoredLane {
        if let known = try lanes().first(where: { $0.gateway == gateway && $0.sender == sender }) { return known }
        let id = try newID("lane")
        try sql.run(
            "insert into lane (id, gateway, sender) values ($1, $2, $3)", [.integer(id), .text(gateway), .text(sender)])
        return StoredLane(id: LaneID(id), gateway: gateway, sender: sender, pausedReason: nil)
    }

    package func lanes() throws(StoreError) -> [StoredLane] {
        try sql.query("select id, gateway, sender, paused_reason from lane order by id").map { row in
            StoredLane(
                id: LaneID(row.integer(0)), gateway: row.text(1), sender: row.text(2), pausedReason: row.optionalText(3))
        }
    }

    /// Nothing more is claimed on the lane until a person resumes it.
    package func pauseLane(_ lane: LaneID, because reason: String, now: Timestamp) throws(StoreError) {
        try sql.run(
            "update lane set paused_reason = $2, paused_at = $3 where id = $1 and paused_reason is null",
            [.integer(lane.value), .text(reason), .integer(now.microseconds)])
    }

    package func resumeLane(_ lane: LaneID) throws(StoreError) {
        try sql.run(
            "update lane set paused_reason = null, paused_at = null where id = $1", [.integer(lane.value)])
    }
}
