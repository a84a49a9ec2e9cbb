import Domain
import Gateways
import Integrations
import Testing

private let sent = instant("2026-07-01T23:00:00Z")
private let phone = [
    HTTPHeader(
        "User-Agent",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
            + "Mobile/15E148 Safari/604.1"), HTTPHeader("Accept", "text/html,*/*;q=0.8"),
    HTTPHeader("Accept-Language", "en-US,en;q=0.9"),
]

private func rule(
    _ method: String = "GET", agent: String? = nil, headers: [HTTPHeader] = [], after milliseconds: Int64? = 60_000,
    people: Int = 1, dataCentre: Bool = false
) -> ClickVerdict {
    var all = phone + headers
    if let agent { all = all.filter { $0.name != "User-Agent" } + [HTTPHeader("user-agent", agent)] }
    let at = sent.adding(milliseconds: milliseconds ?? 0)
    return ClickRules.verdict(
        on: Click(
            method: method, headers: all, at: at, sentAt: milliseconds == nil ? nil : sent, peopleFromAddress: people,
            isFromDataCentre: dataCentre))
}

@Suite struct `A click` {
    @Test(arguments: [
        "facebookexternalhit/1.1 Facebot Twitterbot/1.0", "WhatsApp/2.23.20.0",
        "Google-PageRenderer Google (+https://x)",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "Slackbot-LinkExpanding 1.0",
        "Mozilla/5.0 (compatible; bingbot/2.0)", "BingPreview/1.0b", "Discordbot/2.0", "TelegramBot (like TwitterBot)",
        "LinkedInBot/1.0", "SkypeUriPreview Preview/0.5", "Applebot/0.1", "redditbot/1.0", "HeadlessChrome/120",
        "python-requests/2.31", "curl/8.5.0", "Wget/1.21", "Go-http-client/1.1", "Java/17.0.1", "okhttp/4.12",
        "Mozilla/5.0 (compatible; AhrefsBot/7.0)", "FooCrawler", "Dalvik/2.1.0 (Linux; U; Android 14)",
        "MobileSMS/1 CFNetwork/1490 Darwin/23",
    ])
    func `of a program that names itself is no person's`(agent: String) {
        #expect(rule(agent: agent) == ClickVerdict(rule: .agent))
    }

    @Test(arguments: [
        "Mozilla/5.0 (Linux; Android 9; CUBOT_P20) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/400]",
        "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1; JavaScript; U; en) Presto/2.8 Version/11.10",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0",
    ])
    func `of a browser is somebody's`(agent: String) {
        #expect(rule(agent: agent).class == .human, "\(rule(agent: agent).rule)")
    }

    @Test func `is a machine's when it only looks, runs ahead, or comes before anybody can have read the text`() {
        #expect(rule("HEAD").rule == .method && rule("OPTIONS").rule == .method && rule("PUT").rule == .method)
        #expect(rule(agent: "").rule == .noAgent)
        for (name, value) in [
            ("Purpose", "prefetch"), ("X-Purpose", "preview"), ("Sec-Purpose", "prefetch;prerender"),
            ("X-Moz", "prefetch"), ("sec-purpose", "Prefetch; anonymous-client-ip"),
        ] {
            #expect(rule(headers: [HTTPHeader(name, value)]).rule == .prefetch, "\(name)")
        }
        #expect(rule(headers: [HTTPHeader("Sec-Purpose", "navigate")]).rule == .nothingAgainst)
        #expect(rule(after: nil).rule == .beforeSent && rule(after: -1).rule == .beforeSent)
        #expect(rule(after: 1_999).rule == .tooSoon && rule(after: 2_000).rule == .nothingAgainst)
        for rule in [ClickVerdict.Rule.method, .noAgent, .agent, .prefetch, .beforeSent, .tooSoon] {
            #expect(ClickVerdict(rule: rule).class == .bot)
        }
    }

    @Test func `is suspect from an address that follows everybody's links, a data centre, or in no language`() {
        #expect(rule(people: 2).rule == .nothingAgainst && rule(people: 3).rule == .manyPeople)
        #expect(rule(dataCentre: true).rule == .dataCentre)
        func bare(_ accept: [HTTPHeader]) -> ClickVerdict {
            ClickRules.verdict(
                on: Click(
                    method: "GET", headers: [phone[0]] + accept, at: sent.adding(seconds: 9), sentAt: sent))
        }
        #expect(bare([HTTPHeader("Accept", "*/*")]).rule == .noLanguage && bare([]).rule == .noLanguage)
        #expect(bare([HTTPHeader("Accept", "text/html")]).class == .human)
        #expect([rule(people: 3), rule(dataCentre: true), bare([])].allSatisfy { $0.class == .suspect })
    }

    @Test func `twice within half a minute is one`() {
        #expect(ClickRules.isSameClick(at: sent.adding(seconds: 29), as: sent))
        #expect(!ClickRules.isSameClick(at: sent.adding(seconds: 30), as: sent))
        #expect(!ClickRules.isSameClick(at: sent, as: nil))
    }
}

@Suite struct `Neighbours of a click` {
    @Test func `are different people's links from one address within a minute`() {
        var neighbours = ClickNeighbours()
        func note(_ address: String, _ person: Int64, _ seconds: Int64) -> Int {
            neighbours.note(address: address, person: PersonID(person), at: sent.adding(seconds: seconds))
        }
        #expect(note("a", 1, 0) == 1)
        #expect(note("a", 1, 1) == 1)
        #expect(note("a", 2, 2) == 2)
        #expect(note("b", 3, 3) == 1)
        #expect(note("a", 3, 60) == 3)
        // Person 1 was last there at 1, person 2 at 2.
        #expect(note("a", 4, 62) == 3)
        #expect(note("a", 4, 63) == 2)
        #expect(note("a", 5, 400) == 1)
    }

    @Test func `are forgotten, the oldest first, when there are too many`() {
        var neighbours = ClickNeighbours(capacity: 100)
        for person in 0..<10_000 {
            let count = neighbours.note(address: "a", person: PersonID(Int64(person)), at: sent)
            #expect(count == min(person + 1, 100))
        }
    }
}

@Suite struct `What a link answers` {
    @Test func `is a way on that nobody remembers`() {
        let answer = LinkAnswer.redirect(to: "https://example.org/?a=1")
        #expect(answer.status == 302 && answer.headers.first(named: "location") == "https://example.org/?a=1")
        for answer in [answer, LinkAnswer.unknown] {
            #expect(answer.headers.first(named: "cache-control") == "no-store")
            #expect(answer.headers.first(named: "referrer-policy") == "no-referrer")
            #expect(answer.headers.first(named: "x-robots-tag")?.contains("noindex") == true)
        }
        #expect(LinkAnswer.unknown.status == 404 && LinkAnswer.unknown.headers.first(named: "location") == nil)
    }
}
