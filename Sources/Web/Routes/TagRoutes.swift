import Hummingbird

enum TagRoutes {
    static let tags: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(Collection(try await desk.tags()))
    }

    static let tag: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(try await desk.tag(request.parameter("name"), by: request.caller))
    }

    static let add: Route.Handler = { request, desk in
        let whom = try await target(request)
        return JSONAnswer.response(
            try await desk.addTag(request.parameter("name"), to: whom, by: request.caller), status: .created)
    }

    static let remove: Route.Handler = { request, desk in
        let whom = try await target(request)
        return JSONAnswer.response(
            try await desk.removeTag(request.parameter("name"), from: whom, by: request.caller))
    }

    private static func target(_ request: APIRequest) async throws -> TagTarget {
        _ = try request.query()
        let fields = try await request.json("phone", "reply_id")
        let phone = try fields.text("phone")
        let reply = try APIID.optional(try fields.text("reply_id"), "rpl_", field: "reply_id")
        switch (phone, reply) {
        case (let phone?, nil): return .phone(phone)
        case (nil, let reply?): return .reply(reply)
        default:
            throw Problem.badRequest(
                field: "phone", reason: "it must be clear who is meant", remedy: "Give phone or reply_id; not both.")
        }
    }
}
