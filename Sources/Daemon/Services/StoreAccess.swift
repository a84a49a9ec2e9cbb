import Domain
import Storage

/// How the rest of the daemon reaches the store: reads on reading connections, writes in line on the one writer thread,
/// where the engine lives.
package protocol StoreAccess: Sendable {
    /// Reads on one consistent snapshot, beside whatever is being written.
    func read<Result: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Result) async throws -> Result

    /// As `read`, but never from a copy, which lags behind: for what must be found as soon as it was written.
    func readNewest<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result

    /// Runs the body in one transaction on the writer thread, between the engine's turns, and tells the engine what
    /// changed once it is committed. Keep bodies small (500 rows or so): webhooks wait meanwhile.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction, _ now: Timestamp) throws -> Changed<Result>
    ) async throws -> Result

    /// The store's clock: the hour of the world, or of the rehearsal.
    func now() -> Timestamp
}

extension StoreAccess {
    /// For stores without a copy.
    package func readNewest<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Result
    ) async throws -> Result { try await read(body) }
}

/// A result, and what the engine must hear of it.
package struct Changed<Result: Sendable>: Sendable {
    package var result: Result
    package var news: [StoreNews]

    package init(_ result: Result, news: [StoreNews] = []) {
        self.result = result
        self.news = news
    }
}

/// What changed in the store outside the engine.
package enum StoreNews: Hashable, Sendable {
    /// Something new may be sent: a launch, a resume, settled reviews, queued answers.
    case work
    /// Nothing more may go to these numbers.
    case suppressed([PhoneNumber])
    /// A campaign was paused or cancelled.
    case stopped(CampaignID)
    /// A lane's trouble is over.
    case laneResumed(LaneID)
}
