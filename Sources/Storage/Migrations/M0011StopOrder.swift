extension Migration {
    /// Which webhook said the last stop of a number: a START that came before it lifts nothing, whenever it is read.
    static let stopOrder = Migration(
        number: 11, name: "stop order",
        statements: [
            "alter table suppression add column inbox_id bigint",
            """
            update suppression set inbox_id = (
                select max(e.inbox_id) from consent_entry e
                where e.phone = suppression.phone and e.kind not in ('opted_in', 'hold_lifted'))
            """,
        ])
}
