/// How numbers are written in sentences, tables and exports. English separators; a locale replaces separators only.
package enum NumberText {
    /// A percentage from a fraction, half away from zero: i = ⌊|v|·100·10^g + 0.5 + 1e−9⌋, printed as i/10^g. The
    /// nudge keeps a tie that binary fractions put a hair too low from being rounded down. A minus sign only if
    /// something is left of the number. No percent sign.
    package static func percent(_ fraction: Double, decimals: Int) -> String {
        let scaled = scaledPercent(fraction, decimals: decimals)
        var digits = grouped(scaled / powerOfTen(decimals))
        if decimals > 0 {
            let rest = String(scaled % powerOfTen(decimals))
            digits += "." + String(repeating: "0", count: decimals - rest.count) + rest
        }
        return fraction < 0 && scaled > 0 ? "-" + digits : digits
    }

    /// True when `percent` would print nothing but zeros.
    static func roundsToZero(_ fraction: Double, decimals: Int) -> Bool {
        scaledPercent(fraction, decimals: decimals) == 0
    }

    /// A count with comma thousands separators.
    package static func grouped(_ count: Int) -> String {
        let digits = String(count.magnitude)
        var text = count < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// Decimals for the rates of one sentence: two when the largest percentage in it is below 1 %, else one.
    package static func rateDecimals(largest: Double) -> Int { largest < 0.01 ? 2 : 1 }

    /// Decimals for a gap: two when both limits are below one point in size, else one.
    package static func gapDecimals(_ interval: Interval) -> Int {
        interval.lower.magnitude < 0.01 && interval.upper.magnitude < 0.01 ? 2 : 1
    }

    /// A confidence as a percentage without idle zeros: 95, 99.9.
    static func confidence(_ confidence: Double) -> String {
        var text = percent(confidence, decimals: 6)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    private static func scaledPercent(_ fraction: Double, decimals: Int) -> Int {
        Int((fraction.magnitude * 100 * Double(powerOfTen(decimals)) + 0.5 + 1e-9).rounded(.down))
    }

    private static func powerOfTen(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
