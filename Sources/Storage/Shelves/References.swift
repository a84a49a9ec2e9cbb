import Domain

/// Finding a text by the gateway's reference. Needed only for receipts that come without our own id, and for those that
/// come before the answer to their hand-over; so the index is made for cheap writing (see `Migration.references`), and
/// a reader says in which hours the text can have been accepted.
enum ReferenceHours {
    /// The indexed hour of a message `m`. The words are the index's.
    static let column = "m.accepted_at / 3600000000"

    /// A receipt comes within a day nearly always, and within a month if ever. The clock that dated the text may have been
    /// an hour ahead of ours.
    static let spans = [-1..<23, 23..<(31 * 24)]

    static func hour(of instant: Timestamp) -> Int64 { instant.microseconds / 3_600_000_000 }

    /// The hours of one of `spans` before an instant, as arguments.
    static func arguments(_ span: Range<Int>, before now: Timestamp) -> [SQLValue] {
        span.map { .integer(hour(of: now) - Int64($0)) }
    }

    /// `$from, $from+1, …`: the places of so many arguments.
    static func places(_ count: Int, from first: Int) -> String {
        (first..<first + count).map { "$\($0)" }.joined(separator: ", ")
    }
}
