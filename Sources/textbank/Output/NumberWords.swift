import Statistics

/// Counts, rates and amounts as they stand in tables and sentences.
enum NumberWords {
    static func count(_ count: Int) -> String { NumberText.grouped(count) }

    /// `1 person`, `1,021 people`.
    static func people(_ number: Int) -> String { self.number(number, "person", "people") }

    static func number(_ number: Int, _ one: String, _ many: String) -> String {
        "\(count(number)) \(number == 1 ? one : many)"
    }

    /// `118 of 980 (12.0%, 10.2–14.2%)`; `none yet` where there is nobody to count.
    static func rate(_ rate: RateAnswer) -> String {
        guard let estimate = rate.estimate, let lower = rate.lower, let upper = rate.upper else { return "nobody yet" }
        let decimals = NumberText.rateDecimals(largest: upper)
        func percent(_ value: Double) -> String { NumberText.percent(value, decimals: decimals) }
        return "\(count(rate.x)) of \(count(rate.n)) (\(percent(estimate))%, \(percent(lower))–\(percent(upper))%)"
    }

    /// Counts with their interval, or a bare rate.
    static func rate(_ baseline: BaselineAnswer) -> String {
        if let converted = baseline.converted, let people = baseline.people {
            return rate(RateAnswer(x: converted, n: people))
        }
        let fraction = baseline.rate ?? 0
        return NumberText.percent(fraction, decimals: NumberText.rateDecimals(largest: fraction)) + "%"
    }

    /// `+8.0 points (6.0 to 10.0)`.
    static func gap(_ gap: DifferenceAnswer, isLive: Bool) -> String {
        let range =
            isLive ? (gap.liveLower ?? gap.lower, gap.liveUpper ?? gap.upper) : (gap.lower, gap.upper)
        let decimals = NumberText.gapDecimals(Interval(lower: range.0, upper: range.1))
        func points(_ value: Double) -> String { NumberText.percent(value, decimals: decimals) }
        let estimate = points(gap.estimate)
        let sign = estimate.hasPrefix("-") || gap.estimate <= 0 ? "" : "+"
        return "\(sign)\(estimate) points (\(points(range.0)) to \(points(range.1)))"
    }

    /// A p-value to three digits after the point: `0.012`, `below 0.001`.
    static func pValue(_ value: Double) -> String {
        if value < 0.001 { return "below 0.001" }
        let thousandths = Int((value * 1_000).rounded())
        return thousandths >= 1_000 ? "1" : "0." + String(String(1_000 + thousandths).dropFirst())
    }

    /// Millionths of a currency, to the cent, half up: `26.07 USD`.
    static func money(micros: Int, _ currency: String) -> String {
        let cents = (micros + 5_000) / 10_000
        let rest = cents % 100
        return "\(count(cents / 100)).\(rest < 10 ? "0" : "")\(rest) \(currency)"
    }
}
