import Hummingbird

enum ReviewRoutes {
    static let review: Route.Handler = { request, desk in
        let query = try request.query("list")
        return JSONAnswer.response(
            Collection(try await desk.review(list: query.text("list"), by: request.caller)))
    }

    static let settle: Route.Handler = { request, desk in
        _ = try request.query()
        guard let id = APIID.number(request.parameter("person_id"), "per_") else {
            throw Problem.notFound("such person")
        }
        let fields = try await request.json("phone")
        guard fields.has("phone") else {
            throw Problem.badRequest(
                field: "phone", reason: "it is missing", remedy: "Give the number, or null when there is none.")
        }
        let phone = try fields.text("phone")
        return JSONAnswer.response(try await desk.settleReview(id, phone: phone, by: request.caller))
    }
}

enum PeopleRoutes {
    static let person: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(try await desk.person(phone: request.parameter("phone"), by: request.caller))
    }
}
