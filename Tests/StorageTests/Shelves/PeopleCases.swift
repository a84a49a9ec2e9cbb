import Domain
import Storage
import Testing

extension StoreContract {
    private static func record(_ number: Int, first: String = "", last: String = "", ward: String = "") -> PersonRecord
    {
        let phone = Scene.phone(number)
        var record = PersonRecord(key: phone.exposed, phone: phone, phoneStanding: .textable)
        record.firstName = first
        record.lastName = last
        record.ward = ward
        return record
    }

    static let people: [StoreCase] = [
        StoreCase("putting the same person twice changes nothing") { store in
            try store.write { transaction in
                let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
                let person = record(1, first: "Ana", last: "Ruiz", ward: "12")
                let first = try transaction.putPerson(person, whereabouts: place, now: Scene.now)
                let before = try transaction.person(first.id)
                let second = try transaction.putPerson(
                    person, whereabouts: place, now: Scene.now.adding(seconds: 60))
                #expect(first.isNew)
                #expect(second.id == first.id)
                #expect(!second.isNew)
                #expect(second.otherName == nil)
                #expect(try transaction.person(first.id) == before)
                #expect(try transaction.count("select count(*) from person") == 1)
            }
        },
        StoreCase("putting a person again fills what was blank and leaves what was known") { store in
            try store.write { transaction in
                let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
                let id = try transaction.putPerson(record(1, first: "Ana"), whereabouts: place, now: Scene.now).id
                var more = record(1, first: "Anita", last: "Ruiz", ward: "12")
                more.email = "ana@example.org"
                more.zip = "60608"
                _ = try transaction.putPerson(more, whereabouts: place, now: Scene.now)
                let kept = try #require(try transaction.person(id)?.record)
                #expect(kept.firstName == "Ana")
                #expect(kept.lastName == "Ruiz")
                #expect(kept.email == "ana@example.org")
                #expect(kept.ward == "12")
                #expect(kept.zip == "60608")
            }
        },
        StoreCase("another name on the same number is reported, a blank or equal one is not") { store in
            try store.write { transaction in
                let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
                func put(_ record: PersonRecord) throws -> String? {
                    let put = try transaction.putPerson(record, whereabouts: place, now: Scene.now)
                    return put.otherName
                }
                #expect(try put(record(1, first: "Ana", last: "Ruiz")) == nil)
                #expect(try put(record(1, first: "Ben", last: "Ruiz")) == "Ana Ruiz")
                #expect(try put(record(1, first: "Ana", last: "Lopez")) == "Ana Ruiz")
                #expect(try put(record(1)) == nil)
                #expect(try put(record(1, first: "Ana")) == nil)
            }
        },
        StoreCase("a person without a place gets one when a row names it, and keeps it afterwards") { store in
            try store.write { transaction in
                let nowhere = try transaction.whereaboutsID(zones: "America/Chicago|America/Denver", states: "")
                let chicago = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
                let denver = try transaction.whereaboutsID(zones: "America/Denver", states: "CO")
                let id = try transaction.putPerson(record(1), whereabouts: nowhere, now: Scene.now).id
                _ = try transaction.putPerson(record(1, ward: "12"), whereabouts: chicago, now: Scene.now)
                #expect(try transaction.person(id)?.zones == "America/Chicago")
                _ = try transaction.putPerson(record(1, first: "Ana", ward: "9"), whereabouts: denver, now: Scene.now)
                #expect(try transaction.person(id)?.zones == "America/Chicago")
                #expect(try transaction.person(id)?.record.ward == "12")
            }
        },
        StoreCase("the same whereabouts have one number") { store in
            try store.write { transaction in
                let first = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
                let second = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
                #expect(second == first)
                #expect(try transaction.whereaboutsID(zones: "America/Chicago", states: "") != first)
            }
        },
        StoreCase("a phone in review is settled once, and never with a number that is somebody's") { store in
            try store.write { transaction in
                let place = try transaction.whereaboutsID(zones: "America/Chicago", states: "IL")
                _ = try transaction.person(1)
                let unclear = try transaction.person(2, standing: .review)
                let nobody = try transaction.person(3, standing: .review)
                #expect(try transaction.peopleInReview(list: nil).map(\.id) == [unclear, nobody])
                func settle(_ person: PersonID, _ phone: PhoneNumber?) throws -> Bool {
                    try transaction.settleReview(person, phone: phone, whereabouts: place, reason: "asked her")
                }
                #expect(try !settle(unclear, Scene.phone(1)))
                #expect(try settle(unclear, Scene.phone(5)))
                #expect(try !settle(unclear, Scene.phone(6)))
                #expect(try settle(nobody, nil))
                #expect(try transaction.person(phone: Scene.phone(5))?.id == unclear)
                #expect(try transaction.person(unclear)?.record.phoneStanding == .textable)
                #expect(try transaction.person(nobody)?.record.phoneStanding == .rejected)
                #expect(try transaction.peopleInReview(list: nil).isEmpty)
            }
        },
        StoreCase("people in review can be asked for by list") { store in
            try store.write { transaction in
                let first = try transaction.person(1, standing: .review)
                _ = try transaction.person(2, standing: .review)
                let list = try transaction.makeList("sign-in", [first, try transaction.person(3)])
                #expect(try transaction.peopleInReview(list: list).map(\.id) == [first])
            }
        },
    ]
}
