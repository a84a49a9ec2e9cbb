extension Migration {
    /// Comparisons as they were defined, version by version. Campaigns from before have none here: their version 1 is what
    /// their frozen plan says, made whenever it is asked for.
    static let comparisons = Migration(
        number: 10, name: "comparisons",
        statements: [
            """
            create table comparison (
                campaign_id bigint not null references campaign (id),
                version bigint not null,
                definition {text} not null,
                hash {text} not null,
                author {text} not null,
                reason {text} not null,
                defined_at bigint not null,
                after_first_text bigint not null,
                primary key (campaign_id, version))
            """
        ])
}
