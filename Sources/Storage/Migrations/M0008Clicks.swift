extension Migration {
    /// Tracked links are live: a click names its campaign and person, so that counting the clicks of one campaign reads
    /// neither its tokens nor other campaigns' clicks. Nothing wrote clicks before.
    static let clicks = Migration(
        number: 8, name: "clicks",
        statements: [
            "alter table click add column campaign_id bigint not null default 0",
            "alter table click add column person_id bigint not null default 0",
            "create index click_campaign on click (campaign_id, class, person_id)",
            "create index click_person on click (person_id, at)",
        ])
}
