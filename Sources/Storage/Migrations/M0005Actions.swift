extension Migration {
    /// Conversions from everywhere: what other systems told us, tracked links, and how a conversion was matched.
    static let actions = Migration(number: 5, name: "actions", statements: events + links)

    private static let events = [
        // `matched_by`: token, known_id, phone or email; null for replies. An unverified conversion is counted apart.
        "alter table conversion add column matched_by {text}",
        "alter table conversion add column is_verified bigint not null default 1",
        "alter table conversion add column event_id bigint",
        // Every fact another system told us, once, however often it told it. `trouble` says why it is nobody's, or why it
        // does not count; `ask_at` when the other system is to be asked about it next.
        """
        create table action_event (
            id bigint not null primary key,
            source {text} not null,
            key {text} not null,
            action {text} not null,
            progress {text} not null check (progress in ('started', 'done', 'revoked')),
            evidence {text} not null,
            at bigint not null,
            received_at bigint not null,
            person_id bigint,
            matched_by {text},
            conflict {text},
            trouble {text},
            is_verified bigint not null,
            verify_url {text},
            ask_at bigint,
            asked bigint not null default 0,
            inbox_id bigint,
            body {text} not null)
        """,
        "create unique index action_event_key on action_event (source, key)",
        "create index action_event_unmatched on action_event (id) where person_id is null",
        "create index action_event_unverified on action_event (id) where is_verified = 0",
        "create index action_event_ask on action_event (source, ask_at) where ask_at is not null",
        "create index action_event_person on action_event (person_id) where person_id is not null",
        // How far a system was read, and since when it cannot be.
        """
        create table sync_state (
            source {text} not null primary key,
            watermark bigint not null,
            succeeded_at bigint,
            failing_since bigint,
            problem {text})
        """,
        // Other systems' lasting ids of our people, learnt from what matched. What an unverified event taught helps only
        // unverified ones: else whoever knows a hook's URL could make later records another person's.
        """
        create table person_identity (
            identity {text} not null primary key,
            person_id bigint not null references person (id),
            is_verified bigint not null,
            learnt_at bigint not null)
        """,
        "create index person_identity_person on person_identity (person_id)",
        "create index person_email on person (email) where email <> ''",
    ]

    private static let links = [
        """
        create table link_token (
            token {text} not null primary key,
            campaign_id bigint not null references campaign (id),
            person_id bigint not null references person (id))
        """,
        "create unique index link_token_person on link_token (campaign_id, person_id)",
        // What fetched a link: never a conversion. `address` is a keyed hash of a day, for counting alone.
        """
        create table click (
            id bigint not null primary key,
            token {text} not null,
            at bigint not null,
            class {text} not null check (class in ('human', 'suspect', 'bot')),
            rule {text} not null,
            address {text} not null)
        """,
        "create index click_token on click (token, at)",
        "create index click_address on click (address, at)",
    ]
}
