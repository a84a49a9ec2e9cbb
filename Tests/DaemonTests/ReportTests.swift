import Daemon
import Domain
import Engine
import Foundation
import Statistics
import Storage
import Testing
import Web

/// The page that a union gets back, read as a stranger would read it: as HTML and as CSV.
@Suite struct `A give-back report` {
    private struct Ward {
        var name: String
        var activated: (acted: Int, of: Int)
        var cold: (acted: Int, of: Int)
    }

    /// Ward 33 is small: 12 of its 13 acted.
    private static let wards = [
        Ward(name: "12", activated: (40, 120), cold: (15, 120)),
        Ward(name: "25", activated: (30, 100), cold: (14, 110)),
        Ward(name: "33", activated: (12, 13), cold: (0, 60)),
    ]

    /// Everyone texted, and ten days gone.
    private func office(_ wards: [Ward] = wards, plan: String = plan) async throws -> Office {
        let office = try Office()
        var sheets = ["sheet": "Name,Phone,Ward\n", "cold": "Name,Phone,Ward\n"]
        var next = 0
        for ward in wards {
            for (list, people) in [("sheet", ward.activated.of), ("cold", ward.cold.of)] {
                for _ in 0..<people {
                    sheets[list, default: ""] += "P\(next),\(fictional(next)),\(ward.name)\n"
                    next += 1
                }
            }
        }
        try await office.importing(sheets["sheet"] ?? "")
        try await office.importing(sheets["cold"] ?? "", list: "cold", kind: "cold")
        _ = try await office.desk.launch(plan: plan, isDryRun: false, by: office.caller)
        let launched = office.store.now()
        try office.store.store.write { transaction in
            let sent = launched.adding(seconds: 60)
            try transaction.sql.run(
                """
                update audience set first_attempt_at = $1, first_accepted_at = $1, first_delivered_at = $2
                where standing = 'eligible'
                """, [.integer(sent.microseconds), .integer(sent.adding(seconds: 5).microseconds)])
            for ward in wards {
                for (arm, acted) in [("activated", ward.activated.acted), ("cold", ward.cold.acted)] {
                    let people = try transaction.sql.query(
                        "select person_id from audience where arm = $1 and ward = $2 order by ordinal limit $3",
                        [.text(arm), .text(ward.name), .integer(Int64(acted))])
                    for (index, row) in people.enumerated() {
                        let at = sent.adding(seconds: 3_600 + Int64(index % 5) * 86_400)
                        try transaction.convert(
                            ConversionRecord(
                                person: PersonID(row.integer(0)), action: "postcard", strength: .done, at: at,
                                evidence: .form, reply: nil, source: "form.csv", campaign: nil), now: at)
                    }
                }
            }
        }
        office.store.setNow(launched.adding(seconds: 10 * 86_400))
        return office
    }

    private static let plan = """
        name: July
        audience: {lists: [sheet]}
        compare_with: {list: cold}
        action: {name: postcard, evidence: [yes, paper], strength: done}
        sender: main
        steps:
          - name: thanks
            at: at once
            text: "Hi {first_name|friend}, <{organization}> & friends. Sign the postcard? YES. STOP to opt out"
        """

    private func files(_ office: Office, _ order: ReportOrder = ReportOrder()) async throws -> (
        html: String, csv: [[String]]
    ) {
        let document = try await office.desk.report("July", order, by: office.caller)
        return (ReportHTML.text(document), Self.rows(ReportCSV.text(document)))
    }

    // MARK: Reading

