import Domain

/// What was frozen about people at the launch, as far as reports group by it.
struct TallyCell: Hashable {
    var arm: String
    var ward: String
    var union: String
    var list: Int64
    /// The place of the random arm in the plan; nil for whoever was not drawn.
    var drawn: Int64?
}

/// People of one cell to whom the same happened in the same minutes. Minutes count from 1970; an event's is rounded up, so
/// that for every whole minute m "the event was by then" is "its minute is at most m". What never happened has `never`.
struct TallyGroup {
    /// The place of the cell.
    var cell = 0
    var flags: TallyFlags = []
    var attempted = TallyGroup.never
    /// Their first accepted text, t0.
    var sent = TallyGroup.never
    /// When their window has fully passed.
    var matured = TallyGroup.never
    var delivered = TallyGroup.never
    /// In their window; and how long after t0, in units of the curve, rounded up.
    var converted = TallyGroup.never
    var convertedAfter: Int64 = 0
    var optedOut = TallyGroup.never
    var optedOutAfter: Int64 = 0
    /// In the window that begins at the launch.
    var ittConverted = TallyGroup.never
    var people: Int64 = 0

    static let never = Int64.max
}

/// What is true of a group at whatever minute, and which minutes are written.
struct TallyFlags: OptionSet {
    let rawValue: UInt64

    static let noMobile = TallyFlags(rawValue: 1)
    static let suppressed = TallyFlags(rawValue: 1 << 1)
    static let baselineConverter = TallyFlags(rawValue: 1 << 2)
    static let eligible = TallyFlags(rawValue: 1 << 3)
    static let overlap = TallyFlags(rawValue: 1 << 4)
    static let hasPhone = TallyFlags(rawValue: 1 << 5)
    static let hasEmail = TallyFlags(rawValue: 1 << 6)
    /// Once sent: they had not converted before.
    static let inCohort = TallyFlags(rawValue: 1 << 7)
    /// Within their window.
    static let replied = TallyFlags(rawValue: 1 << 8)
    static let otherStrength = TallyFlags(rawValue: 1 << 9)
    static let unverified = TallyFlags(rawValue: 1 << 10)

    fileprivate static let isAttempted = TallyFlags(rawValue: 1 << 11)
    fileprivate static let isSent = TallyFlags(rawValue: 1 << 12)
    /// The window ends a minute later than t0's minute and the whole minutes of the window say.
    fileprivate static let maturesLate = TallyFlags(rawValue: 1 << 13)
    fileprivate static let isDelivered = TallyFlags(rawValue: 1 << 14)
    fileprivate static let isConverted = TallyFlags(rawValue: 1 << 15)
    fileprivate static let isOptedOut = TallyFlags(rawValue: 1 << 16)
    fileprivate static let isITTConverted = TallyFlags(rawValue: 1 << 17)
    fileprivate static let places: TallyFlags = [
        .isAttempted, .isSent, .maturesLate, .isDelivered, .isConverted, .isOptedOut, .isITTConverted,
    ]
}

/// The people of one block in groups, as few bytes. Every count of the funnel at every whole minute, and every curve, is
/// arithmetic on it.
struct PackedTally {
    private static let version: UInt64 = 1

