import Domain
import Testing

@Suite struct `The report's words` {
    @Test func `are there in every language, with the same blanks`() throws {
        let english = try #require(ReportText.shipped[.english])
        #expect(english.count > 100)
        for language in ReportText.Language.allCases {
            let words = try #require(ReportText.shipped[language])
            #expect(Set(words.keys) == Set(english.keys))
            for (key, text) in words {
                #expect(!text.isEmpty, "\(key)")
                #expect(Self.blanks(text) == Self.blanks(english[key] ?? ""), "\(key)")
            }
        }
    }

    private static func blanks(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{(\w+)\}/).map { String($0.1) })
    }

    @Test func `take what people wrote as it is`() {
        let text = ReportText(.english)
        #expect(text("arm.cold") == "cold list")
        #expect(text("wards.row", ["ward": "{gap}", "gap": "2"]) == "{gap}: 2.")
        #expect(text("no.such.key") == "⟨no.such.key⟩")
    }
}

@Suite struct `Published baselines` {
    @Test func `name their source, and what to know of them`() {
        let all = PublishedBaselines.shipped
        #expect(all.count >= 15)
        #expect(Set(all.map(\.name)).count == all.count)
        for baseline in all {
            #expect(!baseline.source.isEmpty && !baseline.caution.isEmpty && !baseline.population.isEmpty)
            if let counts = baseline.counts {
                // As it was published, to the digits of the rate.
                #expect(abs(Double(counts.converted) / Double(counts.people) - baseline.rate) < 0.0006)
            }
        }
    }

    @Test(arguments: [
        "name,measure\nx,action\n",
        "name,measure,population,warmth,ask,year,converted,people,rate,source,caution\nx,share,,,,,,,0.1,,\n",
    ])
    func `that cannot be read are refused`(text: String) {
        #expect(throws: Refusal.self) { try PublishedBaselines.read(text) }
    }
}
