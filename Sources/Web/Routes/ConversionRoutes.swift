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
        let fields = try await request.json("name", "action", "converted", "people", "rate", "source")
        let name = try fields.required("name", "Name it, so that plans can be compared with it.")
        let action = try fields.required("action", "Name the action that was counted.")
        let source = try fields.required("source", "Say where it comes from.")
        let baseline: BaselineAnswer
        if fields.has("rate") {
            guard !fields.has("converted"), !fields.has("people") else {
                throw Problem.badRequest(
                    field: "rate", reason: "counts are given, too", remedy: "Give a rate, or converted and people.")
            }
            baseline = BaselineAnswer(
                name: name, action: action,
                rate: try fields.fraction("rate", "Give it as a fraction: 0.02 for 2%."), source: source)
        } else {
            baseline = BaselineAnswer(
                name: name, action: action,
                converted: try fields.count("converted", "Give how many took the action."),
                people: try fields.count("people", "Give how many were asked."), source: source)
        }
        return JSONAnswer.response(try await desk.putBaseline(baseline, by: request.caller), status: .created)
    }
}
