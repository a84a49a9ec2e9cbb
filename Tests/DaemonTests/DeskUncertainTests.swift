import CurlWire
import Daemon
import Domain
import Engine
import Foundation
import Gateways
import Logging
import Storage
import Synchronization
import Testing
import Web

@Suite struct `Texts in doubt through the desk` {
    let plan = """
        name: July
        audience: {lists: [sheet]}
        action: {name: postcard, evidence: [yes, paper], strength: said}
        sender: main
        steps:
          - name: thanks
            at: at once
            text: "Hi {first_name|friend}, {organization} here. Sign the postcard? YES. STOP to opt out"
        """

    /// Four people whose texts were handed over at the start, and never answered.
    func office() async throws -> Office {
        let office = try Office()
        try await office.importing(
            "Name,Phone\nAna,3125550142\nBo,3125550143\nCy,3125550144\nDi,3125550145\n")
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        let scheduler = Scheduler(window: office.desk.settings.launch.window, isRehearsal: true)
        let now = office.store.now()
        try office.store.store.write { transaction in
            while try scheduler.materialiseOne(in: transaction, now: now) {}
            let lane = try transaction.lane(gateway: "loop", sender: "+13125550100").id
            let items = try transaction.openWindows(now: now, marginSeconds: 300).flatMap { open in
                try transaction.claim(
                    lane: lane, campaign: open.campaign, window: open.window, closesAt: open.closesAt, limit: 10, by: 1,
                    now: now)
            }.map { message in
                RecordedOutcome(
                    message: message.id, attempt: message.attempt, lane: lane, campaign: message.campaign,
                    person: message.person, outcome: .uncertain(code: "timed_out"), handedAt: now, retryAt: now)
            }
            try transaction.recordSettled(items, as: .uncertain, reason: nil) { _ in "timed_out" }
            try transaction.logAttempts(items, word: Recording.word)
        }
        return office
    }

    private func asked(_ office: Office, _ text: Int, _ finding: StoredLookUp.Finding, after seconds: Int64) throws {
        let at = office.store.now().adding(seconds: seconds)
        try office.store.store.write { transaction in
            let doubts = try transaction.doubts(of: CampaignID(1))
            try transaction.keep(
                StoredLookUp(message: doubts[text].id, askedAt: at, finding: finding, code: ""))
        }
    }

    private func proofs(_ office: Office) async throws -> [MessageProofAnswer] {
        try await office.rows(of: office.desk.messageProofs("July", by: office.caller))
    }

    @Test func `are listed with what was asked about them, and are in the proof`() async throws {
        let office = try await office()
        try asked(office, 0, .absent, after: 1_000)
        try asked(office, 1, .unclear, after: 1_000)
        let texts = try await office.desk.uncertain("July", by: office.caller)
        #expect(texts.map(\.stepName) == Array(repeating: "thanks", count: 4))
        #expect(texts.map(\.lookUps.count) == [1, 1, 0, 0])
        #expect(texts.map(\.obstacle) == [nil, "unclear", "cannot_be_asked", "cannot_be_asked"])
        let proof = try await office.desk.prove("July")
        #expect(proof.accounted)
        #expect(proof.uncertain.map(\.messageId) == texts.map(\.messageId))
        #expect(proof.steps.map(\.uncertain) == [4])
        #expect(try office.store.audit().contains { $0.contains("look at uncertain") })
    }

