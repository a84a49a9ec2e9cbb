import Domain
import Testing

@Suite struct `A plan with a link` {
    private func plan(_ texts: [String], link: String?) -> Plan {
        Plan(
            name: "ask", purpose: Purpose(isSolicitation: true), meeting: nil, startsAt: nil,
            audience: PlannedAudience(lists: ["sign-in"]), baseline: nil,
            action: ActionAsk(name: "postcard", evidence: [.form], strength: .done, yesAuthorises: false), yesWords: [],
            window: nil, sender: "main",
            steps: texts.map { PlannedStep(name: "ask", at: .atOnce, text: $0, expiresAfterSeconds: 86_400) },
            attributionSeconds: 86_400, followUps: .silent, link: link.map { PlannedLink(url: $0) })
    }

    private func rules() throws -> LinkRules {
        LinkRules(host: try LinkHost("https://go.example.org"), destinations: ["actionnetwork.org"])
    }

    private let page = "https://actionnetwork.org/petitions/clinic"

    @Test func `has the blank where it belongs and a page that is allowed`() throws {
        let good = plan(["Hi", "Sign at {link}, {first_name|friend}. STOP to opt out"], link: page)
        #expect(try good.linkProblems(under: rules()).isEmpty)
        #expect(good.linkedSteps == [1])
        #expect(try plan(["Hi"], link: nil).linkProblems(under: rules()).isEmpty)
        #expect(plan(["Hi"], link: nil).linkProblems(under: nil).isEmpty)
    }

    @Test(
        arguments: [
            (["Sign at {link}"], nil, ["steps[0].text"]),
            (["Hi", "{link}", "{link}"], nil, ["steps[1].text", "steps[2].text"]),
            (["Hi"], "https://actionnetwork.org/x", ["link"]), (["{link}"], "https://example.org/x", ["link"]),
            (["{link}"], "http://actionnetwork.org/x", ["link"]),
            (["Hi"], "https://actionnetwork.org.evil.example/x", ["link", "link"]),
        ] as [([String], String?, [String])])
    func `is refused with a remedy for what is there without the other, or leads elsewhere`(
        texts: [String], link: String?, fields: [String]
    ) throws {
        let problems = try plan(texts, link: link).linkProblems(under: rules())
        #expect(problems.map(\.field) == fields)
        #expect(problems.allSatisfy { !$0.remedy.isEmpty })
    }

    @Test func `needs an installation that has an address for links`() {
        let problems = plan(["{link}"], link: page).linkProblems(under: nil)
        #expect(problems.map(\.field) == ["link"])
        #expect(problems.first?.remedy.contains("links.host") == true)
    }

    @Test func `says nothing in place of the link`() throws {
        let refusal = #expect(throws: Refusal.self) { try Script("Sign at {link|our page}") }
        #expect(refusal?.rejections.first?.remedy == "Write {link}.")
        #expect(
            try Script("Sign at {link}").filled(with: BlankValues([.link: "https://go.example.org/k7m2q9xw"]))
                == "Sign at https://go.example.org/k7m2q9xw")
    }
}

@Suite struct `Tokens drawn one after the other` {
    @Test func `are all of one length, of the alphabet, distinct and not ugly, and waste no chance`() {
        var generator = SeededGenerator(seed: 11)
        var given = 0
        var source = LinkTokenSource { count in
            given += count
            return (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        }
        let tokens = (0..<20_000).map { _ in source.token().text }
        #expect(Set(tokens).count == tokens.count)
        #expect(tokens.allSatisfy { $0.utf8.count == 8 && $0.allSatisfy(LinkToken.alphabet.contains) })
        #expect(!tokens.contains(where: LinkWords.isUgly))
        // Eight letters, one byte in thirty-two left out, and the tokens that spell something.
        #expect(given < tokens.count * 10)
    }

    @Test func `are the same for the same chance`() {
        func tokens() -> [LinkToken] {
            var generator = SeededGenerator(seed: 3)
            var source = LinkTokenSource { count in
                (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            }
            return (0..<50).map { _ in source.token() }
        }
        #expect(tokens() == tokens())
    }
}
