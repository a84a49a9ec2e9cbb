import Importing
import Web

/// Counts what became of the rows of an opt-out or conversion file: every row has exactly one outcome.
struct FileTally<Outcome: RawRepresentable & Hashable & Sendable>: Sendable where Outcome.RawValue == String {
    struct Row: Sendable {
        var number: Int64
        var outcome: Outcome
        /// Nil where there is nothing to say.
        var word: RowWord?
        /// Shown with the report.
        var isProblem: Bool
    }

    private(set) var rows: Int64 = 0
    private(set) var problems: [ProblemRow] = []
    private var counts: [Outcome: Int64] = [:]

    mutating func add(_ rows: [Row]) {
        for row in rows {
            self.rows += 1
            counts[row.outcome, default: 0] += 1
            guard row.isProblem, problems.count < ImportTally.shownProblems, let word = row.word else { continue }
            problems.append(
                ProblemRow(
                    row: row.number, action: row.outcome.rawValue, reason: word.code, explanation: word.explanation))
        }
    }

    subscript(outcome: Outcome) -> Int64 { counts[outcome] ?? 0 }
}
