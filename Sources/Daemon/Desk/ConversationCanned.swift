import Domain
import Storage
import Web

extension StoreDesk {
    package func canned() async throws -> [CannedAnswer] {
        try await read { transaction in try transaction.cannedReplies().map(CannedAnswer.init) }
    }

    package func putCanned(
        _ name: String, language: String, text: String, by caller: Caller
    ) async throws -> CannedAnswer {
        // Unknown blanks are refused here, not when somebody waits for the answer.
        let script = try Script(text, field: "text")
        guard !script.blanks.contains(.link) else {
            throw Refusal(
                field: "text", reason: "{link} belongs to a campaign, and a canned reply to none",
                remedy: "Write the page's own address.")
        }
        _ = try script.rendering(for: BlankValues(), isSmart: true)
        let language = language.lowercased()
        guard language.utf8.count == 2, language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            throw Refusal(
                field: "language", reason: "it is not a language's two letters", remedy: "Use en, es, pl, …")
        }
        guard name.count <= 60 else {
            throw Refusal(field: "name", reason: "it is longer than 60 characters", remedy: "Give a shorter name.")
        }
        return try await write { transaction, now in
            let canned = CannedReply(named: name, language: language, body: text, author: caller.name, at: now)
            try transaction.putCanned(canned)
            try transaction.audit(who: caller.name, what: "set canned reply", detail: "\(name), \(language)", now: now)
            return Changed(CannedAnswer(canned))
        }
    }

    package func removeCanned(_ name: String, language: String?, by caller: Caller) async throws {
        try await write { transaction, now in
            guard try transaction.removeCanned(name, language: language?.lowercased()) > 0 else {
                throw DeskFailure.notFound("canned reply \"\(name)\"")
            }
            try transaction.audit(who: caller.name, what: "remove canned reply", detail: name, now: now)
            return Changed(())
        }
    }
}

extension CannedAnswer {
    init(_ canned: CannedReply) {
        self.init(
            name: canned.name, language: canned.language, text: canned.body, author: canned.author,
            updatedAt: ISO8601.format(canned.updatedAt))
    }
}
