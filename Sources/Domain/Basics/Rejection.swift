/// One thing wrong with what a person gave us: where it is, what is wrong and what to do about it.
///
/// Collected rather than thrown one at a time, and of the same shape in the CLI, the API and the import report.
package struct Rejection: Hashable, Sendable {
    /// The field, row or key, as the person wrote it: `steps[1].at`, `row 17, phone`.
    package var field: String
    /// What is wrong.
    package var reason: String
    /// What to do.
    package var remedy: String

    package init(field: String, reason: String, remedy: String) {
        self.field = field
        self.reason = reason
        self.remedy = remedy
    }
}

extension Rejection: CustomStringConvertible {
    package var description: String { "\(field): \(reason). \(remedy)" }
}

/// What was given is refused whole; nothing was applied.
package struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    package var rejections: [Rejection]

    package init(_ rejections: [Rejection]) { self.rejections = rejections }
    package init(field: String, reason: String, remedy: String) {
        rejections = [Rejection(field: field, reason: reason, remedy: remedy)]
    }

    package var description: String { rejections.map(\.description).joined(separator: "\n") }
}
