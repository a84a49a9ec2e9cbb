import Domain
import Storage
import Testing

@Suite struct `A store that moves` {
    private func withStores(_ kinds: [DriverKind], _ body: ([any SQLDriver]) throws -> Void) throws {
        func open(_ rest: ArraySlice<DriverKind>, _ opened: [any SQLDriver]) throws {
            guard let next = rest.first else { return try body(opened) }
            try next.withDriver { driver in
                try Migrator.migrate(driver, now: Scene.now)
                try open(rest.dropFirst(), opened + [driver])
            }
        }
        try open(kinds[...], [])
    }

    /// A campaign in the middle of its life: each kind of row that a week leaves behind.
    private func fill(_ driver: any SQLDriver) throws {
        try Store(driver: driver).write { store in
            let people = try (1...1_203).map { try store.person($0 % 600 + $0 / 600 * 700) }
            let campaign = try store.makeCampaign(people, plan: Scene.plan(steps: 2))
            try store.makeStep(of: campaign)
            let claimed = try store.claimAll(limit: 50)
            try store.recordAccepted(claimed.prefix(20).map { $0.accepted("SM\($0.id.value)") })
            try store.recordSettled(
                claimed[20..<25].map { $0.recorded(.uncertain(code: "timed_out")) }, as: .uncertain, reason: nil
            ) { _ in "timed_out" }
            let webhook = StoredWebhook(
                id: 0, gateway: Scene.gateway, receivedAt: Scene.now, method: "POST", url: "https://example.org/in",
                headers: "Host: example.org", body: Array(0...255))
            let inbox = try store.appendWebhooks([webhook, webhook])
            let reply = StoredReply(
                id: ReplyID(try store.newID("reply")), gateway: Scene.gateway, from: claimed[0].phone,
                to: Scene.sender, body: MessageBody("¡Sí! 👍🏽\nI'll come"), receivedAt: Scene.now,
                person: claimed[0].person, message: claimed[0].id, campaign: campaign.id, label: "yes", also: "",
                degree: "certain", rule: "yes")
            _ = try store.keep(reply, referenceKey: "twilio:SM1", contentKey: nil, inbox: inbox)
            try store.convert(
                ConversionRecord(
                    person: claimed[0].person, action: "postcard", strength: .said, at: Scene.now, evidence: .yes,
                    reply: reply.id, source: "reply", campaign: campaign.id), now: Scene.now)
            try store.suppress(
                claimed[1].phone, .optedOut, source: ConsentSource(channel: "reply", inbox: inbox, recordedBy: "rule"),
                now: Scene.now)
            try store.sql.run(
                "insert into governor (campaign_id, kind, texts, troubles, score) values ($1, 'opt_outs', 20, 1, $2)",
                [.integer(campaign.id.value), .real(-0.25)])
            try store.setSetting("word", to: "kept")
        }
    }

    /// Every row of every table as text, in no order.
    private func rows(_ driver: any SQLDriver) throws -> [String: [[SQLValue]]] {
        try driver.read { sql in
            var rows: [String: [[SQLValue]]] = [:]
            for table in ["person", "message", "audience", "reply", "inbox", "suppression", "governor", "setting"] {
                // Columns in the order in which they were made, which is the same everywhere.
                rows[table] = try sql.query("select * from \(table)").map(\.values).sorted { "\($0)" < "\($1)" }
            }
            return rows
        }
    }

    @Test func `from SQLite to PostgreSQL and back is the same in every row`() throws {
        try withStores([.sqliteFile, .postgres, .sqliteFile]) { drivers in
            try fill(drivers[0])
            let there = try StoreMove.copy(from: drivers[0], to: drivers[1])
            let back = try StoreMove.copy(from: drivers[1], to: drivers[2])
            #expect(there == back)
            let counts = Dictionary(uniqueKeysWithValues: there.map { ($0.table, $0.rows) })
            #expect(counts["person"] == 1_203)
            #expect(counts["message"] == 1_203)
            #expect(counts["inbox"] == 2)
            #expect(counts["reply"] == 1)
            #expect(counts["conversion"] == 1)
            let before = try rows(drivers[0])
            #expect(try rows(drivers[1]) == before)
            #expect(try rows(drivers[2]) == before)
        }
    }

    @Test func `goes on where it was: the next claim takes the next people`() throws {
        try withStores([.sqliteMemory, .postgres]) { drivers in
            try fill(drivers[0])
            _ = try StoreMove.copy(from: drivers[0], to: drivers[1])
            let next = try drivers.map { driver in
                try Store(driver: driver).write { store in try store.claimAll(limit: 30).map(\.id) }
            }
            #expect(next[0].count == 30)
            #expect(next[0] == next[1])
        }
    }

    @Test func `is never merged into one that is in use`() throws {
        try withStores([.sqliteMemory, .postgres]) { drivers in
            try fill(drivers[0])
            try Store(driver: drivers[1]).write { store in _ = try store.person(1) }
            let refusal = #expect(throws: Refusal.self) { try StoreMove.copy(from: drivers[0], to: drivers[1]) }
            #expect(refusal?.description.contains("person") == true)
            #expect(try Store(driver: drivers[1]).read { try $0.count("select count(*) from message") } == 0)
        }
    }

    @Test func `stays where it is when the target's schema is another`() throws {
        try withStores([.sqliteMemory, .postgres]) { drivers in
            try fill(drivers[0])
            try drivers[1].write { sql in _ = try sql.run("delete from schema_migration where number > 1") }
            #expect(throws: Refusal.self) { try StoreMove.copy(from: drivers[0], to: drivers[1]) }
            #expect(try Store(driver: drivers[1]).read { try $0.count("select count(*) from person") } == 0)
        }
    }
}
