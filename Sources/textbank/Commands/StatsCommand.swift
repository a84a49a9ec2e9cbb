import ArgumentParser
import Foundation
import Statistics

/// `textbank stats`: every statistical method as a filter. No daemon, no database.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Computes any statistical method: one JSON object a line in, one a line out.",
        discussion: """
            Reads {"id": …, "method": "prop.wilson", "input": {"x": 37, "n": 412, "conf": 0.95}} and answers \
            {"id": …, "result": {…}} or {"id": …, "error": "…"}. Rates, confidences and differences are fractions, \
            never percent. Undefined results are null, infinite ones "inf" or "-inf".
            """)

    @Flag(
        name: .customLong("list"), help: "Lists the methods and the keys they take, those with a default in brackets.")
    var lists = false

    func run() throws {
        if lists {
            let width = MethodCatalog.methods.map(\.name.count).max() ?? 0
            for method in MethodCatalog.methods {
                print(method.name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + method.takes)
            }
            return
        }
        JSONLines.filter { line in
            let method = try line.requiredText("method")
            guard case .object(let input)? = line["input"].map({ MethodValue(json: $0) }) ?? .object([:]) else {
                throw FieldError("field \"input\" must be an object with the method's keys")
            }
            let result = try MethodCatalog.answer(method: method, input: input)
            return ["result": MethodValue.object(result).json]
        }
    }
}

extension MethodValue {
    /// A parsed JSON value; nil for anything JSON cannot say.
    fileprivate init?(json: Any) {
        switch json {
        case is NSNull: self = .null
        case let text as String: self = .text(text)
        case let values as [Any]:
            self = .array(values.compactMap(MethodValue.init(json:)))
        case let values as [String: Any]:
            self = .object(values.compactMapValues(MethodValue.init(json:)))
        case let number as NSNumber:
            // JSON's true and false arrive as numbers too; only their C type tells them apart.
            if String(cString: number.objCType) == "c" {
                self = .bool(number.boolValue)
                return
            }
            // A decimal number turned into a double by Foundation is up to seven units in the last place off.
            let real = number is NSDecimalNumber ? Double(number.stringValue) ?? number.doubleValue : number.doubleValue
            if let integer = Int(exactly: real), integer.magnitude < 1 << 53 {
                self = .integer(integer)
            } else {
                self = .number(real)
            }
        default: return nil
        }
    }

    fileprivate var json: Any {
        switch self {
        case .null: NSNull()
        case .bool(let flag): flag
        case .integer(let integer): integer
        case .number(let number): number
        case .text(let text): text
        case .array(let values): values.map(\.json)
        case .object(let values): values.mapValues(\.json)
        }
    }
}
