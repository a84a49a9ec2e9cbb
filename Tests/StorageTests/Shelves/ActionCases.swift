import Domain
import Storage
import Testing

extension StoreContract {
    private static func event(_ key: String, isVerified: Bool = true) -> ActionEvent {
        ActionEvent(
            key: key, delivery: "d1", kind: "signature", resource: "action_network:petitions/p", action: "postcard",
            evidence: .form, at: Scene.now, isDated: false, asOf: Scene.now.adding(seconds: 5),
            token: LinkToken(stored: "k7m2q9xw"), source: "tb1-k7m2q9xw", knownID: "action_network:p1",
            phones: [Secret(Scene.phone(1).exposed), Secret("no number")], emails: [Secret("ines@example.org")],
            firstName: "Inés\nMaría", lastName: "de la \\O", textRefusal: .doubtful, value: MessageBody("2\ttimes"),
            isVerified: isVerified, verifyURL: "https://actionnetwork.org/api/v2/x")
    }

    private static func known(_ isVerified: Bool, in transaction: Transaction) throws -> [PersonID] {
        try transaction.candidates(token: nil, knownID: "x:1", phones: [], emails: [], isVerified: isVerified).knownID
    }

    static let actions: [StoreCase] = [
        StoreCase("what another system told comes back as it was kept, once a source and key") { store in
            try store.write { transaction in
                let action = StoredAction(
                    source: "page", event: event("s1"), receivedAt: Scene.now, person: try transaction.person(1),
                    matchedBy: "phone", conflict: "email", trouble: nil, askAt: Scene.now, asked: 2, inbox: 7)
                let id = try #require(try transaction.keep(action))
                #expect(try transaction.keep(action) == nil)
                var kept = try #require(try transaction.action(source: "page", key: "s1"))
                var expected = action
                expected.id = id
                #expect(kept == expected)
                kept.trouble = "denied: http_404"
                kept.event.progress = .revoked
                kept.askAt = nil
                try transaction.update(kept)
                #expect(try transaction.action(id) == kept)
                #expect(try transaction.action(source: "other", key: "s1") == nil)
                let elsewhere = StoredAction(source: "other", event: event("s1"), receivedAt: Scene.now)
                #expect(try transaction.keep(elsewhere) != nil)
            }
        },
        StoreCase("a verified identity goes before an unverified one, and the first of either stays") { store in
            try store.write { transaction in
                let people = [try transaction.person(1), try transaction.person(2), try transaction.person(3)]
                try transaction.learn("x:1", of: people[0], isVerified: false, now: Scene.now)
                try transaction.learn("x:1", of: people[1], isVerified: false, now: Scene.now)
                #expect(try known(false, in: transaction) == [people[0]])
                #expect(try known(true, in: transaction).isEmpty)
                try transaction.learn("x:1", of: people[1], isVerified: true, now: Scene.now)
                try transaction.learn("x:1", of: people[2], isVerified: true, now: Scene.now)
                #expect(try known(true, in: transaction) == [people[1]])
                #expect(try known(false, in: transaction) == [people[1]])
            }
        },
        StoreCase("a verified record of the deed takes an unverified one's place, whatever their dates") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                func told(_ seconds: Int64, _ isVerified: Bool, event: Int64) throws {
                    try transaction.convert(
                        ConversionRecord(
                            person: person, action: "postcard", strength: .done,
                            at: Scene.now.adding(seconds: seconds), evidence: .form, reply: nil, source: "page",
                            campaign: nil, matchedBy: "phone", isVerified: isVerified, event: event), now: Scene.now)
                }
                func held() throws -> Int64? {
                    try transaction.sql.first("select event_id from conversion")?.optionalInteger(0)
                }
                try told(10, false, event: 1)
                try told(5, false, event: 2)
                #expect(try held() == 2)
                try told(20, true, event: 3)
                #expect(try held() == 3)
                try told(1, false, event: 4)
                #expect(try held() == 3)
                try told(15, true, event: 5)
                #expect(try held() == 5)
                #expect(try !transaction.takeBackConversions(ofEvent: 3))
                #expect(try transaction.takeBackConversions(ofEvent: 5))
            }
        },
        StoreCase("how far a source was read never goes back, and trouble leaves the last success") { store in
            try store.write { transaction in
                let later = Scene.now.adding(seconds: 60)
                try transaction.setSyncState(
                    SyncState(source: "page", watermark: later, succeededAt: later))
                try transaction.setSyncState(
                    SyncState(source: "page", watermark: nil, failingSince: later, problem: "http_503: it failed"))
                try transaction.setSyncState(
                    SyncState(source: "page", watermark: Scene.now, failingSince: later, problem: "http_503: it failed")
                )
                #expect(
                    try transaction.syncStates() == [
                        SyncState(
                            source: "page", watermark: later, succeededAt: later, failingSince: later,
                            problem: "http_503: it failed")
                    ])
            }
        },
        StoreCase("what a source told is counted, and what is to be asked comes in order") { store in
            try store.write { transaction in
                let person = try transaction.person(1)
                for (index, key) in ["a", "b", "c"].enumerated() {
                    var action = StoredAction(
                        source: "page", event: event(key, isVerified: key == "a"), receivedAt: Scene.now,
                        askAt: Scene.now.adding(seconds: Int64(10 - index)))
                    if key == "a" { (action.person, action.askAt) = (person, nil) }
                    if key == "c" { action.trouble = "denied: http_404" }
                    _ = try transaction.keep(action)
                }
                #expect(
                    try transaction.actionCounts() == [
                        ActionCounts(
                            source: "page", events: 3, done: 3, unmatched: 2, unverified: 1, denied: 1,
                            lastReceivedAt: Scene.now)
                    ])
                #expect(try transaction.nextToAsk(source: "page", now: Scene.now) == nil)
                let next = try transaction.nextToAsk(source: "page", now: Scene.now.adding(seconds: 60))
                #expect(next?.event.key == "c")
                try transaction.setAsk(try #require(next).id, at: nil, asked: 1)
                #expect(
                    try transaction.nextToAsk(source: "page", now: Scene.now.adding(seconds: 60))?.event.key == "b")
                #expect(try transaction.unmatchedActions(limit: 10).map(\.event.key) == ["b", "c"])
                #expect(try transaction.countUnmatchedActions(action: "postcard") == 2)
            }
        },
    ]
}
