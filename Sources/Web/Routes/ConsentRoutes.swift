import Hummingbird

enum ConsentRoutes {
    static let verify: Route.Handler = { request, desk in
        let query = try request.query("expected")
        return JSONAnswer.response(
            try await desk.verifyConsent(expected: query.text("expected"), by: request.caller))
    }

    static let erase: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("note")
        let note = try fields.required("note", "Say how the person asked to be forgotten: it is kept without them.")
        return JSONAnswer.response(
            try await desk.erase(phone: request.parameter("phone"), note: note, by: request.caller))
    }
}
