import CPostgres

/// Where a PostgreSQL database is: a connection URL, taken apart by libpq, with what textbank asks of every connection.
struct PostgresAddress: Sendable {
    /// libpq's keywords and values.
    let options: [String: String]

    /// - Throws: `unusable` without repeating the URL: a password may stand in it.
    init(_ url: String) throws(StoreError) {
        var problem: UnsafeMutablePointer<CChar>?
        defer { PQfreemem(problem) }
        guard PostgresAddress.isURL(url), let parsed = PQconninfoParse(url, &problem) else {
            throw .unusable(
                "the store's address is not a PostgreSQL URL; write postgres://USER:PASSWORD@HOST:PORT/DATABASE")
        }
        defer { PQconninfoFree(parsed) }
        var options: [String: String] = [:]
        var option = parsed
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { options[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        self.options = options
    }

    static func isURL(_ text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    }

    /// What is asked where the URL says nothing: a dead network is noticed within half a minute, even while waiting.
    private static let defaults = [
        "connect_timeout": "5", "application_name": "textbank", "keepalives": "1", "keepalives_idle": "10",
        "keepalives_interval": "5", "keepalives_count": "3", "tcp_user_timeout": "20000",
    ]

    /// Keywords and values for `PQconnectdbParams`.
    var connectionOptions: [String: String] {
        var all = options.merging(Self.defaults) { asked, _ in asked }
        all["client_encoding"] = "UTF8"
        return all
    }

    /// The URL without its password, for words to people.
    var description: String {
        let user = options["user"].map { $0 + "@" } ?? ""
        let port = options["port"].map { ":" + $0 } ?? ""
        return "postgres://\(user)\(options["host"] ?? options["hostaddr"] ?? "")\(port)/\(options["dbname"] ?? "")"
    }

    /// libpq's words on one line, without the password, should they ever repeat it.
    func words(_ message: String) -> String {
        let line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no answer"
        var words = line[...]
        while words.last?.isWhitespace == true { words = words.dropLast() }
        guard let password = options["password"], !password.isEmpty else { return String(words) }
        return words.split(separator: password, omittingEmptySubsequences: false).joined(separator: "***")
    }
}
