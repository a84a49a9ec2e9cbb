import Domain

/// What a look through the whole ledger found.
package struct LedgerReport: Hashable, Sendable {
    package var entries: Int64
    /// The hash of the newest entry: written down elsewhere, it proves later that nothing before it was changed.
    package var head: String
    /// Everything that does not fit, the first few in the ledger's order; empty when the chain holds.
    package var problems: [LedgerProblem]
    /// Whether the hash that was asked for stands in the ledger; nil when none was.
    package var holdsExpected: Bool?
}

package struct LedgerProblem: Hashable, Sendable {
    package var entry: Int64
    package var words: String
}

extension Transaction {
    /// Adds an entry to the end of the chain. Its id comes first: whoever adds at the same time waits for it.
    func appendConsent(
        _ phone: PhoneNumber, kind: String, source: ConsentSource, now: Timestamp
    ) throws(StoreError) {
        let id = try newID("consent_entry")
        let head = try ledgerHead()
        if kind == SuppressionReason.optedOut.rawValue { try markTallies(of: phone, dated: now) }
        let link = ConsentLink(
            id: id, at: now, subject: consentKey.subject(of: phone), kind: kind, source: source.channel,
            inbox: source.inbox, recordedBy: source.recordedBy, note: source.note)
        let hash = link.hash(after: head.hash)
        try sql.run(
            """
            insert into consent_entry (id, at, phone, kind, source, reply_id, inbox_id, recorded_by, note, subject,
                previous, hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                .integer(id), .integer(now.microseconds), .text(phone.exposed), .text(kind), .text(source.channel),
                .optional(source.reply?.value), .optional(source.inbox), .text(source.recordedBy),
                .optional(source.note), .text(link.subject), .text(head.hash), .text(hash),
            ])
        try setLedgerHead(entry: id, entries: head.entries + 1, hash: hash)
    }

    private func ledgerHead() throws(StoreError) -> (entries: Int64, hash: String) {
        guard let row = try sql.first("select entries, hash from consent_head where place = 1") else {
            throw StoreError.foreign("the ledger of consent has no end")
        }
        return (row.integer(0), row.text(1))
    }

    private func setLedgerHead(entry: Int64, entries: Int64, hash: String) throws(StoreError) {
        try sql.run(
            "update consent_head set entry_id = $1, entries = $2, hash = $3 where place = 1",
            [.integer(entry), .integer(entries), .text(hash)])
    }

    /// Gives the entries of older versions, which had no hash, their place in the chain. The number of them.
    @discardableResult
    package func sealConsent() throws(StoreError) -> Int {
        guard try sql.first("select 1 from consent_entry where hash is null limit 1") != nil else { return 0 }
        // Two daemons that start together: the second finds nothing left to do.
        _ = try reserveIDs("consent_entry", count: 0)
        var head = try ledgerHead()
        let open = try sql.query(
            """
            select id, at, kind, source, inbox_id, recorded_by, note, phone, subject from consent_entry
            where hash is null order by id
            """)
        for row in open {
            // Of an erased person only the subject is left.
            let subject =
                row.text(7).isEmpty
                ? row.optionalText(8) ?? "" : consentKey.subject(of: PhoneNumber(stored: row.text(7)))
            let link = Self.link(row, subject: subject)
            let hash = link.hash(after: head.hash)
            try sql.run(
                "update consent_entry set subject = $2, previous = $3, hash = $4 where id = $1",
                [.integer(link.id), .text(link.subject), .text(head.hash), .text(hash)])
            head = (head.entries + 1, hash)
            try setLedgerHead(entry: link.id, entries: head.entries, hash: hash)
        }
        return open.count
    }

    /// Writes the whole chain anew with this transaction's key, because the one before was lost. Whoever was erased cannot
    /// be recognised any more; their entries keep their place.
    /// - Returns: the hash at which the old chain ended, and how many erased people are forgotten.
    package func rekeyConsent() throws(StoreError) -> (oldHead: String, forgotten: Int) {
        _ = try reserveIDs("consent_entry", count: 0)
        let old = try ledgerHead()
        try sql.run("update consent_entry set previous = null, hash = null")
        try setLedgerHead(entry: 0, entries: 0, hash: ConsentLink.origin)
        try sealConsent()
        try setSetting(SettingKey.consentKey, to: consentKey.fingerprint)
        return (old.hash, try sql.run("delete from erased"))
    }

    private static func link(_ row: SQLRow, subject: String) -> ConsentLink {
        ConsentLink(
            id: row.integer(0), at: Timestamp(microseconds: row.integer(1)), subject: subject, kind: row.text(2),
            source: row.text(3), inbox: row.optionalInteger(4), recordedBy: row.text(5), note: row.optionalText(6))
    }

    /// Follows the chain from its first entry to its last.
    /// - Parameter expected: a hash noted earlier, to be found again.
    package func verifyConsent(expected: String? = nil) throws -> LedgerReport {
        var walk = LedgerWalk(expected: expected)
        try sql.visit(
            """
            select id, at, kind, source, inbox_id, recorded_by, note, phone, subject, previous, hash from consent_entry
            order by id
            """, []
        ) { row in
            walk.visit(
                Self.link(row, subject: row.optionalText(8) ?? ""), previous: row.optionalText(9),
                hash: row.optionalText(10),
                // An erased person's number is gone; the subject that stays cannot be compared any more.
                written: row.text(7).isEmpty ? nil : consentKey.subject(of: PhoneNumber(stored: row.text(7))))
        }
        let head = try ledgerHead()
        walk.end(entries: head.entries, hash: head.hash)
        try checkStops(&walk)
        return LedgerReport(
            entries: walk.entries, head: walk.last, problems: walk.problems,
            holdsExpected: expected.map { _ in walk.foundExpected })
    }

    /// Every stop that is heeded now has an entry that says so, and the newest entry of each number says what is heeded.
    private func checkStops(_ walk: inout LedgerWalk) throws(StoreError) {
        let loose = try sql.first(
            """
            select count(*) from suppression s where not exists (
                select 1 from consent_entry e where e.phone = s.phone and e.kind = s.reason)
            """)?.integer(0)
        if let loose, loose > 0 {
            walk.note(entry: 0, "\(loose) numbers are not texted without an entry that says why")
        }
        let forgotten = try sql.first(
            """
            select count(*) from consent_entry e where e.phone <> '' and e.kind not in ('opted_in', 'hold_lifted') and not exists (
                select 1 from consent_entry later where later.phone = e.phone and later.id > e.id)
            and not exists (select 1 from suppression s where s.phone = e.phone)
            """)?.integer(0)
        if let forgotten, forgotten > 0 {
            walk.note(entry: 0, "\(forgotten) numbers may be texted although their newest entry is a stop")
        }
    }
}

/// One walk along the chain.
private struct LedgerWalk {
    /// More than these tell nothing new.
    static let mostProblems = 20

    var entries: Int64 = 0
    var last = ConsentLink.origin
    var problems: [LedgerProblem] = []
    var foundExpected = false
    let expected: String?

    init(expected: String?) { self.expected = expected }

    mutating func note(entry: Int64, _ words: String) {
        if problems.count < Self.mostProblems { problems.append(LedgerProblem(entry: entry, words: words)) }
    }

    mutating func visit(_ link: ConsentLink, previous: String?, hash: String?, written: String?) {
        entries += 1
        guard let previous, let hash else { return note(entry: link.id, "it has no place in the chain") }
        if previous != last { note(entry: link.id, "the entry before it is missing, or was changed") }
        if link.hash(after: previous) != hash { note(entry: link.id, "it was changed after it was written") }
        if let written, written != link.subject { note(entry: link.id, "it speaks of another number than it did") }
        if hash == expected { foundExpected = true }
        last = hash
    }

    mutating func end(entries known: Int64, hash: String) {
        if known != entries || hash != last {
            note(entry: 0, "the ledger ends elsewhere than it did: \(known) entries were written, \(entries) are there")
        }
    }
}
