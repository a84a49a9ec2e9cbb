import DequeModule
import Domain
import Gateways

/// When to make something of webhooks that were taken in. Not while more are coming: whoever posts them waits for an
/// answer, and a batch later costs less than many now. And not much later than they came: an opt-out in plain words may
/// be among them, and what it says must hold within a second.
package struct AbsorbPace: Hashable, Sendable {
    /// Nothing has come for so long: nobody waits.
    package var quietMicroseconds: Int64
    /// The oldest has waited for so long: its turn has come, whoever waits.
    package var latestMicroseconds: Int64
    /// Webhooks in one transaction while more are coming: whoever posts them waits for it to end.
    package var batchWhileComing: Int

    package init(quietMicroseconds: Int64, latestMicroseconds: Int64, batchWhileComing: Int) {
        self.quietMicroseconds = quietMicroseconds
        self.latestMicroseconds = latestMicroseconds
        self.batchWhileComing = batchWhileComing
    }

    package static let atOnce = AbsorbPace(quietMicroseconds: 0, latestMicroseconds: 0, batchWhileComing: .max)
    package static let standard = AbsorbPace(
        quietMicroseconds: 3_000, latestMicroseconds: 200_000, batchWhileComing: 128)
}

/// What the webhooks that were just taken in say: it was read before they were answered, and need not be read again
/// from the store when something is made of them. A webhook that is not in here is read from the store.
struct WebhookMemory: Sendable {
    struct Known: Sendable {
        var gateway: String
        var receivedAt: Timestamp
        var events: [InboundEvent]
    }

    /// Some hundred bytes each.
    private static let most = 10_000

    private var known: [Int64: Known] = [:]
    /// The last of each batch that was taken in and when that was (monotonic), oldest first, until something was made of
    /// it.
    private var arrivals = Deque<(last: Int64, at: Int64)>()

    func contains(_ id: Int64) -> Bool { known[id] != nil }

    subscript(id: Int64) -> Known? { known[id] }

    /// Remembers webhooks whose commit is certain: the number of one that was rolled back may be another's.
    mutating func remember(_ webhooks: [AuthenticWebhook], from first: Int64, at monotonic: Int64) {
        guard !webhooks.isEmpty else { return }
        // Where another daemon makes something of them, nobody forgets them here.
        if known.count + webhooks.count > Self.most { known.removeAll(keepingCapacity: true) }
        for (offset, webhook) in webhooks.enumerated() {
            // What other systems tell is read when something is made of it.
            guard let events = webhook.events, ActionInbox.hook(webhook.gateway) == nil else { continue }
            known[first + Int64(offset)] = Known(
                gateway: webhook.gateway, receivedAt: webhook.receivedAt, events: events)
        }
        arrivals.append((first + Int64(webhooks.count) - 1, monotonic))
    }

    /// Something was made of these; `isAll` where nothing is left.
    mutating func forget(_ ids: [Int64], isAll: Bool) {
        for id in ids { known[id] = nil }
        if isAll {
            arrivals.removeAll()
        } else if let last = ids.max() {
            while let first = arrivals.first, first.last <= last { arrivals.removeFirst() }
        }
    }

    /// Whether more are coming in.
    func isComing(at monotonic: Int64, _ pace: AbsorbPace) -> Bool {
        arrivals.last.map { monotonic < $0.at + pace.quietMicroseconds } ?? false
    }

    /// When to make something of what waits (monotonic); the past where it came in elsewhere or before our time.
    func dueAt(_ pace: AbsorbPace) -> Int64 {
        guard let first = arrivals.first, let last = arrivals.last else { return .min }
        return min(first.at + pace.latestMicroseconds, last.at + pace.quietMicroseconds)
    }
}
