import CurlWire
import Domain
import Engine
import Foundation
import Gateways
import Logging
import ServiceLifecycle
import Storage

/// Moves a rehearsal's clock: whenever nothing is in flight here and the phone network has nothing under way, time
/// leaps to whatever comes first, ours or theirs.
///
/// With a peer, both clocks move together: we propose, it says what it has planned and whether it is busy, and the
/// earlier instant is agreed. The clock's place is kept in the store, so that a restart does not go back.
package struct RehearsalLeaper: Service {
    let clock: StoreClock
    let writer: WriterThread
    let store: any StoreAccess
    let peer: Peer?
    let isJumping: Bool
    let rests: AsyncStream<Void>
    let logger: Logger

    /// After a busy answer, and between looks when there is nothing to leap to.
    private static let pauseMilliseconds = 2

    package func run() async throws {
        try await meetPeer()
        await cancelWhenGracefulShutdown {
            guard isJumping else { return await pass() }
            for await _ in rests {
                do {
                    try await leapIfPossible()
                } catch {
                    if Task.isCancelled { return }
                    logger.warning("the rehearsal clock could not leap", metadata: ["reason": "\(error)"])
                    try? await Task.sleep(for: .milliseconds(200))  // cancelled sleep only ends the wait
                    writer.nudge()
                }
            }
        }
    }

    /// The phone network may be started at the same moment as the daemon: it gets some seconds.
    private func meetPeer() async throws {
        guard let peer else { return }
        for attempt in 1... {
            do {
                return try await peer.agree(clock, next: nil)
            } catch {
                if attempt == 50 { throw error }
                try await Task.sleep(for: .milliseconds(200))
            }
        }
    }

    /// With a factor there is nothing to do but to remember how far the clock has come.
    private func pass() async {
        while !Task.isCancelled {
            do {
                try await remember()
                try await Task.sleep(for: .seconds(1))
            } catch { return }
        }
    }

    /// What the engine says of leaping.
    private enum Idleness {
        case busy
        case idle(next: Timestamp?)
    }

    private func leapIfPossible() async throws {
        // Asked on the writer's thread, between turns: a clock that has just leapt may have brought work that the last
        // turn did not see yet.
        let idleness = try await writer.run { engine, now, monotonic, _ -> Idleness in
            // Nothing leaves while the engine is held, so nothing is waited for: time passes as in the world.
            guard engine.activeHolds.isEmpty, engine.isIdle(at: now, monotonic: monotonic) else { return .busy }
            return .idle(next: try engine.store.read { try Leap.target(in: $0, after: now) })
        }
        guard case .idle(let ours) = idleness else { return writer.nudge() }
        var target = ours
        if let peer {
            let theirs = try await peer.propose(now: clock.now(), next: ours)
            if theirs.isBusy {
                try await Task.sleep(for: .milliseconds(Self.pauseMilliseconds))
                return writer.nudge()
            }
            target = [ours, theirs.next].compactMap(\.self).min()
        }
        guard let target, target > clock.now() else {
            // Nothing to leap to: time passes as in the world until something happens.
            try await Task.sleep(for: .milliseconds(50))
            return writer.nudge()
        }
        let clock = clock
        let hasLeapt = try await writer.run { engine, now, monotonic, _ in
            guard engine.activeHolds.isEmpty, engine.isIdle(at: now, monotonic: monotonic) else { return false }
            clock.leap(to: target)
            try engine.store.write { transaction in
                try transaction.setSetting(SettingKey.rehearsalNow, to: String(target.microseconds))
            }
            return true
        }
        if hasLeapt { try await peer?.agree(clock, next: ours) }
        writer.nudge()
    }

    private func remember() async throws {
        let now = clock.now()
        try await store.write { transaction, _ in
            try transaction.setSetting(SettingKey.rehearsalNow, to: String(now.microseconds))
            return Changed(())
        }
    }
}

/// Where a rehearsal may leap to.
package enum Leap {
    /// The next instant at which the clock brings something to do: while texts wait, an opening, an expiry or a step;
    /// else the next step; else the moment at which more people will have had their whole window.
    package static func target(in transaction: Transaction, after now: Timestamp) throws -> Timestamp? {
        if try transaction.hasQueuedInRunningCampaign() {
            let moments = [
                try Scheduler.nextMoment(in: transaction, after: now), try transaction.nextDue(after: now),
            ]
            return moments.compactMap(\.self).min()
        }
        if let step = try transaction.nextStepMoment(after: now) { return step }
        return try transaction.nextMaturityMoment(after: now)
    }
}

extension RehearsalLeaper {
    /// The phone network's side of the shared clock.
    package struct Peer: Sendable {
        let url: String
        let calls: CallDesk

        struct Plans {
            var now: Timestamp?
            var next: Timestamp?
            var isBusy: Bool
        }

        func propose(now: Timestamp, next: Timestamp?) async throws -> Plans {
            try await post("/propose", ["now": ISO8601.format(now), "next": next.map(ISO8601.format) ?? NSNull()])
        }

        /// Tells the peer our time, and takes over its own where that is later.
        func agree(_ clock: StoreClock, next: Timestamp?) async throws {
            let plans = try await post(
                "", ["now": ISO8601.format(clock.now()), "next": next.map(ISO8601.format) ?? NSNull(), "speed": "jump"])
            if let theirs = plans.now { clock.leap(to: theirs) }
        }

        private func post(_ path: String, _ body: [String: Any]) async throws -> Plans {
            let bytes = Array(try JSONSerialization.data(withJSONObject: body))
            let answer = await calls.call(
                HTTPCall(
                    method: .post, url: url + path, headers: [HTTPHeader("Content-Type", "application/json")],
                    body: bytes),
                options: WireOptions(connectTimeoutMilliseconds: 2_000, totalTimeoutMilliseconds: 5_000))
            guard case .response(let response) = answer, response.status == 200,
                let object = try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any]
            else { throw PeerFailure() }
            return Plans(
                now: (object["now"] as? String).flatMap { ISO8601.parse($0) },
                next: (object["next"] as? String).flatMap { ISO8601.parse($0) },
                isBusy: object["busy"] as? Bool ?? false)
        }
    }

    struct PeerFailure: Error, CustomStringConvertible {
        var description: String { "the phone network that shares the clock does not answer at clock.peer" }
    }
}
