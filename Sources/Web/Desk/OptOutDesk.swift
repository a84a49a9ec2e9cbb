/// Stops and returns that a person records, or a file brings.
package protocol OptOutDesk: Sendable {
    func optOut(phone: String, note: String?, by caller: Caller) async throws -> ConsentChangeAnswer
    func optIn(phone: String, note: String, by caller: Caller) async throws -> ConsentChangeAnswer
    func optOuts(by caller: Caller) async throws -> Pages<OptOutAnswer>
    func importOptOuts(file: String, bytes: any Upload, by caller: Caller) async throws -> OptOutImportAnswer

    /// How many numbers are suppressed, by reason; every reason is there.
    func suppressionCounts() async throws -> [String: Int64]
}

package struct ConsentChangeAnswer: Encodable, Hashable, Sendable {
    package var phone: String
    /// Why the number is not texted now; nil when it may be.
    package var suppression: String?
    package var changed: Bool

    package init(
        phone: String, suppression: String?, changed: Bool
    ) {
        self.phone = phone
        self.suppression = suppression
        self.changed = changed
    }
}

package struct OptOutAnswer: StreamRow, Hashable {
    package var phone: String
    package var reason: String
    package var since: String
    package var source: String

    package init(
        phone: String, reason: String, since: String, source: String
    ) {
        self.phone = phone
        self.reason = reason
        self.since = since
        self.source = source
    }

    package static let columns = ["phone", "reason", "since", "source"]
    package var cells: [String] { [phone, reason, since, source] }
}

package struct OptOutImportAnswer: Encodable, Hashable, Sendable {
    package var file: String
    /// The sum of the six below.
    package var rows: Int64
    package var suppressed: Int64
    package var already: Int64
    package var duplicate: Int64
    package var unreadable: Int64
    /// Rows that say in so many words that the person did not stop.
    package var notStopped: Int64
    package var skipped: Int64
    package var firstProblems: [ProblemRow]

    package init(
        file: String, rows: Int64, suppressed: Int64, already: Int64, duplicate: Int64, unreadable: Int64,
        notStopped: Int64 = 0, skipped: Int64, firstProblems: [ProblemRow]
    ) {
        self.file = file
        self.rows = rows
        self.suppressed = suppressed
        self.already = already
        self.duplicate = duplicate
        self.unreadable = unreadable
        self.notStopped = notStopped
        self.skipped = skipped
        self.firstProblems = firstProblems
    }
}
