import CSpecialFunctions

/// Terms that keep their digits where differences of large ln Γ values would lose eight of them (Loader 2000).
enum Stirling {
    /// ½ ln 2π.
    static let halfLnTwoPi = 0.918938533204672741780329736406

    /// The remainder δ(n) in ln Γ(n+1) = (n+½) ln n − n + ½ ln 2π + δ(n), for n > 0. Relative error below 1e-13 for
    /// n ≥ 10, absolute error about 1e-15 below.
    static func remainder(_ n: Double) -> Double {
        guard n >= 10 else {
            return special_ln_gamma(n + 1) - (n + 0.5) * log(n) + n - halfLnTwoPi
        }
        let r = 1 / (n * n)
        var sum = 1.0 / 156
        for coefficient in [-691.0 / 360_360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12] {
            sum = sum * r + coefficient
        }
        return sum / n
    }

    /// The deviance term D(x, m) = x ln(x/m) + m − x for x ≥ 0, m > 0; a series where x is near m.
    static func deviance(_ x: Double, _ m: Double) -> Double {
        if x == 0 { return m }
        let difference = x - m
        guard difference.magnitude < 0.1 * (x + m) else { return x * log(x / m) + m - x }
        let v = difference / (x + m)
        var sum = difference * v
        var term = 2 * x * v
        var odd = 1.0
        while true {
            term *= v * v
            odd += 2
            let next = sum + term / odd
            if next == sum { return sum }
            sum = next
        }
    }
}
