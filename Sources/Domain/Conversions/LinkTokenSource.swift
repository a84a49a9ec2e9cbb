/// Draws one token after the other out of random bytes, using each byte once.
package struct LinkTokenSource {
    /// Bytes asked for at a time: enough for some hundred tokens.
    private static let portion = 4_096
    /// No generator worth the name gives so many bytes without a token in them.
    private static let mostPortions = 64

    private let random: (Int) -> [UInt8]
    private var bytes: [UInt8] = []
    private var next = 0

    /// - Parameter random: so many bytes of the system's generator; of a seeded one in rehearsed worlds.
    package init(random: @escaping (Int) -> [UInt8]) { self.random = random }

    package mutating func token(_ length: LinkToken.Length = .redirecting) -> LinkToken {
        for _ in 1...Self.mostPortions {
            while bytes.count - next >= length.rawValue {
                let end = min(next + LinkToken.bytesNeeded(length), bytes.count)
                if let (token, used) = LinkToken.drawn(length, fromStartOf: bytes[next..<end]) {
                    next += used
                    return token
                }
                next = end
            }
            bytes = random(Self.portion)
            next = 0
        }
        preconditionFailure("the generator gives no chance")
    }
}
