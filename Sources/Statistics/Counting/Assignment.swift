import Crypto

/// The random arm of a unit, as a pure function of an experiment's salt and the unit's name: the same input gives the
/// same arm for ever, and two experiments with different salts assign independently.
package struct Assignment: Hashable, Sendable {
    /// The first 8 bytes of the digest in lower-case hexadecimal, kept so that anyone can check the draw.
    package let digestPrefixHex: String
    /// The draw, 53 bits in [0, 1).
    package let u: Double
    /// The arm, from 0.
    package let arm: Int

    /// SHA-256 over the UTF-8 of `salt`, the byte 0x1F and `unit`; the first 8 bytes big-endian, shifted right by 11,
    /// times 2⁻⁵³ give u; the arm is the first i with u·S < w₀ + … + wᵢ. Nil unless the weights are non-negative with
    /// a positive sum. A 32-bit hash over 2³² is not enough: sequential keys have been seen to land 68/30/2 in thirds.
    package init?(salt: String, unit: String, weights: [Int]) {
        var sum = 0
        for weight in weights {
            let (total, overflow) = sum.addingReportingOverflow(weight)
            guard weight >= 0, !overflow else { return nil }
            sum = total
        }
        guard sum > 0 else { return nil }
        var hash = SHA256()
        hash.update(data: Array(salt.utf8))
        hash.update(data: [0x1F])
        hash.update(data: Array(unit.utf8))
        let prefix = hash.finalize().prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let hex = String(prefix, radix: 16)
        digestPrefixHex = String(repeating: "0", count: 16 - hex.count) + hex
        u = Double(prefix >> 11) * 0x1p-53
        let position = u * Double(sum)
        var reached = 0
        var chosen = weights.lastIndex { $0 > 0 } ?? 0
        for (index, weight) in weights.enumerated() {
            reached += weight
            if position < Double(reached) {
                chosen = index
                break
            }
        }
        arm = chosen
    }
}
