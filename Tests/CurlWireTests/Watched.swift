import Foundation
import Synchronization
import Testing

/// A value that one thread changes and another waits for: how these tests wait without sleeping.
final class Watched<Value: Sendable>: Sendable {
    private let condition = NSCondition()
    private let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    var now: Value { value.withLock { $0 } }

    @discardableResult
    func change<Result: Sendable>(_ body: @Sendable (inout Value) -> Result) -> Result {
        condition.lock()
        defer { condition.unlock() }
        let result = value.withLock { value in body(&value) }
        condition.broadcast()
        return result
    }

    /// Blocks until the value is as wanted; records an issue when that takes longer than any healthy run.
    @discardableResult
    func wait(_ what: String, until isWanted: (Value) -> Bool) -> Value {
        let deadline = Date(timeIntervalSinceNow: 60)
        condition.lock()
        defer { condition.unlock() }
        while !isWanted(now) {
            guard condition.wait(until: deadline) else {
                Issue.record("waited in vain for \(what)")
                break
            }
        }
        return now
    }
}
