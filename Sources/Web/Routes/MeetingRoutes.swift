import Hummingbird

enum MeetingRoutes {
    static let meetings: Route.Handler = { request, desk in
        _ = try request.query()
        return JSONAnswer.response(Collection(try await desk.meetings()))
    }

    static let put: Route.Handler = { request, desk in
        _ = try request.query()
        let fields = try await request.json("name", "ward", "starts", "zone", "state")
        let order = MeetingOrder(
            name: try fields.required("name", "Name the meeting, so that plans can count from it."),
            ward: try fields.required("ward", "Say in which ward it is: \"12\"."),
            starts: try fields.required("starts", "Write it as 2026-07-01T18:30, local time."),
            zone: try fields.text("zone"), state: try fields.text("state"))
        return JSONAnswer.response(try await desk.putMeeting(order, by: request.caller), status: .created)
    }
}
