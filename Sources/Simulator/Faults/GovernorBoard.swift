import Storage
import Synchronization

/// Which campaigns are paused by a governor, as of the last transaction of any daemon: asked in the transactions
/// themselves, since one more for each question would cost a twelfth of a seed.
final class GovernorBoard: Sendable {
    private let campaigns = Mutex<Set<Int64>>([])

    /// Rows of campaigns.
    var paused: Set<Int64> { campaigns.withLock { $0 } }

    func set(_ paused: Set<Int64>) { campaigns.withLock { $0 = paused } }

    /// Not those that a person paused, be it by a command that took effect without anybody's being told.
    static func paused(on connection: any SQLConnection) throws(StoreError) -> Set<Int64> {
        Set(
            try connection.query("select id from campaign where state = 'paused' and state_by = 'governor'", [])
                .map { $0.integer(0) })
    }
}
