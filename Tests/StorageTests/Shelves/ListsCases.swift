import Domain
import Storage
import Testing

extension StoreContract {
    static let lists: [StoreCase] = [
        StoreCase("a list is made once, and does not change its kind") { store in
            try store.write { transaction in
                func put(_ kind: ListKind) throws -> ListID? {
                    try transaction.putList(name: "sign-in", kind: kind, source: "a test", meeting: nil, now: Scene.now)
                }
                let first = try #require(try put(.activated))
                #expect(try put(.activated) == first)
                #expect(try put(.cold) == nil)
                #expect(try transaction.list(named: "sign-in")?.kind == .activated)
            }
        },
        StoreCase("a person is on a list once, and the first import that put them there is remembered") { store in
            try store.write { transaction in
                let list = try transaction.makeList("sign-in", [])
                let person = try transaction.person(1)
                func add(_ importing: Int64) throws -> Int64? {
                    try transaction.addMember(list: list, person: person, importing: importing, now: Scene.now)
                }
                #expect(try add(7) == nil)
                #expect(try add(7) == 7)
                #expect(try add(8) == 7)
                #expect(try transaction.list(named: "sign-in")?.people == 1)
            }
        },
        StoreCase("a list counts its people and those who can be texted") { store in
            try store.write { transaction in
                let people = [
                    try transaction.person(1), try transaction.person(2),
                    try transaction.person(3, standing: .review), try transaction.person(4, standing: .missing),
                ]
                _ = try transaction.makeList("sign-in", people)
                _ = try transaction.makeList("empty", kind: .cold, [])
                let lists = try transaction.lists()
                #expect(lists.map(\.name) == ["empty", "sign-in"])
                #expect(lists.map(\.people) == [0, 4])
                #expect(lists.map(\.textable) == [0, 2])
            }
        },
        StoreCase("an import accounts for its rows and shows those that need eyes") { store in
            try store.write { transaction in
                let list = try transaction.makeList("sign-in", [])
                let person = try transaction.person(1)
                let id = try transaction.beginImport(
                    list: list, fileName: "sheet.csv", header: "Name,Phone", now: Scene.now)
                let rows = [
                    ImportedRowAccount(number: 2, action: .added, reason: "", person: person, raw: "Ana,…"),
                    ImportedRowAccount(number: 3, action: .added, reason: "shared phone", person: person, raw: "B"),
                    ImportedRowAccount(number: 4, action: .skipped, reason: "blank row", person: nil, raw: ",,"),
                ]
                try transaction.accountRows(rows, importing: id)
                try transaction.finishImport(id, rows: 3, now: Scene.now.adding(seconds: 1))
                var all: [ImportedRowAccount] = []
                try transaction.visitImportRows(importing: id, all: true) { all.append($0) }
                #expect(all == rows)
                var noted: [Int64] = []
                try transaction.visitImportRows(importing: id, all: false) { noted.append($0.number) }
                #expect(noted == [3, 4])
            }
        },
        StoreCase("a list's members come with the reason not to text them") { store in
            try store.write { transaction in
                let people = [try transaction.person(1), try transaction.person(2)]
                let list = try transaction.makeList("sign-in", people)
                try transaction.suppress(
                    Scene.phone(2), .optedOut, source: ConsentSource(channel: "person", recordedBy: "Ana"),
                    now: Scene.now)
                var seen: [String] = []
                try transaction.visitMembers(of: list) { person, suppression in
                    seen.append("\(person.record.firstName) \(suppression?.rawValue ?? "-")")
                }
                #expect(seen == ["Person 1 -", "Person 2 opted_out"])
            }
        },
    ]

    static let places: [StoreCase] = [
        StoreCase("a meeting is known by its name and may be moved") { store in
            try store.write { transaction in
                func put(_ at: Timestamp) throws -> Meeting {
                    try transaction.putMeeting(
                        name: "Ward 12", ward: "12", startsAt: at, zone: "America/Chicago", now: Scene.now)
                }
                let first = try put(Scene.now)
                let moved = try put(Scene.now.adding(seconds: 3_600))
                #expect(moved.id == first.id)
                #expect(try transaction.meeting(named: "Ward 12")?.startsAt == Scene.now.adding(seconds: 3_600))
                #expect(try transaction.meetings().count == 1)
            }
        },
        StoreCase("what is known of a ward's place is added to, never forgotten") { store in
            try store.write { transaction in
                try transaction.putWard(Ward(name: "12", zone: "America/Chicago", state: nil))
                try transaction.putWard(Ward(name: "12", zone: nil, state: "IL"))
                #expect(
                    try transaction.wards() == [Ward(name: "12", zone: "America/Chicago", state: "IL")])
            }
        },
        StoreCase("a window has one number, and its openings are replaced as a whole") { store in
            try store.write { transaction in
                let first = try transaction.windowID(key: "America/Chicago;;")
                let again = try transaction.windowID(key: "America/Chicago;;")
                #expect(first.isNew)
                #expect(!again.isNew)
                #expect(again.id == first.id)
                #expect(first.id != 0)
                let later = Scene.now.adding(seconds: Scene.day)
                try transaction.setOpenings(
                    window: first.id, [StoredOpening(opens: Scene.now, closes: Scene.now.adding(seconds: 60))])
                try transaction.setOpenings(
                    window: first.id, [StoredOpening(opens: later, closes: later.adding(seconds: 60))])
                #expect(try transaction.nextOpening(after: Scene.now.adding(seconds: -1)) == later)
                #expect(try transaction.nextOpening(after: later) == nil)
            }
        },
        StoreCase("a lane is one gateway and one sender, and stays paused until it is resumed") { store in
            try store.write { transaction in
                let lane = try transaction.mainLane()
                #expect(try transaction.mainLane() == lane)
                #expect(try transaction.lane(gateway: Scene.gateway, sender: "+13125550199").id != lane)
                try transaction.pauseLane(lane, because: "sender_fault: 20003", until: nil, now: Scene.now)
                try transaction.pauseLane(lane, because: "a later one", until: nil, now: Scene.now)
                #expect(try transaction.lanes().map(\.pausedReason) == ["sender_fault: 20003", nil])
                try transaction.resumeLane(lane)
                #expect(try transaction.lanes().map(\.pausedReason) == [nil, nil])
            }
        },
    ]
}
