/// Who did what, and who looked at whom.
package protocol AuditDesk: Sendable {
    /// Newest first.
    /// - Parameters:
    ///   - who: nil for everybody.
    ///   - phone: what was about the person with this number; nil for everything.
    func auditLog(who: String?, phone: String?, limit: Int, by caller: Caller) async throws -> [AuditAnswer]
}

package struct AuditAnswer: Encodable, Hashable, Sendable {
    package var at: String
    package var who: String
    package var what: String
    /// Never a number or a text.
    package var detail: String

    package init(at: String, who: String, what: String, detail: String) {
        self.at = at
        self.who = who
        self.what = what
        self.detail = detail
    }
}
