/// The ledger of consent, and people who ask to be forgotten.
package protocol ConsentDesk: Sendable {
    /// Follows the ledger from its first entry to its last.
    /// - Parameter expected: the hash of an entry, noted earlier; nil to look for none.
    func verifyConsent(expected: String?, by caller: Caller) async throws -> LedgerAnswer

    /// Takes away everything kept about the person with this number, for good; they are never texted again.
    func erase(phone: String, note: String, by caller: Caller) async throws -> ErasureAnswer
}

package struct LedgerAnswer: Encodable, Hashable, Sendable {
    /// Nothing is missing, changed or added.
    package var holds: Bool
    package var entries: Int64
    /// The hash of the newest entry; write it down elsewhere and give it as `expected` later.
    package var head: String
    /// Whether the expected hash is in the ledger; null when none was given.
    package var holdsExpected: Bool?
    package var problems: [LedgerProblemAnswer]

    package init(
        holds: Bool, entries: Int64, head: String, holdsExpected: Bool?, problems: [LedgerProblemAnswer]
    ) {
        self.holds = holds
        self.entries = entries
        self.head = head
        self.holdsExpected = holdsExpected
        self.problems = problems
    }
}

package struct LedgerProblemAnswer: Encodable, Hashable, Sendable {
    /// The entry's number; 0 for the ledger as a whole.
    package var entry: Int64
    package var problem: String

    package init(entry: Int64, problem: String) {
        self.entry = entry
        self.problem = problem
    }
}

/// Counts alone: nothing in it is about anybody.
package struct ErasureAnswer: Encodable, Hashable, Sendable {
    package var wasKnown: Bool
    package var texts: Int
    package var replies: Int
    package var webhooks: Int

    package init(wasKnown: Bool, texts: Int, replies: Int, webhooks: Int) {
        self.wasKnown = wasKnown
        self.texts = texts
        self.replies = replies
        self.webhooks = webhooks
    }
}
