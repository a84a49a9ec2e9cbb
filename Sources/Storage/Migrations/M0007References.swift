extension Migration {
    /// References by the hour in which their texts were accepted. They are random, so that each new one fell somewhere
    /// into an index of all texts ever sent: with ten million of them a send took half as long again. An hour's fit
    /// the page cache.
    static let references = Migration(
        number: 7, name: "references",
        statements: [
            "drop index message_reference",
            """
            create index message_reference on message ((accepted_at / 3600000000), gateway_reference)
                where gateway_reference is not null
            """,
        ])
}
