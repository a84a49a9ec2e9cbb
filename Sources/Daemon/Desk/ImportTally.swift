import Domain
import Storage
import Web

/// Counts an import's rows as they come out of the store.
struct ImportTally: Sendable {
    /// Problem rows shown with the report.
    static let shownProblems = 20

    private struct Key: Hashable {
        var action: String
        var word: RowWord
    }

    private(set) var rows: Int64 = 0
    private(set) var newPeople: Int64 = 0
    private(set) var suppressed: Int64 = 0
    private(set) var problems: [ProblemRow] = []
    private var actions: [ImportedRowAccount.Action: Int64] = [:]
    private var reasons: [Key: Int64] = [:]
    private var warnings: [RowWord: Int64] = [:]

    mutating func add(_ outcome: ImportBatch.Outcome) {
        newPeople += outcome.newPeopleCount
        suppressed += Int64(outcome.suppressed.count)
        for accounted in outcome.rows {
            let row = accounted.row
            rows += 1
            actions[accounted.action, default: 0] += 1
            if let reason = row.reason {
                reasons[Key(action: accounted.action.rawValue, word: reason), default: 0] += 1
                if accounted.action == .untextable || row.isWorthALook, problems.count < Self.shownProblems {
                    problems.append(
                        ProblemRow(
                            row: row.number, action: accounted.action.rawValue, reason: reason.code,
                            explanation: reason.explanation))
                }
            }
            for warning in row.warnings + accounted.extra { warnings[warning, default: 0] += 1 }
        }
    }

    /// By action; every action is there.
    var actionCounts: [String: Int64] {
        Dictionary(
            uniqueKeysWithValues: ImportedRowAccount.Action.allCases.map { ($0.rawValue, actions[$0] ?? 0) })
    }

    /// The most frequent first.
    var reasonCounts: [ReasonCount] {
        reasons.map { key, count in
            ReasonCount(
                action: key.action, reason: key.word.code, explanation: key.word.explanation, count: count)
        }.sorted(by: Self.order)
    }

    var warningCounts: [ReasonCount] {
        warnings.map { word, count in
            ReasonCount(action: nil, reason: word.code, explanation: word.explanation, count: count)
        }.sorted(by: Self.order)
    }

    private static func order(_ left: ReasonCount, _ right: ReasonCount) -> Bool {
        (right.count, left.action ?? "", left.reason) < (left.count, right.action ?? "", right.reason)
    }
}
