import Hummingbird

enum OptOutRoutes {
    static let optOut: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("phone", "note")
        let phone = try fields.required("phone", "Give the number that is not to be texted.")
        return JSONAnswer.response(
            try await desk.optOut(phone: phone, note: try fields.text("note"), by: request.caller))
    }

    static let optIn: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("phone", "note")
        let phone = try fields.required("phone", "Give the number that may be texted again.")
        let note = try fields.required("note", "Say how the person asked for it: it is the consent we keep.")
        return JSONAnswer.response(try await desk.optIn(phone: phone, note: note, by: request.caller))
    }

    static let optOuts: Route.Handler = { request, desk in
        let format = try request.streamFormat(try request.query("format"))
        return try await StreamAnswer.response(try await desk.optOuts(by: request.caller), as: format)
    }

    static let importOptOuts: Route.Handler = { request, desk in
        let query = try request.query("file")
        let answer = try await desk.importOptOuts(
            file: query.text("file") ?? "upload.csv", bytes: request.pieces, by: request.caller)
        return JSONAnswer.response(answer, status: .created)
    }

    static let counts: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(try await desk.suppressionCounts())
    }
}
