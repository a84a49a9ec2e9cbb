/// Random arms within each stratum, in the shares of the weights as nearly as whole people allow: so that no ward ends
/// up all hold-out by chance. Deterministic and pure: the same salt and the same people give the same arms, in whatever
/// order they come. To be made once, before the launch, and stored with its salt; people who come later are a new draw.
package enum StratifiedAssignment {
    /// A unit of assignment (a person, or a household) with the stratum it belongs to.
    package struct Unit: Hashable, Sendable {
        package var id: String
        package var stratum: String

        package init(id: String, stratum: String) {
            self.id = id
            self.stratum = stratum
        }
    }

    /// The arm of each unit, from 0, in the order given.
    ///
    /// Each unit's draw u is that of `Assignment`. Within a stratum of m units the one with the r-th smallest u (from
    /// 0) gets the first arm i with (r + v)/m·S < w₀ + … + wᵢ, v being the stratum's own draw: systematic sampling from
    /// a random order with a random start. Every unit's chance of an arm is exactly its weight's share, and no arm's
    /// count in a stratum is a whole person off its share. Nil unless the weights are non-negative with a positive sum
    /// and no id comes twice.
    package static func arms(salt: String, units: [Unit], weights: [Int]) -> [Int]? {
        guard Set(units.map(\.id)).count == units.count else { return nil }
        var arms = Array(repeating: 0, count: units.count)
        for (stratum, indices) in Dictionary(grouping: units.indices, by: { units[$0].stratum }) {
            var drawn: [(u: Double, index: Int)] = []
            for index in indices {
                guard let assignment = Assignment(salt: salt, unit: units[index].id, weights: weights) else {
                    return nil
                }
                drawn.append((assignment.u, index))
            }
            // Two separators: no id can be mistaken for a stratum's draw.
            guard let start = Assignment(salt: salt + "\u{1F}", unit: stratum, weights: weights) else { return nil }
            drawn.sort { ($0.u, units[$0.index].id) < ($1.u, units[$1.index].id) }
            let sum = Double(weights.reduce(0, +))
            for (rank, draw) in drawn.enumerated() {
                arms[draw.index] = arm(at: (Double(rank) + start.u) / Double(drawn.count) * sum, weights)
            }
        }
        return arms
    }

    private static func arm(at position: Double, _ weights: [Int]) -> Int {
        var reached = 0
        for (index, weight) in weights.enumerated() {
            reached += weight
            if position < Double(reached) { return index }
        }
        return weights.lastIndex { $0 > 0 } ?? 0
    }
}
