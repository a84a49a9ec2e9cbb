/// Counts that somebody published, or that the organization remembers: what a campaign can be compared with.
package protocol BaselineDesk: Sendable {
    func baselines() async throws -> [BaselineAnswer]
    func putBaseline(_ baseline: BaselineAnswer, by caller: Caller) async throws -> BaselineAnswer
}

package struct BaselineAnswer: Encodable, Hashable, Sendable {
    package enum Kind: String, Encodable, Hashable, Sendable {
        /// x of n.
        case counts
        /// A bare rate, such as "our usual 2 %".
        case rate
        /// Shipped with the program: what somebody else published.
        case published
    }

    package var name: String
    package var kind: Kind
    package var action: String
    /// Nil for a bare rate.
    package var converted: Int64?
    package var people: Int64?
    /// A fraction.
    package var rate: Double
    package var source: String
    /// What to know of a published one.
    package var caution: String?

    package init(name: String, action: String, converted: Int64, people: Int64, source: String) {
        self.init(
            name: name, kind: .counts, action: action, converted: converted, people: people,
            rate: people > 0 ? Double(converted) / Double(people) : 0, source: source)
    }

    package init(name: String, action: String, rate: Double, source: String) {
        self.init(name: name, kind: .rate, action: action, converted: nil, people: nil, rate: rate, source: source)
    }

    package init(
        name: String, kind: Kind, action: String, converted: Int64?, people: Int64?, rate: Double, source: String,
        caution: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.action = action
        self.converted = converted
        self.people = people
        self.rate = rate
        self.source = source
        self.caution = caution
    }
}
