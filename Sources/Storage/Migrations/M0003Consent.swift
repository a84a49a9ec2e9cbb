extension Migration {
    /// The ledger of consent as a chain, and people who were erased.
    static let consentChain = Migration(number: 3, name: "consent chain", statements: chain + erasure)

    private static let chain = [
        // `subject` is the keyed hash of the number (`ConsentKey`): it stays when the number is erased. `hash` covers the
        // entry and the hash before it; entries of older versions get theirs at the next start.
        "alter table consent_entry add column subject {text}",
        "alter table consent_entry add column note {text}",
        "alter table consent_entry add column previous {text}",
        "alter table consent_entry add column hash {text}",
        // Two entries never follow the same one.
        "create unique index consent_entry_previous on consent_entry (previous) where previous is not null",
        "create index consent_entry_subject on consent_entry (subject) where subject is not null",
        // The end of the chain: one row, locked by whoever adds to it.
        """
        create table consent_head (
            place bigint not null primary key,
            entry_id bigint not null,
            entries bigint not null,
            hash {text} not null)
        """,
        "insert into consent_head (place, entry_id, entries, hash) values (1, 0, 0, '')",
    ]

    private static let erasure = [
        // Numbers that are never texted again although we do not know them any more.
        """
        create table erased (
            subject {text} not null primary key,
            at bigint not null,
            erased_by {text} not null)
        """
    ]
}
