import Domain

/// That somebody did what was asked, began to, or took it back, as another system tells it: in our words, before anybody
/// knows which of our people it was.
package struct ActionEvent: Hashable, Sendable {
    /// How far it went. Only `done` is a conversion.
    package enum Progress: String, Hashable, Sendable {
        /// Opened or half filled in: kept, never counted.
        case started
        case done
        /// Taken back by the system of record: a cancelled sign-up, a deleted signature.
        case revoked
    }

    /// Names the fact, in every delivery of it and in polling: the same key is the same fact.
    package var key: String
    /// What the other system calls the page, event or form, as it names it in its own ids; nil where it does not say.
    package var resource: String?
    package var progress: Progress
    package var evidence: Evidence
    /// When it happened, not when we heard of it.
    package var at: Timestamp
    /// The token of the link that the person followed; nil where none came back.
    package var token: String?
    /// The other system's lasting id of the person, with its prefix: `action_network:…`, `mobilize:…`, `van:…`.
    package var knownID: String?
    /// As written there: cleaning is Importing's.
    package var phones: [Secret]
    package var emails: [Secret]
    package var firstName: String
    package var lastName: String
    /// Where the other system can be asked whether this is true; nil where it cannot.
    package var verifyURL: String?

    package init(
        key: String, resource: String? = nil, progress: Progress = .done, evidence: Evidence, at: Timestamp,
        token: String? = nil, knownID: String? = nil, phones: [Secret] = [], emails: [Secret] = [],
        firstName: String = "", lastName: String = "", verifyURL: String? = nil
    ) {
        self.key = key
        self.resource = resource
        self.progress = progress
        self.evidence = evidence
        self.at = at
        self.token = token
        self.knownID = knownID
        self.phones = phones
        self.emails = emails
        self.firstName = firstName
        self.lastName = lastName
        self.verifyURL = verifyURL
    }
}
