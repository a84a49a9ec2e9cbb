import Hummingbird

/// One conversation: `{id}` is `cnv_3` or a phone number.
enum ConversationRoutes {
    static let show: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(try await desk.conversation(request.parameter("id"), by: request.caller))
    }

    static let claim: Route.Handler = { request, desk in
        try await request.nothingMore()
        return JSONAnswer.response(try await desk.claim(request.parameter("id"), by: request.caller))
    }

    static let release: Route.Handler = { request, desk in
        try await request.nothingMore()
        return JSONAnswer.response(try await desk.release(request.parameter("id"), by: request.caller))
    }

    static let close: Route.Handler = { request, desk in
        try await request.nothingMore()
        return JSONAnswer.response(try await desk.close(request.parameter("id"), by: request.caller))
    }

    static let assign: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("to")
        guard fields.has("to") else {
            throw Problem.badRequest(
                field: "to", reason: "it is missing", remedy: "Give the name of a token, or null for nobody.")
        }
        return JSONAnswer.response(
            try await desk.assign(request.parameter("id"), to: try fields.text("to"), by: request.caller))
    }

    static let note: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("text")
        let text = try fields.required("text", "Write the note.")
        return JSONAnswer.response(try await desk.note(request.parameter("id"), text, by: request.caller))
    }

    static let decide: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("as", "reply_id")
        let verdict = try fields.required("as", "Give a label such as opt_out or yes, or keep.")
        let reply = try APIID.optional(try fields.text("reply_id"), "rpl_", field: "reply_id")
        return JSONAnswer.response(
            try await desk.decide(request.parameter("id"), as: verdict, reply: reply, by: request.caller))
    }

    static let reply: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("text", "canned", "override")
        let order = ReplyOrder(
            text: try fields.text("text"), canned: try fields.text("canned"),
            overrideReason: try fields.text("override"))
        guard (order.text == nil) != (order.canned == nil) else {
            throw Problem.badRequest(
                field: "text", reason: "it must be clear what to write",
                remedy: "Give text, or the name of a canned reply; not both.")
        }
        return JSONAnswer.response(
            try await desk.reply(request.parameter("id"), order, by: request.caller), status: .created)
    }

    // MARK: Canned replies

    static let canned: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(Collection(try await desk.canned()))
    }

    static let putCanned: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("name", "language", "text")
        let answer = try await desk.putCanned(
            try fields.required("name", "Name it, so that it can be used."),
            language: try fields.text("language") ?? "en", text: try fields.required("text", "Write the reply."),
            by: request.caller)
        return JSONAnswer.response(answer, status: .created)
    }

    static let removeCanned: Route.Handler = { request, desk in
        let query = try request.query("language")
        try await desk.removeCanned(
            request.parameter("name"), language: query.text("language"), by: request.caller)
        return Response(status: .noContent)
    }
}

extension APIRequest {
    /// Orders that need no words: no query, and no body or an empty object.
    func nothingMore() async throws {
        _ = try query()
        let bytes = try await bytes()
        _ = try JSONFields(bytes.isEmpty ? Array("{}".utf8) : bytes, allowed: [])
    }
}

extension APIID {
    /// Nil where nothing is given; 400 for what is no id of that kind.
    static func optional(_ text: String?, _ prefix: String, field: String) throws(Problem) -> Int64? {
        guard let text else { return nil }
        if let number = number(text, prefix) { return number }
        throw .badRequest(field: field, reason: "it is no id of that kind", remedy: "Ids are like \(prefix)3.")
    }
}
