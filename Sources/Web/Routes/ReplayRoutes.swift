import Hummingbird

enum ReplayRoutes {
    static let replay: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("campaign", "adopt", "show")
        return JSONAnswer.response(
            try await desk.replay(
                campaign: fields.text("campaign"), adopting: fields.flag("adopt"), showing: fields.flag("show"),
                by: request.caller))
    }
}
