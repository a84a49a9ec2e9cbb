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
        let query = try request.query("by", "as_of", "baseline", "format")
        let comparison = try await desk.compare(
            request.parameter("name"),
            CompareQuestion(
                by: try query.choice("by", of: CompareStratum.self) ?? .none, asOf: query.text("as_of"),
                baseline: query.text("baseline")))
        if try request.streamFormat(query) == .csv {
            let figures = comparison.figures
            return try await StreamAnswer.response(Pages { _ in (figures, nil) }, as: .csv)
        }
        return JSONAnswer.response(comparison.value)
    }

    static let converted: Route.Handler = { request, desk in
        let format = try request.streamFormat(try request.query("format"))
        let rows = try await desk.converted(request.parameter("name"), by: request.caller)
        return try await StreamAnswer.response(rows, as: format)
    }
}
