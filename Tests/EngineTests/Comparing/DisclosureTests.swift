import Domain
import Engine
import Storage
import Testing

/// Small cells (docs/report.md): what the shown numbers leave open must always be open.
@Suite struct `What a report shows` {
    @Test(arguments: [
        // acted, of; shown with 11; shown with 5.
        (12 as Int64, 13 as Int64, false, false), (0, 40, true, true), (40, 40, true, true), (3, 40, false, false),
        (11, 22, true, true), (6, 40, false, true), (30, 36, false, true), (0, 3, false, false), (0, 0, true, true),
    ])
    func `of a rate hides few who acted and few who did not`(
        x: Int64, n: Int64, isShownOutside: Bool, isShownInside: Bool
    ) {
        #expect(Disclosure.outside.rate(x: x, n: n).isHidden != isShownOutside)
        #expect(Disclosure.inside.rate(x: x, n: n).isHidden != isShownInside)
    }

    @Test func `hides the rate, the range and, where few were asked, their number with a count`() {
        let few = Disclosure.outside.rate(x: 3, n: 40)
        #expect(few.x == nil && few.estimate == nil && few.lower == nil && few.upper == nil)
        #expect(few.n == 40)
        #expect(Disclosure.outside.rate(x: 3, n: 8).n == nil)
    }

    @Test func `folds a ward in which one did not act, and another with it`() {
        // Ward 33: 12 of 13. Alone it could be worked out from the total; the smallest other ward goes with it.
        let wards: [[(x: Int64, n: Int64)]] = [[(40, 120)], [(30, 100)], [(12, 13)]]
        #expect(Disclosure.outside.folded(wards) == [1, 2])
        #expect(Disclosure.outside.folded([[(40, 120)], [(30, 100)]]).isEmpty)
        #expect(Disclosure.outside.folded([[(1, 20)]]) == [0])
    }

    /// Whatever the wards, the folded ones together are safe, or nothing of them is left to be told apart.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func `never lets a ward be worked out from the others`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let wards = (0..<Int.random(in: 1...8, using: &random)).map { _ in
            (0..<2).map { _ -> (x: Int64, n: Int64) in
                let n = Int64.random(in: 0...60, using: &random)
                return (Int64.random(in: 0...n, using: &random), n)
            }
        }
        for disclosure in [Disclosure.outside, .inside] {
            let folded = disclosure.folded(wards)
            for index in wards.indices where !folded.contains(index) {
                #expect(wards[index].allSatisfy { disclosure.isSafe(x: $0.x, n: $0.n) })
            }
            guard !folded.isEmpty, folded.count < wards.count else { continue }
            #expect(folded.count >= 2)
            for arm in 0..<2 {
                let x = folded.reduce(0) { $0 + wards[$1][arm].x }
                let n = folded.reduce(0) { $0 + wards[$1][arm].n }
                #expect(disclosure.isSafe(x: x, n: n))
            }
        }
    }

    /// Days on which few acted are left out: the steps between what is shown are nobody's or enough people's.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `of days keeps those that lie far enough apart`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var counts: [Int64] = [0]
        for _ in 0..<10 { counts.append(counts[counts.count - 1] + Int64.random(in: 0...25, using: &random)) }
        let kept = Disclosure.outside.points(counts)
        if let last = counts.last, last == 0 || last >= 11 { #expect(kept.last == counts.count - 1) }
        var before: Int64 = 0
        for index in kept {
            #expect(counts[index] - before == 0 || counts[index] - before >= 11)
            before = counts[index]
        }
    }

    /// What the stages of a funnel leave open between them, and the losses that are shown, never tell a small loss.
    @Test(arguments: 0..<400 as Range<UInt64>)
    func `of a funnel leaves small losses open`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func some() -> Int64 {
            let largest: Int64 = random.chance(0.5) ? 12 : 60
            return random.chance(0.3) ? 0 : Int64.random(in: 0...largest, using: &random)
        }
        var tally = CohortTally(arm: "activated")
        tally.noMobile = some()
        tally.suppressed = some()
        tally.baselineConverters = some()
        tally.convertedBeforeSend = some()
        tally.matured = 50 + some()
        tally.sentCohort = tally.matured + some()
        tally.sent = tally.sentCohort + tally.convertedBeforeSend
        tally.attempted = tally.sent + some()
        tally.eligible = tally.attempted + some()
        tally.listed = tally.eligible + tally.noMobile + tally.suppressed + tally.baselineConverters
        let counts = FunnelCounts(tally)
        #expect(counts.dropOff.reduce(0) { $0 + $1.people } == counts.listed)
        let funnel = ShownFunnel(counts, .outside)
        #expect(funnel[.matured] == tally.matured)
        let truth = Dictionary(uniqueKeysWithValues: counts.dropOff.map { ($0.reason, $0.people) })
        for drop in funnel.drops {
            if let people = drop.people {
                #expect(people == truth[drop.reason])
                #expect(people == 0 || people >= 11)
            }
        }
        // Between two shown stages: either nothing is hidden, or at least two losses that are many together.
        let lost: [ShownFunnel.Stage: [DropOff]] = [
            .eligible: [.noMobile, .suppressed, .baselineConverters], .attempted: [.neverAttempted],
            .sent: [.notAccepted], .sentCohort: [.convertedBeforeSend], .matured: [.notYetMatured],
        ]
        var hidden: [Int64] = []
        var isAnchored = false
        for step in funnel.steps {
            for reason in lost[step.stage] ?? [] where funnel.drops.first(where: { $0.reason == reason })?.people == nil
            {
                hidden.append(truth[reason] ?? 0)
            }
            guard step.people != nil else { continue }
            if isAnchored { #expect(hidden.isEmpty || hidden.count >= 2 && hidden.reduce(0, +) >= 11, "\(step.stage)") }
            hidden = []
            isAnchored = true
        }
    }
}
