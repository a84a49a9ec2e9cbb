import Hummingbird

enum AnswerRoutes {
    private enum Grouping: String, CaseIterable { case none, ward }

    static let questions: Route.Handler = { request, desk in
        let query = try request.query("campaign")
        return JSONAnswer.response(Collection(try await desk.questions(campaign: query.text("campaign"))))
    }

    static let addQuestion: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("campaign", "name", "words")
        let answer = try await desk.addQuestion(
            campaign: try fields.required("campaign", "Name the campaign that asks it."),
            name: try fields.required("name", "Name it in a word or two."),
            words: try fields.required("words", "Write the question as people read it."), by: request.caller)
        return JSONAnswer.response(answer, status: .created)
    }

    static let answers: Route.Handler = { request, desk in
        let query = try request.query("unsorted")
        return JSONAnswer.response(
            Collection(
                try await desk.answers(
                    to: request.parameter("id"), unsortedOnly: try query.flag("unsorted"), by: request.caller)))
    }

    static let addAnswer: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("reply_id", "quotable")
        let text = try fields.required("reply_id", "Give the reply, such as rpl_3.")
        guard let reply = try APIID.optional(text, "rpl_", field: "reply_id") else {
            throw Problem.notFound("such reply")
        }
        let answer = try await desk.addAnswer(
            to: request.parameter("id"), reply: reply, quotable: try fields.flag("quotable"), by: request.caller)
        return JSONAnswer.response(answer, status: .created)
    }

    static let sort: Route.Handler = { request, desk in
        _ = try request.query()
        guard let id = APIID.number(request.parameter("id"), "ans_") else { throw Problem.notFound("such answer") }
        let fields = try await request.json("themes", "quotable")
        guard fields.has("themes") || fields.has("quotable") else {
            throw Problem.badRequest(
                field: "themes", reason: "nothing is to be changed", remedy: "Give themes, quotable, or both.")
        }
        let themes = fields.has("themes") ? try fields.texts("themes", "Give the names of themes.") : nil
        let quotable = fields.has("quotable") ? try fields.flag("quotable") : nil
        return JSONAnswer.response(
            try await desk.sortAnswer(id, themes: themes, quotable: quotable, by: request.caller))
    }

    static let count: Route.Handler = { request, desk in
        let query = try request.query("by")
        let isByWard = try query.choice("by", of: Grouping.self) == .ward
        return JSONAnswer.response(
            try await desk.countAnswers(to: request.parameter("id"), byWard: isByWard, by: request.caller))
    }

    static let quotes: Route.Handler = { request, desk in
        let query = try request.query("ward", "theme")
        return JSONAnswer.response(
            Collection(
                try await desk.quotes(
                    from: request.parameter("id"), ward: query.text("ward"), theme: query.text("theme"),
                    by: request.caller)))
    }
}
