/// Comparing a secret with what a stranger sent, without telling by the time it takes how much of it was right.
package enum ConstantTime {
    /// True when both hold the same bytes. The time depends on the lengths only; a length is no secret here.
    package static func equals(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for (a, b) in zip(left, right) { difference |= a ^ b }
        return difference == 0
    }
}
