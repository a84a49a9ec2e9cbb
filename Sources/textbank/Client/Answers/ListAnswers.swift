/// One list.
struct ListAnswer: Decodable {
    var name: String
    var kind: String
    var source: String
    var people: Int
    var textable: Int
    /// Only in the answer to an import.
    var isNew: Bool?
}

/// `POST /v1/imports`.
struct ImportAnswer: Decodable {
    struct Reason: Decodable {
        /// Only of rows; warnings have none.
        var action: String?
        var reason: String
        var explanation: String
        var count: Int
    }

    struct ColumnWarning: Decodable {
        var field: String
        var reason: String
        var remedy: String
    }

    var importId: String?
    var dryRun: Bool
    var file: String
    var list: ListAnswer
    var rows: Int
    /// Rows by what became of them.
    var actions: [String: Int]
    var newPeople: Int
    var optedOut: Int
    var reasons: [Reason]
    var warnings: [Reason]
    /// What we read from which column of the file.
    var columns: [String: String]
    var columnWarnings: [ColumnWarning]
    var firstProblems: [RowProblem]
}

/// A row of a file that was not simply taken.
struct RowProblem: Decodable {
    var row: Int
    var action: String
    var reason: String
    var explanation: String
}

/// A person whose number somebody has to look at.
struct ReviewAnswer: Decodable {
    var personId: String
    var firstName: String?
    var lastName: String?
    var ward: String?
    var union: String?
    var phoneRaw: String?
    var reason: String
    var explanation: String?
    var candidate: String?
}

struct SettledAnswer: Decodable {
    var personId: String
    var phoneStanding: String
}

struct MeetingAnswer: Decodable {
    var name: String
    var ward: String
    var startsAt: String
    var zone: String
    var state: String?
    /// Only in the answer to a change.
    var peopleMoved: Int?
}

/// `POST /v1/optouts/import`.
struct OptOutImportAnswer: Decodable {
    var file: String
    var rows: Int
    var suppressed: Int
    var already: Int
    var duplicate: Int
    var unreadable: Int
    var notStopped: Int
    var skipped: Int
    var firstProblems: [RowProblem]
}

struct SuppressionAnswer: Decodable {
    var phone: String
    var suppression: String?
    var changed: Bool
}

/// `POST /v1/conversions/import`.
struct ConversionImportAnswer: Decodable {
    var file: String
    var action: String
    var evidence: String
    var rows: Int
    var recorded: Int
    var already: Int
    var unmatched: Int
    var unreadable: Int
    var skipped: Int
    var notDone: Int?
    var firstProblems: [RowProblem]
}

struct BaselineAnswer: Codable {
    var name: String
    /// `counts`, `rate` or `published`; nil when it is sent.
    var kind: String?
    var action: String
    var converted: Int?
    var people: Int?
    /// A fraction.
    var rate: Double?
    var source: String
    var caution: String?
}

struct TokenAnswer: Decodable {
    var name: String
    var role: String
    var wards: [String]?
    var lists: [String]?
    var createdAt: String?
    var revokedAt: String?
    /// Only in the answer that makes it.
    var token: String?
}
