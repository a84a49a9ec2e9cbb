/// Everything that goes wrong in the simulated world. Each is survivable: the promises hold through all of them, in any
/// mixture.
package enum Fault: String, Hashable, Sendable, CaseIterable {
    /// The process ends between two events; what was on its way stays with the provider.
    case daemonCrash = "daemon crash"
    /// The process ends inside a store transaction, just before or just after its commit.
    case crashInTransaction = "crash in a transaction"
    /// Texts were decided to go and the process ends before their bytes leave.
    case crashBeforeWire = "crash before the wire"
    /// A webhook is on disk and the process ends before its 2xx.
    case crashBeforeAcknowledgement = "crash before the 2xx"
    /// The machine sleeps for a while, perhaps past the end of a window, and goes on where it was.
    case daemonFrozen = "daemon frozen"
    /// The daemon is stopped with care and started again.
    case gracefulRestart = "graceful restart"
    case connectionRefused = "connection refused"
    case answerLostBefore = "answer lost before acceptance"
    case answerLostAfter = "answer lost after acceptance"
    case throttlingStorm = "throttling storm"
    case serverErrorBare = "5xx without a body"
    case serverErrorExplained = "5xx with a body"
    case malformedAnswer = "malformed answer"
    case truncatedAnswer = "truncated answer"
    case slowProvider = "slow provider"
    /// The provider says "not now" and sends the text all the same: only a receipt that comes in time can keep it from
    /// being sent again.
    case sentDespiteRefusal = "refused for now and sent all the same"
    /// The provider refuses the sender itself (credentials, money): the lane pauses until a person looks.
    case senderFault = "sender fault"
    /// The person's number is dead for good.
    case deadNumber = "dead number"
    /// The provider holds a STOP of which we never heard.
    case providerOptOut = "opted out at the provider"
    /// … and says so only in a receipt.
    case optOutInReceipt = "opt-out told in a receipt"
    case duplicateReceipt = "duplicate receipt"
    case earlyReceipt = "early receipt"
    case lateReceipt = "late receipt"
    case missingReceipt = "missing receipt"
    case receiptsOutOfOrder = "receipts out of order"
    /// The receipt comes to the account's URL, without our id.
    case receiptWithoutID = "receipt without our id"
    case replayedWebhook = "replayed webhook"
    case forgedWebhook = "forged webhook"
    case oddWebhook = "unreadable or odd webhook"
    case busyStore = "busy store"
    /// The work of a transaction is done and its commit fails: nothing of it happened.
    case failedCommit = "commit failed"
    case campaignPaused = "campaign paused"
    case campaignCancelled = "campaign cancelled"
    case daylightSavingNight = "daylight-saving night"
    /// The process stops with texts decided and not yet on the wire, and goes on when they are old or its leases are lost.
    case frozenBeforeWire = "frozen before the wire"
    /// A virtual machine is stopped and its clocks with it: on waking the daemon thinks that no time has passed.
    case machinePaused = "machine paused with its clocks"
    /// The daemons' clocks differ from the store's and from each other.
    case clockSkew = "clock skew"
    /// A machine's clock is set while the daemon runs.
    case clockSet = "clock set"
    /// A transaction took effect, or did not, and nobody tells which.
    case commitUnknown = "commit unknown"
    case diskFull = "disk full"
    /// The database server is away for everyone.
    case databaseRestart = "database restart"
    /// … for one daemon alone.
    case cutOff = "cut off from the database"
    /// The store is put back to what it was hours ago; nothing may leave until a person arms it.
    case restoredBackup = "backup restored"

    /// How often it happens at full strength: a probability per occasion, except where the comment says otherwise.
    var rate: Double {
        switch self {
        case .daemonCrash: 0.004
        case .crashInTransaction: 0.003
        case .crashBeforeWire: 0.006
        case .crashBeforeAcknowledgement: 0.006
        case .daemonFrozen: 0.002
        case .gracefulRestart: 0.001
        case .connectionRefused: 0.08
        case .answerLostBefore: 0.04
        case .answerLostAfter: 0.06
        // Per hand-over outside a storm: it begins one.
        case .throttlingStorm: 0.02
        case .serverErrorBare: 0.04
        case .serverErrorExplained: 0.04
        case .malformedAnswer: 0.03
        case .truncatedAnswer: 0.03
        case .slowProvider: 0.06
        // Per seed: then to a few texts, since nobody can judge exactly what came of them.
        case .sentDespiteRefusal: 0.4
        case .senderFault: 0.004
        // Per person.
        case .deadNumber: 0.05
        case .providerOptOut: 0.04
        case .optOutInReceipt: 0.02
        case .duplicateReceipt: 0.2
        case .earlyReceipt: 0.2
        case .lateReceipt: 0.2
        case .missingReceipt: 0.3
        case .receiptsOutOfOrder: 0.3
        case .receiptWithoutID: 0.3
        case .replayedWebhook: 0.06
        case .forgedWebhook: 0.05
        case .oddWebhook: 0.02
        case .busyStore: 0.08
        case .failedCommit: 0.04
        // Once per campaign and seed at most.
        case .campaignPaused: 0.8
        case .campaignCancelled: 0.25
        // Once per seed, if at all.
        case .daylightSavingNight: 1
        case .frozenBeforeWire: 0.004
        // Per loop that has nothing in hand.
        case .machinePaused: 0.002
        // Once per seed.
        case .clockSkew: 1
        case .clockSet: 0.001
        case .commitUnknown: 0.05
        // Up to three times per seed.
        case .diskFull, .databaseRestart, .cutOff: 0.8
        // Once per seed.
        case .restoredBackup: 0.3
        }
    }
}

extension Fault {
    var place: Int { Self.places[self] ?? 0 }
    private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// How often each fault happened.
package struct FaultCounts: Hashable, Sendable {
    private var counts = [Int](repeating: 0, count: Fault.allCases.count)

    package init() {}

    package subscript(fault: Fault) -> Int {
        get { counts[fault.place] }
        set { counts[fault.place] = newValue }
    }

    package mutating func add(_ other: FaultCounts) {
        for fault in Fault.allCases { self[fault] += other[fault] }
    }
}