    /// RFC 4180, without line ends inside cells.
    private static func rows(_ csv: String) -> [[String]] {
        csv.components(separatedBy: "\r\n").filter { !$0.isEmpty }.map { line in
            var cells = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: cells.append("")
                default: cells[cells.count - 1].append(character)
                }
            }
            return cells
        }
    }

    private static func plain(_ html: String) -> String {
        html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    /// `1,021`, `12.0`, `0.05`.
    private static func numbers(_ text: String) -> Set<String> {
        Set(text.matches(of: /\d[\d,]*(?:\.\d+)?/).map { String($0.0).trimmingCharacters(in: [","]) })
    }

    // MARK: Tests

    @Test func `says the plain sentence first, in the words of the statistics`() async throws {
        let (html, _) = try await files(try await office())
        let rates = TwoRates(Proportion(82, of: 233), Proportion(29, of: 290))
        let verdict = Verdict(rates, isLive: false, plannedFirst: 233, plannedSecond: 290)
        let sentence = Sentence.comparison(
            rates, firstLabel: "The activated list", secondLabel: "the cold list", isRandomised: false, isLive: false,
            verdict: verdict)
        #expect(verdict.conclusion == .clear)
        let headline = try #require(html.firstMatch(of: /<section class="headline" id="headline"><p>(.*?)<\/p>/))
        #expect(Self.plain(String(headline.1)) == sentence)
        #expect(html.contains("REHEARSAL"))
    }

    @Test func `is well formed and needs nothing outside it`() async throws {
        for language in ReportOrder.Language.allCases {
            let (html, _) = try await files(try await office(), ReportOrder(language: language))
            var open: [String] = []
            for tag in html.matches(of: /<(\/?)([a-z0-9]+)([^<>]*?)(\/?)>/) {
                if !tag.4.isEmpty { continue }
                if tag.1.isEmpty {
                    open.append(String(tag.2))
                } else {
                    #expect(open.popLast() == String(tag.2))
                }
            }
            #expect(open.isEmpty)
            for word in ["<script", "javascript:", "url(", "@import", "href=", "src=", "<link", "<iframe", "onload"] {
                #expect(!html.contains(word), "\(word)")
            }
            // The one address in it names the drawing's language; nothing is fetched from it.
            #expect(html.replacing("http://www.w3.org/2000/svg", with: "").firstMatch(of: /https?:/) == nil)
            // What an organizer wrote is text.
            #expect(html.contains("&lt;{organization}&gt; &amp; friends"))
            #expect(!html.contains("⟨"), "a word is missing")
            #expect(html.contains("lang=\"\(language.rawValue)\""))
            for drawing in html.matches(of: /<svg[^>]*>/) { #expect(drawing.0.contains("aria-label=\"")) }
        }
    }

    @Test(arguments: [ReportOrder(), ReportOrder(isInternal: true), ReportOrder(language: .es)])
    func `has the figures of the CSV beside it`(order: ReportOrder) async throws {
        let (html, csv) = try await files(try await office(), order)
        var figures: [String: (shown: String, value: String)] = [:]
        for row in csv.dropFirst() where row.count == 5 { figures["\(row[0])/\(row[1])/\(row[2])"] = (row[3], row[4]) }
        let cells = html.matches(of: /<td data-figure="([^"]*)" data-value="([^"]*)">(.*?)<\/td>/)
        #expect(cells.count > 20)
        for cell in cells {
            let figure = try #require(figures[Self.plain(String(cell.1))], "\(cell.1)")
            #expect(figure.shown == Self.plain(String(cell.3)))
            #expect(figure.value == Self.plain(String(cell.2)))
        }
        for cell in html.matches(of: /<td class="hidden" data-figure="([^"]*)">(.*?)<\/td>/) {
            let figure = try #require(figures[Self.plain(String(cell.1))], "\(cell.1)")
            #expect(figure.shown == Self.plain(String(cell.2)) && figure.value.isEmpty)
        }
        // Every number that anybody can read, in sentences, tables, drawings and their texts; ticks of axes aside.
        let text = html.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "")
            .replacing(/<text[^>]*class="tick"[^>]*>.*?<\/text>/, with: "")
        let labels = text.matches(of: /aria-label="([^"]*)"/).map { String($0.1) }.joined(separator: " ")
        let read = Self.numbers(Self.plain(text.replacing(/<[^>]*>/, with: " ") + " " + labels))
        let written = Self.numbers(csv.flatMap(\.self).joined(separator: " "))
        #expect(read.subtracting(written).isEmpty)
        #expect(read.count > 30)
    }

    @Test func `does not show the ward in which one did not act, nor lets it be worked out`() async throws {
        for order in [ReportOrder(), ReportOrder(isInternal: true)] {
            let (html, csv) = try await files(try await office(), order)
            let wards = csv.filter { $0[0] == "wards" && !$0[2].isEmpty }
            #expect(!wards.isEmpty)
            #expect(!wards.contains { $0[1] == "33" })
            // The smallest other ward is folded with it: 42 of 113 together.
            #expect(Set(wards.map { $0[1] }) == ["12", "other wards (2)", "all, like with like"])
            #expect(wards.contains { $0[1] == "other wards (2)" && $0[3].hasPrefix("42 of 113") })
            #expect(!html.contains("12 of 13"))
            let least: Int = order.isInternal ? 5 : 11
            for match in csv.flatMap(\.self).joined(separator: " ").matches(of: /([\d,]+) of ([\d,]+) \(/) {
                let x = Int(match.1.replacing(",", with: "")) ?? -1
                let rest = (Int(match.2.replacing(",", with: "")) ?? -1) - x
                #expect(x == 0 || x >= least, "\(match.0)")
                #expect(rest == 0 || rest >= least, "\(match.0)")
            }
        }
    }

    @Test func `of few people hides who acted altogether`() async throws {
        let few = [Ward(name: "12", activated: (3, 20), cold: (4, 30))]
        let (html, csv) = try await files(try await office(few))
        #expect(html.contains("could tell who did what"))
        #expect(
            !csv.flatMap(\.self).contains { $0.contains("3 of 20") || $0.contains("4 of 30") || $0.contains("15.0%") })
        #expect(!html.contains("<polyline"))
        #expect(csv.contains { $0[0] == "funnel" && $0[3] == "not shown" })
    }

    @Test func `says the same in Spanish`() async throws {
        let office = try await office()
        let (english, _) = try await files(office)
        let (spanish, csv) = try await files(office, ReportOrder(language: .es))
        #expect(spanish.contains("La lista activada tuvo mejor resultado que la lista fría por"))
        #expect(spanish.contains("82 de 233"))
        #expect(csv.contains { $0[3].contains("no fueron asignadas al azar a estas listas") })
        func fingerprint(_ html: String) -> Substring? { html.firstMatch(of: /: ([0-9a-f]{16})\./)?.1 }
        #expect(fingerprint(english) != nil)
        #expect(fingerprint(english) == fingerprint(spanish))
    }

    @Test func `of a bare rate compares with it, and is in the audit log`() async throws {
        let office = try await office()
        _ = try await office.desk.putBaseline(
            BaselineAnswer(name: "usual", action: "postcard", rate: 0.02, source: "our usual rate"), by: office.caller)
        let (html, _) = try await files(office, ReportOrder(baseline: "usual"))
        #expect(html.contains("against the 2.0% of our usual rate"))
        #expect(try office.store.audit().contains { $0.contains("make report") })
    }

    @Test func `says which comparison it is, and that one was changed after the results could be seen`() async throws {
        let office = try await office()
        let first = try await office.desk.comparisons(of: "July")[0]
        let (html, csv) = try await files(office)
        #expect(html.contains("Comparison version 1 (\(first.hash.prefix(12))), defined at launch"))
        #expect(csv.contains { row in row.contains { $0.contains("defined at launch") } })
        #expect(html.contains("not defined by ward"))
        let (looked, _) = try await files(office, ReportOrder(baseline: "2%"))
        #expect(looked.contains("Exploratory: this is not the comparison that was defined"))
        let second = try await office.desk.define(
            "July", ComparisonOrder(window: "3 days", by: .ward, reason: "the board meets on Friday"), by: office.caller
        )
        #expect(second.isAfterFirstText)
        let (changed, rows) = try await files(office)
        #expect(changed.contains("Comparison version 2 (\(second.hash.prefix(12))), changed on"))
        #expect(changed.contains("after the results could be seen: the board meets on Friday"))
        #expect(rows.contains { row in row.contains { $0.contains("after the results could be seen") } })
        #expect(!changed.contains("not defined by ward"))
        let (before, _) = try await files(office, ReportOrder(version: 1))
        #expect(before == html)
        let (spanish, _) = try await files(office, ReportOrder(language: .es, baseline: "2%"))
        #expect(spanish.contains("frente al 2.0% de la tasa habitual"))
    }

    @Test func `shows what else was asked, and hides there what could tell who did it`() async throws {
        let several = Self.plan.replacing(
            "action: {name: postcard, evidence: [yes, paper], strength: done}",
            with: """
                actions:
                  - {name: postcard, evidence: [yes, paper], strength: done}
                  - {name: meeting, evidence: [attendance], strength: done}
                """)
        let office = try await office(plan: several)
        let now = office.store.now()
        try office.store.store.write { transaction in
            for (arm, people) in [("activated", 40), ("cold", 4)] {
                for row in try transaction.sql.query(
                    "select person_id from audience where arm = $1 order by ordinal limit $2",
                    [.text(arm), .integer(Int64(people))])
                {
                    try transaction.convert(
                        ConversionRecord(
                            person: PersonID(row.integer(0)), action: "meeting", strength: .done,
                            at: now.adding(seconds: -8 * 86_400), evidence: .attendance, reply: nil,
                            source: "sheet.csv", campaign: nil), now: now)
                }
            }
        }
        let (html, csv) = try await files(office)
        #expect(html.contains("What else was asked"))
        let row = try #require(csv.first { $0.contains("meeting (done)") })
        #expect(row.contains { $0.hasPrefix("40 of 233") })
        #expect(!row.contains { $0.hasPrefix("4 of") })
        #expect(!html.contains(">4 of 290"))
        let (_, inside) = try await files(office, ReportOrder(isInternal: true))
        #expect(inside.filter { $0.contains("meeting (done)") }.count == 2)
        #expect(!inside.contains { $0.contains("meeting (done)") && $0.contains { $0.hasPrefix("4 of") } })
    }

    @Test func `has under its curve how many had not acted by then`() async throws {
        let (html, csv) = try await files(try await office())
        #expect(html.contains("People who had not acted by the end of that day:"))
        // 82 of 233 acted in the end, on five days alike.
        let last = try #require(csv.last { $0.contains("activated list: not yet") })
        #expect(last.contains("151"))
    }

    @Test func `has words for whatever it may have to say`() {
        for language in ReportText.Language.allCases {
            let text = ReportText(language)
            let keys =
                Caveat.allCases.map { "caveat.\($0.rawValue)" }
                + ShownFunnel.Stage.allCases.map { "stage.\($0.rawValue)" }
                + DropOff.allCases.dropLast(2).map { "drop.\($0.rawValue)" }
                + ["clear", "suggestive", "noClearDifference", "tooFew", "tooEarly", "noBaseline", "hidden"].map {
                    "compare.\($0)"
                } + ["acceptable", "notShown", "worse"].map { "reach.optOuts.\($0)" }
            for key in keys { #expect(text.has(key), "\(key)") }
        }
    }

    @Test func `of one instant is the same tomorrow`() async throws {
        let office = try await office()
        let asOf = ISO8601.format(office.store.now())
        let order = ReportOrder(asOf: asOf)
        let before = try await office.desk.report("July", order, by: office.caller)
        office.store.setNow(office.store.now().adding(seconds: 86_400))
        #expect(try await office.desk.report("July", order, by: office.caller) == before)
    }
}
