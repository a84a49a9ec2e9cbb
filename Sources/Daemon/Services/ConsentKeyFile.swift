import Domain
import Foundation
import Glibc

/// The file with the key of the ledger of consent. It lies beside the configuration, not in the store: who has a copy of
/// the database alone cannot tell whose numbers were erased.
package struct ConsentKeyFile: Hashable, Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// The key in the file; nil where there is no file.
    /// - Throws: a `Refusal` for a file that is no key.
    package func read() throws(Refusal) -> ConsentKey? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Refusal(
                field: "consentKeyFile", reason: "\(path) cannot be read",
                remedy: "Give the daemon's own account, and nobody else, the right to read it.")
        }
        let words = String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        guard words.count == 1, let bytes = Self.bytes(words[0]), bytes.count == ConsentKey.length else {
            throw Refusal(
                field: "consentKeyFile", reason: "\(path) is not a key of \(ConsentKey.length) bytes in hex",
                remedy: "Put the file back from where you keep it.")
        }
        return ConsentKey(bytes)
    }

    /// Makes a new key and its file, for our own account alone. Never replaces one.
    /// - Throws: a `Refusal` with words for the operator.
    package func create(_ bytes: [UInt8]) throws(Refusal) -> ConsentKey {
        let text = """
            # The key of the ledger of consent. Keep a copy apart from the database and its backups.
            \(Fingerprint.hex(bytes))

            """
        let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        let data = Array(text.utf8)
        guard write(descriptor, data, data.count) == data.count, fsync(descriptor) == 0 else { throw failure() }
        return ConsentKey(bytes)
    }

    static func newBytes() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<ConsentKey.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    private func failure() -> Refusal {
        Refusal(
            field: "consentKeyFile", reason: "\(path) cannot be written (\(StoreLock.reason))",
            remedy: "Make its folder, and let the daemon's account write there.")
    }

    private static func bytes(_ hex: Substring) -> [UInt8]? {
        let digits = Array(hex.trimmingCharacters(in: .whitespaces).utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
