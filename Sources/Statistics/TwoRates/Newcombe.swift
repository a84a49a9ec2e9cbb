extension TwoRates {
    /// Newcombe's hybrid score interval for the difference (his method 10), the headline interval: with Wilson limits
    /// (lᵢ, uᵢ), d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²). Nil when an arm is empty. Newcombe 1998,
    /// whose 56/70 against 48/80 gives 0.0524 to 0.3339.
    package func newcombe(confidence: Double) -> Interval? {
        guard let p1 = first.estimate, let p2 = second.estimate,
            let one = first.wilson(confidence: confidence), let two = second.wilson(confidence: confidence)
        else { return nil }
        let down = ((p1 - one.lower) * (p1 - one.lower) + (two.upper - p2) * (two.upper - p2)).squareRoot()
        let up = ((one.upper - p1) * (one.upper - p1) + (p2 - two.lower) * (p2 - two.lower)).squareRoot()
        return Interval(lower: max(-1, p1 - p2 - down), upper: min(1, p1 - p2 + up))
    }
}
