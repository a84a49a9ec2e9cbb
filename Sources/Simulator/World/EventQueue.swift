import HeapModule

/// What can happen next. Numbers are places in the world's arrays.
enum Happening: Hashable {
    /// A daemon starts, or tries again to start.
    case daemonStarts(Int)
    /// A daemon's loop comes round: it takes in what has arrived, then has the engine do its turn.
    case daemonLoops(Int)
    /// A daemon that was frozen (a stopped process, a suspended machine) goes on.
    case daemonThaws(Int)
    case requestArrives(flight: Int)
    case answerArrives(flight: Int)
    case webhookArrives(delivery: Int)
    /// - arrivesAt: when its webhook comes in; nil where that is drawn.
    case personSpeaks(person: Int, lane: Int, saying: Saying, quoting: Int?, arrivesAt: Int64? = nil)
    case linkIsFollowed(flight: Int, isMachine: Bool)
    /// An organizer reads the inbox.
    case organizerLooks(Int)
    case organizerAnswers(organizer: Int, person: Int, isOverride: Bool)
    case campaignLaunches(Int)
    case campaignPauses(Int)
    case campaignResumes(Int)
    case campaignIsCancelled(Int)
    case laneIsResumed(Int)
    case paperArrives(Int)
    case stormEnds(lane: Int)
    case outageBegins(Int)
    case outageEnds(Int)
    case doubtsAreSettled
    case talliesAreKept
    case backupIsTaken
    case backupIsRestored
    case storeIsArmed
    case faultsEnd
    /// Looks whether everything has come to rest.
    case probe
}

/// The future, in order of time; of two things at one instant the one that was planned first.
struct EventQueue {
    private struct Entry: Comparable {
        var at: Int64
        var sequence: UInt64
        var what: Happening

        static func < (left: Entry, right: Entry) -> Bool {
            left.at == right.at ? left.sequence < right.sequence : left.at < right.at
        }
        static func == (left: Entry, right: Entry) -> Bool { left.sequence == right.sequence }
    }

    private var heap = Heap<Entry>()
    private var sequence: UInt64 = 0
    /// Planned things other than the daemons' own loops and the probe: while there are any, the world is not at rest.
    private(set) var pending = 0

    mutating func plan(_ what: Happening, at: Int64) {
        sequence += 1
        heap.insert(Entry(at: at, sequence: sequence, what: what))
        if Self.isOutside(what) { pending += 1 }
    }

    mutating func next() -> (at: Int64, what: Happening)? {
        guard let entry = heap.popMin() else { return nil }
        if Self.isOutside(entry.what) { pending -= 1 }
        return (entry.at, entry.what)
    }

    static func isOutside(_ what: Happening) -> Bool {
        switch what {
        case .daemonLoops, .probe: false
        default: true
        }
    }
}
