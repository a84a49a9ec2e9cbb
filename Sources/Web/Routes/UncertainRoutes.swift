import Hummingbird

enum UncertainRoutes {
    static let uncertain: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(
            Collection(try await desk.uncertain(request.parameter("name"), by: request.caller)))
    }

    static let settle: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("as", "messages", "all")
        let word = try fields.choice("as", of: DoubtWord.self)
        let named = try fields.texts("messages", "Give ids such as msg_77 or per_40.")
        let isAll = try fields.flag("all")
        guard isAll != !named.isEmpty else {
            throw Problem.badRequest(
                field: "messages", reason: "it must be clear which texts are meant",
                remedy: "Give messages, or say all: true; not both.")
        }
        return JSONAnswer.response(
            try await desk.settle(
                request.parameter("name"), as: word, named: isAll ? nil : named, by: request.caller))
    }

    static let resend: Route.Handler = { request, desk in
        _ = try request.query()
        let bytes = try await request.bytes()
        _ = try JSONFields(bytes.isEmpty ? Array("{}".utf8) : bytes, allowed: [])
        return JSONAnswer.response(try await desk.resendAbsent(request.parameter("name"), by: request.caller))
    }
}
