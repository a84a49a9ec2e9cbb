import Hummingbird

enum FenceRoutes {
    static let fence: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(try await desk.fence())
    }

    static let arm: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("yes_i_know", "resend")
        guard try fields.flag("yes_i_know") else {
            throw Problem.badRequest(
                field: "yes_i_know", reason: "it is not true",
                remedy: "Read docs/operations.md, then send {\"yes_i_know\": true}.")
        }
        return JSONAnswer.response(try await desk.arm(resend: try fields.flag("resend"), by: request.caller))
    }
}
