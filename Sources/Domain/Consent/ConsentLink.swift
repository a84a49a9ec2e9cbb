/// One entry of the ledger of consent, as its hash sees it. The number itself is not in it, only its keyed hash, so that
/// the chain still holds when a person is erased; nor is the reply, which is read after the entry is written.
package struct ConsentLink: Hashable, Sendable {
    package var id: Int64
    package var at: Timestamp
    /// `ConsentKey.subject`.
    package var subject: String
    package var kind: String
    package var source: String
    package var inbox: Int64?
    package var recordedBy: String
    package var note: String?

    package init(
        id: Int64, at: Timestamp, subject: String, kind: String, source: String, inbox: Int64?, recordedBy: String,
        note: String?
    ) {
        self.id = id
        self.at = at
        self.subject = subject
        self.kind = kind
        self.source = source
        self.inbox = inbox
        self.recordedBy = recordedBy
        self.note = note
    }

    /// The hash before the first entry.
    package static let origin = ""

    /// SHA-256 over the hash before and every field, each with its length in front so that no two entries read alike.
    package func hash(after previous: String) -> String {
        let fields = [
            previous, String(id), String(at.microseconds), subject, kind, source, inbox.map(String.init) ?? "",
            recordedBy, note.map(Self.digest(ofNote:)) ?? "",
        ]
        return Fingerprint.sha256(fields.map { "\($0.utf8.count):\($0)" }.joined())
    }

    /// What the chain knows of a note: when a person is erased the note goes and this stays in its place.
    package static func digest(ofNote note: String) -> String {
        note.hasPrefix(digestPrefix) ? note : digestPrefix + Fingerprint.sha256(note)
    }

    private static let digestPrefix = "sha256:"
}
