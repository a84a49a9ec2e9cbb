/// That somebody did what was asked, began to, or took it back, as another system tells it: in our words, before anybody
/// knows which of our people it was.
package struct ActionEvent: Hashable, Sendable {
    /// How far it went. Only `done` is a conversion.
    package enum Progress: String, Hashable, Sendable, CaseIterable {
        /// Opened, half filled in, or promised: kept, never counted.
        case started
        case done
        /// Taken back by the system of record: a cancelled sign-up, an attendance unmarked.
        case revoked
    }

    /// What the other system says about texting the person.
    package enum TextRefusal: String, Hashable, Sendable, CaseIterable {
        /// They said no to texts there: to be suppressed here too.
        case optedOut = "opted_out"
        /// There they get no texts, which may only mean that they were never asked (Action Network's `unsubscribed`), or
        /// somebody blocked them: for a person to look at.
        case doubtful
    }

    /// Names the fact, in every delivery of it and in polling: the same key is the same fact.
    package var key: String
    /// Names this one delivery of it, where the sender gives its deliveries names that stay the same when repeated.
    package var delivery: String?
    /// What kind of record it is, in the other system's words: `signature`, `outreach`, `attendance`, …
    package var kind: String
    /// What the other system calls the page, event or form, as it names it in its own ids; nil where it does not say.
    package var resource: String?
    /// What was done, in the organization's words, where the sender says so; nil where the hook's setting does.
    package var action: String?
    package var progress: Progress
    package var evidence: Evidence
    /// When it happened, not when we heard of it.
    package var at: Timestamp
    /// False where the record has no readable date and `at` is when it came in. Such an event is no proof of having come
    /// after a text.
    package var isDated: Bool
    /// When the record was last changed there; of two events with one key the newer holds. Nil where it does not say.
    package var asOf: Timestamp?
    /// The token of the link that the person followed; nil where none came back.
    package var token: LinkToken?
    /// The code of where they came from, as it came back: ours or anybody's.
    package var source: String?
    /// The other system's lasting id of the person, with its prefix: `action_network:…`, `mobilize:…`, `van:…`.
    package var knownID: String?
    /// As written there, the primary one first: cleaning is Importing's.
    package var phones: [Secret]
    package var emails: [Secret]
    package var firstName: String
    package var lastName: String
    package var textRefusal: TextRefusal?
    /// What the sender adds: an amount, an answer.
    package var value: MessageBody?
    /// True where the system of record itself said it: read from it, or signed with a secret we share. False for what came
    /// to a URL that anybody who knows it could write to.
    package var isVerified: Bool
    /// Where the other system can be asked whether this is true; nil where it cannot.
    package var verifyURL: String?

    package init(
        key: String, delivery: String? = nil, kind: String = "", resource: String? = nil, action: String? = nil,
        progress: Progress = .done, evidence: Evidence, at: Timestamp, isDated: Bool = true, asOf: Timestamp? = nil,
        token: LinkToken? = nil, source: String? = nil, knownID: String? = nil, phones: [Secret] = [],
        emails: [Secret] = [], firstName: String = "", lastName: String = "", textRefusal: TextRefusal? = nil,
        value: MessageBody? = nil, isVerified: Bool = false, verifyURL: String? = nil
    ) {
        self.key = key
        self.delivery = delivery
        self.kind = kind
        self.resource = resource
        self.action = action
        self.progress = progress
        self.evidence = evidence
        self.at = at
        self.isDated = isDated
        self.asOf = asOf
        self.token = token
        self.source = source
        self.knownID = knownID
        self.phones = phones
        self.emails = emails
        self.firstName = firstName
        self.lastName = lastName
        self.textRefusal = textRefusal
        self.value = value
        self.isVerified = isVerified
        self.verifyURL = verifyURL
    }
}

extension ActionEvent {
    /// What holds when one fact was told twice, whichever was heard first.
    ///
    /// The newer state of the record decides how far it went; of two as old, the further one. Told alike, the earlier date
    /// is when it was done, and a date of the record's own goes before one of ours. What one of them lacks (a phone, a
    /// token, a name) is taken from the other.
    ///
    /// Where only one of them is verified, that one holds in everything: somebody who knows a record's id could claim it
    /// for a person of their choice. The other adds ways to reach the person where both name the same one, and no more.
    package static func holding(_ left: ActionEvent, _ right: ActionEvent) -> ActionEvent {
        if left.isVerified != right.isVerified {
            let (verified, claimed) = left.isVerified ? (left, right) : (right, left)
            var event = verified
            event.delivery = verified.delivery ?? claimed.delivery
            if verified.knownID != nil, verified.knownID == claimed.knownID { event.addPerson(of: claimed) }
            return event
        }
        let isLeft = left.newness == right.newness ? left.rank >= right.rank : left.newness > right.newness
        var event = isLeft ? left : right
        let other = isLeft ? right : left
        if event.progress == other.progress, other.isDated == event.isDated ? other.at < event.at : other.isDated {
            (event.at, event.isDated) = (other.at, other.isDated)
        }
        event.delivery = event.delivery ?? other.delivery
        event.resource = event.resource ?? other.resource
        event.token = event.token ?? other.token
        event.source = event.source ?? other.source
        event.knownID = event.knownID ?? other.knownID
        event.addPerson(of: other)
        event.value = event.value ?? other.value
        event.verifyURL = event.verifyURL ?? other.verifyURL
        return event
    }

    /// Takes over what another telling knows of the same person.
    mutating func addPerson(of other: ActionEvent) {
        phones += other.phones.filter { !phones.contains($0) }
        emails += other.emails.filter { !emails.contains($0) }
        if firstName.isEmpty && lastName.isEmpty { (firstName, lastName) = (other.firstName, other.lastName) }
        textRefusal =
            [textRefusal, other.textRefusal].contains(.optedOut) ? .optedOut : textRefusal ?? other.textRefusal
    }

    private var newness: Timestamp { asOf ?? .distantPast }
    private var rank: Int { Progress.allCases.firstIndex(of: progress) ?? 0 }
}
