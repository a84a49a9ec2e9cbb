import Crypto

/// The secret with which numbers are hashed in the ledger of consent: an erased person's number is recognised by it, and
/// without it ten billion guesses tell nothing. It is kept apart from the store and from its backups.
package struct ConsentKey: Hashable, Sendable {
    private let bytes: [UInt8]

    /// 32 bytes from the system's generator.
    package static let length = 32

    /// - Parameter bytes: `length` of them, or none for stores in which nobody real is kept (tests, simulations).
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// No secret at all: anybody who tries all numbers finds them.
    package static let none = ConsentKey([])

    /// What stands for a number in the ledger for good: HMAC-SHA-256 of its E.164 form, in lower-case hex.
    package func subject(of phone: PhoneNumber) -> String {
        Fingerprint.hex(
            HMAC<SHA256>.authenticationCode(for: Array(phone.exposed.utf8), using: SymmetricKey(data: bytes)))
    }

    /// Names the key without telling it: a store remembers which one its ledger was written with.
    package var fingerprint: String {
        String(Fingerprint.sha256(Array("textbank consent key:".utf8) + bytes).prefix(16))
    }
}

extension ConsentKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<consent key>" }
    package var debugDescription: String { "<consent key>" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
