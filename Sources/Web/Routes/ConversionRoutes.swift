import Hummingbird

enum ConversionRoutes {
    private enum Evidence: String, CaseIterable { case paper, form, attendance }

    static let importConversions: Route.Handler = { request, desk in
        let query = try request.query("action", "evidence", "file", "at")
        guard let evidence = try query.choice("evidence", of: Evidence.self) else {
            throw Problem.badRequest(
                field: "?evidence", reason: "it is missing", remedy: "Use paper, form or attendance.")
        }
        let order = ConversionOrder(
            action: try query.required("action", "Name the action as plans do: ?action=postcard."),
            evidence: evidence.rawValue, file: query.text("file") ?? "upload.csv", at: query.text("at"))
        let answer = try await desk.importConversions(order, bytes: request.pieces, by: request.caller)
        return JSONAnswer.response(answer, status: .created)
    }
}

enum BaselineRoutes {
    static let baselines: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(Collection(try await desk.baselines()))
    }

    static let put: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("name", "action", "converted", "people", "source")
        let baseline = BaselineAnswer(
            name: try fields.required("name", "Name it, so that plans can be compared with it."),
            action: try fields.required("action", "Name the action that was counted."),
            converted: try fields.count("converted", "Give how many took the action."),
            people: try fields.count("people", "Give how many were asked."),
            source: try fields.required("source", "Say where the counts come from."))
        return JSONAnswer.response(try await desk.putBaseline(baseline, by: request.caller), status: .created)
    }
}
