import Statistics

/// What of a report may be printed where people could be recognised in small numbers (statistics §15.5). A rate shows how
/// many acted and how many did not: both must be large enough, or nobody.
package struct Disclosure: Hashable, Sendable {
    /// Counts from 1 to one less are hidden.
    package let threshold: Int64

    package init(threshold: Int64) { self.threshold = threshold }

    /// For paper that leaves the organization, and for what stays inside.
    package static let outside = Disclosure(threshold: Int64(Suppression.outsideThreshold))
    package static let inside = Disclosure(threshold: Int64(Suppression.insideThreshold))

    package func isSafe(_ count: Int64) -> Bool { count <= 0 || count >= threshold }

    package func isSafe(x: Int64, n: Int64) -> Bool { isSafe(x) && isSafe(n - x) }

    /// x of n with its interval, or only n, or nothing.
    package func rate(x: Int64, n: Int64) -> ShownRate {
        let cells = Suppression([Int(x), Int(n - x)], threshold: Int(threshold), totalPublished: true)
        if cells.primary.isEmpty { return ShownRate(ComparedRate(x: x, n: n)) }
        return ShownRate(hiddenOf: cells.hidesTotal ? nil : n)
    }

    /// Which strata are folded into one, because in them, or in what their neighbours and the total would tell, somebody
    /// could be recognised. Each stratum holds (x, n) of every arm. The folded ones are none, or at least two, and
    /// together they are safe; where that cannot be all are folded.
    package func folded(_ strata: [[(x: Int64, n: Int64)]]) -> Set<Int> {
        var folded = Set(strata.indices.filter { index in strata[index].contains { !isSafe(x: $0.x, n: $0.n) } })
        while !folded.isEmpty, !isFoldSafe(folded.map { strata[$0] }) {
            let remaining = strata.indices.filter { !folded.contains($0) }
            func size(_ index: Int) -> Int64 { strata[index].reduce(0) { $0 + $1.n } }
            guard let smallest = remaining.min(by: { (size($0), $0) < (size($1), $1) }) else { break }
            folded.insert(smallest)
        }
        return folded
    }

    private func isFoldSafe(_ strata: [[(x: Int64, n: Int64)]]) -> Bool {
        let arms = strata.map(\.count).max() ?? 0
        return strata.count >= 2
            && (0..<arms).allSatisfy { arm in
                isSafe(
                    x: strata.reduce(0) { $0 + (arm < $1.count ? $1[arm].x : 0) },
                    n: strata.reduce(0) { $0 + (arm < $1.count ? $1[arm].n : 0) })
            }
    }

    /// The points of a growing count that may be shown: from the end backwards, each so far from the next that what happened
    /// between them was the deed of nobody or of enough people. The last stays: it is the headline.
    package func points(_ counts: [Int64]) -> [Int] {
        guard let last = counts.indices.last, isSafe(counts[last]) else { return [] }
        var kept = [last]
        for index in counts.indices.reversed().dropFirst() {
            if isSafe(counts[index]), isSafe(counts[kept[kept.count - 1]] - counts[index]) { kept.append(index) }
        }
        return kept.reversed()
    }
}

/// x of n as a report shows it; nil where it is hidden.
package struct ShownRate: Hashable, Sendable {
    package var x: Int64?
    package var n: Int64?
    package var estimate: Double?
    package var lower: Double?
    package var upper: Double?

    init(_ rate: ComparedRate) {
        x = rate.x
        n = rate.n
        estimate = rate.estimate
        lower = rate.lower
        upper = rate.upper
    }

    init(hiddenOf n: Int64?) { self.n = n }

    package var isHidden: Bool { x == nil }

    package var proportion: Proportion? {
        guard let x, let n else { return nil }
        return Proportion(Int(x), of: Int(n))
    }
}

/// A list from everyone on it to those whom the headline counts, as a report shows it.
package struct ShownFunnel: Hashable, Sendable {
    package enum Stage: String, Hashable, Sendable, CaseIterable {
        case listed, eligible, attempted, sent, sentCohort, matured
    }

    package struct Step: Hashable, Sendable {
        package var stage: Stage
        package var people: Int64?
    }

    package struct Drop: Hashable, Sendable {
        package var reason: DropOff
        package var people: Int64?
    }

    package private(set) var steps: [Step]
    package private(set) var drops: [Drop]

    /// Those lost on the way from one stage to the next.
    private static let between: [(stage: Stage, lost: [DropOff])] = [
        (.listed, [.noMobile, .suppressed, .baselineConverters]), (.eligible, [.neverAttempted]),
        (.attempted, [.notAccepted]), (.sent, [.convertedBeforeSend]), (.sentCohort, [.notYetMatured]),
    ]

    /// Small losses are hidden, others with them until nobody can be worked out from the stages that are shown. A stage is
    /// shown only where what is hidden on either side of it is safe together.
    package init(_ counts: FunnelCounts, _ disclosure: Disclosure) {
        let reasons = Self.between.flatMap(\.lost)
        let people = Dictionary(uniqueKeysWithValues: counts.dropOff.map { ($0.reason, $0.people) })
        let lost = reasons.map { Int(people[$0] ?? 0) }
        let cells = Suppression(lost, threshold: Int(disclosure.threshold), totalPublished: true)
        drops = zip(reasons, cells.shown).map { Drop(reason: $0, people: $1.map(Int64.init)) }

        func hidden(_ some: [DropOff]) -> [Int] {
            reasons.indices.filter { some.contains(reasons[$0]) && cells.shown[$0] == nil }.map { lost[$0] }
        }
        func isSafe(_ hidden: [Int]) -> Bool {
            hidden.isEmpty || hidden.count >= 2 && hidden.reduce(0, +) >= Int(disclosure.threshold)
        }
        var shown: [Step] = [Step(stage: .matured, people: disclosure.isSafe(counts.matured) ? counts.matured : nil)]
        var waiting: [Int] = []
        var stagePeople = counts.matured
        for index in Self.between.indices.reversed() {
            let (stage, lostHere) = Self.between[index]
            waiting += hidden(lostHere)
            stagePeople += lostHere.reduce(0) { $0 + (people[$1] ?? 0) }
            let above = hidden(Self.between[..<index].flatMap(\.lost))
            let isShown = !cells.hidesTotal && isSafe(waiting) && isSafe(above) && shown.last?.people != nil
            if isShown { waiting = [] }
            shown.insert(Step(stage: stage, people: isShown ? stagePeople : nil), at: 0)
        }
        // Without the matured there is no end to count from: then nothing of the funnel is shown.
        if shown.last?.people == nil { drops = drops.map { Drop(reason: $0.reason, people: nil) } }
        steps = shown
    }

    package subscript(_ stage: Stage) -> Int64? { steps.first { $0.stage == stage }?.people }
}
