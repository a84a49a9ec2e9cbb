import Foundation

/// The files beside the tests and the tables in `config/data`, found from this source file.
enum Vectors {
    private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static func text(_ name: String) throws -> String {
        try String(contentsOf: here.appending(path: "Vectors/\(name)"), encoding: .utf8)
    }

    static func object(_ name: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(text(name).utf8)) as? [String: Any] ?? [:]
    }

    /// The text of a file in `config/data`.
    static func table(_ name: String) throws -> String {
        let root = here.deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "config/data/\(name)"), encoding: .utf8)
    }
}
