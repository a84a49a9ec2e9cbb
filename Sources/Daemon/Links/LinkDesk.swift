import Domain
import Engine
import Gateways
import Integrations
import Storage
import Synchronization
import Web

/// Tells where tracked links lead and judges what fetched them. A fetch costs two short reads beside the writer; its click
/// is kept later, many in one transaction, and nobody waits for that.
package final class LinkDesk: LinkGuide {
    private let store: any StoreAccess
    private let settings: LinkSettings
    private let state: Mutex<State>
    /// One item when there are clicks to keep.
    let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    private struct State {
        var memory = LinkMemory()
        var neighbours = ClickNeighbours()
        var guesses = LinkGuesses()
        var addresses: AddressHash
        var waiting: [StoredClick] = []
        var counts: [ClickVerdict.Class: Int] = [:]
        var unknown = 0
        var dropped = 0
    }

    /// Clicks in memory while the store does not take them.
    private static let mostWaiting = 10_000
    static let batch = 500

    package init(store: any StoreAccess, settings: LinkSettings) {
        self.store = store
        self.settings = settings
        state = Mutex(State(addresses: AddressHash(random: settings.random)))
        (signals, signal) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    package func follow(_ fetch: LinkFetch) async -> LinkWay {
        let now = store.now()
        guard let token = settings.rules.host.token(inPath: fetch.target) else { return .unknown }
        let (address, isGuessing, pages) = state.withLock { state in
            let address = state.addresses.hash(fetch.address, at: now)
            return (address, state.guesses.isGuessing(address, at: now), state.memory.pages)
        }
        if isGuessing { return .tooMany }
        let fresh = state.withLock { $0.memory.fresh(token, at: Monotonic.now()) }
        var found = fresh
        if fresh == nil {
            do {
                found = try await find(token, pages: pages)
                state.withLock { $0.memory.remember(token, found, at: Monotonic.now()) }
            } catch {
                found = state.withLock { $0.memory.remembered(token) }
                if found == nil { return .unavailable }
            }
        }
        guard let found, let page = found.page, let destination = page.destination else {
            state.withLock { state in
                state.unknown += 1
                state.guesses.note(address, at: now)
            }
            return .unknown
        }
        note(fetch, found, address: address, at: now)
        let source = LinkSource(campaign: found.link.campaign, token: token)
        return .leads(to: destination.url(with: LinkTags(source: source, campaignName: page.campaignName)))
    }

    /// Reads a link; nil where there is none. The page is checked against what is allowed now.
    private func find(_ token: LinkToken, pages: [CampaignID: LinkMemory.Page]) async throws -> LinkMemory.Found? {
        let rules = settings.rules
        return try await store.readNewest { transaction in
            guard let link = try transaction.link(of: token) else { return nil }
            guard
                let page = try pages[link.campaign]
                    ?? transaction.campaign(link.campaign).map({ LinkMemory.Page($0, rules) })
            else { return nil }
            return LinkMemory.Found(
                link: link, sentAt: try transaction.linkSentAt(link, steps: page.linkedSteps), page: page)
        }
    }

    private func note(_ fetch: LinkFetch, _ found: LinkMemory.Found, address: String, at now: Timestamp) {
        let isNew = state.withLock { state in
            let people = state.neighbours.note(address: address, person: found.link.person, at: now)
            let verdict = ClickRules.verdict(
                on: Click(
                    method: fetch.method, headers: fetch.headers, at: now, sentAt: found.sentAt,
                    peopleFromAddress: people))
            // Tapped twice, it was followed once.
            guard state.memory.isAnother(found.link.token, verdict.rule, at: now) else { return false }
            state.counts[verdict.class, default: 0] += 1
            state.waiting.append(
                StoredClick(
                    link: found.link, at: now, class: verdict.class.rawValue, rule: verdict.rule.rawValue,
                    address: address))
            if state.waiting.count > Self.mostWaiting {
                state.waiting.removeFirst()
                state.dropped += 1
            }
            return true
        }
        if isNew { signal.yield() }
    }

    // MARK: Keeping

    /// Keeps waiting clicks, so many in one transaction. False when there were none. What could not be kept waits on.
    @discardableResult
    package func keepClicks() async throws -> Bool {
        let clicks = state.withLock { state in
            let clicks = Array(state.waiting.prefix(Self.batch))
            state.waiting.removeFirst(clicks.count)
            return clicks
        }
        guard !clicks.isEmpty else { return false }
        do {
            try await store.write { transaction, _ in
                try transaction.keep(clicks)
                return Changed(())
            }
        } catch {
            state.withLock { $0.waiting = clicks + $0.waiting }
            throw error
        }
        return true
    }
}

extension LinkDesk: MetricsReader {
    package func families() async -> [MetricFamily] {
        let (counts, unknown, dropped) = state.withLock { ($0.counts, $0.unknown, $0.dropped) }
        return [
            MetricFamily(
                "textbank_link_clicks_total", .counter,
                help: "Fetches of tracked links by who it was, as far as it shows.",
                samples: ClickVerdict.Class.allCases.map { word in
                    MetricSample(Double(counts[word] ?? 0), labels: [.init("class", word.rawValue)])
                }),
            MetricFamily(
                "textbank_unknown_links_total", .counter, help: "Requests for links that do not exist.",
                samples: [MetricSample(Double(unknown))]),
            MetricFamily(
                "textbank_link_clicks_dropped_total", .counter,
                help: "Clicks forgotten because the store did not take them for long.",
                samples: [MetricSample(Double(dropped))]),
        ]
    }
}
