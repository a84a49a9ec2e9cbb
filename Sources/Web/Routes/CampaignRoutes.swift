import Hummingbird

enum CampaignRoutes {
    static let campaigns: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(Collection(try await desk.campaigns()))
    }

    static let launch: Route.Handler = { request, desk in
        let isDryRun = try request.query("dry_run").flag("dry_run")
        let bytes = try await request.bytes()
        guard let plan = String(validating: bytes, as: UTF8.self), !plan.isEmpty else {
            throw Problem.badRequest(
                field: "body", reason: "it is empty or not UTF-8", remedy: "Send the plan as YAML text.")
        }
        let answer = try await desk.launch(plan: plan, isDryRun: isDryRun, by: request.caller)
        return JSONAnswer.response(answer, status: isDryRun ? .ok : .created)
    }

    static let campaign: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(try await desk.campaign(named: request.parameter("name")))
    }

    static let pause: Route.Handler = { try await change(.pause, $0, $1) }
    static let resume: Route.Handler = { try await change(.resume, $0, $1) }
    static let cancel: Route.Handler = { try await change(.cancel, $0, $1) }

    private static func change(
        _ change: CampaignChange, _ request: APIRequest, _ desk: any Desk
    ) async throws -> Response {
        _ = try request.query()
        let bytes = try await request.bytes()
        // An empty body is an empty object: a resume needs no reason.
        let fields = try JSONFields(bytes.isEmpty ? Array("{}".utf8) : bytes, allowed: ["reason"])
        let reason =
            change == .resume
            ? try fields.text("reason") ?? ""
            : try fields.required("reason", "Say why: it is kept with the campaign.")
        return JSONAnswer.response(
            try await desk.change(request.parameter("name"), change, because: reason, by: request.caller))
    }
}
