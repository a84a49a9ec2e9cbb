import Domain

/// One webhook as it came, before anything is made of it.
package struct StoredWebhook: Hashable, Sendable {
    package var id: Int64
    package var gateway: String
    package var receivedAt: Timestamp
    package var method: String
    package var url: String
    /// `name: value` lines.
    package var headers: String
    package var body: [UInt8]

    package init(
        id: Int64, gateway: String, receivedAt: Timestamp, method: String, url: String, headers: String, body: [UInt8]
    ) {
        self.id = id
        self.gateway = gateway
        self.receivedAt = receivedAt
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

extension Transaction {
    /// Appends webhooks to the durable inbox, in order; their ids are consecutive from the one returned. Once the
    /// transaction has committed they may be answered 2xx.
    package func appendWebhooks(_ webhooks: [StoredWebhook]) throws(StoreError) -> Int64 {
        let first = try reserveIDs("inbox", count: Int64(webhooks.count))
        try sql.runEach(
            """
            insert into inbox (id, gateway, received_at, method, url, headers, body, state)
            values ($1, $2, $3, $4, $5, $6, $7, 0)
            """,
            webhooks.enumerated().map { offset, webhook in
                [
                    .integer(first + Int64(offset)), .text(webhook.gateway), .integer(webhook.receivedAt.microseconds),
                    .text(webhook.method), .text(webhook.url), .text(webhook.headers), .blob(webhook.body),
                ]
            })
        return first
    }

    /// The oldest webhooks that nothing was made of yet; none while another daemon makes something of them. One daemon
    /// at a time does, because their order matters: START and then STOP is not STOP and then START.
    package func waitingWebhooks(limit: Int) throws(StoreError) -> [StoredWebhook] {
        guard try sql.first("select 1 from inbox where state = 0 limit 1") != nil, try mayAbsorb() else { return [] }
        return try sql.query(
            """
            select id, gateway, received_at, method, url, headers, body from inbox where state = 0 order by id limit $1
            """, [.integer(Int64(limit))]
        ).map { row in
            StoredWebhook(
                id: row.integer(0), gateway: row.text(1), receivedAt: Timestamp(microseconds: row.integer(2)),
                method: row.text(3), url: row.text(4), headers: row.text(5), body: row.bytes(6))
        }
    }

    /// The ids of what `waitingWebhooks` would return, without reading the rest of them.
    package func waitingWebhookIDs(limit: Int) throws(StoreError) -> [Int64] {
        guard try sql.first("select 1 from inbox where state = 0 limit 1") != nil, try mayAbsorb() else { return [] }
        return try sql.query("select id from inbox where state = 0 order by id limit $1", [.integer(Int64(limit))])
            .map { $0.integer(0) }
    }

    /// Takes the turn until the transaction ends, where it is free.
    private func mayAbsorb() throws(StoreError) -> Bool {
        let (turn, arguments) = ("select value from setting where key = $1 {lock}", [SQLValue.text(Self.absorbing)])
        if try sql.first(turn, arguments) != nil { return true }
        // Another has it, or nobody ever had it. In SQLite there is no other.
        try sql.run("insert into setting (key, value) select $1, '' where true on conflict do nothing", arguments)
        return try sql.first(turn, arguments) != nil
    }

    private static let absorbing = "absorbing"

    /// Everything in them was made of what could be; a problem is kept with the one it concerns, which stays parked
    /// for a person (state 2) instead of being dropped.
    package func settleWebhooks(_ settled: [(id: Int64, problem: String?)]) throws(StoreError) {
        // Exactly these ids: between them may lie some that another daemon commits only now.
        try sql.runEach(
            "update inbox set state = 1 where id >= $1 and id <= $2 and state = 0",
            Self.runs(of: settled.filter { $0.problem == nil }.map(\.id)).map {
                [.integer($0.lowerBound), .integer($0.upperBound)]
            })
        try sql.runEach(
            "update inbox set state = 2, problem = $2 where id = $1 and state = 0",
            settled.compactMap { item in item.problem.map { [.integer(item.id), .text($0)] } })
    }

    package func countWaitingWebhooks() throws(StoreError) -> Int64 {
        try sql.first("select count(*) from inbox where state = 0")?.integer(0) ?? 0
    }
}
