/// Searches on a line that cannot leave their bracket.
enum Search {
    /// The place in [low, high] where `isBelow` turns from true to false, to the last bit (at most 400 halvings).
    static func bisect(_ low: Double, _ high: Double, isBelow: (Double) -> Bool) -> Double {
        var low = low
        var high = high
        for _ in 0..<400 {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { break }
            if isBelow(middle) { low = middle } else { high = middle }
        }
        return low + (high - low) / 2
    }

    /// The first whole number of `range` for which `holds`, or nil; once it holds it must go on holding.
    static func first(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int? {
        guard holds(range.upperBound) else { return nil }
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The root of an increasing function in [low, high] by the Illinois false position, for functions too dear to
    /// bisect; stops when the bracket is narrower than `tolerance`.
    static func increasingRoot(
        _ low: Double, _ high: Double, tolerance: Double, of function: (Double) -> Double
    ) -> Double {
        var low = low
        var high = high
        var valueAtLow = function(low)
        var valueAtHigh = function(high)
        if valueAtLow >= 0 { return low }
        if valueAtHigh <= 0 { return high }
        var side = 0
        for round in 0..<200 where high - low > tolerance {
            // Every third round is a plain halving, so that a flat stretch cannot stall the search.
            var point = (low * valueAtHigh - high * valueAtLow) / (valueAtHigh - valueAtLow)
            if round % 3 == 2 || !(point > low && point < high) { point = low + (high - low) / 2 }
            let value = function(point)
            if value == 0 { return point }
            if value < 0 {
                low = point
                valueAtLow = value
                if side == -1 { valueAtHigh /= 2 }
                side = -1
            } else {
                high = point
                valueAtHigh = value
                if side == 1 { valueAtLow /= 2 }
                side = 1
            }
        }
        return low + (high - low) / 2
    }
}
