import Hummingbird

enum InboxRoutes {
    static let inbox: Route.Handler = { request, desk in
        let query = try request.query("campaign", "ward", "mine", "unassigned", "decide", "all", "limit")
        let order = InboxOrder(
            campaign: query.text("campaign"), ward: query.text("ward"), isMine: try query.flag("mine"),
            isUnassigned: try query.flag("unassigned"), isToDecide: try query.flag("decide"),
            isAll: try query.flag("all"), limit: try query.number("limit", in: 1...1_000) ?? 100)
        return JSONAnswer.response(Collection(try await desk.inbox(order, by: request.caller)))
    }

    static let debt: Route.Handler = { request, desk in
        let query = try request.query("by", "hours")
        let grouping = try query.choice("by", of: DebtOrder.self) ?? .organizer
        let hours = try query.number("hours", in: 0...8_760) ?? 24
        return JSONAnswer.response(try await desk.debt(by: grouping, hours: hours, by: request.caller))
    }
}
