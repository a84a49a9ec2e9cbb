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

/// Who is asking: the name that the audit log gets.
package struct Caller: Hashable, Sendable {
    package var name: String
    package var role: Role

    package init(name: String, role: Role) {
        self.name = name
        self.role = role
    }

    /// Whoever can open the Unix socket, which only the daemon's own account can.
    package static let localAdmin = Caller(name: "local admin", role: .admin)
}
