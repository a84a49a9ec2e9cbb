/// The random part of a tracked link: which person of which campaign it was sent to, known only to us.
///
/// 31 letters and digits that nobody confuses when retyping: no `0 o`, no `1 i l`, one case. A token is a name to look up,
/// never a right: it says nothing about the person, and whoever holds it can only follow the link.
package struct LinkToken: Hashable, Sendable {
    /// Lower case, of `alphabet`, eight or ten long.
    package let text: String

    /// How much must be guessed to hit somebody's token.
    package enum Length: Int, Hashable, Sendable, CaseIterable {
        /// 39.6 bits: for links that only redirect.
        case redirecting = 8
        /// 49.5 bits: where the page shows anything about the person.
        case showing = 10
    }

    package static let alphabet = "23456789abcdefghjkmnpqrstuvwxyz"
    private static let symbols = Array(alphabet.utf8)

    /// For tokens that were checked before they were stored.
    package init(stored text: String) { self.text = text }

    /// A token as it comes back: from a path, from another system's `source`, or retyped by a person.
    ///
    /// Case does not matter; spaces, `-` and `_` do not count, nor do marks around it that a message app took for part of
    /// the link. Nil for everything else: a `0` or an `l` is never read as the letter it resembles, because neither is in
    /// the alphabet, and a guess would credit a stranger.
    package init?(typed text: some StringProtocol) {
        var bytes = Array(text.utf8.prefix(64))
        while let last = bytes.last, Self.marks.contains(last) { bytes.removeLast() }
        bytes = Array(bytes.drop(while: Self.marks.contains))
        var folded: [UInt8] = []
        for byte in bytes where !Self.fillers.contains(byte) {
            let lower = (0x41...0x5A).contains(byte) ? byte + 32 : byte
            guard Self.symbols.contains(lower) else { return nil }
            folded.append(lower)
        }
        guard Length(rawValue: folded.count) != nil else { return nil }
        self.text = String(decoding: folded, as: UTF8.self)
    }

    private static let fillers = Set(" -_".utf8)
    private static let marks = Set(" \t\r\n.,;:!?()[]<>\"'*/".utf8)

    /// A new token out of random bytes of the system's generator; nil when there are too few. `bytesNeeded` are enough but
    /// for one draw in a billion; the store's unique index catches what was drawn before.
    ///
    /// A byte above 247 is left out, because 256 is no multiple of 31 and the first letters would come up more often. A
    /// token with an ugly word in it is left out whole.
    package static func drawn(_ length: Length, from bytes: some Sequence<UInt8>) -> LinkToken? {
        drawn(length, fromStartOf: bytes)?.token
    }

    /// The same, with how many bytes it took.
    static func drawn(_ length: Length, fromStartOf bytes: some Sequence<UInt8>) -> (token: LinkToken, used: Int)? {
        let fair = 256 - 256 % symbols.count
        var drawn: [UInt8] = []
        var used = 0
        for byte in bytes {
            used += 1
            guard byte < fair else { continue }
            drawn.append(symbols[Int(byte) % symbols.count])
            guard drawn.count == length.rawValue else { continue }
            let text = String(decoding: drawn, as: UTF8.self)
            if !LinkWords.isUgly(text) { return (LinkToken(stored: text), used) }
            drawn.removeAll(keepingCapacity: true)
        }
        return nil
    }

    /// As long as every other: for previews, where nobody has a token yet.
    package static let sample = LinkToken(stored: "k7m2q9xw")

    /// Random bytes to give to `drawn`.
    package static func bytesNeeded(_ length: Length) -> Int { length.rawValue * 8 }
}

extension LinkToken: CustomStringConvertible {
    /// Whoever has a token can follow the link in somebody's name: it is no word for a log.
    package var description: String { "<token>" }
}
