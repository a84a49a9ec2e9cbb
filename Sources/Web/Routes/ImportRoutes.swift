import Hummingbird

enum ImportRoutes {
    private enum Kind: String, CaseIterable { case activated, cold, other }

    static let importList: Route.Handler = { request, desk in
        let query = try request.query("list", "kind", "meeting", "file", "dry_run")
        let order = ImportOrder(
            list: try query.required("list", "Name the list: ?list=ward-12-sign-in."),
            kind: try query.choice("kind", of: Kind.self)?.rawValue, meeting: query.text("meeting"),
            file: query.text("file") ?? "upload.csv", isDryRun: try query.flag("dry_run"))
        let answer = try await desk.importList(order, bytes: request.pieces, by: request.caller)
        return JSONAnswer.response(answer, status: order.isDryRun ? .ok : .created)
    }

    static let rows: Route.Handler = { request, desk in
        let query = try request.query("all", "format")
        guard let id = APIID.number(request.parameter("id"), "imp_") else { throw Problem.notFound("such import") }
        let rows = try await desk.importRows(id, all: try query.flag("all"), by: request.caller)
        return try await StreamAnswer.response(rows, as: try request.streamFormat(query))
    }
}
