/// A value of a method's input or result: what JSON can say, without a JSON library.
package enum MethodValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case array([MethodValue])
    case object([String: MethodValue])

    /// A real number as results carry it: nil and NaN become null, infinities the texts "inf" and "-inf".
    package static func real(_ value: Double?) -> MethodValue {
        guard let value, !value.isNaN else { return .null }
        if value.isInfinite { return .text(value < 0 ? "-inf" : "inf") }
        return .number(value == 0 ? 0 : value)
    }

    /// A count, or null.
    package static func count(_ value: Int?) -> MethodValue {
        value.map(MethodValue.integer) ?? .null
    }

    package static func reals(_ values: [Double]) -> MethodValue { .array(values.map { .real($0) }) }
    package static func counts(_ values: [Int]) -> MethodValue { .array(values.map { .integer($0) }) }
}

/// Why a method cannot answer: names the key and what it should be.
package struct MethodError: Error, Hashable, CustomStringConvertible {
    package var description: String
    package init(_ description: String) { self.description = description }
}
