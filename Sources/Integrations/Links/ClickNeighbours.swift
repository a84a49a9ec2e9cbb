import Domain

/// How many different people's links each address asked for within the last minute: a value of bounded size, kept in memory
/// alone. Addresses come as keyed hashes; nothing here can tell where anybody was.
package struct ClickNeighbours: Sendable {
    private struct Fetch {
        var address: String
        var person: PersonID
        var at: Timestamp
    }

    /// Oldest first.
    private var fetches: [Fetch] = []
    private var first = 0
    private var seen: [String: [PersonID: Timestamp]] = [:]
    private let capacity: Int

    /// - Parameter capacity: requests it remembers at most. A flood pushes out the oldest, never more memory in.
    package init(capacity: Int = 20_000) { self.capacity = max(1, capacity) }

    /// Notes a request. How many different people's links this address asked for in the minute that ends now, this one
    /// included; at least one. Instants must not run backwards by more than a moment.
    package mutating func note(address: String, person: PersonID, at now: Timestamp) -> Int {
        forget(before: now.adding(seconds: -ClickRules.neighbourSeconds))
        fetches.append(Fetch(address: address, person: person, at: now))
        seen[address, default: [:]][person] = now
        return seen[address]?.count ?? 1
    }

    private mutating func forget(before oldest: Timestamp) {
        while first < fetches.count, fetches[first].at < oldest || fetches.count - first >= capacity {
            let fetch = fetches[first]
            first += 1
            if seen[fetch.address]?[fetch.person] == fetch.at {
                seen[fetch.address]?[fetch.person] = nil
                if seen[fetch.address]?.isEmpty == true { seen[fetch.address] = nil }
            }
        }
        // One move for many requests.
        if first > fetches.count / 2 {
            fetches.removeFirst(first)
            first = 0
        }
    }
}
