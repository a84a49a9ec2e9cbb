/// What a careful organizer would mend in a script before it goes out. Advice, not refusal: the preview shows it.
package enum ScriptAdvice: String, Hashable, Sendable, CaseIterable {
    /// A campaign's first text must say how to opt out (compliance note §1.3, 10).
    case noWayOut = "the text does not say how to opt out (STOP)"
    /// A campaign's first text must say who is writing.
    case noOrganization = "the text does not name the organization"
    /// Carriers block public link shorteners (compliance note §6.3).
    case linkShortener = "the text has a public link shortener, which carriers block"

    /// - Parameters:
    ///   - organization: the organization's name as people know it; a script may also use the blank.
    ///   - isFirstStep: the two courtesies are owed by a campaign's first text only.
    package static func advice(on script: Script, organization: String, isFirstStep: Bool) -> [ScriptAdvice] {
        let text = script.text.lowercased()
        var advice: [ScriptAdvice] = []
        if isFirstStep {
            let words = text.split { !$0.isLetter }
            if !words.contains(where: { optOutWords.contains(String($0)) }) { advice.append(.noWayOut) }
            let isNamed = script.blanks.contains(.organization) || text.contains(organization.lowercased())
            if !isNamed { advice.append(.noOrganization) }
        }
        if shorteners.contains(where: { text.contains($0 + "/") }) { advice.append(.linkShortener) }
        return advice
    }

    private static let optOutWords: Set<String> = ["stop", "alto", "unsubscribe", "arret", "arrêt"]
    private static let shorteners = ["bit.ly", "tinyurl.com", "is.gd", "tiny.cc", "goo.gl", "t.co", "ow.ly", "buff.ly"]
}
