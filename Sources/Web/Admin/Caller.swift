/// What a token may do. Each role contains the ones before it.
package enum Role: String, Hashable, Sendable, CaseIterable, Comparable {
    case organizer, staff, admin

    package static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .organizer: 0
        case .staff: 1
        case .admin: 2
        }
    }
}

/// The people a token is for: those of these wards, and those on these lists. Never empty.
package struct Scope: Hashable, Sendable {
    package var wards: [String]
    package var lists: [String]

    package init(wards: [String], lists: [String]) {
        self.wards = wards
        self.lists = lists
    }
}

/// Who is asking: the name that the audit log gets.
package struct Caller: Hashable, Sendable {
    package var name: String
    package var role: Role
    /// Nil for everybody.
    package var scope: Scope?

    package init(name: String, role: Role, scope: Scope? = nil) {
        self.name = name
        self.role = role
        self.scope = scope
    }

    /// Whoever can open the Unix socket, which only the daemon's own account can.
    package static let localAdmin = Caller(name: "local admin", role: .admin)
}
