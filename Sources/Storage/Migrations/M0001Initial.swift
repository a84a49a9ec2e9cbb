extension Migration {
    /// The schema of the first release. Whole numbers are 64-bit; instants are microseconds since 1970; truth is 0 or
    /// 1; ids are made by us (`id_block`).
    static let initial = Migration(
        number: 1, name: "initial",
        statements: settings + people + meetings + campaigns + messages + inbound + consent + access)

    private static let settings = [
        "create table setting (key {text} not null primary key, value {text} not null)",
        "create table id_block (kind {text} not null primary key, next bigint not null)",
    ]

    private static let people = [
        // Where a person may be: the zones of which every one must be open, and the states whose rules count.
        """
        create table whereabouts (
            id bigint not null primary key,
            zones {text} not null,
            states {text} not null)
        """,
        "create unique index whereabouts_key on whereabouts (zones, states)",
        "create table ward (name {text} not null primary key, zone {text}, state {text})",
        // `key` is the number for a textable person, else a hash of what the row said: the same file twice finds it.
        """
        create table person (
            id bigint not null primary key,
            key {text} not null,
            phone {text},
            phone_standing {text} not null,
            phone_reason {text},
            phone_raw {text},
            first_name {text} not null,
            last_name {text} not null,
            email {text} not null,
            ward {text} not null,
            union_name {text} not null,
            language {text} not null,
            zip {text} not null,
            state {text} not null,
            zone {text} not null,
            external_id {text} not null,
            notes {text} not null,
            whereabouts_id bigint not null references whereabouts (id),
            created_at bigint not null,
            check (phone_standing in ('textable', 'review', 'rejected', 'missing')),
            check (phone_standing <> 'textable' or phone is not null))
        """,
        "create unique index person_key on person (key)",
        "create unique index person_phone on person (phone) where phone is not null",
        "create index person_review on person (id) where phone_standing = 'review'",
        """
        create table list (
            id bigint not null primary key,
            name {text} not null,
            kind {text} not null check (kind in ('activated', 'cold', 'other')),
            source {text} not null,
            meeting_id bigint,
            created_at bigint not null)
        """,
        "create unique index list_name on list (name)",
        """
        create table list_member (
            list_id bigint not null references list (id),
            person_id bigint not null references person (id),
            import_id bigint not null,
            added_at bigint not null,
            primary key (list_id, person_id))
        """,
        "create index list_member_person on list_member (person_id)",
        """
        create table import (
            id bigint not null primary key,
            list_id bigint not null references list (id),
            file_name {text} not null,
            started_at bigint not null,
            finished_at bigint,
            row_count bigint not null,
            header {text} not null)
        """,
        """
        create table import_row (
            import_id bigint not null references import (id),
            number bigint not null,
            action {text} not null,
            reason {text} not null,
            person_id bigint,
            raw {text},
            primary key (import_id, number))
        """,
    ]

    private static let meetings = [
        """
        create table meeting (
            id bigint not null primary key,
            name {text} not null,
            ward {text} not null,
            starts_at bigint not null,
            zone {text} not null,
            created_at bigint not null)
        """,
        "create unique index meeting_name on meeting (name)",
    ]

    private static let campaigns = [
        // One (gateway, sender). `paused_reason` is set when the gateway says that nothing would get through.
        """
        create table lane (
            id bigint not null primary key,
            gateway {text} not null,
            sender {text} not null,
            paused_reason {text},
            paused_at bigint)
        """,
        "create unique index lane_key on lane (gateway, sender)",
        """
        create table campaign (
            id bigint not null primary key,
            name {text} not null,
            state {text} not null check (state in ('running', 'paused', 'cancelled')),
            state_reason {text} not null,
            state_by {text} not null,
            plan {text} not null,
            plan_hash {text} not null,
            lane_id bigint not null references lane (id),
            action {text} not null,
            strength {text} not null,
            purpose {text} not null,
            meeting_id bigint,
            launched_at bigint not null,
            starts_at bigint not null,
            attribution_seconds bigint not null,
            audience_count bigint not null)
        """,
        "create unique index campaign_name on campaign (name)",
        """
        create table campaign_step (
            campaign_id bigint not null references campaign (id),
            step bigint not null,
            name {text} not null,
            due_at bigint not null,
            expires_at bigint not null,
            first_message_id bigint not null,
            materialised_to bigint not null,
            primary key (campaign_id, step))
        """,
        // Who the campaign is about, frozen at launch: the arm and the strata never change afterwards.
        """
        create table audience (
            campaign_id bigint not null references campaign (id),
            person_id bigint not null references person (id),
            ordinal bigint not null,
            arm {text} not null,
            list_id bigint not null,
            ward {text} not null,
            union_name {text} not null,
            standing {text} not null,
            overlap bigint not null,
            first_attempt_at bigint,
            first_accepted_at bigint,
            first_delivered_at bigint,
            answer {text} not null,
            primary key (campaign_id, person_id))
        """,
        "create unique index audience_ordinal on audience (campaign_id, ordinal)",
        "create index audience_person on audience (person_id)",
        // The hours in which a text of this purpose may go to people of these whereabouts.
        """
        create table send_window (
            id bigint not null primary key,
            key {text} not null)
        """,
        "create unique index send_window_key on send_window (key)",
        """
        create table campaign_window (
            campaign_id bigint not null references campaign (id),
            whereabouts_id bigint not null references whereabouts (id),
            window_id bigint not null references send_window (id),
            primary key (campaign_id, whereabouts_id))
        """,
        """
        create table window_opening (
            window_id bigint not null references send_window (id),
            opens_at bigint not null,
            closes_at bigint not null,
            primary key (window_id, opens_at))
        """,
    ]

    private static let messages = [
        // One outbound text to one person for one step. `state` is MessageState's number; `campaign_id` 0 is for
        // compliance answers and manual texts, whose `step` is the id of the reply they answer.
        """
        create table message (
            id bigint not null primary key,
            campaign_id bigint not null,
            step bigint not null,
            person_id bigint not null,
            phone {text},
            kind bigint not null,
            lane_id bigint not null,
            window_id bigint not null,
            due_at bigint not null,
            expires_at bigint not null,
            state bigint not null,
            reason {text},
            body {text},
            attempt bigint not null,
            claimed_by bigint,
            claimed_at bigint,
            gateway_reference {text},
            segments bigint,
            accepted_at bigint,
            delivered_at bigint,
            code {text},
            settled_at bigint)
        """,
        // The promise itself: no phone has the same step of the same campaign twice. Also finds a phone's texts.
        "create unique index message_once on message (phone, campaign_id, step) where phone is not null",
        "create index message_due on message (lane_id, campaign_id, window_id, due_at, id) where state = 0",
        "create index message_claimed on message (claimed_by) where state = 1",
        "create index message_expiry on message (expires_at) where state = 0",
        "create index message_uncertain on message (campaign_id, id) where state = 5",
        "create index message_reference on message (gateway_reference) where gateway_reference is not null",
        // What happened at each hand-over that did not simply end accepted.
        """
        create table attempt (
            message_id bigint not null,
            attempt bigint not null,
            at bigint not null,
            outcome {text} not null,
            code {text} not null,
            primary key (message_id, attempt, outcome))
        """,
        """
        create table parked_receipt (
            id bigint not null primary key,
            gateway {text} not null,
            reference {text} not null,
            status {text} not null,
            code {text},
            at bigint not null,
            inbox_id bigint not null)
        """,
        "create index parked_receipt_reference on parked_receipt (gateway, reference)",
    ]

    private static let inbound = [
        // Every authentic webhook as it came, on disk before its 2xx.
        """
        create table inbox (
            id bigint not null primary key,
            gateway {text} not null,
            received_at bigint not null,
            method {text} not null,
            url {text} not null,
            headers {text} not null,
            body {blob} not null,
            state bigint not null,
            problem {text})
        """,
        "create index inbox_waiting on inbox (id) where state = 0",
        "create index inbox_parked on inbox (id) where state = 2",
        """
        create table reply (
            id bigint not null primary key,
            gateway {text} not null,
            reference_key {text} not null,
            content_key {text},
            from_phone {text} not null,
            to_sender {text} not null,
            body {text} not null,
            received_at bigint not null,
            person_id bigint,
            message_id bigint,
            campaign_id bigint,
            label {text} not null,
            also {text} not null,
            degree {text} not null,
            rule {text} not null,
            inbox_id bigint not null)
        """,
        "create unique index reply_reference on reply (reference_key)",
        "create unique index reply_content on reply (content_key) where content_key is not null",
        "create index reply_phone on reply (from_phone, received_at)",
        "create index reply_campaign on reply (campaign_id, person_id)",
        // A person did the thing: once per action and strength, pointing at what shows it.
        """
        create table conversion (
            id bigint not null primary key,
            person_id bigint not null references person (id),
            action {text} not null,
            strength {text} not null check (strength in ('said', 'done', 'organic')),
            at bigint not null,
            evidence {text} not null,
            reply_id bigint,
            source {text} not null,
            campaign_id bigint,
            recorded_at bigint not null)
        """,
        "create unique index conversion_once on conversion (person_id, action, strength)",
        """
        create table unmatched_conversion (
            id bigint not null primary key,
            action {text} not null,
            source {text} not null,
            number bigint not null,
            raw {text} not null,
            reason {text} not null,
            recorded_at bigint not null)
        """,
        "create unique index unmatched_conversion_once on unmatched_conversion (action, source, raw)",
    ]

    private static let consent = [
        // Why this number is not texted, now. One row per number; history is in the ledger.
        """
        create table suppression (
            phone {text} not null primary key,
            reason {text} not null check (reason in ('opted_out', 'held', 'wrong_number')),
            since bigint not null,
            source {text} not null)
        """,
        // Append-only: every opt-out, opt-in and hold, with where it came from.
        """
        create table consent_entry (
            id bigint not null primary key,
            at bigint not null,
            phone {text} not null,
            kind {text} not null,
            source {text} not null,
            reply_id bigint,
            inbox_id bigint,
            recorded_by {text} not null)
        """,
        "create index consent_entry_inbox on consent_entry (inbox_id) where inbox_id is not null",
        "create index consent_entry_phone on consent_entry (phone, at)",
        "create index consent_entry_kind on consent_entry (kind, at)",
    ]

    private static let access = [
        """
        create table token (
            id bigint not null primary key,
            name {text} not null,
            hash {text} not null,
            role {text} not null,
            created_at bigint not null,
            revoked_at bigint)
        """,
        "create unique index token_hash on token (hash)",
        """
        create table audit (
            id bigint not null primary key,
            at bigint not null,
            who {text} not null,
            what {text} not null,
            detail {text} not null)
        """,
        "create table baseline (name {text} not null primary key, action {text} not null, converted bigint not null, people bigint not null, source {text} not null, created_at bigint not null)",
    ]
}
