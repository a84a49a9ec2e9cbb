import Daemon
import Domain
import Engine
import Foundation
import Storage
import Testing
import Web

@Suite struct `Campaigns through the desk` {
    let plan = """
        name: July
        audience: {lists: [sheet]}
        compare_with: {list: cold}
        action: {name: postcard, evidence: [yes, paper], strength: done}
        sender: main
        steps:
          - name: thanks
            at: at once
            text: "Hi {first_name|friend}, {organization} here. Sign the postcard? YES. STOP to opt out"
        """

    func office() async throws -> Office {
        let office = try Office()
        try await office.importing(
            "Name,Phone\nAna,3125550142\nBo,3125550143\nCy,555-0144\nDi,3125550145\n")
        try await office.importing("Name,Phone\nEd,3125550146\nAna,3125550142\n", list: "cold", kind: "cold")
        _ = try await office.desk.optOut(phone: "+13125550145", note: nil, by: office.caller)
        return office
    }

    @Test func `a dry run shows everything and launches nothing`() async throws {
        let office = try await office()
        let shown = try await office.desk.launch(plan: plan, isDryRun: true, by: office.caller)
        #expect(shown.dryRun)
        #expect(shown.campaign == nil)
        #expect(shown.preview.arms.map(\.arm) == ["activated", "cold"])
        #expect(shown.preview.arms.map(\.listed) == [4, 1])
        #expect(shown.preview.arms.map(\.eligible) == [2, 1])
        #expect(shown.preview.texts == 3)
        #expect(shown.preview.costMicros == shown.preview.segments * 7_900)
        #expect(shown.preview.lastTextAt != nil)
        for table in ["campaign", "campaign_step", "audience", "message", "send_window", "lane"] {
            #expect(try office.store.count(table) == 0, "\(table)")
        }
        let launched = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        #expect(launched.preview == shown.preview)
        #expect(launched.campaign?.summary.name == "July")
        #expect(try office.store.count("audience") == 5)
        #expect(office.store.news.last == .work)
        // A launched name is taken.
        #expect(
            await office.refusal { try await office.desk.launch(plan: plan, isDryRun: true, by: office.caller) }?
                .rejections.first?.field == "name")
    }

    @Test func `a plan that cannot be used changes nothing`() async throws {
        let office = try await office()
        let wrong = plan.replacingOccurrences(of: "sender: main", with: "sender: nobody")
        #expect(
            await office.refusal { try await office.desk.launch(plan: wrong, isDryRun: false, by: office.caller) }?
                .rejections.map(\.field) == ["sender"])
        #expect(try office.store.count("campaign") == 0)
    }

    @Test func `pausing, resuming and cancelling tell the engine, and cancelled is for good`() async throws {
        let office = try await office()
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        let id = CampaignID(1)
        let paused = try await office.desk.change("July", .pause, because: "typo", by: office.caller)
        #expect(paused.summary.state == "paused")
        #expect(paused.summary.stateReason == "typo")
        #expect(office.store.news.last == .stopped(id))
        let lane = try office.store.store.write { transaction in
            let lane = try transaction.lanes()[0].id
            try transaction.pauseLane(lane, because: "account closed", until: nil, now: office.store.now())
            return lane
        }
        let running = try await office.desk.change("July", .resume, because: "", by: office.caller)
        #expect(running.summary.state == "running")
        #expect(running.summary.lane.pausedReason == nil)
        #expect(Array(office.store.news.suffix(2)) == [.work, .laneResumed(lane)])
        _ = try await office.desk.change("July", .cancel, because: "rain", by: office.caller)
        await #expect(throws: DeskFailure.self) {
            try await office.desk.change("July", .resume, because: "", by: office.caller)
        }
        await #expect(throws: DeskFailure.notFound("campaign \"June\"")) {
            try await office.desk.campaign(named: "June")
        }
    }

    @Test func `everyone has exactly one place, and finished is counted`() async throws {
        let office = try await office()
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        let before = try await office.desk.prove("July")
        #expect(before.accounted)
        #expect(!before.finished)
        #expect(before.steps.map(\.neverSent) == [5])
        try materialise(office)
        let waiting = try await office.desk.prove("July")
        #expect(waiting.accounted)
        #expect(waiting.steps.map(\.waiting) == [3])
        #expect(
            Set(waiting.steps[0].reasons.map { "\($0.reason) \($0.count)" }) == ["no_phone 1", "opted_out 1"])
        #expect(try await office.desk.campaigns().map(\.finished) == [false])
        let status = try await office.desk.status()
        #expect(status.messages == ["queued": 3, "claimed": 0, "uncertain": 0])
        #expect(status.rehearsal)
        let ana = try await office.desk.person(phone: "+13125550142", by: office.caller)
        #expect(ana.texts.map(\.state) == ["queued"])
        #expect(ana.texts.map(\.stepName) == ["thanks"])
        #expect(ana.campaigns.map(\.arm) == ["activated"])
        #expect(ana.lists.map(\.name) == ["cold", "sheet"])
        _ = try await office.desk.change("July", .cancel, because: "rain", by: office.caller)
        #expect(try await office.desk.campaigns().map(\.finished) == [true])
        #expect(try await office.desk.prove("July").accounted)
        #expect(try await office.desk.uncertain("July", by: office.caller).isEmpty)
    }

    @Test func `a queued text says what it waits for`() async throws {
        let office = try await office()
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        try materialise(office)
        func heldBy() async throws -> String? {
            try await office.desk.person(phone: "+13125550143", by: office.caller).texts.first?.heldBy
        }
        // 2026-07-02T00:00Z is 19:00 in Chicago: open. Three hours later it is not.
        #expect(try await heldBy() == nil)
        office.store.setNow(office.store.now().adding(seconds: 3 * 3_600))
        #expect(try await heldBy() == "window")
        _ = try await office.desk.change("July", .pause, because: "typo", by: office.caller)
        #expect(try await heldBy() == "campaign_paused")
    }

    /// Turns the due step into messages, as the engine does.
    private func materialise(_ office: Office) throws {
        let scheduler = Scheduler(window: office.desk.settings.launch.window, isRehearsal: true)
        let now = office.store.now()
        try office.store.store.write { transaction in
            while try scheduler.materialiseOne(in: transaction, now: now) {}
        }
    }

    @Test func `records of the deed count once per person, and what matches nobody is parked`() async throws {
        let office = try await office()
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        let cards = """
            Name,Phone,Date signed
            Ana,312-555-0142,6/30/2026 6:30 PM
            Ana again,(312) 555-0142,2026-07-01
            Bo,3125550143,07/01/26
            Gus,3125550177,2026-07-01
            Hal,3125550143,
            Ida,555-0100,2026-07-01
            Ed,3125550146,2027-01-01
            """
        let order = ConversionOrder(action: "postcard", evidence: "paper", file: "cards.csv", at: nil)
        let answer = try await office.desk.importConversions(order, bytes: Pieces(cards), by: office.caller)
        #expect(answer.rows == 8)
        #expect(answer.recorded == 2)
        #expect(answer.already == 1)
        #expect(answer.unmatched == 1)
        #expect(answer.unreadable == 3)
        #expect(answer.skipped == 1)
        #expect(answer.firstProblems.map(\.reason) == ["unknown_number", "no_date", "no_area_code", "date_in_future"])
        let again = try await office.desk.importConversions(order, bytes: Pieces(cards), by: office.caller)
        #expect(again.recorded == 0)
        #expect(again.already == 3)
        #expect(try office.store.count("unmatched_conversion") == 4)
        let rows = try await office.rows(of: office.desk.converted("July", action: nil, by: office.caller))
        #expect(rows.map(\.arm) == ["activated", "activated"])
        #expect(rows.map(\.strength) == ["done", "done"])
        // Six in the evening and the start of the day, in Chicago.
        #expect(rows.map(\.at) == ["2026-06-30T23:30:00Z", "2026-07-01T05:00:00Z"])
        #expect(
            try await office.desk.campaign(named: "July").converted == [
                ConvertedCount(arm: "activated", strength: "done", count: 2)
            ])
    }

    @Test func `a record that nobody vouches for is among the rows behind the figures, marked, and in no count`()
        async throws
    {
        let office = try await office()
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        let now = office.store.now()
        try office.store.store.write { transaction in
            for (phone, isVerified) in [("+13125550142", false), ("+13125550143", true)] {
                let person = try #require(try transaction.respondent(phone: PhoneNumber(stored: phone)))
                try transaction.convert(
                    ConversionRecord(
                        person: person.id, action: "postcard", strength: .done, at: now, evidence: .form, reply: nil,
                        source: "page", campaign: nil, matchedBy: "email", isVerified: isVerified), now: now)
            }
        }
        let rows = try await office.rows(of: office.desk.converted("July", action: nil, by: office.caller))
        #expect(rows.map(\.isVerified) == [false, true])
        #expect(rows.map(\.matchedBy) == ["email", "email"])
        #expect(
            try await office.desk.campaign(named: "July").converted == [
                ConvertedCount(arm: "activated", strength: "done", count: 1)
            ])
    }

    @Test func `a comparison of this moment counts this very minute, and one as of an instant the minutes before it`()
        async throws
    {
        let office = try await office()
        office.store.setNow(office.store.now().adding(seconds: 20))
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        func asOf(_ question: CompareQuestion) async throws -> String? {
            (try await office.desk.compare("July", question).value as? Comparison)?.asOf
        }
        #expect(try await asOf(CompareQuestion()) == "2026-07-02T00:01:00Z")
        #expect(try await asOf(CompareQuestion(asOf: "2026-07-02T00:00:20Z")) == "2026-07-02T00:00:00Z")
    }

    @Test func `what is over with the minute that runs is not called over before it has passed`() async throws {
        let office = try await office()
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        let texted = office.store.now().adding(seconds: 20)
        try office.store.store.write { transaction in
            _ = try transaction.sql.run(
                "update audience set first_attempt_at = $1, first_accepted_at = $1 where standing = 'eligible'",
                [.integer(texted.microseconds)])
        }
        func looked(secondsAfterTheWindow seconds: Int64) async throws -> (isLive: Bool, asOf: String)? {
            office.store.setNow(texted.adding(seconds: 7 * 86_400 + seconds))
            let comparison = try await office.desk.compare("July", CompareQuestion()).value as? Comparison
            return comparison.map { ($0.isLive, $0.asOf) }
        }
        let before = try #require(try await looked(secondsAfterTheWindow: -10))
        #expect(before == (true, "2026-07-09T00:00:00Z"))
        let after = try #require(try await looked(secondsAfterTheWindow: 50))
        #expect(after == (false, "2026-07-09T00:02:00Z"))
    }

    @Test func `records without a date column need one for all`() async throws {
        let office = try await office()
        let text = "Phone\n3125550142\n"
        var order = ConversionOrder(action: "postcard", evidence: "form", file: "f.csv", at: nil)
        #expect(
            await office.refusal {
                try await office.desk.importConversions(order, bytes: Pieces(text), by: office.caller)
            }?.rejections.first?.field == "header")
        order.at = "2026-06-30"
        #expect(
            try await office.desk.importConversions(order, bytes: Pieces(text), by: office.caller).recorded == 1)
        order.at = "yesterday"
        #expect(
            await office.refusal {
                try await office.desk.importConversions(order, bytes: Pieces(text), by: office.caller)
            } != nil)
    }

    @Test func `a comparison has the names of the statistics`() async throws {
        let office = try await office()
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        let comparison = try await office.desk.compare("July", CompareQuestion(by: .ward)).value
        let object = try #require(
            JSONSerialization.jsonObject(with: try JSONAnswer.bytes(comparison)) as? [String: Any])
        #expect(object["plan_hash"] as? String != nil)
        let arms = try #require(object["arms"] as? [[String: Any]])
        let counts = try #require(arms.first?["counts"] as? [String: Any])
        #expect(counts["baselineConverters"] as? Int == 0)
        #expect(counts["eligible"] as? Int == 2)
        #expect(object["attempted_rate"] == nil)
        #expect(arms.first?["attempted_rate"] != nil)
        #expect(
            await office.refusal {
                try await office.desk.compare(
                    "July", CompareQuestion(asOf: ISO8601.format(office.store.now().adding(seconds: 60))))
            } != nil)
    }

    @Test func `a comparison is defined anew only with a reason, and the audit log has it`() async throws {
        let office = try await office()
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        let first = try #require(try await office.desk.comparisons(of: "July").first)
        #expect(first.isFromLaunch)
        #expect(first.baseline == DefinedBaselineAnswer(kind: "list", name: "cold"))
        #expect(first.evidence == ["yes", "paper"])
        let second = try await office.desk.define(
            "July", ComparisonOrder(baseline: "2%", by: .ward, reason: "the cold list was wrong"), by: office.caller)
        #expect(second.version == 2)
        #expect(second.baseline == DefinedBaselineAnswer(kind: "rate", name: "2.0%", rate: 0.02))
        // Nobody has been texted yet.
        #expect(!second.isAfterFirstText)
        #expect(try await office.desk.comparisons(of: "July").map(\.version) == [1, 2])
        #expect(
            try office.store.audit().contains {
                $0.hasPrefix("Dev: define comparison,") && $0.contains("version 2 hash \(second.hash.prefix(12))")
            })
        let figures = try await office.desk.compare("July", CompareQuestion()).figures
        func figure(_ name: String) -> String? {
            figures.first { $0.section == "definition" && $0.figure == name }?.value
        }
        #expect(figure("version") == "2")
        #expect(figure("hash") == second.hash)
        #expect(figure("reason") == "the cold list was wrong")
        #expect(figure("is_from_launch") == "false")
        #expect(
            try await office.desk.compare("July", CompareQuestion(version: 1)).figures.contains {
                $0.figure == "is_from_launch" && $0.value == "true"
            })
    }

    @Test func `an action that only a later version is about has its rows, too`() async throws {
        let office = try await office()
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        let order = ConversionOrder(action: "march", evidence: "form", file: "f.csv", at: "2026-06-30")
        _ = try await office.desk.importConversions(order, bytes: Pieces("Phone\n3125550142\n"), by: office.caller)
        #expect(
            await office.refusal { try await office.desk.converted("July", action: "march", by: office.caller) } != nil)
        _ = try await office.desk.define(
            "July", ComparisonOrder(action: "march", reason: "it is the march that matters"), by: office.caller)
        let rows = try await office.rows(of: office.desk.converted("July", action: "march", by: office.caller))
        #expect(rows.count == 1)
    }

    @Test func `a baseline is counts that can be`() async throws {
        let office = try Office()
        let baseline = BaselineAnswer(name: "spring", action: "postcard", converted: 12, people: 1_000, source: "2025")
        #expect(try await office.desk.putBaseline(baseline, by: office.caller) == baseline)
        #expect(try await office.desk.baselines().first == baseline)
        var wrong = baseline
        wrong.converted = 1_001
        #expect(await office.refusal { try await office.desk.putBaseline(wrong, by: office.caller) } != nil)
    }
}

