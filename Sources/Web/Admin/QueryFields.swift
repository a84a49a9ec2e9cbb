import Domain
import Gateways

/// The query of a request, read strictly: an unknown or repeated name is an error, so that a typing error in `dry_run`
/// never becomes a launch.
struct QueryFields {
    private let values: [String: String]

    /// - Throws: `Problem` 400 with everything that is wrong.
    init(_ query: some StringProtocol, allowed: [String]) throws(Problem) {
        var values: [String: String] = [:]
        var rejections: [Rejection] = []
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decoded(parts[0])
            guard allowed.contains(name) else {
                rejections.append(
                    Rejection(
                        field: "?\(name.prefix(40))", reason: "the query has no such parameter",
                        remedy: allowed.isEmpty ? "Leave it out." : "Use \(allowed.joined(separator: ", "))."))
                continue
            }
            if values[name] != nil {
                rejections.append(
                    Rejection(field: "?\(name)", reason: "the query has it twice", remedy: "Give it once."))
            }
            values[name] = parts.count > 1 ? Self.decoded(parts[1]) : ""
        }
        guard rejections.isEmpty else { throw .badRequest(rejections) }
        self.values = values
    }

    /// Nil where it is missing or empty.
    func text(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

    func required(_ name: String, _ remedy: String) throws(Problem) -> String {
        guard let text = text(name) else {
            throw .badRequest(field: "?\(name)", reason: "it is missing", remedy: remedy)
        }
        return text
    }

    func flag(_ name: String) throws(Problem) -> Bool {
        switch values[name]?.lowercased() {
        case nil, "false", "0", "no": return false
        case "true", "1", "yes", "": return true
        default:
            throw .badRequest(field: "?\(name)", reason: "it is neither true nor false", remedy: "Write true or false.")
        }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, of type: Choice.Type
    ) throws(Problem) -> Choice? where Choice.RawValue == String {
        guard let text = text(name) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        throw .badRequest(
            field: "?\(name)", reason: "there is no such choice",
            remedy: "Use \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
    }

    func number(_ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = text(name) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        throw .badRequest(
            field: "?\(name)", reason: "it is not a whole number in range",
            remedy: "Give \(range.lowerBound) to \(range.upperBound).")
    }

    func instant(_ name: String) throws(Problem) -> Timestamp? {
        guard let text = text(name) else { return nil }
        if let instant = ISO8601.parse(text) { return instant }
        throw .badRequest(
            field: "?\(name)", reason: "it is not an instant", remedy: "Write it as 2026-07-01T23:30:00Z.")
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        String(decoding: PercentEncoding.decode(Array(text.utf8), plusIsSpace: true), as: UTF8.self)
    }
}
