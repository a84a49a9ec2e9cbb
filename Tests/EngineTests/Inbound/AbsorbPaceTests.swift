import Domain
import Engine
import Gateways
import Storage
import Testing

/// How webhooks wait for something to be made of them while more come in.
@Suite struct `Webhooks that come in one after the other` {
    private static func stage() throws -> Stage {
        let stage = try Stage()
        try stage.people(1...400)
        try stage.launch()
        try stage.run(seconds: 10)
        var settings = stage.engine.settings
        settings.absorbPace = .standard
        settings.daemon = 2
        stage.engine = try TextingEngine(
            store: stage.store, settings: settings, gateways: [Stage.gatewayName: ToyGateway()], seed: 7,
            now: stage.now, monotonic: stage.monotonic)
        try stage.run(seconds: 1)
        return stage
    }

    private func replies(_ stage: Stage) throws -> Int64 { try stage.count("select count(*) from reply") }

    @Test func `wait while more come, and no longer than a fifth of a second`() throws {
        let stage = try Self.stage()
        for millisecond in 1...190 {
            try stage.reply(millisecond, "yes please")
            try stage.run(seconds: 0.001)
        }
        #expect(try replies(stage) == 0)
        for millisecond in 191...250 {
            try stage.reply(millisecond, "yes please")
            try stage.run(seconds: 0.001)
        }
        // Those of the last fifth of a second may wait still.
        #expect(try replies(stage) >= 50)
        try stage.run(seconds: 0.01)
        #expect(try replies(stage) == 250)
    }

    @Test func `are heeded at once when no more come`() throws {
        let stage = try Self.stage()
        try stage.reply(1, "please take me off your list and do not text me again")
        try stage.run(seconds: 0.002)
        #expect(try replies(stage) == 0)
        try stage.run(seconds: 0.002)
        #expect(try stage.suppression(1) != nil)
    }

    @Test func `suppress a certain STOP before they are answered, however many come`() throws {
        let stage = try Self.stage()
        for person in 1...50 {
            try stage.reply(person, person == 30 ? "STOP" : "yes")
            if person == 30 { #expect(try stage.suppression(30) == .optedOut) }
        }
        #expect(try replies(stage) == 0)
    }

    @Test func `that an earlier process took in are heeded at once`() throws {
        let stage = try Self.stage()
        try stage.reply(1, "yes")
        var settings = stage.engine.settings
        settings.daemon = 3
        stage.engine = try TextingEngine(
            store: stage.store, settings: settings, gateways: [Stage.gatewayName: ToyGateway()], seed: 7,
            now: stage.now, monotonic: stage.monotonic)
        try stage.run(seconds: 0)
        #expect(try replies(stage) == 1)
    }

    /// What was read before the commit is remembered; the number of a webhook that was rolled back is another's next.
    @Test(arguments: [FaultyDriver.Fault.busy, .diskFull, .unreachable, .commitUnknown])
    func `are never taken for one whose commit failed`(fault: FaultyDriver.Fault) throws {
        let stage = try Self.stage()
        func webhook(_ person: Int, _ text: String) throws -> AuthenticWebhook {
            let line = "reply|X\(person)|\(Stage.phone(person).exposed)|\(Stage.sender)|\(text)||"
            let call = WebhookCall(
                method: "POST", url: "https://text.example.org/hooks/toy/main", headers: [], body: Array(line.utf8))
            return AuthenticWebhook(
                gateway: Stage.gatewayName, call: call, certainOptOuts: [], receivedAt: stage.now,
                events: try ToyGateway().events(in: call))
        }
        let (first, second) = (try webhook(1, "yes"), try webhook(2, "no thanks"))
        stage.faults.plan([fault])
        #expect(throws: StoreError.self) {
            _ = try stage.engine.accept([first], now: stage.now, monotonic: stage.monotonic)
        }
        stage.perform { engine, now, monotonic in
            (try? engine.accept([second], now: now, monotonic: monotonic)) ?? []
        }
        try stage.run(seconds: 1)
        #expect(try stage.replies(2).map(\.body.exposed) == ["no thanks"])
        #expect(try stage.replies(1).count == (fault == .commitUnknown ? 1 : 0))
    }
}
