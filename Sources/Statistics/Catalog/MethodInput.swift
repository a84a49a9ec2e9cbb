/// Reads the keys of a method's input. Every error names the key that is missing or out of range and what it should be.
struct MethodInput {
    let object: [String: MethodValue]
    /// Where this object sits inside the whole input, for errors: "persons[3]." or empty.
    var place = ""

    /// The largest count taken. Above it doubles no longer tell neighbouring counts apart in every formula.
    static let largestCount = 1_000_000_000_000

    func value(_ key: String) -> MethodValue? {
        switch object[key] {
        case nil, .null?: nil
        case let value?: value
        }
    }

    func has(_ key: String) -> Bool { value(key) != nil }

    private func required(_ key: String, _ form: String) throws -> MethodValue {
        guard let value = value(key) else { throw MethodError("\"\(place)\(key)\" is missing; give \(form)") }
        return value
    }

    private func wrong(_ key: String, _ form: String) -> MethodError {
        MethodError("\"\(place)\(key)\" must be \(form)")
    }

    // MARK: Numbers

    func number(_ key: String, _ form: String = "a number", where holds: (Double) -> Bool = { _ in true }) throws
        -> Double
    {
        guard let number = Self.number(try required(key, form)), holds(number) else { throw wrong(key, form) }
        return number
    }

    func number(_ key: String, default standard: Double, _ form: String, where holds: (Double) -> Bool) throws -> Double
    {
        has(key) ? try number(key, form, where: holds) : standard
    }

    func positive(_ key: String) throws -> Double {
        try number(key, "a number above 0") { $0 > 0 }
    }

    /// A parameter of a Beta distribution. Above the largest count the searches for a quantile no longer end.
    func shape(_ key: String) throws -> Double {
        try number(key, "a number above 0, at most 1e12") { $0 > 0 && $0 <= Double(Self.largestCount) }
    }

    /// A probability strictly between 0 and 1: a confidence, an alpha, a power.
    func openProbability(_ key: String) throws -> Double {
        try number(key, "a fraction strictly between 0 and 1") { $0 > 0 && $0 < 1 }
    }

    func probability(_ key: String) throws -> Double {
        try number(key, "a fraction from 0 to 1") { $0 >= 0 && $0 <= 1 }
    }

    func integer(_ key: String, in range: ClosedRange<Int>, _ form: String) throws -> Int {
        guard let value = Self.integer(try required(key, form)), range.contains(value) else { throw wrong(key, form) }
        return value
    }

    func count(_ key: String) throws -> Int {
        try integer(key, in: 0...Self.largestCount, "a whole number, 0 or more")
    }

    func numbers(_ key: String, _ form: String, where holds: (Double) -> Bool = { _ in true }) throws -> [Double] {
        try array(key, "an array of \(form)").enumerated().map { index, element in
            guard let number = Self.number(element), holds(number) else { throw wrong("\(key)[\(index)]", form) }
            return number
        }
    }

    func counts(_ key: String) throws -> [Int] {
        let form = "whole numbers, 0 or more"
        return try array(key, "an array of \(form)").enumerated().map { index, element in
            guard let count = Self.integer(element), (0...Self.largestCount).contains(count) else {
                throw wrong("\(key)[\(index)]", "a whole number, 0 or more")
            }
            return count
        }
    }

    func matrix(_ key: String, _ form: String) throws -> [[Double]] {
        try array(key, form).enumerated().map { index, row in
            guard case .array(let cells) = row else { throw wrong("\(key)[\(index)]", "an array of numbers") }
            return try cells.enumerated().map { column, cell in
                guard let number = Self.number(cell), number >= 0 else {
                    throw wrong("\(key)[\(index)][\(column)]", "a number, 0 or more")
                }
                return number
            }
        }
    }

    // MARK: Other values

    func flag(_ key: String) throws -> Bool {
        guard case .bool(let flag) = try required(key, "true or false") else { throw wrong(key, "true or false") }
        return flag
    }

    func flag(_ key: String, default standard: Bool) throws -> Bool { has(key) ? try flag(key) : standard }

    func text(_ key: String) throws -> String {
        guard case .text(let text) = try required(key, "a text") else { throw wrong(key, "a text") }
        return text
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, default standard: Choice? = nil
    ) throws -> Choice where Choice.RawValue == String {
        let form = "one of " + Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        if let standard, !has(key) { return standard }
        guard case .text(let text) = try required(key, form), let choice = Choice(rawValue: text) else {
            throw wrong(key, form)
        }
        return choice
    }

    func array(_ key: String, _ form: String) throws -> [MethodValue] {
        guard case .array(let values) = try required(key, form) else { throw wrong(key, form) }
        return values
    }

    func dictionary(_ key: String, _ form: String) throws -> [String: MethodValue] {
        guard case .object(let values) = try required(key, form) else { throw wrong(key, form) }
        return values
    }

    /// The objects of an array, each with its place for errors.
    func objects(_ key: String, _ form: String) throws -> [MethodInput] {
        try array(key, form).enumerated().map { index, element in
            guard case .object(let object) = element else { throw wrong("\(key)[\(index)]", "an object") }
            return MethodInput(object: object, place: "\(place)\(key)[\(index)].")
        }
    }

    // MARK: Rates

    /// x of n under two keys.
    func rate(_ successes: String = "x", _ trials: String = "n") throws -> Proportion {
        let n = try count(trials)
        return Proportion(try integer(successes, in: 0...n, "a whole number from 0 to \(trials) (\(n))"), of: n)
    }

    /// The keys x1, n1, x2, n2.
    func twoRates() throws -> TwoRates { TwoRates(try rate("x1", "n1"), try rate("x2", "n2")) }

    /// The key strata: [[x1, n1, x2, n2], …].
    func strata() throws -> Strata {
        let form = "four whole numbers [x1, n1, x2, n2] with 0 ≤ x ≤ n"
        return Strata(
            try array("strata", "an array of [x1, n1, x2, n2]").enumerated().map { index, element in
                guard case .array(let cells) = element, cells.count == 4 else { throw wrong("strata[\(index)]", form) }
                let c = cells.compactMap(Self.integer).filter { (0...Self.largestCount).contains($0) }
                guard c.count == 4, c[0] <= c[1], c[2] <= c[3] else { throw wrong("strata[\(index)]", form) }
                return TwoRates(Proportion(c[0], of: c[1]), Proportion(c[2], of: c[3]))
            })
    }

    func confidence() throws -> Double { try openProbability("conf") }

    func alternative() throws -> Alternative { try choice("alternative") }

    // MARK: Conversions

    static func number(_ value: MethodValue) -> Double? {
        switch value {
        case .integer(let integer): Double(integer)
        case .number(let number): number.isFinite ? number : nil
        default: nil
        }
    }

    static func integer(_ value: MethodValue) -> Int? {
        switch value {
        case .integer(let integer): integer
        case .number(let number): Int(exactly: number)
        default: nil
        }
    }
}
