import CCurl
import Gateways
import Glibc
import Synchronization

/// The wire to the gateways: one thread that owns a libcurl multi handle and a fixed number of reusable transfers.
///
/// What it promises beyond `Wire`:
/// - It never sends a request twice. libcurl does so by itself when a kept connection dies; here it is stopped should it
///   begin again, a long body cannot be rewound, and a request without a body gets a connection of its own.
/// - HTTP/1.1; TLS verified; no redirects, no proxy the options do not name, no `Expect`; plain `http:` only to this
///   machine unless the options allow it.
/// - Of an answer's headers it keeps `Content-Type` and `Retry-After`; of its body at most 64 KiB.
/// - No more requests under way, and no more connections in use, than slots.
package final class CurlWire: Wire {
    private let mailbox = CurlMailbox()
    private let deliver: @Sendable ([WireAnswer]) -> Void
    /// Nil once joined. Its lock is held while joining, so that a second caller waits for the end, too.
    private let thread: Mutex<pthread_t?>

    /// - Parameters:
    ///   - slots: most requests under way at a time, 1 or more. More than 64 bought nothing when measured.
    ///   - userAgent: `textbank/<version>`.
    ///   - gate: asked on the wire's thread before a request is started, again when it is connected and about to be
    ///     sent, and once more before a body that does not leave in one write with the head (8 KiB and more). A no
    ///     before the first byte is answered `gated` and `neverSent`. It must be quick: everything waits for it.
    ///   - deliver: called on the wire's thread, at most once for each turn of its loop, with what has ended. It must be
    ///     quick, too. It may call `submit` and `withdraw`.
    package init(
        slots: Int, userAgent: String, gate: (@Sendable (WireTicket) -> Bool)? = nil,
        deliver: @escaping @Sendable ([WireAnswer]) -> Void
    ) {
        precondition(slots > 0, "a wire needs a slot")
        precondition(Self.isCurlReady, "libcurl did not start")
        self.deliver = deliver
        let mailbox = mailbox
        thread = Mutex(
            Self.startThread {
                var loop = CurlLoop(
                    slots: slots, manner: CurlSlot.Manner(userAgent: userAgent, gate: gate), mailbox: mailbox,
                    deliver: deliver)
                loop.run()
            })
    }

    /// Letting go of a wire shuts it down.
    deinit { shutDown() }

    package func submit(_ batch: [WireRequest]) {
        guard !batch.isEmpty, !mailbox.leave(batch) else { return }
        deliver(
            batch.map {
                WireAnswer(ticket: $0.ticket, answer: .failure(.withdrawn), handedOffAtMonotonicMicroseconds: nil)
            })
    }

    package func withdraw(_ tickets: [WireTicket]) {
        guard !tickets.isEmpty else { return }
        mailbox.leaveWithdrawal(tickets)
    }

    /// Takes as long as the longest total time-out of what is under way. Called on the wire's own thread it asks for
    /// the end and does not wait for it.
    package func shutDown() {
        mailbox.leaveStop()
        thread.withLock { thread in
            guard let running = thread else { return }
            thread = nil
            if pthread_equal(running, pthread_self()) != 0 {
                pthread_detach(running)
            } else {
                pthread_join(running, nil)
            }
        }
    }

    /// Once for the process, before the first handle.
    private static let isCurlReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    /// What the new thread is to do, in the one form a thread's start takes: a reference.
    private final class Errand: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private static func startThread(_ run: @escaping @Sendable () -> Void) -> pthread_t {
        var thread = pthread_t()
        let errand = Unmanaged.passRetained(Errand(run))
        let result = pthread_create(
            &thread, nil,
            { errand in
                guard let errand else { return nil }
                // Signals are other threads' business. SIGPIPE in particular: told to leave signals alone, libcurl does
                // not fend it off when TLS writes to a connection that is gone.
                var all = sigset_t()
                sigfillset(&all)
                pthread_sigmask(SIG_BLOCK, &all, nil)
                Unmanaged<Errand>.fromOpaque(errand).takeRetainedValue().run()
                return nil
            }, errand.toOpaque())
        precondition(result == 0, "the wire's thread did not start")
        return thread
    }
}
