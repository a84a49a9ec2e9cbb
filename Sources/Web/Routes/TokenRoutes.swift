import Hummingbird

enum TokenRoutes {
    static let tokens: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(Collection(try await desk.tokens()))
    }

    static let add: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("name", "role", "wards", "lists")
        let name = try fields.required("name", "Name it after who will use it.")
        let wards = try fields.texts("wards", "Write [\"12\", \"25\"].")
        let lists = try fields.texts("lists", "Write [\"ward-12-sign-in\"].")
        let token = try await desk.addToken(
            name: name, role: try fields.choice("role", of: Role.self),
            scope: wards.isEmpty && lists.isEmpty ? nil : Scope(wards: wards, lists: lists), by: request.caller)
        return JSONAnswer.response(token, status: .created)
    }

    static let revoke: Route.Handler = { request, desk in
        _ = try request.query()
        try await desk.revokeToken(name: request.parameter("name"), by: request.caller)
        return Response(status: .noContent)
    }
}
