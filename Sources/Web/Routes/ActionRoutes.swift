import Hummingbird

enum ActionRoutes {
    static let sources: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(Collection(try await desk.actionSources()))
    }

    static let unmatched: Route.Handler = { request, desk in
        let limit = try request.query("limit").number("limit", in: 1...1_000) ?? 100
        return JSONAnswer.response(Collection(try await desk.unmatchedActions(limit: limit, by: request.caller)))
    }

    static let match: Route.Handler = { request, desk in
        _ = try request.query()
        guard let id = APIID.number(request.parameter("id"), "act_") else { throw Problem.notFound("such action") }
        let fields = try await request.json("phone")
        let phone = try fields.required("phone", "Give the number of the person whose it was.")
        return JSONAnswer.response(try await desk.matchAction(id, phone: phone, by: request.caller))
    }
}
