extension Migration {
    /// Who may see whom: tokens scoped to wards or lists, and an audit log that finds a person.
    static let scopes = Migration(
        number: 6, name: "scopes",
        statements: [
            """
            create table token_scope (
                token_id bigint not null references token (id),
                kind {text} not null check (kind in ('ward', 'list')),
                value {text} not null,
                primary key (token_id, kind, value))
            """,
            "alter table audit add column person_id bigint",
            "create index audit_at on audit (at)",
            "create index audit_person on audit (person_id, at) where person_id is not null",
        ])
}