    let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    init(_ groups: [TallyGroup], cells: [TallyCell], launchMinute: Int64, windowMinutes: Int64) {
        var writer = TallyWriter()
        writer.put(Self.version)
        writer.put(signed: launchMinute)
        writer.put(UInt64(windowMinutes))
        writer.put(UInt64(cells.count))
        for cell in cells {
            for text in [cell.arm, cell.ward, cell.union] { writer.put(text) }
            writer.put(signed: cell.list)
            writer.put(signed: cell.drawn ?? -1)
        }
        for group in groups {
            func written(_ minute: Int64, _ flag: TallyFlags) -> TallyFlags { minute == TallyGroup.never ? [] : flag }
            let isLate = group.sent != TallyGroup.never && group.matured != group.sent + windowMinutes
            writer.put(UInt64(group.cell))
            writer.put(
                group.flags.union(written(group.attempted, .isAttempted)).union(written(group.sent, .isSent))
                    .union(isLate ? .maturesLate : []).union(written(group.delivered, .isDelivered))
                    .union(written(group.converted, .isConverted)).union(written(group.optedOut, .isOptedOut))
                    .union(written(group.ittConverted, .isITTConverted)).rawValue)
            // Minutes are near to each other: the differences are small.
            if group.attempted != TallyGroup.never { writer.put(signed: group.attempted - launchMinute) }
            if group.sent != TallyGroup.never { writer.put(signed: group.sent - launchMinute) }
            if group.delivered != TallyGroup.never { writer.put(signed: group.delivered - launchMinute) }
            if group.converted != TallyGroup.never {
                writer.put(signed: group.converted - launchMinute)
                writer.put(signed: group.convertedAfter)
            }
            if group.optedOut != TallyGroup.never {
                writer.put(signed: group.optedOut - launchMinute)
                writer.put(signed: group.optedOutAfter)
            }
            if group.ittConverted != TallyGroup.never { writer.put(signed: group.ittConverted - launchMinute) }
            writer.put(UInt64(group.people))
        }
        bytes = writer.bytes
    }

    /// Visits every group; first says what the cells are, whose places the groups name.
    /// - Throws: `failed` for bytes that are no tally.
    func visit(
        cells visitCells: ([TallyCell]) -> Void, _ visit: (borrowing TallyGroup) -> Void
    ) throws(StoreError) {
        let outcome: Result<Void, StoreError> = bytes.withUnsafeBytes { buffer in
            do throws(StoreError) {
                return .success(try Self.read(TallyReader(buffer), visitCells, visit))
            } catch {
                return .failure(error)
            }
        }
        try outcome.get()
    }

    private static func read(
        _ start: TallyReader, _ visitCells: ([TallyCell]) -> Void, _ visit: (borrowing TallyGroup) -> Void
    ) throws(StoreError) {
        var reader = start
        guard try reader.next() == version else { throw TallyReader.damaged }
        let launch = try reader.nextSigned()
        let window = Int64(truncatingIfNeeded: try reader.next())
        var cells: [TallyCell] = []
        for _ in 0..<(try reader.next()) {
            let (arm, ward, union) = (try reader.nextText(), try reader.nextText(), try reader.nextText())
            let (list, drawn) = (try reader.nextSigned(), try reader.nextSigned())
            cells.append(TallyCell(arm: arm, ward: ward, union: union, list: list, drawn: drawn < 0 ? nil : drawn))
        }
        visitCells(cells)
        while !reader.isAtEnd {
            var group = TallyGroup()
            let cell = try reader.next()
            guard cell < UInt64(cells.count) else { throw TallyReader.damaged }
            group.cell = Int(cell)
            let flags = TallyFlags(rawValue: try reader.next())
            group.flags = flags.subtracting(.places)
            if flags.contains(.isAttempted) { group.attempted = launch &+ (try reader.nextSigned()) }
            if flags.contains(.isSent) {
                group.sent = launch &+ (try reader.nextSigned())
                group.matured = group.sent &+ window &+ (flags.contains(.maturesLate) ? 1 : 0)
            }
            if flags.contains(.isDelivered) { group.delivered = launch &+ (try reader.nextSigned()) }
            if flags.contains(.isConverted) {
                group.converted = launch &+ (try reader.nextSigned())
                group.convertedAfter = try reader.nextSigned()
            }
            if flags.contains(.isOptedOut) {
                group.optedOut = launch &+ (try reader.nextSigned())
                group.optedOutAfter = try reader.nextSigned()
            }
            if flags.contains(.isITTConverted) { group.ittConverted = launch &+ (try reader.nextSigned()) }
            group.people = Int64(truncatingIfNeeded: try reader.next())
            visit(group)
        }
    }
}
