import CCurl
import Synchronization

/// Wakes the wire's thread out of `curl_multi_poll`.
///
/// SAFETY: `curl_multi_wakeup` is the one libcurl function made to be called from other threads; this type calls no
/// other, and the mailbox calls it under its lock, where the loop takes it away before the handle ends.
struct WakeUpCall: @unchecked Sendable {
    private let multi: UnsafeMutableRawPointer

    init(_ multi: UnsafeMutableRawPointer) { self.multi = multi }

    func callAsFunction() { curl_multi_wakeup(multi) }
}

/// Where other threads leave what they want of the wire's thread. Unbounded: the caller's credit bounds it.
final class CurlMailbox: Sendable {
    struct Post: Sendable {
        var arrived: [[WireRequest]] = []
        var withdrawn: [WireTicket] = []
        var isStopping = false
    }

    private struct State: Sendable {
        var post = Post()
        var hasNews = false
        var isClosed = false
        var isAsleep = false
        var wakeUp: WakeUpCall?

        /// A system call, so only for a thread that sleeps, and once.
        mutating func ring() {
            hasNews = true
            guard isAsleep else { return }
            isAsleep = false
            wakeUp?()
        }
    }

    private let state = Mutex(State())

    // MARK: Other threads

    /// - Returns: false when the wire has ended and nobody would read it.
    func leave(_ batch: [WireRequest]) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.post.arrived.append(batch)
            state.ring()
            return true
        }
    }

    func leaveWithdrawal(_ tickets: [WireTicket]) {
        state.withLock { state in
            state.post.withdrawn.append(contentsOf: tickets)
            state.ring()
        }
    }

    func leaveStop() {
        state.withLock { state in
            state.post.isStopping = true
            state.ring()
        }
    }

    // MARK: The wire's thread

    func open(_ wakeUp: WakeUpCall) {
        state.withLock { $0.wakeUp = wakeUp }
    }

    /// All that was left, once; a stop stays.
    func collect() -> Post {
        state.withLock { state in
            state.isAsleep = false
            guard state.hasNews else { return Post(isStopping: state.post.isStopping) }
            state.hasNews = false
            let post = state.post
            state.post = Post(isStopping: post.isStopping)
            return post
        }
    }

    /// Whether the thread may sleep: nothing was left since it collected, and whoever leaves something now wakes it.
    func isEmptyBeforeSleep() -> Bool {
        state.withLock { state in
            state.isAsleep = !state.hasNews
            return state.isAsleep
        }
    }

    /// No more wake-ups and no more post.
    ///
    /// - Returns: false when something was left at the last moment, which must be seen to first.
    func close() -> Bool {
        state.withLock { state in
            guard !state.hasNews else { return false }
            state.isClosed = true
            state.wakeUp = nil
            return true
        }
    }
}
