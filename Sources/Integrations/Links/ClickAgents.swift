/// Programs that fetch links, by the names they give themselves.
enum ClickAgents {
    /// True when one of the names stands in the agent as a word of its own: `Java/17` is a program, `JavaScript` is not,
    /// and a `CUBOT` is a phone.
    static func isMachine(_ agent: String) -> Bool {
        let folded = Array(agent.lowercased().utf8.prefix(1_000))
        return anywhere.contains { !positions(of: $0, in: folded).isEmpty }
            || words.contains { word in
                positions(of: word, in: folded).contains { start in
                    let end = start + word.utf8.count
                    let begins = start == 0 || !isLetter(folded[start - 1])
                    return begins && (end == folded.count || !isLetter(folded[end]))
                }
            }
    }

    /// Whole names.
    private static let words = [
        // Previews and crawlers that say so.
        "facebookexternalhit", "facebot", "twitterbot", "whatsapp", "google-pagerenderer", "googlebot", "bingbot",
        "bingpreview", "slackbot", "slackbot-linkexpanding", "discordbot", "telegrambot", "linkedinbot",
        "skypeuripreview", "applebot", "redditbot", "google-inspectiontool", "googleimageproxy",
        "mediapartners-google", "microsoftpreview", "vkshare", "embedly", "iframely", "bitlybot",
        // Browsers without a person.
        "headlesschrome", "phantomjs", "puppeteer", "playwright", "selenium",
        // Programs.
        "python-requests", "python-urllib", "python-httpx", "python", "aiohttp", "httpx", "curl", "wget",
        "go-http-client", "java", "okhttp", "dalvik", "cfnetwork", "libwww-perl", "lwp", "axios", "node-fetch",
        "undici",
        "apache-httpclient", "guzzlehttp", "ruby", "php", "postmanruntime", "insomnia", "httpie", "scrapy", "nmap",
        "masscan", "zgrab", "nuclei",
    ]

    /// Parts of names that no browser has: `AhrefsBot/7.0`, `SomethingCrawler`.
    private static let anywhere = ["bot/", "bot;", "crawler", "spider", "scanner", "urlpreview", "linkpreview"]

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private static func positions(of word: String, in text: [UInt8]) -> [Int] {
        let word = Array(word.utf8)
        guard text.count >= word.count else { return [] }
        return (0...(text.count - word.count)).filter { start in
            text[start] == word[0] && text[start..<(start + word.count)].elementsEqual(word)
        }
    }
}
