import Domain
import Synchronization

/// Who came earlier in a file, in eight bytes each: numbers exactly, other keys by the start of their hash. Shared by
/// the batches of one file, which come one after the other.
final class SeenPeople: Sendable {
    private let seen = Mutex<Set<UInt64>>([])

    /// True when it is the first time.
    func insert(_ key: String) -> Bool {
        let mark: UInt64
        if key.hasPrefix("+"), let digits = UInt64(key.dropFirst()) {
            mark = digits
        } else {
            // Above every number of fifteen digits.
            mark = (UInt64(Fingerprint.sha256(key).prefix(16), radix: 16) ?? 0) | 1 << 63
        }
        return seen.withLock { $0.insert(mark).inserted }
    }
}
