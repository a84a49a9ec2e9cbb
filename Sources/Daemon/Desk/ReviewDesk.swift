import Domain
import Importing
import Storage
import Web

extension StoreDesk {
    package func review(list: String?, by caller: Caller) async throws -> [ReviewAnswer] {
        try await audit(caller, "look at review", list == nil ? "every list" : "one list")
        return try await read { transaction in
            let id = try list.map { try transaction.requiredList($0).id }
            return try transaction.peopleInReview(list: id).filter { person in
                try transaction.isReachable(person.id, by: caller)
            }.map { person in
                let record = person.record
                let rule = record.phoneReason.flatMap { PhoneRule(rawValue: $0) }
                let reading = record.phoneRaw.map { PhoneCell.read($0) }
                return ReviewAnswer(
                    personId: APIID.person(person.id), firstName: record.firstName, lastName: record.lastName,
                    ward: record.ward, union: record.union, phoneRaw: record.phoneRaw ?? "",
                    reason: record.phoneReason ?? "", explanation: rule?.explanation ?? "",
                    candidate: (reading?.number ?? reading?.acceptableNumbers.first)?.exposed)
            }
        }
    }

    package func settleReview(
        _ person: Int64, phone: String?, by caller: Caller
    ) async throws -> SettledReviewAnswer {
        let number = try phone.map { text throws(Refusal) in try DeskPhones.parseTextable(text) }
        let rule = settings.whereabouts
        return try await write { transaction, now in
            guard let known = try transaction.person(PersonID(person)),
                try transaction.isReachable(known.id, by: caller)
            else {
                throw DeskFailure.notFound("person \(APIID.person(PersonID(person)))")
            }
            guard known.record.phoneStanding == .review else {
                throw DeskFailure.conflict(
                    Rejection(
                        field: "person_id", reason: "the person's number is not in review",
                        remedy: "Look at the list of those that are: GET /v1/review."))
            }
            if let number, try transaction.erased(among: [number]).contains(number) {
                throw DeskFailure.conflict(
                    Rejection(
                        field: "phone", reason: "the number is that of somebody who asked to be forgotten",
                        remedy: "Give null; they can come back by writing START to us."))
            }
            var record = known.record
            record.phone = number
            var places = PersonPlaces(rule: rule, wards: try transaction.wards())
            let place = places.place(of: record)
            let whereabouts = try transaction.whereaboutsID(zones: place.zones, states: place.states)
            let word = number == nil ? known.record.phoneReason ?? "" : "accepted by a person"
            guard
                try transaction.settleReview(known.id, phone: number, whereabouts: whereabouts, reason: word)
            else {
                throw DeskFailure.conflict(
                    Rejection(
                        field: "phone", reason: "the number is somebody else's already",
                        remedy: "Give null: that person is on file and can be texted."))
            }
            // The row that made the person must find them again, or the same file would bring them twice.
            try transaction.setKey(of: known.id, to: known.record.key)
            try transaction.audit(
                who: caller.name, what: "settle review",
                detail: "person \(known.id) \(number == nil ? "rejected" : "accepted")",
                person: known.id, now: now)
            return Changed(
                SettledReviewAnswer(
                    personId: APIID.person(known.id), phoneStanding: number == nil ? "rejected" : "textable"),
                news: [.work])
        }
    }
}
