/// The most solicitations that a state allows to one person in 24 hours.
package struct StateCap: Hashable, Sendable {
    /// Two letters.
    package let state: String
    package let textsPerDay: Int

    /// The store remembers so many of a person's last texts. A row that allows more is kept as this, which is stricter;
    /// the organization's own cap goes no further either.
    package static let most = 3
}

extension StateWindowTable {
    /// The lowest cap of the states that a window's key names: of the address and of the area code, and only where the
    /// campaign is a solicitation, since other keys name none. Nil where none of them has a cap.
    package func cap(for key: WindowKey) -> StateCap? {
        key.states.compactMap { state in
            self[state]?.capPerDay.map { StateCap(state: state, textsPerDay: min($0, StateCap.most)) }
        }.min { $0.textsPerDay < $1.textsPerDay }
    }
}
