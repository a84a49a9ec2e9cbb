import Domain
import Engine
import Gateways
import Storage
import Testing

@Suite struct `A budget of segments in a day` {
    private let budget = DayBudget(name: "brand:local73", segmentsPerDay: 7, zone: "America/Los_Angeles")

    @Test func `is kept to the segment, and the rest goes after midnight where the budget's day ends`() throws {
        let stage = try Stage(budgets: [budget])
        try stage.people(1...20)
        try stage.launch()
        try stage.run(seconds: 3_600)
        #expect(stage.sent.count == 7)
        // Texts stop at night anyway: the second seven go when the next day's window opens.
        try stage.run(seconds: 20 * 3_600)
        #expect(stage.sent.count == 14)
        #expect(try chicagoMinute(stage.sent[7].at) == 9 * 60)
        try stage.run(seconds: 24 * 3_600)
        #expect(stage.sent.count == 20)
        try stage.expectEveryoneAccountedFor()
    }

    @Test func `begins anew at midnight Pacific, not at ours`() throws {
        // 23:30 in Los Angeles is 01:30 in Chicago: only an answer to a person may go then, and it counts for the old day.
        let stage = try Stage(
            at: ISO8601.parse("2026-07-07T23:30:00-05:00") ?? .distantPast, budgets: [budget])
        try stage.people([1])
        try stage.reply(1, "HELP")
        try stage.run(seconds: 10)
        #expect(try stage.count("select segments from segment_count where day = '2026-07-07'") > 0)
    }

    @Test func `counts segments, so that a text of three needs room for three`() throws {
        let long = String(repeating: "The council votes on Thursday. ", count: 12)
        let stage = try Stage(budgets: [budget])
        try stage.people(1...5)
        try stage.launch(Stage.plan(text: long + " STOP ends. {organization}"))
        try stage.run(seconds: 60)
        #expect(stage.sent.count == 2)
        #expect(try stage.count("select segments from segment_count") == 6)
    }

    @Test func `gets back what was certainly not sent`() throws {
        let stage = try Stage(budgets: [budget])
        try stage.people(1...7)
        var refusals = 5
        stage.answer = { text in
            refusals -= 1
            return refusals >= 0
                ? .throttled(code: "429", retryAfterMilliseconds: nil)
                : .accepted(reference: "SM\(text.messageID)", segments: 1)
        }
        try stage.launch()
        try stage.run(seconds: 600)
        #expect(try stage.count("select count(*) from message where state = 2") == 7)
        #expect(try stage.count("select segments from segment_count") == 7)
    }

    @Test func `never holds back the answer to a STOP`() throws {
        let stage = try Stage(budgets: [budget])
        try stage.people(1...9)
        try stage.launch()
        try stage.run(seconds: 60)
        #expect(stage.sent.count == 7)
        try stage.reply(stage.sent[0].person, "STOP")
        try stage.run(seconds: 10)
        #expect(stage.sent.count == 8)
    }

    @Test func `holds an organizer's answer without holding the answer to a STOP behind it`() throws {
        let stage = try Stage(budgets: [budget])
        try stage.people(1...9)
        try stage.launch()
        try stage.run(seconds: 60)
        let (asks, stops) = (stage.sent[0].person, stage.sent[1].person)
        try stage.reply(asks, "Who is this?")
        try stage.run(seconds: 2)
        try stage.write("Ana of Local 73.", to: asks)
        try stage.run(seconds: 5)
        #expect(stage.sent.count == 7)
        try stage.reply(stops, "STOP")
        try stage.run(seconds: 10)
        #expect(stage.sent.dropFirst(7).map(\.person) == [stops])
    }
}
