/// Records of the deed that come from elsewhere: paper cards, forms, attendance.
package protocol ConversionDesk: Sendable {
    func importConversions(_ order: ConversionOrder, bytes: any Upload, by caller: Caller) async throws
        -> ConversionImportAnswer
}

package struct ConversionOrder: Hashable, Sendable {
    package var action: String
    /// `paper`, `form` or `attendance`.
    package var evidence: String
    package var file: String
    /// A date or an instant for rows without one of their own.
    package var at: String?

    package init(
        action: String, evidence: String, file: String, at: String?
    ) {
        self.action = action
        self.evidence = evidence
        self.file = file
        self.at = at
    }
}

package struct ConversionImportAnswer: Encodable, Hashable, Sendable {
    package var file: String
    package var action: String
    package var evidence: String
    /// The sum of the six below.
    package var rows: Int64
    package var recorded: Int64
    package var already: Int64
    package var unmatched: Int64
    package var unreadable: Int64
    package var skipped: Int64
    /// Rows of an attendance sheet about people who did not come, or of whom nobody marked it.
    package var notDone: Int64
    package var firstProblems: [ProblemRow]

    package init(
        file: String, action: String, evidence: String, rows: Int64, recorded: Int64, already: Int64, unmatched: Int64,
        unreadable: Int64, skipped: Int64, notDone: Int64 = 0,
        firstProblems: [ProblemRow]
    ) {
        self.file = file
        self.action = action
        self.evidence = evidence
        self.rows = rows
        self.recorded = recorded
        self.already = already
        self.unmatched = unmatched
        self.unreadable = unreadable
        self.skipped = skipped
        self.notDone = notDone
        self.firstProblems = firstProblems
    }
}
