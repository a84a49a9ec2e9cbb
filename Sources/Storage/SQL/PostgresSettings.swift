/// What a new connection is told, and what is asked of the server before anything is entrusted to it.
enum PostgresSettings {
    enum Purpose { case reading, writing }

    /// - Throws: `unusable` for a server that may forget what it acknowledged or cannot hold every text; `unreachable`
    ///   when it is a standby and changes are to be made: it may be promoted.
    static func apply(to session: PostgresSession, for purpose: Purpose) throws(StoreError) {
        try session.command(said(for: purpose))
        let answers = try session.execute(asked, [], isKept: false).rows
        guard let answer = answers.first else { throw .unusable("the server does not answer for its settings") }
        let commits = answer.optionalText(0) ?? "?"
        guard commits == "on" || commits == "remote_apply" else {
            throw .unusable("the server does not keep synchronous_commit=on (it says \(commits))")
        }
        guard answer.optionalText(1) != "off" else {
            throw .unusable("the server runs with fsync=off: it may lose what it acknowledged. Turn fsync on")
        }
        let encoding = answer.optionalText(2) ?? "?"
        guard encoding == "UTF8" else {
            throw .unusable("the database's encoding is \(encoding); create it with encoding UTF8")
        }
        guard answer.integer(3) >= oldestVersion else {
            throw .unusable("the server is older than PostgreSQL \(oldestVersion / 10_000)")
        }
        guard purpose == .reading || !answer.flag(4) else {
            throw .unreachable("the server is a standby and takes no changes until it is promoted")
        }
    }

    /// `with … as materialized` came with 12.
    private static let oldestVersion: Int64 = 120_000

    private static func said(for purpose: Purpose) -> String {
        // A stopped process (or one whose machine vanished) must not hold the rows of the others for longer than their
        // patience; a reader holds nobody up, but dead rows pile up behind its snapshot.
        let silence = purpose == .writing ? "10s" : "10min"
        return """
            set client_min_messages = warning;
            set timezone = 'UTC';
            set standard_conforming_strings = on;
            set cursor_tuple_fraction = 1;
            set lock_timeout = '5s';
            set idle_in_transaction_session_timeout = '\(silence)';
            select set_config('synchronous_commit',
                case when current_setting('synchronous_commit') = 'remote_apply' then 'remote_apply' else 'on' end, false)
            """
    }

    private static let asked = """
        select current_setting('synchronous_commit'), current_setting('fsync', true),
               current_setting('server_encoding'), cast(current_setting('server_version_num') as bigint),
               case when pg_is_in_recovery() then 1 else 0 end
        """
}
