import Domain

/// A key to the API: `tb_` and 256 random bits. It is shown once; only its hash is kept.
package enum AccessToken {
    package static let prefix = "tb_"

    /// - Parameter random: 32 bytes from the system's generator.
    package static func make(random: [UInt8]) -> Secret {
        precondition(random.count == 32, "a token has 256 bits")
        return Secret(prefix + Fingerprint.hex(random))
    }

    /// What is kept and looked up: SHA-256 in lower-case hex.
    package static func hash(of token: String) -> String { Fingerprint.sha256(token) }
}
