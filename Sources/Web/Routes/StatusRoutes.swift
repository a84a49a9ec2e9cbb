import Hummingbird

enum StatusRoutes {
    static let status: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(try await desk.status())
    }
}
