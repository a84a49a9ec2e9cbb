import Domain
import Storage
import Web

extension StoreDesk {
    package func caller(tokenHash: String) async throws -> Caller? {
        try await read { transaction in
            try transaction.token(hash: tokenHash).flatMap { token in
                Role(rawValue: token.role).map { Caller(name: token.name, role: $0) }
            }
        }
    }

    package func tokens() async throws -> [TokenAnswer] {
        try await read { transaction in
            try transaction.tokens().map { token in
                TokenAnswer(
                    name: token.name, role: token.role, createdAt: ISO8601.format(token.createdAt),
                    revokedAt: token.revokedAt.map { ISO8601.format($0) })
            }
        }
    }

    package func addToken(name: String, role: Role, by caller: Caller) async throws -> NewTokenAnswer {
        let token = AccessToken.make(random: settings.random())
        return try await write { transaction, now in
            let hash = AccessToken.hash(of: token.exposed)
            guard try transaction.addToken(name: name, hash: hash, role: role.rawValue, now: now) else {
                throw DeskFailure.conflict(
                    Rejection(
                        field: "name", reason: "a token of that name is in use",
                        remedy: "Revoke it first, or give another name."))
            }
            try transaction.audit(
                who: caller.name, what: "add token", detail: "\(name), \(role.rawValue)", now: now)
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
