import Domain
import Testing

@Suite struct `The token of a link` {
    @Test func `is drawn from random bytes, every letter as likely as every other`() throws {
        var counts: [Character: Int] = [:]
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            let bytes = (0..<LinkToken.bytesNeeded(.redirecting)).map { _ in UInt8(truncatingIfNeeded: generator.next())
            }
            let token = try #require(LinkToken.drawn(.redirecting, from: bytes))
            if token.text.utf8.count != 8 || LinkWords.isUgly(token.text) { Issue.record("\(token.text)") }
            // The eighth letter is the least bent by the words that are left out.
            counts[token.text.last ?? "-", default: 0] += 1
        }
        #expect(Set(counts.keys) == Set(LinkToken.alphabet))
        // 645 are expected of each, with a standard deviation of 25; the words left out take a little from some.
        #expect(counts.values.allSatisfy { (500...800).contains($0) }, "\(counts)")
    }

    @Test func `leaves out bytes that would favour the first letters`() {
        let wasted = [UInt8](repeating: 255, count: 100) + [248, 249]
        let used: [UInt8] = [0, 30, 31, 61, 0, 30, 247, 2]
        #expect(LinkToken.drawn(.redirecting, from: wasted + used)?.text == "2z2z2zz4")
        #expect(LinkToken.drawn(.redirecting, from: wasted) == nil)
        #expect(LinkToken.drawn(.showing, from: used) == nil)
        #expect(LinkToken.drawn(.showing, from: used + [3, 4])?.text == "2z2z2zz456")
    }

    @Test func `says nothing ugly, also with digits for letters`() {
        for token in ["xfuckx22", "2f4gx222", "cunt2345", "kurwa234", "3puta333", "p8888p22", "5ex22222", "fvck2345"] {
            #expect(LinkWords.isUgly(token), "\(token)")
        }
        for token in ["k7m2q9xw", "zyxwvuts", "m4mapnrt"] { #expect(!LinkWords.isUgly(token), "\(token)") }
        let alphabet = Array(LinkToken.alphabet.utf8)
        func bytes(_ word: String) -> [UInt8] { word.utf8.map { UInt8(alphabet.firstIndex(of: $0) ?? 255) } }
        #expect(LinkToken.drawn(.redirecting, from: bytes("xfuckx22k7m2q9xw"))?.text == "k7m2q9xw")
    }

    @Test(arguments: [
        "k7m2q9xw", "K7M2Q9XW", " k7m2q9xw\n", "k7m2-q9xw", "K7M2_Q9XW", "k7m2q9xw.", "(k7m2q9xw)", "k7m2q9xw/",
        "k7m2 q9xw",
    ])
    func `is known again however it was retyped`(typed: String) {
        #expect(LinkToken(typed: typed) == LinkToken(stored: "k7m2q9xw"))
    }

    @Test(arguments: [
        "", "k7m2q9x", "k7m2q9xw2", "k7m2q9xo", "k7m2q9x0", "k7m2q9xl", "k7m2q9x1", "k7m2q9xi", "k7m2\u{212A}9xw",
        "ｋ7m2q9xw", "favicon.ico", "k7m2q9xw?x=1",
    ])
    func `is never guessed`(typed: String) { #expect(LinkToken(typed: typed) == nil) }

    @Test func `is not printed`() {
        #expect("\(LinkToken(stored: "k7m2q9xw"))" == "<token>")
        #expect("\(LinkSource(campaign: CampaignID(12), token: LinkToken(stored: "k7m2q9xw")))" == "tb12-<token>")
    }
}

@Suite struct `The source code of a link` {
    @Test(arguments: ["tb12-k7m2q9xw", "TB12-K7M2Q9XW", "tb12_k7m2q9xw", "Tb12_K7m2q9xw", " tb12-k7m2q9xw "])
    func `lives through systems that change case and take dashes for each other`(written: String) throws {
        let source = try #require(LinkSource(written))
        #expect(source.campaignID == CampaignID(12) && source.token == LinkToken(stored: "k7m2q9xw"))
        #expect(source.text == "tb12-k7m2q9xw")
        #expect(LinkSource.token(in: written) == LinkToken(stored: "k7m2q9xw"))
    }

    @Test func `may name a campaign alone`() throws {
        let source = try #require(LinkSource("TB12"))
        #expect(source.campaignID == CampaignID(12) && source.token == nil && source.text == "tb12")
        #expect(LinkSource("tbward-12-k7m2q9xw")?.campaign == "ward-12")
    }

    @Test(arguments: ["none", "email", "tb", "tb-", "tbd", "tbone-steak", "facebook", "", "tb12&x", "group_tb12"])
    func `of others is not ours`(written: String) { #expect(LinkSource(written) == nil) }
}

@Suite struct `The organization's short address` {
    @Test func `makes links of few characters and finds their tokens`() throws {
        let host = try LinkHost("https://go.example.org/")
        let token = LinkToken(stored: "k7m2q9xw")
        #expect(host.address(of: token) == "https://go.example.org/k7m2q9xw")
        #expect(host.characters() == 31)
        #expect(host.token(inPath: "/K7M2Q9XW?x=1") == token && host.token(inPath: "/x/k7m2q9xw") == nil)
        let below = try LinkHost("https://example.org/t")
        #expect(below.token(inPath: "/t/k7m2q9xw") == token && below.token(inPath: "/k7m2q9xw") == nil)
    }

    @Test(arguments: [
        "http://go.example.org", "go.example.org", "https://go.example.org?x", "https://go.example.org/#a", "",
        "https://bit.ly", "https://example.org/~t", "https://user@example.org", "ftp://example.org",
    ])
    func `is refused where links would not be safe or whole`(written: String) {
        #expect(throws: Refusal.self) { try LinkHost(written) }
    }

    @Test func `may be this machine in a rehearsal`() throws {
        #expect(try LinkHost("http://127.0.0.1:8080").text == "http://127.0.0.1:8080")
    }
}

@Suite struct `Where a link leads` {
    let tags = LinkTags(
        source: LinkSource(campaign: CampaignID(12), token: LinkToken(stored: "k7m2q9xw")),
        campaignName: "Ward 12: July")
    let marks = "source=tb12-k7m2q9xw&utm_source=textbank&utm_medium=sms&utm_campaign=ward-12-july&utm_content=k7m2q9xw"

    private func url(_ written: String) throws -> String {
        try LinkDestination(written, allowed: ["example.org"]).url(with: tags)
    }

    @Test func `gets our marks and loses nothing of its own`() throws {
        #expect(try url("https://example.org/sign") == "https://example.org/sign?\(marks)")
        #expect(try url("https://example.org") == "https://example.org/?\(marks)")
        #expect(try url("https://example.org/s?") == "https://example.org/s?\(marks)")
        #expect(try url("https://example.org/s?a=1&&b=%20x&c") == "https://example.org/s?a=1&&b=%20x&c&\(marks)")
        #expect(try url("https://example.org/s?a=1&") == "https://example.org/s?a=1&\(marks)")
        #expect(
            try url("https://Example.org/s?a=1#top?x&source=y") == "https://Example.org/s?a=1&\(marks)#top?x&source=y")
    }

    @Test func `gives no credit to a newsletter whose link was copied`() throws {
        let copied = "https://example.org/s?source=mail&a=1&utm_source=mailing&resource=7"
        #expect(try url(copied) == "https://example.org/s?a=1&resource=7&\(marks)")
    }

    @Test func `names a script's version where the link is nobody's`() {
        let source = LinkSource(campaign: CampaignID(12), token: nil)
        let shared = LinkTags(source: source, campaignName: "¡Única Ración!", content: "Version B")
        #expect(
            shared.fields.map { "\($0.name)=\($0.value)" } == [
                "source=tb12", "utm_source=textbank", "utm_medium=sms", "utm_campaign=unica-racion",
                "utm_content=version-b",
            ])
        #expect(LinkTags.slug("Łódź’s  -- Meeting…") == "lodzs-meeting" && LinkTags.slug("会议") == "")
    }

    @Test(arguments: [
        "https://example.org.evil.example/", "https://example.org@evil.example/",
        #"https://evil.example\@example.org/"#,
        "https://evil.example/https://example.org/", "//example.org/", "https:/example.org/", "javascript:alert(1)",
        "https://example.org:8443/", "http://example.org/", "https://sub.example.org/", "https://example.org%00.evil/",
        "https://example.org /", "https://evil.example#@example.org/", "https://evil.example?.example.org",
        "https:///example.org", "https://exämple.org/", "",
    ])
    func `is never anywhere else`(written: String) {
        #expect(throws: Refusal.self) { try LinkDestination(written, allowed: ["example.org"]) }
    }

    @Test func `may be bound to a part of a site, or widened to its subdomains`() throws {
        let allowed = ["actionnetwork.org/petitions", "*.example.org"]
        for written in ["https://actionnetwork.org/petitions/ward", "https://a.b.example.org/x"] {
            #expect(try LinkDestination(written, allowed: allowed).address.text == written)
        }
        for written in [
            "https://actionnetwork.org/petitions-of-others", "https://actionnetwork.org/petitions/../login",
            "https://actionnetwork.org/petitions/%2e%2E/login", "https://example.org/", "https://notexample.org/",
        ] {
            #expect(throws: Refusal.self, "\(written)") { try LinkDestination(written, allowed: allowed) }
        }
    }
}
