import Hummingbird

enum AuditRoutes {
    static let log: Route.Handler = { request, desk in
        let query = try request.query("who", "phone", "limit")
        let lines = try await desk.auditLog(
            who: query.text("who"), phone: query.text("phone"),
            limit: try query.number("limit", in: 1...10_000) ?? 100, by: request.caller)
        return JSONAnswer.response(Collection(lines))
    }
}
