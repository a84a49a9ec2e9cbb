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
            "insert into lane (id, gateway, sender) select $1, $2, $3 where true on conflict do nothing",
            [.integer(id), .text(gateway), .text(sender)])
        // Ours, or that of another daemon that was first.
        guard let made = try lanes().first(where: { $0.gateway == gateway && $0.sender == sender }) else {
            throw StoreError.failed("the lane disappeared")
        }
        return made
    }

    package func lanes() throws(StoreError) -> [StoredLane] {
        try sql.query("select id, gateway, sender, paused_reason from lane order by id").map { row in
            StoredLane(
                id: LaneID(row.integer(0)), gateway: row.text(1), sender: row.text(2), pausedReason: row.optionalText(3)
            )
        }
    }

    package func resumeLane(_ lane: LaneID) throws(StoreError) {
        try sql.run(
            "update lane set paused_reason = null, paused_at = null, resume_at = null where id = $1",
            [.integer(lane.value)])
    }
}

/// What a daemon learned when it renewed its leases.
package struct LeaseReport: Hashable, Sendable {
    /// The store's clock at the renewal.
    package var storeTime: Timestamp
    /// Lanes that this daemon holds until `storeTime` and the length of a lease have passed.
    package var held: [LaneID]
    /// Of these, the ones that it did not hold before.
    package var taken: [LaneID]
    /// Lanes beyond this daemon's fair share, to be given back once they are quiet.
    package var surplus: [LaneID]
    /// Claims of others that are in doubt now.
    package var doubtful: Int
}

extension Transaction {
    /// Makes this process known to the others, by the name of its machine. Returns the store's hour.
    package func register(daemon: Int64, name: String) throws(StoreError) -> Timestamp {
        let now = try sql.storeTime()
        try sql.run(
            "insert into daemon (id, name, started_at, seen_until) values ($1, $2, $3, $3)",
            [.integer(daemon), .text(name), .integer(now.microseconds)])
        return now
    }

    /// Extends this daemon's leases, gives back those named, takes over lanes that nobody holds any more (up to its
    /// fair share of `wanted` among the daemons that are alive), and declares dead whoever has not been seen for the
    /// length of a lease: what they had claimed is in doubt from here on.
    ///
    /// Leases count in the store's own clock, so that it does not matter what the daemons' machines think.
    /// - Parameter worldNow: the instant that messages in doubt are stamped with (a rehearsal has its own).
    package func renewLeases(
        of daemon: Int64, wanted: [LaneID], givingBack: [LaneID], leaseMicroseconds: Int64, worldNow: Timestamp
    ) throws(StoreError) -> LeaseReport {
        let now = try sql.storeTime()
        let until = now.adding(microseconds: leaseMicroseconds)
        let me = SQLValue.integer(daemon)
        // A daemon that was declared dead and lives (it was stopped for a while) counts again; its lanes are gone.
        try sql.run(
            "update daemon set seen_until = $2, ended_at = null where id = $1", [me, .integer(until.microseconds)])
        try sql.run(
            "update daemon set ended_at = $2 where ended_at is null and seen_until < $2 and id <> $1",
            [me, .integer(now.microseconds)])
        try sql.runEach(
            "update lane set leased_by = null, leased_until = null where id = $1 and leased_by = $2",
            givingBack.map { [.integer($0.value), me] })
        try sql.run(
            "update lane set leased_until = $2 where leased_by = $1", [me, .integer(until.microseconds)])
        var held = try leasedLanes(by: daemon)
        let alive = try sql.first("select count(*) from daemon where ended_at is null")?.integer(0) ?? 1
        let share = (wanted.count + Int(alive) - 1) / max(1, Int(alive))
        var taken: [LaneID] = []
        for lane in wanted where held.count < share && !held.contains(lane) && !givingBack.contains(lane) {
            let changed = try sql.run(
                """
                update lane set leased_by = $2, leased_until = $3
                where id = $1 and (leased_by is null or leased_until < $4)
                """,
                [.integer(lane.value), me, .integer(until.microseconds), .integer(now.microseconds)])
            if changed == 1 {
                held.append(lane)
                taken.append(lane)
            }
        }
        var doubtful = try doubtClaims(.ended, now: worldNow)
        for lane in taken { doubtful += try doubtClaims(.lane(lane, takenBy: daemon), now: worldNow) }
        return LeaseReport(
            storeTime: now, held: held, taken: taken, surplus: Array(held.dropFirst(share)), doubtful: doubtful)
    }

    private func leasedLanes(by daemon: Int64) throws(StoreError) -> [LaneID] {
        try sql.query("select id from lane where leased_by = $1 order by id", [.integer(daemon)])
            .map { LaneID($0.integer(0)) }
    }

    /// Whether this daemon's lease of the lane still runs by the store's clock: asked in the claim's own transaction.
    package func holdsLease(of lane: LaneID, daemon: Int64, at storeTime: Timestamp) throws(StoreError) -> Bool {
        try sql.first(
            "select 1 from lane where id = $1 and leased_by = $2 and leased_until > $3",
            [.integer(lane.value), .integer(daemon), .integer(storeTime.microseconds)]) != nil
    }

    /// A daemon that ends in order: its lanes are free at once.
    package func retire(daemon: Int64) throws(StoreError) {
        let now = try sql.storeTime()
        try sql.run("update lane set leased_by = null, leased_until = null where leased_by = $1", [.integer(daemon)])
        try sql.run(
            "update daemon set ended_at = $2, seen_until = $2 where id = $1",
            [.integer(daemon), .integer(now.microseconds)])
    }
}
