import Daemon
import Domain
import Testing
import Web

@Suite struct `The instant of a comparison` {
    private func asOf(_ text: String, now: String = "2026-07-10T14:00:30Z") async throws -> String {
        let office = try Office()
        office.store.setNow(try #require(ISO8601.parse(now)))
        return ISO8601.format(try office.desk.instant(text))
    }

    @Test func `is rounded down to the minute`() async throws {
        #expect(try await asOf("2026-07-08T18:30:59Z") == "2026-07-08T18:30:00Z")
    }

    @Test func `of a date is the end of that day where the organization is`() async throws {
        // Midnight in Chicago in July is 05:00 in UTC.
        #expect(try await asOf("2026-07-08") == "2026-07-09T05:00:00Z")
    }

    @Test func `of today is now`() async throws {
        #expect(try await asOf("2026-07-10") == "2026-07-10T14:00:30Z")
    }

    @Test(arguments: ["2026-07-11", "2026-07-10T15:00:00Z", "yesterday", ""])
    func `is never in the future, and never guessed`(text: String) async throws {
        await #expect(throws: Refusal.self) { try await asOf(text) }
    }
}
