import Domain
import Foundation
import Testing

@Suite struct `What a reply asks of a person` {
    @Test(arguments: ReplyLabel.allCases) func `is never nothing when the rules were not sure`(label: ReplyLabel) {
        for degree in [ReplyDegree.likely, .unknown] {
            #expect(ReplyNeed.of(label: label, degree: degree, isOptedOut: false) != .nothing)
        }
    }

    @Test func `is a decision where it may be a stop or a wrong number`() {
        let decided = ReplyLabel.allCases.flatMap { label in
            ReplyDegree.allCases.filter { ReplyNeed.of(label: label, degree: $0, isOptedOut: false) == .decide }.map {
                "\(label.rawValue) \($0.name)"
            }
        }
        #expect(
            Set(decided)
                == ["opt_out likely", "opt_out unknown", "wrong_number likely", "wrong_number unknown"])
    }

    @Test func `is nothing where it says all by itself`() {
        let quiet = ReplyLabel.allCases.filter {
            ReplyNeed.of(label: $0, degree: .certain, isOptedOut: false) == .nothing
        }
        #expect(Set(quiet) == [.yes, .no, .signed, .attending, .noise, .optOut, .optIn, .help])
    }

    @Test func `is an answer when somebody who opted out says yes`() {
        #expect(ReplyNeed.of(label: .yes, degree: .certain, isOptedOut: true) == .answer)
        #expect(ReplyNeed.of(label: .noise, degree: .certain, isOptedOut: true) == .nothing)
    }

    @Test func `is an answer for a label of a newer version`() {
        #expect(ReplyNeed.of(label: nil, degree: .certain, isOptedOut: false) == .answer)
    }
}

@Suite struct `A verdict` {
    @Test(arguments: ReplyVerdict.words) func `is read as it is written`(word: String) {
        #expect(ReplyVerdict(word: word)?.word == word)
    }

    @Test func `of no known word is none`() { #expect(ReplyVerdict(word: "perhaps") == nil) }
}

@Suite struct `An answer by hand` {
    private static let zones = ["America/Chicago", "America/New_York"]

    private func permission(
        _ zones: [String], at text: String, wrote: String, override: String? = nil
    ) throws -> AnswerHours.Permission {
        let catalog = try ZoneCatalog(Self.zones) {
            FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + $0).map(Array.init)
        }
        return try AnswerHours(zones: catalog).permission(
            zones: zones, now: try #require(ISO8601.parse(text)), lastWrote: try #require(ISO8601.parse(wrote)),
            overrideReason: override)
    }

    // On a Sunday and a holiday too: somebody wrote.
    @Test(arguments: ["2026-07-05T08:00:00-05:00", "2026-07-04T20:59:59-05:00", "2026-07-07T12:00:00-05:00"])
    func `goes from eight to nine in the evening`(now: String) throws {
        let given = try permission(["America/Chicago"], at: now, wrote: now, override: "not needed")
        #expect(!given.isOverride)
        #expect(given.expiresAt.description == "\(now.prefix(10).dropLast(2))\(Self.nextDay(now))T02:00:00Z")
    }

    private static func nextDay(_ text: String) -> String {
        let day = (Int(text.dropFirst(8).prefix(2)) ?? 0) + 1
        return day < 10 ? "0\(day)" : "\(day)"
    }

    @Test(arguments: ["2026-07-05T07:59:59-05:00", "2026-07-05T21:00:00-05:00", "2026-07-05T02:00:00-05:00"])
    func `waits outside of that, with the reason and the remedy`(now: String) throws {
        do {
            _ = try permission(["America/Chicago"], at: now, wrote: now)
            Issue.record("it was allowed")
        } catch let refusal as Refusal {
            #expect(refusal.rejections.count == 1)
            #expect(refusal.rejections[0].reason.contains("federal floor 08:00-21:00"))
            #expect(refusal.rejections[0].remedy.contains("T13:00Z, or give a reason"))
        }
    }

    @Test func `waits for every zone in which they may be`() throws {
        #expect(throws: Refusal.self) {
            try permission(Self.zones, at: "2026-07-05T20:30:00-05:00", wrote: "2026-07-05T20:29:00-05:00")
        }
        let given = try permission(Self.zones, at: "2026-07-05T19:30:00-05:00", wrote: "2026-07-05T19:29:00-05:00")
        #expect(given.expiresAt.description == "2026-07-06T01:00:00Z")
    }

    @Test func `may go later for a reason, to somebody who wrote within the hour, and never after that hour`() throws {
        let given = try permission(
            ["America/Chicago"], at: "2026-07-05T21:40:00-05:00", wrote: "2026-07-05T21:10:00-05:00",
            override: "she waits at the door")
        #expect(given.isOverride)
        #expect(given.expiresAt.description == "2026-07-06T03:10:00Z")
        #expect(throws: Refusal.self) {
            try permission(
                ["America/Chicago"], at: "2026-07-05T22:10:00-05:00", wrote: "2026-07-05T21:10:00-05:00",
                override: "she waits at the door")
        }
    }
}

@Suite struct `A quote` {
    private static let cases: [(names: [String], said: String, shown: String)] = [
        (["Ana", "Ruiz"], "Call Ana Ruiz at 312-555-0142!", "Call [name] at [number]!"),
        (["Ana", "Ruiz"], "it's ana, (312) 555-0142", "it's [name], [number]"),
        (["José", "Núñez"], "Jose Nunez aquí", "[name] aquí"),
        (["Jose"], "José’s kids", "[name]’s kids"),
        (["Ana"], "Anna and Anabel", "Anna and Anabel"),
        ([], "+1 312.555.0142 or 3125550142", "[number] or [number]"),
        ([], "write to ana.r+x@example.org, please", "write to [e-mail], please"),
        ([], "(ana@example.org)", "([e-mail])"),
        ([], "I live in 60623", "I live in [number]"),
        ([], "$50000 for 3 parks and 24/7 buses, 10,000 people", "$50000 for 3 parks and 24/7 buses, 10,000 people"),
        (["J", "O"], "O dear, J", "O dear, J"),
        (["Park"], "the park", "the [name]"),
        ([], "", ""),
    ]

    @Test(arguments: cases.indices) func `never says who spoke`(index: Int) {
        let example = Self.cases[index]
        #expect(QuoteMask(names: example.names).applied(to: example.said) == example.shown)
    }
}
