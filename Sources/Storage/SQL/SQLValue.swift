/// A value on its way to or from the database. All whole numbers are 64-bit; truth is 0 and 1.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    package static func optional(_ value: Int64?) -> SQLValue { value.map(SQLValue.integer) ?? .null }
    package static func optional(_ value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }
    package static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
}

/// One row of a result, read by position: the statements are ours, so the order is known.
package struct SQLRow: Sendable {
    package var values: [SQLValue]

    package init(values: [SQLValue]) { self.values = values }

    /// The whole number in a column that is never null. A statement that breaks this is a bug: it stops the process.
    package func integer(_ column: Int) -> Int64 {
        guard let value = optionalInteger(column) else { preconditionFailure("column \(column) is null") }
        return value
    }

    package func optionalInteger(_ column: Int) -> Int64? {
        switch values[column] {
        case .integer(let value): value
        case .real(let value): Int64(value)
        case .null: nil
        case .text, .blob: preconditionFailure("column \(column) is not a number")
        }
    }

    /// The text in a column that is never null.
    package func text(_ column: Int) -> String {
        guard let value = optionalText(column) else { preconditionFailure("column \(column) is null") }
        return value
    }

    package func optionalText(_ column: Int) -> String? {
        switch values[column] {
        case .text(let value): value
        case .null: nil
        case .integer(let value): String(value)
        case .real(let value): String(value)
        case .blob(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }

    package func bytes(_ column: Int) -> [UInt8] {
        switch values[column] {
        case .blob(let bytes): bytes
        case .text(let text): Array(text.utf8)
        case .null: []
        case .integer, .real: preconditionFailure("column \(column) is not bytes")
        }
    }

    package func flag(_ column: Int) -> Bool { integer(column) != 0 }
}
