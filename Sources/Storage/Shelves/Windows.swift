import Domain

/// When a window of the store is open: from `opens` (included) to `closes` (excluded).
package struct StoredOpening: Hashable, Sendable {
    package var opens: Timestamp
    package var closes: Timestamp

    package init(opens: Timestamp, closes: Timestamp) {
        self.opens = opens
        self.closes = closes
    }
}

extension Transaction {
    /// The number of the window with this canonical key, made when it is new. Window 0 is "always open": for answers
    /// that hours do not bind.
    package func windowID(key: String) throws(StoreError) -> (id: Int64, isNew: Bool) {
        if let row = try sql.first("select id from send_window where key = $1", [.text(key)]) {
            return (row.integer(0), false)
        }
        let id = try newID("window")
        let changed = try sql.run(
            "insert into send_window (id, key) select $1, $2 where true on conflict do nothing",
            [.integer(id), .text(key)])
        if changed == 1 { return (id, true) }
        // Another daemon was first.
        guard let row = try sql.first("select id from send_window where key = $1", [.text(key)]) else {
            throw StoreError.failed("the window disappeared")
        }
        return (row.integer(0), false)
    }

    /// Every window with its key.
    package func windows() throws(StoreError) -> [(id: Int64, key: String)] {
        try sql.query("select id, key from send_window order by id").map { ($0.integer(0), $0.text(1)) }
    }

    /// Replaces what is known of a window's openings.
    package func setOpenings(window: Int64, _ openings: [StoredOpening]) throws(StoreError) {
        try sql.run("delete from window_opening where window_id = $1", [.integer(window)])
        try sql.runEach(
            """
            insert into window_opening (window_id, opens_at, closes_at) values ($1, $2, $3)
            on conflict (window_id, opens_at) do update set closes_at = excluded.closes_at
            """,
            openings.map { [.integer(window), .integer($0.opens.microseconds), .integer($0.closes.microseconds)] })
    }

    /// Which window holds people of these whereabouts in this campaign.
    package func setCampaignWindow(campaign: CampaignID, whereabouts: Int64, window: Int64) throws(StoreError) {
        try sql.run(
            """
            insert into campaign_window (campaign_id, whereabouts_id, window_id) values ($1, $2, $3)
            on conflict (campaign_id, whereabouts_id) do nothing
            """, [.integer(campaign.value), .integer(whereabouts), .integer(window)])
    }

    /// Whereabouts of a campaign's audience for which no window is set yet: zones and states as stored.
    package func whereaboutsWithoutWindow(
        campaign: CampaignID
    ) throws(StoreError) -> [(id: Int64, zones: String, states: String)] {
        try sql.query(
            """
            select w.id, w.zones, w.states from whereabouts w
            where w.id in (select p.whereabouts_id from audience a join person p on p.id = a.person_id
                           where a.campaign_id = $1)
              and not exists (select 1 from campaign_window c where c.campaign_id = $1 and c.whereabouts_id = w.id)
            order by w.id
            """, [.integer(campaign.value)]
        ).map { ($0.integer(0), $0.text(1), $0.text(2)) }
    }

    /// The earliest opening or closing of any window after `now`: when the clock has a reason to look again.
    package func nextOpening(after now: Timestamp) throws(StoreError) -> Timestamp? {
        let row = try sql.first(
            "select min(opens_at) from window_opening where opens_at > $1", [.integer(now.microseconds)])
        return row?.optionalInteger(0).map(Timestamp.init(microseconds:))
    }
}
