import Hummingbird

enum ProofRoutes {
    static let prove: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(try await desk.prove(request.parameter("name")))
    }

    static let messages: Route.Handler = { request, desk in
        let format = try request.streamFormat(try request.query("format"))
        let rows = try await desk.messageProofs(request.parameter("name"), by: request.caller)
        return try await StreamAnswer.response(rows, as: format)
    }

    static let compare: Route.Handler = { request, desk in
        let query = try request.query("by", "as_of", "baseline", "version", "action", "format")
        let comparison = try await desk.compare(
            request.parameter("name"),
            CompareQuestion(
                by: try query.choice("by", of: CompareStratum.self), asOf: query.text("as_of"),
                baseline: query.text("baseline"), version: try version(query), action: query.text("action")))
        if try request.streamFormat(query) == .csv {
            let figures = comparison.figures
            return try await StreamAnswer.response(Pages { _ in (figures, nil) }, as: .csv)
        }
        return JSONAnswer.response(comparison.value)
    }

    private static func version(_ query: QueryFields) throws(Problem) -> Int64? {
        try query.number("version", in: 1...1_000_000).map(Int64.init)
    }

    static let comparisons: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(Collection(try await desk.comparisons(of: request.parameter("name"))))
    }

    static let define: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("baseline", "window", "by", "strength", "action", "reason")
        let order = ComparisonOrder(
            baseline: try fields.text("baseline"), window: try fields.text("window"),
            by: try fields.has("by") ? fields.choice("by", of: ComparisonOrder.Strata.self) : nil,
            strength: try fields.has("strength")
                ? fields.choice("strength", of: ComparisonOrder.Strength.self) : nil, action: try fields.text("action"),
            reason: try fields.required("reason", "Say why: it is shown with every result."))
        return JSONAnswer.response(
            try await desk.define(request.parameter("name"), order, by: request.caller), status: .created)
    }

    /// One document in two forms: a page for people, and its figures as CSV.
    static let report: Route.Handler = { request, desk in
        let query = try request.query("lang", "internal", "as_of", "baseline", "version", "format")
        let document = try await desk.report(
            request.parameter("name"),
            ReportOrder(
                language: try query.choice("lang", of: ReportOrder.Language.self) ?? .en,
                isInternal: try query.flag("internal"), asOf: query.text("as_of"), baseline: query.text("baseline"),
                version: try version(query)),
            by: request.caller)
        switch try query.choice("format", of: ReportFormat.self) ?? format(of: request) {
        case .json: return JSONAnswer.response(ReportFiles(document))
        case .csv: return page(ReportCSV.text(document), type: "text/csv; charset=utf-8")
        case .html: return page(ReportHTML.text(document), type: "text/html; charset=utf-8")
        }
    }

    /// `json` is both files in one answer, made from the same moment.
    private enum ReportFormat: String, CaseIterable { case html, csv, json }

    private static func format(of request: APIRequest) -> ReportFormat {
        let accept = request.request.headers[.accept] ?? ""
        return accept.contains("text/csv") ? .csv : accept.contains("application/json") ? .json : .html
    }

    /// It may be opened in a browser: nothing in it runs, and nothing is fetched.
    private static func page(_ text: String, type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    static let converted: Route.Handler = { request, desk in
        let query = try request.query("action", "format")
        let format = try request.streamFormat(query)
        let rows = try await desk.converted(
            request.parameter("name"), action: query.text("action"), by: request.caller)
        return try await StreamAnswer.response(rows, as: format)
    }
}
