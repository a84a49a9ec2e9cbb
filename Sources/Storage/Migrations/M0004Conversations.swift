extension Migration {
    /// The inbox that people work in: conversations, canned replies, tags, and answers to open questions.
    static let conversations = Migration(
        number: 4, name: "conversations", statements: talks + words + answers)

    private static let talks = [
        // One number and us. `waiting_since` is the oldest reply that a person should answer and nobody has; a claim keeps
        // two people from answering at once.
        """
        create table conversation (
            id bigint not null primary key,
            phone {text} not null,
            person_id bigint,
            campaign_id bigint,
            last_reply_id bigint not null,
            last_reply_at bigint not null,
            waiting_since bigint,
            answered_at bigint,
            assigned_to {text},
            claimed_by {text},
            claimed_until bigint,
            closed_at bigint,
            closed_by {text})
        """,
        "create unique index conversation_phone on conversation (phone)",
        "create index conversation_waiting on conversation (waiting_since) where waiting_since is not null",
        "create index conversation_person on conversation (person_id) where person_id is not null",
        """
        create table conversation_note (
            id bigint not null primary key,
            conversation_id bigint not null references conversation (id),
            at bigint not null,
            author {text} not null,
            body {text} not null)
        """,
        "create index conversation_note_conversation on conversation_note (conversation_id, id)",
        // Who wrote a manual text, to which reply, and by what right outside the hours.
        """
        create table manual_text (
            message_id bigint not null primary key,
            conversation_id bigint not null references conversation (id),
            reply_id bigint not null,
            author {text} not null,
            canned {text},
            override_reason {text},
            at bigint not null)
        """,
        "create index manual_text_conversation on manual_text (conversation_id, message_id)",
        // What a person decided about a reply, and which version of the rules read it.
        "alter table reply add column reader {text}",
        "alter table reply add column decided_label {text}",
        "alter table reply add column decided_by {text}",
        "alter table reply add column decided_at bigint",
    ]

    private static let words = [
        """
        create table canned_reply (
            name {text} not null,
            language {text} not null,
            body {text} not null,
            author {text} not null,
            updated_at bigint not null,
            primary key (name, language))
        """,
        // A tag is a list too (`list_id`): what was captured from answers is an audience.
        """
        create table tag (
            name {text} not null primary key,
            list_id bigint not null references list (id),
            created_at bigint not null,
            author {text} not null)
        """,
        """
        create table person_tag (
            person_id bigint not null references person (id),
            tag {text} not null references tag (name),
            at bigint not null,
            author {text} not null,
            reply_id bigint,
            primary key (person_id, tag))
        """,
        "create index person_tag_tag on person_tag (tag)",
    ]

    private static let answers = [
        """
        create table question (
            id bigint not null primary key,
            campaign_id bigint not null references campaign (id),
            name {text} not null,
            words {text} not null,
            created_at bigint not null,
            author {text} not null)
        """,
        "create unique index question_name on question (campaign_id, name)",
        // What somebody answered, in their words, with the ward they lived in then. `quotable` is decided by a person.
        """
        create table answer (
            id bigint not null primary key,
            question_id bigint not null references question (id),
            reply_id bigint not null,
            person_id bigint,
            ward {text} not null,
            quotable bigint not null,
            at bigint not null)
        """,
        "create unique index answer_reply on answer (question_id, reply_id)",
        """
        create table theme (
            id bigint not null primary key,
            question_id bigint not null references question (id),
            name {text} not null)
        """,
        "create unique index theme_name on theme (question_id, name)",
        """
        create table answer_theme (
            answer_id bigint not null references answer (id),
            theme_id bigint not null references theme (id),
            primary key (answer_id, theme_id))
        """,
    ]
}
