import Foundation
import Statistics
import Testing

/// The golden cases. The public ones were made with 50-digit arithmetic (mpmath) and cross-checked with SciPy,
/// statsmodels, lifelines and R; the extremes by Golden/oracle.py, a second implementation of every method that shares
/// no formula with ours. `source` inside each case names its producers.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    let id: String
    let method: String
    let input: [String: MethodValue]
    let expected: [String: MethodValue]
    let relative: Double
    let absolute: Double
    var testDescription: String { id }

    static let published = cases("stats_public")
    static let extremes = cases("extremes")

    private static func cases(_ name: String) -> [GoldenCase] {
        guard let url = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Golden"),
            let data = try? Data(contentsOf: url),
            let file = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            let cases = file["cases"] as? [[String: Any]]
        else { return [] }
        return cases.compactMap(GoldenCase.init(json:))
    }

    private init?(json: [String: Any]) {
        guard let id = json["id"] as? String, let method = json["method"] as? String,
            case .object(let input)? = json["input"].map(MethodValue.init(json:)),
            case .object(let expected)? = json["expected"].map(MethodValue.init(json:)),
            let tolerance = json["tol"] as? [String: Any],
            let relative = (tolerance["rel"] as? NSNumber)?.doubleValue,
            let absolute = (tolerance["abs"] as? NSNumber)?.doubleValue
        else { return nil }
        self.id = id
        self.method = method
        self.input = input
        self.expected = expected
        self.relative = relative
        self.absolute = absolute
    }

    /// Where `got` is not the expected value: numbers within the tolerance, all else exactly.
    func disagreements(_ expected: MethodValue, _ got: MethodValue?, at place: String) -> [String] {
        let wrong = ["\(place): expected \(expected), got \(got.map { "\($0)" } ?? "nothing")"]
        switch (expected, got) {
        case (.object(let fields), .object(let others)?):
            return fields.flatMap { disagreements($0.value, others[$0.key], at: "\(place).\($0.key)") }
        case (.array(let values), .array(let others)?):
            guard values.count == others.count else { return wrong }
            return zip(values, others).enumerated().flatMap { disagreements($1.0, $1.1, at: "\(place)[\($0)]") }
        case (.integer(let value), .integer(let other)?): return value == other ? [] : wrong
        case (.number, .number?), (.integer, .number?), (.number, .integer?):
            guard let value = expected.asDouble, let other = got?.asDouble else { return wrong }
            return (value - other).magnitude <= max(absolute, relative * value.magnitude) ? [] : wrong
        default: return expected == got ? [] : wrong
        }
    }
}

extension MethodValue {
    init(json: Any) {
        switch json {
        case let text as String: self = .text(text)
        case let values as [Any]: self = .array(values.map(MethodValue.init(json:)))
        case let values as [String: Any]: self = .object(values.mapValues(MethodValue.init(json:)))
        case let number as NSNumber where String(cString: number.objCType) == "c": self = .bool(number.boolValue)
        case let number as NSNumber:
            // A number of 17 digits arrives as a decimal, whose own conversion misses the nearest double.
            let real = Double(number.stringValue) ?? number.doubleValue
            self = Int(exactly: real).map(MethodValue.integer) ?? .number(real)
        default: self = .null
        }
    }

    var asDouble: Double? {
        switch self {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        default: nil
        }
    }
}

@Suite struct `Golden values` {
    @Test func `cover every method of the catalog`() {
        let methods = Set(MethodCatalog.methods.map(\.name))
        // The checks of the methods are ours, not the specification's: their values come from the oracle alone.
        let checks = methods.filter { $0.hasPrefix("check.") }
        #expect(GoldenCase.published.count == 59 && methods == checks.union(GoldenCase.published.map(\.method)))
        #expect(GoldenCase.extremes.count > 300 && checks.count == 2)
        #expect(methods.subtracting(["check.peeking"]) == Set(GoldenCase.extremes.map(\.method)))
    }

    @Test(arguments: GoldenCase.published + GoldenCase.extremes)
    func `are reached within their tolerance`(_ golden: GoldenCase) throws {
        let result = try MethodCatalog.answer(method: golden.method, input: golden.input)
        #expect(golden.disagreements(.object(golden.expected), .object(result), at: golden.id) == [])
    }
}
