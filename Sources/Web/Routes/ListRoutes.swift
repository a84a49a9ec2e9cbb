import Hummingbird

enum ListRoutes {
    static let lists: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(Collection(try await desk.lists()))
    }

    static let list: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(try await desk.list(named: request.parameter("name")))
    }

    static let members: Route.Handler = { request, desk in
        let format = try request.streamFormat(try request.query("format"))
        let members = try await desk.members(of: request.parameter("name"), by: request.caller)
        return try await StreamAnswer.response(members, as: format)
    }
}
