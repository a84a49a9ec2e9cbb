/// Logarithms to the base 2 without a mathematics library: Domain imports none, and a reading must not depend on whose.
enum BinaryLogarithm {
    private static let ln2 = 0.693_147_180_559_945_3

    /// The logarithm of a positive, finite number, to fifteen digits.
    static func of(_ x: Double) -> Double {
        // ln m = 2 artanh((m − 1) ÷ (m + 1)), for m in 1 ..< 2 a series in at most 1 ÷ 9.
        let ratio = (x.significand - 1) / (x.significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for term in stride(from: 33.0, through: 1, by: -2) { sum = sum * square + 1 / term }
        return Double(x.exponent) + 2 * ratio * sum / ln2
    }

    /// Two to the power of `x`; 0 below what a Double holds.
    static func power(_ x: Double) -> Double {
        guard x > -1_000 else { return 0 }
        let whole = x.rounded(.down)
        let rest = (x - whole) * ln2
        var sum = 1.0
        for term in stride(from: 18.0, through: 1, by: -1) { sum = 1 + sum * rest / term }
        return Double(sign: .plus, exponent: Int(whole), significand: sum)
    }
}
