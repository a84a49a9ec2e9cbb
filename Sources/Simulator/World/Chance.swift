import Domain

extension SeededGenerator {
    /// One of some.
    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }

    /// One of some, each with its weight.
    mutating func pick<Element>(weighted elements: [(Element, Int)]) -> Element {
        var rest = Int.random(in: 0..<elements.reduce(0) { $0 + $1.1 }, using: &self)
        for (element, weight) in elements {
            if rest < weight { return element }
            rest -= weight
        }
        return elements[elements.count - 1].0
    }

    /// A time between two, short ones as likely as long ones: each doubling has the same chance.
    mutating func spread(_ from: Int64, _ to: Int64) -> Int64 {
        var (low, high) = (from, from)
        var doublings = 0
        while high < to {
            high *= 2
            doublings += 1
        }
        guard doublings > 0 else { return from }
        for _ in 0..<Int.random(in: 0..<doublings, using: &self) { low *= 2 }
        return Int64.random(in: low...min(to, low * 2), using: &self)
    }

    mutating func between(_ from: Int64, _ to: Int64) -> Int64 { Int64.random(in: from...to, using: &self) }
}

/// Microseconds of familiar spans.
enum Span {
    static let millisecond: Int64 = 1_000
    static let second: Int64 = 1_000_000
    static let minute: Int64 = 60 * second
    static let hour: Int64 = 3_600 * second
    static let day: Int64 = 24 * hour
}
