import Domain
import Foundation

/// The JSON object of a request, read strictly: an unknown key is an error, and all errors are told at once.
struct JSONFields {
    private let values: [String: Any]

    /// - Throws: `Problem` 400 when it is no object or has keys that the endpoint does not know.
    init(_ bytes: [UInt8], allowed: [String]) throws(Problem) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)), let values = object as? [String: Any]
        else {
            throw .badRequest(
                field: "body", reason: "it is not a JSON object", remedy: "Send an object with \(Self.list(allowed)).")
        }
        let unknown = values.keys.filter { !allowed.contains($0) }.sorted()
        guard unknown.isEmpty else {
            throw .badRequest(
                unknown.map {
                    Rejection(
                        field: String($0.prefix(40)), reason: "there is no such key",
                        remedy: "The keys are \(Self.list(allowed)).")
                })
        }
        self.values = values
    }

    /// The key is there, be it null.
    func has(_ key: String) -> Bool { values[key] != nil }

    /// Nil where it is missing, null or only spaces.
    func text(_ key: String) throws(Problem) -> String? {
        switch values[key] {
        case nil, is NSNull: return nil
        case let text as String:
            let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
            return trimmed.isEmpty ? nil : trimmed
        default: throw .badRequest(field: key, reason: "it is not a text", remedy: "Write it in quotation marks.")
        }
    }

    func required(_ key: String, _ remedy: String) throws(Problem) -> String {
        guard let text = try text(key) else { throw .badRequest(field: key, reason: "it is missing", remedy: remedy) }
        return text
    }

    /// A list of texts; empty where it is missing or null.
    func texts(_ key: String, _ remedy: String) throws(Problem) -> [String] {
        switch values[key] {
        case nil, is NSNull: return []
        case let texts as [String]: return texts
        default: throw .badRequest(field: key, reason: "it is not a list of texts", remedy: remedy)
        }
    }

    /// False where it is missing or null.
    func flag(_ key: String) throws(Problem) -> Bool {
        switch values[key] {
        case nil, is NSNull: return false
        case let number as NSNumber where !CFNumberIsTruth.isNot(number): return number.boolValue
        default: throw .badRequest(field: key, reason: "it is neither true nor false", remedy: "Write true or false.")
        }
    }

    func count(_ key: String, _ remedy: String) throws(Problem) -> Int64 {
        // Booleans are numbers to Foundation, and 12.5 people are none.
        if let number = values[key] as? NSNumber, CFNumberIsTruth.isNot(number), let value = Int64(exactly: number),
            value >= 0
        {
            return value
        }
        throw .badRequest(field: key, reason: "it is not a whole number from 0", remedy: remedy)
    }

    /// A number strictly between 0 and 1.
    func fraction(_ key: String, _ remedy: String) throws(Problem) -> Double {
        if let number = values[key] as? NSNumber, CFNumberIsTruth.isNot(number), number.doubleValue > 0,
            number.doubleValue < 1
        {
            return number.doubleValue
        }
        throw .badRequest(field: key, reason: "it is not a fraction between 0 and 1", remedy: remedy)
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of type: Choice.Type
    ) throws(Problem) -> Choice where Choice.RawValue == String {
        let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        let text = try required(key, "Use \(names).")
        guard let choice = Choice(rawValue: text) else {
            throw .badRequest(field: key, reason: "there is no such choice", remedy: "Use \(names).")
        }
        return choice
    }

    private static func list(_ keys: [String]) -> String { keys.joined(separator: ", ") }
}

/// Tells a JSON number from `true` and `false`.
private enum CFNumberIsTruth {
    static func isNot(_ number: NSNumber) -> Bool {
        // swift-corelibs-foundation gives booleans the encoding of a C bool or char.
        !["c", "B"].contains(String(cString: number.objCType))
    }
}
