extension Migration {
    /// Tallies of audiences, and the marks by which a tally is known to be out of date.
    static let tallies = Migration(
        number: 12, name: "tallies",
        statements: [
            // One block of an audience (`Transaction.tallyBlock` neighbours by their ordinal), counted by one action,
            // strength and window. `people` is a `PackedTally`; null while it is being built. `build` is who builds it.
            """
            create table tally (
                campaign_id bigint not null references campaign (id),
                block bigint not null,
                action {text} not null,
                strength {text} not null,
                window_seconds bigint not null,
                build bigint not null,
                people {blob},
                primary key (campaign_id, block, action, strength, window_seconds))
            """,
            // Something a count depends on has changed in the block. `writer` is the transaction that wrote the mark: no
            // two of them ever wait for each other, and whoever takes away the marks it saw takes no other.
            """
            create table tally_mark (
                campaign_id bigint not null,
                block bigint not null,
                writer bigint not null,
                primary key (campaign_id, block, writer))
            """,
        ])
}