    @Test func `are settled by a person who knows, by text or by person, and never twice`() async throws {
        let office = try await office()
        let texts = try await office.desk.uncertain("July", by: office.caller)
        let sent = try await office.desk.settle(
            "July", as: .sent, named: [texts[0].messageId, texts[1].personId], by: office.caller)
        #expect(sent == DoubtOrderAnswer(changed: 2, left: []))
        #expect(
            await office.refusal {
                try await office.desk.settle("July", as: .notSent, named: [texts[0].messageId], by: office.caller)
            }?.rejections.map(\.field) == [texts[0].messageId])
        #expect(try await office.desk.settle("July", as: .notSent, named: nil, by: office.caller).changed == 2)
        #expect(try await office.desk.settle("July", as: .notSent, named: nil, by: office.caller).changed == 0)
        let proof = try await office.desk.prove("July")
        #expect(proof.accounted)
        #expect(proof.steps.map(\.sent) == [2])
        #expect(
            proof.steps.flatMap(\.reasons).map { "\($0.reason) \($0.code ?? "") \($0.count)" } == [
                "rejected settled_by_person 2"
            ])
        let rows = try await proofs(office)
        #expect(rows.map(\.state) == ["accepted", "accepted", "rejected", "rejected"])
        #expect(!rows.map(\.proved).contains(false))
        #expect(rows[0].log.map(\.what) == ["claimed", "uncertain", "settled_sent"])
        #expect(rows[3].log.map(\.code) == [nil, "timed_out", "Dev"])
        let audited = try office.store.audit().first { $0.contains("settle uncertain") }
        #expect(
            audited
                == "Dev: settle uncertain as sent, campaign 1 texts 2: \(texts[0].messageId) \(texts[1].messageId)")
    }

    @Test func `go out once more by order only where the gateway does not know them`() async throws {
        let office = try await office()
        try asked(office, 0, .absent, after: 16 * 60)
        try asked(office, 1, .absent, after: 3 * 60)
        try asked(office, 2, .absent, after: 16 * 60)
        let start = office.store.now()
        office.store.setNow(start.adding(seconds: 17 * 60))
        _ = try await office.desk.optOut(phone: "+13125550144", note: nil, by: office.caller)
        let order = try await office.desk.resendAbsent("July", by: office.caller)
        #expect(order.changed == 1)
        #expect(order.left.map(\.reason) == ["asked_too_early", "suppressed", "cannot_be_asked"])
        #expect(office.store.news.last == .work)
        #expect(try await office.desk.resendAbsent("July", by: office.caller).changed == 0)
        let row = try #require(try await proofs(office).first)
        #expect(row.state == "queued")
        #expect(row.proved)
        #expect(row.log.map(\.what) == ["uncertain", "asked", "resend_ordered"])
        #expect(row.log.map(\.code) == ["timed_out", "absent", "Dev"])
        office.store.setNow(start.adding(seconds: 30 * 86_400))
        #expect(try await office.desk.resendAbsent("July", by: office.caller).left.map(\.reason).contains("expired"))
        await #expect(throws: DeskFailure.self) { try await office.desk.resendAbsent("June", by: office.caller) }
    }

    @Test func `a log that shows a second hand-over without an order is no proof`() async throws {
        let office = try await office()
        #expect(try await proofs(office).map(\.proved) == [true, true, true, true])
        // What no code of ours does: the doubt is forgotten and the text goes out again.
        _ = try office.store.store.write { transaction in
            try transaction.sql.run(
                "update message set state = 2, attempt = 2, accepted_at = claimed_at where person_id = 1")
        }
        #expect(try await proofs(office).map(\.proved) == [false, true, true, true])
    }

    // MARK: The service

    private func service(
        _ office: Office, _ answer: @escaping @Sendable (HTTPCall) -> HTTPAnswer
    ) throws -> (LookUpService, GatewaySetup) {
        let gateway = try GatewayCatalog.make(
            kind: "twilio",
            settings: GatewaySettings(
                name: "loop",
                values: ["accountSID": "AC00000000000000000000000000000000", "authToken": "a-fictional-token"]))
        let setup = GatewaySetup(
            name: "loop", kind: "twilio", gateway: gateway, wire: WireOptions(), webhookPath: "/hooks/twilio/loop",
            isLoopback: true)
        let service = LookUpService(
            store: office.store, gateways: [setup], launch: office.desk.settings.launch, daemon: 1,
            governors: .standard, call: { call, _ in answer(call) }, logger: Logger(label: "test"))
        return (service, setup)
    }

    private static func page(_ entries: String) -> HTTPAnswer {
        .response(HTTPResponse(status: 200, body: Array(#"{"messages":[\#(entries)],"next_page_uri":null}"#.utf8)))
    }

    @Test func `are asked about one by one, and what the gateway knows is settled`() async throws {
        let office = try await office()
        let urls = Mutex<[String]>([])
        let (service, setup) = try service(office) { call in
            urls.withLock { $0.append(call.url) }
            let isBo = call.url.contains("3125550143")
            let text = "Hi Bo, Ward Neighbors here. Sign the postcard? YES. STOP to opt out"
            return Self.page(
                isBo
                    ? #"{"sid":"SM7","status":"delivered","to":"+13125550143","from":"+13125550100","body":"\#(text)","date_created":"Thu, 02 Jul 2026 00:00:03 +0000"}"#
                    : "")
        }
        #expect(try await service.askNext(setup) == .nothingToAsk)
        office.store.setNow(office.store.now().adding(seconds: 125))
        var looks: [LookUpService.Look] = []
        repeat { looks.append(try await service.askNext(setup)) } while looks.last != .nothingToAsk
        #expect(
            looks == [
                .asked(settled: false), .asked(settled: true), .asked(settled: false), .asked(settled: false),
                .nothingToAsk,
            ])
        let asked = Set(urls.withLock { $0 })
        #expect(asked.count == 4)
        let rows = try await proofs(office)
        #expect(rows.map(\.state) == ["uncertain", "delivered", "uncertain", "uncertain"])
        #expect(!rows.map(\.proved).contains(false))
        #expect(rows[1].reference == "SM7")
        #expect(rows[1].log.map(\.what) == ["claimed", "uncertain", "found", "delivered"])
    }

    @Test func `a gateway in trouble settles nothing and is left alone`() async throws {
        let office = try await office()
        let (service, setup) = try service(office) { _ in
            .failure(WireFailure(code: "couldnt_connect", reach: .neverSent))
        }
        office.store.setNow(office.store.now().adding(seconds: 125))
        #expect(try await service.askNext(setup) == .noAnswer)
        let texts = try await office.desk.uncertain("July", by: office.caller)
        #expect(texts.first?.lookUps.map(\.code) == ["couldnt_connect"])
        #expect(texts.first?.obstacle == "unclear")
    }
}
