import Domain

/// Adds up counts of parts of an audience, by arm and stratum.
struct CohortSums {
    private struct Key: Hashable {
        var arm: String
        var stratum: String
    }

    private let stratum: CohortStratum
    /// The names of lists, where people are grouped by those.
    private let lists: [Int64: String]
    private var places: [Key: Int] = [:]
    private var sums: [CohortTally] = []

    init(by stratum: CohortStratum, lists: [Int64: String]) {
        self.stratum = stratum
        self.lists = lists
    }

    /// In the order of arms and strata.
    var tallies: [CohortTally] {
        sums.sorted { left, right in
            left.arm == right.arm
                ? left.stratum.utf8.lexicographicallyPrecedes(right.stratum.utf8)
                : left.arm.utf8.lexicographicallyPrecedes(right.arm.utf8)
        }
    }

    /// The people of a block as of a whole minute: the rules of `Transaction.cohortFromRows`, group by group.
    mutating func add(_ tally: PackedTally, at minute: Int64) throws(StoreError) {
        var cells: [Int] = []
        // In one place while they are added to.
        var sums = self.sums
        self.sums = []
        var places = self.places
        defer {
            self.sums = sums
            self.places = places
        }
        let (stratum, lists) = (stratum, lists)
        try tally.visit { found in
            cells = found.map { cell in
                Self.place(Key(arm: cell.arm, stratum: Self.name(of: cell, by: stratum, lists)), &places, &sums)
            }
        } _: { group in
            Self.add(group, at: minute, to: &sums[cells[group.cell]])
        }
    }

    private static func add(_ group: borrowing TallyGroup, at minute: Int64, to sum: inout CohortTally) {
        let people = group.people
        let flags = group.flags
        sum.listed += people
        if flags.contains(.overlap) { sum.overlap += people }
        if flags.contains(.noMobile) { sum.noMobile += people }
        if flags.contains(.suppressed) { sum.suppressed += people }
        if flags.contains(.baselineConverter) { sum.baselineConverters += people }
        guard flags.contains(.eligible) else { return }
        sum.eligible += people
        if group.ittConverted <= minute { sum.ittConverted += people }
        if group.attempted <= minute { sum.attempted += people }
        guard group.sent <= minute else { return }
        sum.sent += people
        if group.delivered <= minute { sum.delivered += people }
        guard flags.contains(.inCohort) else {
            sum.convertedBeforeSend += people
            return
        }
        sum.sentCohort += people
        if group.converted <= minute { sum.convertedSoFar += people }
        guard group.matured <= minute else { return }
        sum.matured += people
        if flags.contains(.replied) { sum.repliedMatured += people }
        if group.converted != TallyGroup.never { sum.convertedMatured += people }
        if group.optedOut != TallyGroup.never { sum.optedOutMatured += people }
        if flags.contains(.otherStrength) { sum.otherStrengthMatured += people }
        if flags.contains(.unverified) { sum.unverifiedMatured += people }
    }

    /// People counted elsewhere.
    mutating func add(_ tally: CohortTally) {
        let place = Self.place(Key(arm: tally.arm, stratum: tally.stratum), &places, &sums)
        for count in Self.counts { sums[place][keyPath: count] += tally[keyPath: count] }
    }

    private static func place(_ key: Key, _ places: inout [Key: Int], _ sums: inout [CohortTally]) -> Int {
        if let place = places[key] { return place }
        places[key] = sums.count
        sums.append(CohortTally(arm: key.arm, stratum: key.stratum))
        return sums.count - 1
    }

    /// What `CohortStratum.column` says in SQL.
    private static func name(of cell: TallyCell, by stratum: CohortStratum, _ lists: [Int64: String]) -> String {
        switch stratum {
        case .none: ""
        case .ward: cell.ward
        case .union: cell.union
        case .script: cell.drawn.map { "\($0)" } ?? ""
        case .list: lists[cell.list] ?? ""
        }
    }

    private static var counts: [WritableKeyPath<CohortTally, Int64>] {
        [
            \.overlap, \.listed, \.noMobile, \.suppressed, \.baselineConverters, \.eligible, \.attempted, \.sent,
            \.delivered, \.convertedBeforeSend, \.sentCohort, \.matured, \.repliedMatured, \.convertedMatured,
            \.convertedSoFar, \.optedOutMatured, \.ittConverted, \.otherStrengthMatured, \.unverifiedMatured,
        ]
    }
}
