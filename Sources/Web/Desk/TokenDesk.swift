import Domain

/// Keys to the API.
package protocol TokenDesk: Sendable {
    /// Whose token has this hash; nil when none has, or it was revoked.
    func caller(tokenHash: String) async throws -> Caller?

    func tokens() async throws -> [TokenAnswer]

    /// Makes a token. The answer is the only place where it is ever shown.
    /// - Parameter scope: nil for everybody's people. An admin's token has none.
    func addToken(name: String, role: Role, scope: Scope?, by caller: Caller) async throws -> NewTokenAnswer
    func revokeToken(name: String, by caller: Caller) async throws
}

package struct TokenAnswer: Encodable, Hashable, Sendable {
    package var name: String
    package var role: String
    /// Both empty for a token for everybody's people.
    package var wards: [String]
    package var lists: [String]
    package var createdAt: String
    package var revokedAt: String?

    package init(
        name: String, role: String, wards: [String] = [], lists: [String] = [], createdAt: String, revokedAt: String?
    ) {
        self.name = name
        self.role = role
        self.wards = wards
        self.lists = lists
        self.createdAt = createdAt
        self.revokedAt = revokedAt
    }
}

/// Not printable by accident: the token is behind `Secret` until it is encoded.
package struct NewTokenAnswer: Encodable, Hashable, Sendable {
    package var name: String
    package var role: String
    package var token: Secret

    package init(name: String, role: String, token: Secret) {
        self.name = name
        self.role = role
        self.token = token
    }

    private enum CodingKeys: String, CodingKey { case name, role, token }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(role, forKey: .role)
        try container.encode(token.exposed, forKey: .token)
    }
}
