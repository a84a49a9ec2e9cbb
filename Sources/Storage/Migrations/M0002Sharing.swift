extension Migration {
    /// Several daemons on one store, budgets, governors and look-ups.
    static let sharing = Migration(number: 2, name: "sharing", statements: daemons + pools + limits + doubts)

    private static let daemons = [
        // Every process that ever opened the store. Instants here are the store's own (`storeTime`), never a rehearsal's.
        // `name` is the machine's; `seen_until` is when the others may think it dead.
        """
        create table daemon (
            id bigint not null primary key,
            name {text} not null,
            started_at bigint not null,
            seen_until bigint not null,
            ended_at bigint)
        """,
        "create index daemon_alive on daemon (id) where ended_at is null",
        // One daemon at a time hands over on a lane, so that its pace is local arithmetic. `resume_at` is when a pause
        // that a daily limit brought ends by itself, in the store's hour of the world.
        "alter table lane add column leased_by bigint",
        "alter table lane add column leased_until bigint",
        "alter table lane add column resume_at bigint",
    ]

    private static let pools = [
        // The lanes of a campaign; a person keeps hearing from the same one.
        """
        create table campaign_lane (
            campaign_id bigint not null references campaign (id),
            place bigint not null,
            lane_id bigint not null references lane (id),
            primary key (campaign_id, place))
        """,
        "insert into campaign_lane (campaign_id, place, lane_id) select id, 0, lane_id from campaign",
    ]

    private static let limits = [
        // The last texts of campaigns to a person, newest first: what the cap of texts in 24 hours counts.
        "alter table person add column last_text_at bigint",
        "alter table person add column second_last_text_at bigint",
        "alter table person add column third_last_text_at bigint",
        // Segments handed over in one day of one budget (`sender:NAME`, `brand:NAME`); a day is `2026-07-07`.
        """
        create table segment_count (
            budget {text} not null,
            day {text} not null,
            segments bigint not null,
            primary key (budget, day))
        """,
        // What a governor has seen of one campaign: texts, troubles, and the score of its sequential test.
        """
        create table governor (
            campaign_id bigint not null references campaign (id),
            kind {text} not null,
            texts bigint not null,
            troubles bigint not null,
            score double precision not null,
            primary key (campaign_id, kind))
        """,
    ]

    private static let doubts = [
        // What a gateway said when it was asked about a message in doubt: `found`, `absent` or `unclear`.
        """
        create table look_up (
            message_id bigint not null,
            asked_at bigint not null,
            finding {text} not null,
            code {text} not null,
            primary key (message_id, asked_at))
        """
    ]
}
