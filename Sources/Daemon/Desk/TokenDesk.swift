import Domain
import Storage
import Web

extension StoreDesk {
    package func caller(tokenHash: String) async throws -> Caller? {
        try await read { transaction in
            try transaction.token(hash: tokenHash).flatMap { token in
                Role(rawValue: token.role).map { Caller(name: token.name, role: $0, scope: token.scope) }
            }
        }
    }

    package func tokens() async throws -> [TokenAnswer] {
        try await read { transaction in
            try transaction.tokens().map { token in
                TokenAnswer(
                    name: token.name, role: token.role, wards: token.wards, lists: token.lists,
                    createdAt: ISO8601.format(token.createdAt),
                    revokedAt: token.revokedAt.map { ISO8601.format($0) })
            }
        }
    }

    package func addToken(
        name: String, role: Role, scope: Scope?, by caller: Caller
    ) async throws -> NewTokenAnswer {
        guard scope == nil || role != .admin else {
            throw Refusal(
                field: "role", reason: "an admin is for everybody's people",
                remedy: "Make it a token for staff or an organizer, or leave out the wards and lists.")
        }
        let token = AccessToken.make(random: settings.random())
        return try await write { transaction, now in
            let hash = AccessToken.hash(of: token.exposed)
            for list in scope?.lists ?? [] { _ = try transaction.requiredList(list) }
            guard
                try transaction.addToken(
                    name: name, hash: hash, role: role.rawValue, wards: scope?.wards ?? [], lists: scope?.lists ?? [],
                    now: now)
            else {
                throw DeskFailure.conflict(
                    Rejection(
                        field: "name", reason: "a token of that name is in use",
                        remedy: "Revoke it first, or give another name."))
            }
            try transaction.audit(
                who: caller.name, what: "add token",
                detail:
                    "\(name), \(role.rawValue)\(scope.map { ", wards \($0.wards.count), lists \($0.lists.count)" } ?? "")",
                now: now)
            return Changed(NewTokenAnswer(name: name, role: role.rawValue, token: token))
        }
    }

    package func revokeToken(name: String, by caller: Caller) async throws {
        try await write { transaction, now in
            guard try transaction.revokeToken(name: name, now: now) else {
                throw DeskFailure.notFound("token \"\(name)\" in use")
            }
            try transaction.audit(who: caller.name, what: "revoke token", detail: name, now: now)
            return Changed(())
        }
    }
}

extension StoredToken {
    /// Nil for everybody's people.
    fileprivate var scope: Scope? { wards.isEmpty && lists.isEmpty ? nil : Scope(wards: wards, lists: lists) }
}
