/// Whose database it is: told from the names of its tables, before anything is changed.
enum PostgresClaim {
    /// Accepts a database with our schema, and one in which no table has a name of ours. Throws `foreign` for any other.
    static func claim(_ session: PostgresSession, address: String) throws(StoreError) {
        let schemas = try session.execute("select current_schema()", [], isKept: false).rows
        guard schemas.first?.optionalText(0) != nil else {
            throw .unusable("\(address): the search path names no schema that exists")
        }
        let names = try names(
            session,
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = current_schema() and c.relkind in ('r', 'p', 'v', 'm', 'f')
            """)
        if names.contains(ledger) {
            let columns = try columns(session)
            guard columns.isSuperset(of: ["number", "name", "applied_at"]) else {
                throw .foreign(
                    "\(address): its table \(ledger) belongs to another program; name a database of textbank's own")
            }
            return
        }
        let taken = MigrationCatalog.tables.filter(names.contains)
        guard taken.isEmpty else {
            throw .foreign(
                "\(address): it has tables of another program (\(taken.sorted().joined(separator: ", "))); "
                    + "name a database of textbank's own")
        }
    }

    private static let ledger = "schema_migration"

    private static func columns(_ session: PostgresSession) throws(StoreError) -> Set<String> {
        try names(
            session,
            """
            select a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = current_schema() and c.relname = '\(ledger)' and a.attnum > 0
            """)
    }

    private static func names(_ session: PostgresSession, _ query: String) throws(StoreError) -> Set<String> {
        Set(try session.execute(query, [], isKept: false).rows.map { $0.text(0) })
    }
}
