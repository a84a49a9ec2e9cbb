import Domain
import Storage
import Testing

extension StoreContract {
    private static let byHand = ConsentSource(channel: "person", recordedBy: "Ana", note: "told us at the door")

    /// Six entries about three numbers.
    private static func fill(_ store: Store) throws {
        try store.write { transaction in
            for index in 1...3 {
                try transaction.suppress(Scene.phone(index), .held, source: byHand, now: Scene.now)
            }
            try transaction.suppress(Scene.phone(1), .optedOut, source: byHand, now: Scene.now)
            try transaction.lift(Scene.phone(2), source: byHand, now: Scene.now)
            try transaction.suppress(
                Scene.phone(2), .optedOut,
                source: ConsentSource(channel: "reply", inbox: 9, recordedBy: "rule keyword"),
                now: Scene.now.adding(seconds: 60))
        }
    }

    private static func problems(_ store: Store) throws -> [String] {
        try store.read { try $0.verifyConsent() }.problems.map { "\($0.entry): \($0.words)" }
    }

    static let ledger: [StoreCase] = [
        StoreCase("the ledger of consent is a chain that holds, and a hash noted earlier is found again") { store in
            #expect(try store.read { try $0.verifyConsent() }.entries == 0)
            try fill(store)
            let report = try store.read { try $0.verifyConsent() }
            #expect(report.problems == [])
            #expect(report.entries == 6)
            #expect(report.head.count == 64)
            try store.write { _ = try $0.suppress(Scene.phone(4), .optedOut, source: byHand, now: Scene.now) }
            #expect(try store.read { try $0.verifyConsent(expected: report.head) }.holdsExpected == true)
            #expect(try store.read { try $0.verifyConsent(expected: "0".repeated(64)) }.holdsExpected == false)
        },
        StoreCase("the reply that a stop turned out to be does not disturb the chain") { store in
            try fill(store)
            try store.write { _ = try $0.attachReply(ReplyID(3), toConsentFromInbox: 9) }
            #expect(try problems(store) == [])
        },
        StoreCase("whatever is changed, taken out or added in the ledger is found") { store in
            let deeds = [
                "update consent_entry set kind = 'opted_in' where id = 4",
                "update consent_entry set at = at - 1 where id = 2",
                "update consent_entry set recorded_by = 'Bo' where id = 1",
                "update consent_entry set note = 'never said so' where id = 5",
                "update consent_entry set phone = '+13125550199' where id = 3",
                "delete from consent_entry where id = 6", "delete from consent_entry where id = 3",
                "delete from suppression",
                "insert into consent_entry (id, at, phone, kind, source, recorded_by) values (7, 1, '+13125550142', 'opted_in', 'x', 'y')",
            ]
            try fill(store)
            for deed in deeds {
                struct Undo: Error {}
                #expect(throws: Undo.self) {
                    try store.write { transaction in
                        try transaction.sql.run(deed)
                        #expect(try transaction.verifyConsent().problems != [], "\(deed)")
                        throw Undo()
                    }
                }
            }
            #expect(try problems(store) == [])
        },
        StoreCase("entries of an older version get their place in the chain once") { store in
            try store.write { transaction in
                for id in 1...3 {
                    try transaction.sql.run(
                        """
                        insert into consent_entry (id, at, phone, kind, source, recorded_by)
                        values ($1, 5, $2, 'opted_out', 'import', 'Ana, file old.csv')
                        """, [.integer(try transaction.newID("consent_entry")), .text(Scene.phone(id).exposed)])
                    try transaction.sql.run(
                        "insert into suppression (phone, reason, since, source) values ($1, 'opted_out', 5, 'import')",
                        [.text(Scene.phone(id).exposed)])
                }
                #expect(try transaction.verifyConsent().problems.count == 4)
                #expect(try transaction.sealConsent() == 3)
                #expect(try transaction.sealConsent() == 0)
            }
            try store.write { _ = try $0.suppress(Scene.phone(9), .optedOut, source: byHand, now: Scene.now) }
            #expect(try problems(store) == [])
        },
        StoreCase("an erased person leaves counts, a hash, and nothing else") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                let campaign = try transaction.makeCampaign([person], plan: Scene.plan("one"))
                try transaction.makeStep(of: campaign)
                try transaction.suppress(Scene.phone(1), .held, source: byHand, now: Scene.now)
                let done = try transaction.erase(
                    Scene.phone(1), source: ConsentSource(channel: "person", recordedBy: "Ana", note: "by letter"),
                    now: Scene.now)
                #expect(done.person == person)
                #expect(done.texts == 1)
                #expect(try transaction.standing(campaign, person) == "never_sent: opted_out")
                #expect(try transaction.erased(among: [Scene.phone(1), Scene.phone(2)]) == [Scene.phone(1)])
                #expect(try transaction.person(phone: Scene.phone(1)) == nil)
            }
            try store.read { transaction in
                for (table, column) in [
                    ("person", "phone"), ("person", "first_name"), ("message", "phone"), ("suppression", "phone"),
                    ("consent_entry", "phone"), ("consent_entry", "note"), ("erased", "subject"), ("audit", "detail"),
                ] {
                    let found = try transaction.sql.query("select \(column) from \(table)").compactMap {
                        $0.optionalText(0)
                    }
                    #expect(!found.contains(Scene.phone(1).exposed), "\(table).\(column)")
                    #expect(!found.contains("told us at the door"), "\(table).\(column)")
                }
            }
            #expect(try problems(store) == [])
        },
        StoreCase("what somebody wrote before they were erased, or before they stopped again, does not bring them back")
        {
            store in
            try store.write { transaction in
                let phone = Scene.phone(1)
                for (inbox, seconds) in [(5, -10), (6, 10), (7, 20)] as [(Int64, Int64)] {
                    try transaction.sql.run(
                        """
                        insert into inbox (id, gateway, received_at, method, url, headers, body, state)
                        values ($1, 'twilio', $2, 'POST', '', '', $3, 1)
                        """,
                        [.integer(inbox), .integer(Scene.now.adding(seconds: seconds).microseconds), .blob([])])
                }
                func reply(_ inbox: Int64) -> ConsentSource {
                    ConsentSource(channel: "reply", inbox: inbox, recordedBy: "rule keyword")
                }
                _ = try transaction.erase(phone, source: reply(0), now: Scene.now)
                #expect(try !transaction.lift(phone, source: reply(5), now: Scene.now.adding(seconds: 30)))
                #expect(try transaction.erased(among: [phone]) == [phone])
                try transaction.suppress(phone, .optedOut, source: reply(7), now: Scene.now.adding(seconds: 30))
                #expect(try !transaction.lift(phone, source: reply(6), now: Scene.now.adding(seconds: 30)))
                #expect(try transaction.erased(among: [phone]) == [phone])
            }
        },
        StoreCase("somebody who was erased comes back by their own word alone") { store in
            try store.write { transaction in
                _ = try transaction.person(1)
                _ = try transaction.erase(Scene.phone(1), source: byHand, now: Scene.now)
                let start = ConsentSource(channel: "reply", inbox: 4, recordedBy: "rule start")
                #expect(try transaction.lift(Scene.phone(1), source: start, now: Scene.now))
                #expect(try transaction.erased(among: [Scene.phone(1)]) == [])
            }
            #expect(try problems(store) == [])
        },
        StoreCase("a ledger whose key was lost is written anew and holds under the new one") { store in
            try fill(store)
            let before = try store.read { try $0.verifyConsent() }
            let key = ConsentKey(Array(repeating: 7, count: ConsentKey.length))
            let renewed = Store(driver: store.driver, consentKey: key)
            #expect(try renewed.read { try $0.verifyConsent() }.problems != [])
            let done = try renewed.write { try $0.rekeyConsent() }
            #expect(done.oldHead == before.head)
            let after = try renewed.read { try $0.verifyConsent() }
            #expect(after.problems == [])
            #expect(after.entries == 6)
            #expect(after.head != before.head)
        },
    ]
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
