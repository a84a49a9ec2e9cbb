import Foundation

/// A whole answer of the API: printed as it is with `--json`, or read for a table.
struct APIAnswer {
    let bytes: [UInt8]
    let address: DaemonAddress

    /// Values with the API's keys in Swift's spelling; unknown keys are ignored, so that an older command understands a
    /// newer daemon.
    func decode<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            return try decoder.decode(Value.self, from: Data(bytes))
        } catch {
            throw CommandFailure(
                "what answers at \(address.text) does not speak this version's API (\(Self.place(error))). "
                    + "Check the address, and that the daemon and this command have the same version.")
        }
    }

    /// A collection's rows.
    func rows<Row: Decodable>(_: Row.Type = Row.self) throws -> [Row] { try decode(Collection<Row>.self).data }

    /// The API's own JSON, with a line end.
    func printAsIs() throws {
        try StandardOutput.write(bytes)
        if bytes.last != 0x0A { try StandardOutput.write([0x0A]) }
    }

    private struct Collection<Row: Decodable>: Decodable {
        var data: [Row]
    }

    /// The key where reading failed: never a value.
    private static func place(_ error: any Error) -> String {
        let context: DecodingError.Context? =
            switch error as? DecodingError {
            case .keyNotFound(let key, let context):
                DecodingError.Context(codingPath: context.codingPath + [key], debugDescription: "")
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): context
            default: nil
            }
        let path = (context?.codingPath ?? []).map { $0.intValue.map(String.init) ?? $0.stringValue }
        return path.isEmpty ? "no JSON" : "at " + path.joined(separator: ".")
    }
}
