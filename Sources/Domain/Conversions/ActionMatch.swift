/// By what a person was recognised in another system's record, strongest first. Kept with every conversion: a rate built on
/// e-mail addresses deserves less confidence than one built on tokens.
package enum MatchWord: String, Hashable, Sendable, Codable, CaseIterable {
    /// The token of the link that was texted to them.
    case token
    /// The other system's lasting id, learnt from an earlier match or an import.
    case knownID = "known_id"
    case phone
    case email
}

/// Whom each means of recognising points to. More than one where people share: a household's e-mail, a twin record.
package struct MatchCandidates: Hashable, Sendable {
    package var token: [PersonID]
    package var knownID: [PersonID]
    package var phone: [PersonID]
    package var email: [PersonID]

    package init(
        token: [PersonID] = [], knownID: [PersonID] = [], phone: [PersonID] = [], email: [PersonID] = []
    ) {
        self.token = token
        self.knownID = knownID
        self.phone = phone
        self.email = email
    }

    package subscript(word: MatchWord) -> [PersonID] {
        switch word {
        case .token: token
        case .knownID: knownID
        case .phone: phone
        case .email: email
        }
    }
}

/// Which of our people did it.
package enum ActionMatch: Hashable, Sendable {
    case matched(PersonID, by: MatchWord, conflicts: [MatchWord])
    /// The strongest means that points to anybody points to several, and nothing tells them apart: for a person to decide.
    case ambiguous(by: MatchWord, among: [PersonID])
    case nobody

    /// Token, then known id, then phone, then e-mail: the first that points to anybody decides.
    ///
    /// A weaker means that points to somebody else is a conflict, and noted: the token still wins, since it was the link in
    /// that person's own text that was followed. Where the deciding means points to several people, weaker ones may tell
    /// them apart, and then the match is called by the weaker word, which is what it rests on; people outside the several
    /// are never chosen.
    package static func of(_ candidates: MatchCandidates) -> ActionMatch {
        let words = MatchWord.allCases.filter { !candidates[$0].isEmpty }
        guard let first = words.first else { return .nobody }
        var left = Set(candidates[first])
        var decisive = first
        for word in words.dropFirst() where left.count > 1 {
            let narrowed = left.intersection(candidates[word])
            if !narrowed.isEmpty && narrowed.count < left.count {
                left = narrowed
                decisive = word
            }
        }
        guard let person = left.first, left.count == 1 else { return .ambiguous(by: first, among: left.sorted()) }
        let conflicts = words.filter { !candidates[$0].contains(person) }
        return .matched(person, by: decisive, conflicts: conflicts)
    }

    /// `phone, email`: for the column that keeps it; nil where everything agrees.
    package var conflictNote: String? {
        guard case .matched(_, _, let conflicts) = self, !conflicts.isEmpty else { return nil }
        return conflicts.map(\.rawValue).joined(separator: ", ")
    }
}
