/// What became of one row of a list. Every record of a file has one: nothing disappears silently.
package struct RowAccount: Hashable, Sendable {
    package enum Action: String, Hashable, Sendable, CaseIterable {
        /// A person with a number that may be texted.
        case accepted
        /// A person whose number someone has to look at first; untextable until then.
        case review
        /// A person without a textable number.
        case rejected
        /// No person: a title, a header, a blank row, a total.
        case skipped
    }

    /// The record, counted from 1 as a spreadsheet counts rows (a cell with line breaks is still one row). A first
    /// line `sep=…` is not counted.
    package let row: Int
    /// The line of the file on which the record starts, counted from 1.
    package let line: Int
    package let action: Action
    /// A `PhoneRule` or, where the row was skipped, a `SkipReason`.
    package let reason: String
    /// The record as it stood in the file, with the cells of sensitive columns blacked out. Kept for 90 days.
    package let raw: String

    package init(row: Int, line: Int, action: Action, reason: String, raw: String) {
        self.row = row
        self.line = line
        self.action = action
        self.reason = reason
        self.raw = raw
    }
}

/// Why a row made no person.
package enum SkipReason: String, Hashable, Sendable, CaseIterable {
    /// Stands above the header.
    case aboveHeader = "above_header"
    case header
    /// All cells empty, or only spaces and invisible characters.
    case blank
    case repeatedHeader = "repeated_header"
    /// A total or "last updated" line.
    case totals
    /// Neither a name nor a phone, e-mail or id: nobody we could know again.
    case nobody
}

/// One record of a list and, unless it was skipped, the person it makes.
package struct ImportedRow: Hashable, Sendable {
    package let account: RowAccount
    /// Nil exactly when the row was skipped.
    package let person: ImportedPerson?

    package init(account: RowAccount, person: ImportedPerson?) {
        self.account = account
        self.person = person
    }
}
