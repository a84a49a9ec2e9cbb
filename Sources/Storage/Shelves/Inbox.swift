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

    /// The oldest webhooks that nothing was made of yet.
    package func waitingWebhooks(limit: Int) throws(StoreError) -> [StoredWebhook] {
        try sql.query(
            """
            select id, gateway, received_at, method, url, headers, body from inbox where state = 0 order by id limit $1
            """, [.integer(Int64(limit))]
        ).map { row in
            StoredWebhook(
                id: row.integer(0), gateway: row.text(1), receivedAt: Timestamp(microseconds: row.integer(2)),
                method: row.text(3), url: row.text(4), headers: row.text(5), body: row.bytes(6))
        }
    }

    /// Everything in them was made of what could be; a problem is kept with the one it concerns, which stays parked
    /// for a person (state 2) instead of being dropped.
    package func settleWebhooks(_ settled: [(id: Int64, problem: String?)]) throws(StoreError) {
        try sql.runEach(
            "update inbox set state = case when $2 is null then 1 else 2 end, problem = $2 where id = $1",
            settled.map { [.integer($0.id), .optional($0.problem)] })
    }

    package func countWaitingWebhooks() throws(StoreError) -> Int64 {
        try sql.first("select count(*) from inbox where state = 0")?.integer(0) ?? 0
    }
}
