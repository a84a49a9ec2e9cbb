import Domain
import Storage

/// What other systems tell becomes events, and events become conversions: each fact once, each person's by the strongest
/// means of recognising. Plain functions over one transaction.
package struct ActionAbsorption {
    /// What absorbing came to.
    package struct Result: Hashable, Sendable {
        /// Facts that were not known.
        package var new = 0
        /// Facts of which something changed.
        package var changed = 0
        /// People who converted for the first time.
        package var conversions = 0
        /// Conversions that were taken back.
        package var takenBack = 0
        package var unmatched = 0
        /// Numbers that nothing more may go to.
        package var suppressed: [PhoneNumber] = []

        package init() {}
    }

    private let source: String
    private let inbox: Int64?
    private let canBeAsked: Bool
    private let transaction: Transaction
    private let now: Timestamp
    package private(set) var result = Result()

    /// - Parameters:
    ///   - source: the source's name in the configuration.
    ///   - inbox: the webhook that told it; nil for what was polled.
    ///   - canBeAsked: the source can be asked whether what it told is true, and who somebody is.
    package init(source: String, inbox: Int64?, canBeAsked: Bool, in transaction: Transaction, now: Timestamp) {
        self.source = source
        self.inbox = inbox
        self.canBeAsked = canBeAsked
        self.transaction = transaction
        self.now = now
    }

    /// Takes in what was told, in whatever order and however often.
    package mutating func absorb(_ events: [ActionEvent]) throws {
        for event in events { try absorb(event) }
    }

    private mutating func absorb(_ event: ActionEvent) throws {
        try heedRefusal(event)
        guard let known = try transaction.action(source: source, key: event.key) else { return try keep(event) }
        var held = known
        held.event = ActionEvent.holding(known.event, event)
        held.event.action = event.action ?? known.event.action
        // What the system denied, it alone can say again.
        if event.isVerified, known.isDenied { held.trouble = nil }
        guard held.event != known.event || held.trouble != known.trouble else { return }
        result.changed += 1
        try settle(&held, before: known)
    }

    private mutating func keep(_ event: ActionEvent) throws {
        var action = StoredAction(source: source, event: event, receivedAt: now, inbox: inbox)
        try match(&action)
        guard let id = try transaction.keep(action) else {
            // Another daemon was told the same a moment ago: hold it against that.
            return try absorb(event)
        }
        action.id = id
        result.new += 1
        if action.person == nil { result.unmatched += 1 }
        try count(action)
    }

    /// The other system denies it: there is no such record, or it is somebody else's.
    package mutating func deny(_ id: Int64, code: String) throws {
        guard let known = try transaction.action(id), !known.event.isVerified else { return }
        var denied = known
        denied.trouble = "\(StoredAction.denied): \(code)"
        denied.askAt = nil
        try settle(&denied, before: known)
    }

    /// A person says whose it was.
    package mutating func settleByHand(_ id: Int64, person: PersonID) throws {
        guard let known = try transaction.action(id) else { return }
        var settled = known
        (settled.person, settled.matchedBy) = (person, StoredAction.byHand)
        settled.conflict = nil
        if !settled.isDenied { settled.trouble = nil }
        settled.askAt = nil
        try settle(&settled, before: known)
        if let identity = settled.event.knownID {
            try transaction.learn(identity, of: person, isVerified: settled.event.isVerified, now: now)
        }
    }

    /// Tries again what was nobody's: somebody imported the person meanwhile, or an identity was learnt. Returns the last
    /// id that was looked at; nil at the end.
    package mutating func matchAgain(after id: Int64, limit: Int) throws -> Int64? {
        let actions = try transaction.unmatchedActions(after: id, limit: limit)
        for known in actions {
            var again = known
            try match(&again)
            guard again.person != nil || again.trouble != known.trouble else { continue }
            result.changed += 1
            try settle(&again, before: known)
        }
        return actions.count < limit ? nil : actions.last?.id
    }

    /// Writes down what changed, and counts anew what rested on it.
    private mutating func settle(_ action: inout StoredAction, before: StoredAction) throws {
        if !action.isDenied, action.matchedBy != StoredAction.byHand {
            try match(&action)
            // The id was learnt from this very event, maybe: what it rested on first is the honest word.
            if action.person == before.person, action.matchedBy == MatchWord.knownID.rawValue,
                let word = before.matchedBy
            {
                action.matchedBy = word
            }
        }
        try transaction.update(action)
        let wasCounted = try transaction.takeBackConversions(ofEvent: action.id)
        if wasCounted, let person = before.person, let name = before.event.action {
            // What stood behind it counts again: a person who signed twice and took one back has signed.
            for other in try transaction.doneActions(of: person, action: name) where other.id != action.id {
                try count(other, isNew: false)
            }
        }
        try count(action, isNew: !wasCounted)
        if wasCounted, !Self.counts(action) { result.takenBack += 1 }
        if action.person == nil { result.unmatched += 1 }
    }

    private static func counts(_ action: StoredAction) -> Bool {
        action.event.progress == .done && action.person != nil && !action.isDenied
    }

    /// A deed whose date nobody knows is no proof of having come after a text: then it is organic.
    private mutating func count(_ action: StoredAction, isNew: Bool = true) throws {
        guard Self.counts(action), let person = action.person, let name = action.event.action else { return }
        let event = action.event
        let record = ConversionRecord(
            person: person, action: name, strength: event.isDated ? .done : .organic, at: min(event.at, now),
            evidence: event.evidence, reply: nil, source: action.source,
            campaign: try event.token.flatMap { token throws(StoreError) in try transaction.campaign(ofToken: token) },
            matchedBy: action.matchedBy, isVerified: event.isVerified, event: action.id)
        if try transaction.convert(record, now: now), isNew { result.conversions += 1 }
    }

    // MARK: Whose it was

    private func match(_ action: inout StoredAction) throws {
        let event = action.event
        let candidates = try transaction.candidates(
            token: event.token, knownID: event.knownID, phones: Self.phones(of: event),
            emails: event.emails.map { $0.exposed.lowercased().filter { !$0.isWhitespace } },
            isVerified: event.isVerified)
        let match = ActionMatch.of(candidates)
        (action.person, action.matchedBy, action.trouble) = (nil, nil, nil)
        action.conflict = match.conflictNote
        switch match {
        case .matched(let person, let word, let conflicts):
            (action.person, action.matchedBy) = (person, word.rawValue)
            // An id is learnt only where everything agrees: one mistake would otherwise go on for ever.
            if let identity = event.knownID, conflicts.isEmpty {
                try transaction.learn(identity, of: person, isVerified: event.isVerified, now: now)
            }
        case .ambiguous(let word, _): action.trouble = "ambiguous: \(word.rawValue)"
        case .nobody:
            let isNamed =
                event.token != nil || event.knownID != nil || !event.phones.isEmpty || !event.emails.isEmpty
            action.trouble = isNamed ? "nobody" : "unnamed"
        }
        action.askAt = needsAsking(action) ? action.askAt ?? now : nil
    }

    /// Unverified events are to be asked about, and the person's own record where nothing else names anybody.
    private func needsAsking(_ action: StoredAction) -> Bool {
        let event = action.event
        guard canBeAsked, !action.isDenied else { return false }
        if !event.isVerified, event.verifyURL != nil { return true }
        return action.person == nil && event.phones.isEmpty && event.emails.isEmpty && event.knownID != nil
    }

    static func phones(of event: ActionEvent) -> [PhoneNumber] {
        event.phones.compactMap { PhoneNumber(e164: $0.exposed) }
    }

    /// Who said no to texts there has said no here. Only the system's own word counts: a caller of an unsigned webhook could
    /// silence a list otherwise.
    private mutating func heedRefusal(_ event: ActionEvent) throws {
        guard event.textRefusal == .optedOut, event.isVerified else { return }
        for phone in Self.phones(of: event) {
            let consent = ConsentSource(channel: "actions", inbox: inbox, recordedBy: source)
            if try transaction.suppress(phone, .optedOut, source: consent, now: now) { result.suppressed.append(phone) }
        }
    }
}
