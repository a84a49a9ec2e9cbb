import Foundation
import Logging
import Synchronization
import Testing

/// A value that one thread changes and a test waits for: how these tests wait without sleeping.
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

    /// Blocks until the value is as wanted; false when that takes longer than any healthy run.
    func block(until isWanted: (Value) -> Bool) -> Bool {
        let deadline = Date(timeIntervalSinceNow: 60)
        condition.lock()
        defer { condition.unlock() }
        while !isWanted(now) {
            guard condition.wait(until: deadline) else { return false }
        }
        return true
    }

    /// Returns when the value is as wanted; records an issue when it never is. Blocks none of the threads that all
    /// asynchronous code shares.
    func wait(_ what: Comment, until isWanted: @escaping @Sendable (Value) -> Bool) async {
        let isThere = await withCheckedContinuation { done in
            DispatchQueue.global().async { done.resume(returning: self.block(until: isWanted)) }
        }
        #expect(isThere, what)
    }
}

/// What was logged, as `level: message`.
final class LogLines: Sendable {
    let lines = Watched<[String]>([])
    var all: [String] { lines.now }
    var logger: Logger { Logger(label: "test") { _ in Handler(lines: self) } }

    /// Returns once a line that begins so has been logged.
    func wait(_ beginning: String) async {
        await lines.wait("the log: \(beginning)") { $0.contains { $0.hasPrefix(beginning) } }
    }

    private struct Handler: LogHandler {
        let lines: LogLines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { lines.lines.change { $0.append("\(event.level): \(event.message)") } }
    }
}
