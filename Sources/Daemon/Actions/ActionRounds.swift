import CurlWire
import Domain
import Engine
import Gateways
import Integrations
import Storage

/// The reading of other systems, one call after the other: which is due, what its answer changes in the store. `step` does
/// one thing; `ActionPollService` calls it for as long as the daemon lives.
package struct ActionRounds {
    /// Makes one call; nil when the daemon stops meanwhile.
    package typealias Call = @Sendable (HTTPCall, WireOptions) async -> HTTPAnswer?

    /// What one step came to.
    package enum Step: Hashable, Sendable {
        case nothingDue
        /// A page of a source was read, or could not be.
        case polled(source: String, trouble: String?)
        /// A source was asked about one event.
        case asked(source: String, settled: Bool)
        case stopped
    }

    private let store: any StoreAccess
    private let sources: [ActionSetup]
    private let call: Call
    private let chance: @Sendable () -> Double
    private var polls: [String: Poll] = [:]

    /// People who are tried again after a round.
    private static let matchBatch = 500
    /// Questions about one event that get no answer, before it is left to a person.
    private static let patience: Int64 = 12

    package init(
        store: any StoreAccess, sources: [ActionSetup], call: @escaping Call, chance: @escaping @Sendable () -> Double
    ) {
        self.store = store
        self.sources = sources.filter { $0.poller != nil }
        self.call = call
        self.chance = chance
    }

    /// Makes the one call that is most overdue, if any, and keeps what it brought.
    package mutating func step() async throws -> Step {
        let now = store.now()
        try await begin(now)
        if let (source, poller, poll) = mostOverdue(at: now), let request = poller.call(for: poll) {
            return try await read(source, poller, poll, request)
        }
        for source in sources {
            guard let asking = source.poller?.asking else { continue }
            let due = try await store.read { try $0.nextToAsk(source: source.name, now: now) }
            if let due { return try await ask(about: due, of: source, asking.codec, asking.action) }
        }
        return .nothingDue
    }

    // MARK: Rounds

    /// Takes up every source where it was left: by an earlier process, or by another daemon on the same store.
    private mutating func begin(_ now: Timestamp) async throws {
        let resting = sources.filter { source in
            polls[source.name].map { $0.page == nil && $0.dueAt <= now && $0.trouble == nil } ?? true
        }
        guard !resting.isEmpty else { return }
        let states = try await store.read { try $0.syncStates() }
        for source in resting {
            guard let pace = source.poller?.pace else { continue }
            let state = states.first { $0.source == source.name }
            let dueAt = state?.succeededAt.map { $0.adding(seconds: pace.everySeconds) } ?? now
            polls[source.name] = Poll(pace: pace, watermark: state?.watermark, startingAt: dueAt)
        }
    }

    private func mostOverdue(at now: Timestamp) -> (ActionSetup, ActionPoller, Poll)? {
        var found: (ActionSetup, ActionPoller, Poll)?
        for source in sources {
            guard let poller = source.poller, let poll = polls[source.name], poll.dueAt <= now,
                poller.call(for: poll) != nil
            else { continue }
            if found.map({ poll.dueAt < $0.2.dueAt }) ?? true { found = (source, poller, poll) }
        }
        return found
    }

    /// Reads one page. Its events and how far it was read are one transaction: a watermark never runs ahead of what is kept.
    private mutating func read(
        _ source: ActionSetup, _ poller: ActionPoller, _ poll: Poll, _ request: HTTPCall
    ) async throws -> Step {
        guard let answer = await call(request, source.wire) else { return .stopped }
        let heardAt = store.now()
        let (reading, events) = poller.reading(of: answer, receivedAt: heardAt)
        var next = poll
        next.absorb(reading, at: heardAt, jitter: chance())
        let after = next
        let isRoundOver = after.page == nil && after.trouble == nil
        let state = SyncState(
            source: source.name, watermark: isRoundOver ? after.watermark : nil,
            succeededAt: isRoundOver ? after.succeededAt : nil, failingSince: after.failingSince,
            problem: after.trouble.map { "\($0.code): \($0.words)" })
        let canBeAsked = poller.asking != nil
        try await store.write { transaction, now in
            var absorption = ActionAbsorption(
                source: source.name, inbox: nil, canBeAsked: canBeAsked, in: transaction, now: now)
            try absorption.absorb(events)
            try transaction.setSyncState(state)
            return Changed((), news: Self.news(absorption.result))
        }
        if isRoundOver { try await matchAgain(source, canBeAsked: canBeAsked) }
        polls[source.name] = after
        return .polled(source: source.name, trouble: after.trouble?.code)
    }

    /// Somebody may have been imported since: every action that nobody is known for is matched once more, so many in a
    /// transaction that webhooks get their turn between.
    private func matchAgain(_ source: ActionSetup, canBeAsked: Bool) async throws {
        var place: Int64? = 0
        while let after = place {
            place = try await store.write { transaction, now in
                var absorption = ActionAbsorption(
                    source: source.name, inbox: nil, canBeAsked: canBeAsked, in: transaction, now: now)
                let last = try absorption.matchAgain(after: after, limit: Self.matchBatch)
                return Changed(last, news: Self.news(absorption.result))
            }
        }
    }

    private static func news(_ result: ActionAbsorption.Result) -> [StoreNews] {
        result.suppressed.isEmpty ? [] : [.suppressed(result.suppressed)]
    }

    // MARK: Questions about one event

    private func ask(
        about action: StoredAction, of source: ActionSetup, _ codec: ActionNetwork, _ name: String
    ) async throws -> Step {
        if !action.event.isVerified, let request = codec.verificationCall(for: action.event) {
            guard let answer = await call(request, source.wire) else { return .stopped }
            switch codec.verification(in: answer, of: action.event) {
            case .confirmed(let event): try await keep(event, about: action, name, asksOn: true)
            case .denied(let code):
                try await store.write { transaction, now in
                    var absorption = ActionAbsorption(
                        source: action.source, inbox: nil, canBeAsked: true, in: transaction, now: now)
                    try absorption.deny(action.id, code: code)
                    return Changed(())
                }
            case .unclear(let trouble):
                try await postpone(action, hours: trouble.kind == .refused ? 1 : 0)
                return .asked(source: source.name, settled: false)
            }
            return .asked(source: source.name, settled: true)
        }
        guard action.person == nil, let request = codec.personCall(for: action.event) else {
            try await store.write { transaction, _ in
                try transaction.setAsk(action.id, at: nil, asked: action.asked)
                return Changed(())
            }
            return .asked(source: source.name, settled: false)
        }
        guard let answer = await call(request, source.wire) else { return .stopped }
        guard let event = codec.event(action.event, withPersonIn: answer) else {
            try await postpone(action, hours: 0)
            return .asked(source: source.name, settled: false)
        }
        try await keep(event, about: action, name, asksOn: false)
        return .asked(source: source.name, settled: true)
    }

    private func keep(
        _ event: ActionEvent, about action: StoredAction, _ name: String, asksOn: Bool
    ) async throws {
        let worded = ActionWords.event(event, action: name)
        try await store.write { transaction, now in
            var absorption = ActionAbsorption(
                source: action.source, inbox: nil, canBeAsked: asksOn, in: transaction, now: now)
            try absorption.absorb([worded])
            // The person's own record said all it knows: asking again would say the same.
            if !asksOn { try transaction.setAsk(action.id, at: nil, asked: action.asked) }
            return Changed((), news: Self.news(absorption.result))
        }
    }

    /// Asks again later: in minutes that double up to an hour; and no more after twelve times.
    private func postpone(_ action: StoredAction, hours: Int64) async throws {
        let asked = action.asked + 1
        let minutes = min(60, Int64(1) << min(asked, 6))
        let pause = max(hours * 3_600, minutes * 60)
        try await store.write { transaction, now in
            try transaction.setAsk(
                action.id, at: asked >= Self.patience ? nil : now.adding(seconds: pause), asked: asked)
            return Changed(())
        }
    }
}
