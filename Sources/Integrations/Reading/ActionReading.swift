import Domain

/// All that one webhook or one page of another system said: nothing in it is dropped without a word.
package struct ActionReading: Hashable, Sendable {
    /// Authentic, understood, and nothing that somebody did: kept, shown, not counted.
    package struct Other: Hashable, Sendable {
        /// Where it stands, as a JSON pointer: `/2`.
        package var pointer: String
        /// The other system's word for it, and why it does not count where that is not plain.
        package var kind: String
        package var reason: String

        package init(pointer: String, kind: String, reason: String) {
            self.pointer = pointer
            self.kind = kind
            self.reason = reason
        }
    }

    /// One per fact, in the order of their first mention.
    package private(set) var events: [ActionEvent] = []
    package var others: [Other]
    /// What could not be read, by JSON pointer; the rest was.
    package var problems: [Rejection]
    private var places: [String: Int] = [:]

    package init(events: [ActionEvent] = [], others: [Other] = [], problems: [Rejection] = []) {
        self.others = others
        self.problems = problems
        for event in events { add(event) }
    }

    /// Adds an event; one with the key of an earlier one is the same fact told again.
    package mutating func add(_ event: ActionEvent) {
        if let place = places[event.key] {
            events[place] = ActionEvent.holding(events[place], event)
        } else {
            places[event.key] = events.count
            events.append(event)
        }
    }
}

/// Places in a JSON text, as RFC 6901 writes them.
enum JSONPointer {
    static func of(_ parts: String...) -> String {
        parts.map { part in
            "/"
                + part.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
                .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
        }.joined()
    }
}
