import Domain
import Storage

/// Whether a store that is being opened is the one the last daemon left here, or another one in its place.
package enum FenceVerdict: Hashable, Sendable {
    case armed
    case fenced(FenceReason)

    /// - Parameters:
    ///   - isShared: several daemons raise the number inside; each has a file of its own.
    ///   - hasOthers: another daemon is at work on the store now, and not fenced.
    ///   - isEmpty: no campaign and no text was ever in it.
    package static func judge(
        inside: StoreEpoch, beside: EpochFile.Reading, place: Place, isShared: Bool = false, hasOthers: Bool = false,
        isEmpty: Bool
    ) -> FenceVerdict {
        if let copiedAt = inside.copiedAt { return .fenced(.copy(copiedAt)) }
        if let made = inside.database, let here = place.database, made != here { return .fenced(.otherDatabase) }
        switch beside {
        case .unreadable: return .fenced(.unreadable)
        case .missing:
            // A store that no daemon with a fence has opened comes from an older version: it is taken over as it is.
            return inside.identity == nil || isEmpty || hasOthers ? .armed : .fenced(.missing)
        case .found(let record, let isCopy):
            if record.machine != place.machine { return .fenced(.otherMachine) }
            if record.identity != inside.identity { return .fenced(.otherStore) }
            if isCopy { return .fenced(.copiedFolder) }
            if inside.number < record.number {
                return .fenced(.older(inside: inside.number, beside: record.number))
            }
            if record.storeInode != place.storeInode { return .fenced(.copiedFile) }
            // A crash between the two writes leaves the inside one ahead; no daemon leaves it further.
            if !isShared, inside.number > record.number + 1 {
                return .fenced(.newer(inside: inside.number, beside: record.number))
            }
            return .armed
        }
    }

    /// Until when texts may have left after the copy was made, where that is known: this machine's own file is the
    /// original and shows that the daemon here went on, with the same store, after the copy was made. A rehearsal's
    /// clock may leap between two records, and of several daemons another may have gone on longer.
    package static func lastAlive(
        inside: StoreEpoch, beside: EpochFile.Reading, place: Place, isShared: Bool, isRehearsal: Bool
    ) -> Timestamp? {
        guard !isShared, !isRehearsal, case .found(let record, isCopy: false) = beside,
            record.machine == place.machine, record.identity == inside.identity, inside.number < record.number
        else { return nil }
        return record.aliveAt.adding(seconds: FenceKeeper.longestSilenceSeconds)
    }
}

/// Why a store is fenced.
package enum FenceReason: Hashable, Sendable {
    /// `textbank backup` made it.
    case copy(Timestamp)
    case older(inside: Int64, beside: Int64)
    case newer(inside: Int64, beside: Int64)
    case missing
    case unreadable
    case otherMachine
    case otherStore
    case copiedFile
    case copiedFolder
    case otherDatabase

    /// The word for programs.
    package var code: String {
        switch self {
        case .copy: "backup"
        case .older: "older_than_its_epoch"
        case .newer: "newer_than_its_epoch"
        case .missing: "no_epoch"
        case .unreadable: "unreadable_epoch"
        case .otherMachine: "other_machine"
        case .otherStore: "other_store"
        case .copiedFile: "copied_file"
        case .copiedFolder: "copied_folder"
        case .otherDatabase: "other_database"
        }
    }

    /// A sentence for the operator, without a full stop.
    package var words: String {
        switch self {
        case .copy(let at): "it is a backup that was made at \(ISO8601.formatMinutes(at))"
        case .older(let inside, let beside):
            "it is older than the daemon that last ran here left it (epoch \(inside), and \(beside) beside it): a backup was put in its place"
        case .newer(let inside, let beside):
            "its epoch file is older than the store (epoch \(inside), and \(beside) beside it): the two were restored from different moments"
        case .missing: "its epoch file is not beside it: it was copied or restored without it"
        case .unreadable: "its epoch file cannot be read"
        case .otherMachine: "it last ran on another machine"
        case .otherStore: "the epoch file beside it belongs to another store, or to this one before it was last armed"
        case .copiedFile: "its database file is a copy of the one that last ran here"
        case .copiedFolder: "its epoch file is a copy: the folder was copied, or restored from a backup"
        case .otherDatabase: "it was restored into another PostgreSQL database than the one it was made in"
        }
    }
}