@Suite struct `Dates as people write them` {
    let zone = try? ZoneFiles.catalog(adding: []).rules(of: "America/Chicago")

    @Test(arguments: [
        ("2026-07-01", "2026-07-01T05:00:00Z"), ("2026-07-01 18:30", "2026-07-01T23:30:00Z"),
        ("2026-07-01T18:30:00-05:00", "2026-07-01T23:30:00Z"), ("2026-07-01T23:30:00Z", "2026-07-01T23:30:00Z"),
        ("7/1/2026", "2026-07-01T05:00:00Z"), ("07/01/26", "2026-07-01T05:00:00Z"),
        ("7/1/2026 6:30 PM", "2026-07-01T23:30:00Z"), ("7/1/2026 6:30pm", "2026-07-01T23:30:00Z"),
        ("7/1/2026 18:30", "2026-07-01T23:30:00Z"), ("7/1/2026, 12:05 AM", "2026-07-01T05:05:00Z"),
        ("1/15/2026 12:00 PM", "2026-01-15T18:00:00Z"),
    ])
    func `are read`(text: String, instant: String) throws {
        #expect(DeskDates.parse(text, zone: try #require(zone)) == ISO8601.parse(instant))
    }

    @Test(arguments: [
        "", "yesterday", "13/1/2026", "2/30/2026", "7/1", "2026-7-1", "7/1/2026 25:00", "7/1/2026 13:00 PM",
    ])
    func `are never guessed`(text: String) throws {
        #expect(DeskDates.parse(text, zone: try #require(zone)) == nil)
    }
}
