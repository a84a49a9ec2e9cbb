import Domain

/// The bytes of a file as they come in.
package typealias Upload = AsyncSequence<[UInt8], any Error> & Sendable

/// Taking lists in.
package protocol ImportDesk: Sendable {
    /// Reads a list and puts its people on a list of ours; every row is accounted for. A dry run touches nothing.
    func importList(_ order: ImportOrder, bytes: any Upload, by caller: Caller) async throws -> ImportAnswer

    /// What became of the rows of an import: those that did not simply add a person, or all.
    func importRows(_ importing: Int64, all: Bool, by caller: Caller) async throws -> Pages<ImportRowAnswer>
}

package struct ImportOrder: Hashable, Sendable {
    package var list: String
    /// `activated`, `cold` or `other`; nil for "as the list is".
    package var kind: String?
    package var meeting: String?
    package var file: String
    package var isDryRun: Bool

    package init(list: String, kind: String?, meeting: String?, file: String, isDryRun: Bool) {
        self.list = list
        self.kind = kind
        self.meeting = meeting
        self.file = file
        self.isDryRun = isDryRun
    }
}

package struct ImportAnswer: Encodable, Hashable, Sendable {
    package struct List: Encodable, Hashable, Sendable {
        package var name: String
        package var kind: String
        package var source: String
        package var people: Int64
        package var textable: Int64
        package var isNew: Bool

        package init(name: String, kind: String, source: String, people: Int64, textable: Int64, isNew: Bool) {
            self.name = name
            self.kind = kind
            self.source = source
            self.people = people
            self.textable = textable
            self.isNew = isNew
        }
    }

    package var importId: String?
    package var dryRun: Bool
    package var file: String
    package var list: List
    package var rows: Int64
    /// By action; every action is there. They add up to `rows`.
    package var actions: [String: Int64]
    package var newPeople: Int64
    package var optedOut: Int64
    package var reasons: [ReasonCount]
    package var warnings: [ReasonCount]
    /// What each meaning was found under.
    package var columns: [String: String]
    package var columnWarnings: [RejectionAnswer]
    package var firstProblems: [ProblemRow]

    package init(
        importId: String?, dryRun: Bool, file: String, list: List, rows: Int64, actions: [String: Int64],
        newPeople: Int64, optedOut: Int64, reasons: [ReasonCount], warnings: [ReasonCount], columns: [String: String],
        columnWarnings: [RejectionAnswer], firstProblems: [ProblemRow]
    ) {
        self.importId = importId
        self.dryRun = dryRun
        self.file = file
        self.list = list
        self.rows = rows
        self.actions = actions
        self.newPeople = newPeople
        self.optedOut = optedOut
        self.reasons = reasons
        self.warnings = warnings
        self.columns = columns
        self.columnWarnings = columnWarnings
        self.firstProblems = firstProblems
    }
}

/// How many rows share a reason.
package struct ReasonCount: Encodable, Hashable, Sendable {
    /// Nil for warnings, which any row may carry.
    package var action: String?
    package var reason: String
    package var explanation: String
    package var count: Int64

    package init(action: String?, reason: String, explanation: String, count: Int64) {
        self.action = action
        self.reason = reason
        self.explanation = explanation
        self.count = count
    }
}

/// One row that did not do what its file was given for.
package struct ProblemRow: Encodable, Hashable, Sendable {
    package var row: Int64
    package var action: String
    package var reason: String
    package var explanation: String

    package init(row: Int64, action: String, reason: String, explanation: String) {
        self.row = row
        self.action = action
        self.reason = reason
        self.explanation = explanation
    }
}

package struct RejectionAnswer: Encodable, Hashable, Sendable {
    package var field: String
    package var reason: String
    package var remedy: String

    package init(_ rejection: Rejection) {
        field = rejection.field
        reason = rejection.reason
        remedy = rejection.remedy
    }
}

package struct ImportRowAnswer: StreamRow, Hashable {
    package var row: Int64
    package var action: String
    /// The reason and the warnings, in words; empty for a plain row.
    package var reason: String
    package var personId: String?
    package var raw: String

    package init(row: Int64, action: String, reason: String, personId: String?, raw: String) {
        self.row = row
        self.action = action
        self.reason = reason
        self.personId = personId
        self.raw = raw
    }

    package static let columns = ["row", "action", "reason", "person_id", "raw"]
    package var cells: [String] { [String(row), action, reason, personId ?? "", raw] }
}
