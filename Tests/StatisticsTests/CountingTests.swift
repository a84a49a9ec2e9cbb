import Statistics
import Testing

@Suite struct `Cohort counts` {
    private let day: Int64 = 86_400

    private func rules(asOf: Int64, overlap: CohortRules.OverlapPolicy = .priority) -> CohortRules {
        CohortRules(
            asOf: asOf, window: 7 * day, intentionToTreatWindow: 14 * day, kinds: ["petition", "letter"], launchAt: 0,
            arms: ["activated", "cold"], overlapPolicy: overlap)
    }

    private func texted(_ id: String, at time: Int64, list: String = "activated") -> PersonHistory {
        PersonHistory(id: id, lists: [list], hasMobile: true, attempts: [time], accepted: [time])
    }

    @Test func `open the window after the first text and close it with its last second`() {
        for (offset, counts) in [(0, false), (1, true), (7 * day, true), (7 * day + 1, false)] {
            var person = texted("a", at: day)
            person.conversions = [.init(time: day + offset, kind: "letter")]
            let arm = rules(asOf: 30 * day).count([person]).counts[0]
            #expect(arm.convertedMatured == (counts ? 1 : 0))
            // A conversion in the very second of the text came before it took effect.
            #expect(arm.convertedBeforeSend == (offset == 0 ? 1 : 0))
        }
    }

    @Test func `do not restart the clock with a second text`() {
        var person = texted("a", at: day)
        person.accepted.append(9 * day)
        person.conversions = [.init(time: 10 * day, kind: "petition")]
        let arm = rules(asOf: 30 * day).count([person]).counts[0]
        #expect(arm.matured == 1 && arm.convertedMatured == 0 && arm.ittConverted == 1)
    }

    @Test func `count an opt-out and a conversion of one person both`() {
        var person = texted("a", at: day)
        person.inbound = [.init(time: day + 60, isStop: true), .init(time: day + 90, isStop: false)]
        person.conversions = [.init(time: 2 * day, kind: "petition"), .init(time: 3 * day, kind: "letter")]
        let arm = rules(asOf: 30 * day).count([person]).counts[0]
        #expect(arm.optedOutMatured == 1 && arm.convertedMatured == 1 && arm.repliedMatured == 1)
    }

    @Test func `put a person on both lists in the first, or nowhere`() {
        let both = PersonHistory(id: "a", lists: ["cold", "activated", "other"], hasMobile: true)
        let kept = rules(asOf: day).count([both])
        #expect(kept.overlap == 1 && kept.counts.map(\.listed) == [1, 0])
        let dropped = rules(asOf: day, overlap: .exclude).count([both])
        #expect(dropped.overlap == 1 && dropped.counts.map(\.listed) == [0, 0])
    }

    @Test func `merge rows about one person`() {
        var rows = [texted("a", at: 2 * day, list: "cold"), texted("a", at: day)]
        rows[0].hasMobile = false
        rows[1].optOuts = [-1]
        let result = rules(asOf: 30 * day).count(rows)
        #expect(result.overlap == 1 && result.counts[0].listed == 1 && result.counts[0].suppressed == 1)
    }

    @Test func `let a prior converter stay when told to`() {
        var person = texted("a", at: day)
        person.conversions = [.init(time: -5, kind: "petition"), .init(time: 60, kind: "petition")]
        var rules = rules(asOf: 30 * day)
        #expect(rules.count([person]).counts[0].baselineConverters == 1)
        rules.priorConverters = .keep
        let kept = rules.count([person]).counts[0]
        #expect(
            kept.eligible == 1 && kept.convertedBeforeSend == 0 && kept.sentCohort == 1 && kept.convertedMatured == 0)
    }

    @Test func `keep their identities, and forget nothing and learn nothing with the date`() {
        var random = SplitMix64(state: 7)
        func time() -> Int64 { Int64(random.next() % UInt64(40 * day)) - 3 * day }
        func times(_ most: UInt64) -> [Int64] { (0..<random.next() % (most + 1)).map { _ in time() } }
        let people = (0..<2000).map { index in
            PersonHistory(
                id: "p\(index)", lists: [["activated"], ["cold"], ["activated", "cold"], []][Int(random.next() % 4)],
                hasMobile: random.next() % 10 > 0, optOuts: random.next() % 8 == 0 ? [time()] : [],
                attempts: times(2), accepted: times(2), delivered: times(2),
                inbound: times(1).map { .init(time: $0, isStop: random.next() % 3 == 0) },
                conversions: times(2).map {
                    .init(time: $0, kind: ["petition", "letter", "rsvp"][Int(random.next() % 3)])
                })
        }
        for asOf in [10 * day, 20 * day, 36 * day] {
            let result = rules(asOf: asOf).count(people)
            for arm in result.counts {
                #expect(arm.listed == arm.noMobile + arm.suppressed + arm.baselineConverters + arm.eligible)
                #expect(arm.eligible >= arm.attempted && arm.attempted >= arm.sent && arm.sent >= arm.delivered)
                #expect(arm.sent == arm.convertedBeforeSend + arm.sentCohort)
                #expect(arm.sentCohort >= arm.matured && arm.matured >= arm.convertedMatured)
                #expect(arm.sentCohort >= arm.convertedSoFar && arm.convertedSoFar >= arm.convertedMatured)
            }
            // What happened after the report instant does not exist for the report.
            let known = people.map { person in
                var person = person
                person.optOuts.removeAll { $0 > asOf }
                person.attempts.removeAll { $0 > asOf }
                person.accepted.removeAll { $0 > asOf }
                person.delivered.removeAll { $0 > asOf }
                person.inbound.removeAll { $0.time > asOf }
                person.conversions.removeAll { $0.time > asOf }
                return person
            }
            #expect(rules(asOf: asOf).count(known) == result)
        }
    }
}

@Suite struct `Assignment at random` {
    @Test func `spreads 100,000 sequential ids evenly, and differently for each salt`() throws {
        var counts = [[0, 0, 0], [0, 0, 0], [0, 0, 0]]
        for id in 0..<100_000 {
            let one = try #require(Assignment(salt: "exp-1", unit: "person-\(id)", weights: [1, 1, 1]))
            let two = try #require(Assignment(salt: "exp-2", unit: "person-\(id)", weights: [1, 1, 1]))
            #expect(one.u >= 0 && one.u < 1)
            counts[one.arm][two.arm] += 1
        }
        let check = try #require(
            SampleRatio(counts: counts.flatMap(\.self), weights: Array(repeating: 1, count: 9)).check)
        #expect(!check.isMismatch)
    }

    @Test func `is the same every time, skips arms of weight 0 and refuses weights without a sum`() throws {
        let first = try #require(Assignment(salt: "s", unit: "é", weights: [0, 5, 0]))
        #expect(first == Assignment(salt: "s", unit: "é", weights: [0, 5, 0]) && first.arm == 1)
        #expect(Assignment(salt: "s", unit: "u", weights: []) == nil)
        #expect(Assignment(salt: "s", unit: "u", weights: [0, 0]) == nil)
        #expect(Assignment(salt: "s", unit: "u", weights: [2, -1]) == nil)
    }
}

@Suite struct `The ladder` {
    @Test func `accounts for everyone on both dates`() {
        var random = SplitMix64(state: 3)
        func placements() -> [String: Int?] {
            var result: [String: Int?] = [:]
            for id in 0..<500 where random.next() % 5 > 0 {
                result.updateValue(random.next() % 4 == 0 ? nil : Int(random.next() % 4) + 1, forKey: "p\(id)")
            }
            return result
        }
        let (before, after) = (placements(), placements())
        let moves = Ladder.Transitions(levels: 4, from: before, to: after)
        for state in 0...4 {
            let level: Int? = state == 4 ? nil : state + 1
            #expect(moves.matrix.reduce(0) { $0 + $1[state] } + moves.new[state] == after.values.count { $0 == level })
            #expect(moves.matrix[state].reduce(0, +) + moves.left[state] == before.values.count { $0 == level })
        }
        let both = before.keys.count { after[$0] != nil }
        #expect(moves.movedUp + moves.movedDown + moves.same + moves.placed + moves.lostTrack == both)
    }

    @Test func `finds lots at 1 and 3 with nobody at 2`() {
        #expect(Ladder.Gaps([240, 0, 35, 4]).emptyRungs == [2])
        #expect(Ladder.Gaps([3, 9, 0, 0]).emptyRungs == [])
        #expect(Ladder.Gaps([3, 9, 0, 0]).thinRungs == [1])
        #expect(Ladder.Gaps([]).emptyRungs == [] && Ladder.Gaps([0, 0]).emptyRungs == [])
        #expect(Ladder.Goal(level: 1, count: 3, goal: 0).attainment == nil)
        #expect(Ladder.Goal(level: 1, count: 9, goal: 4).shortfall == 0)
    }

    @Test func `keeps everyone when it projects`() {
        let projected = Ladder.project([240, 85, 33], through: [[180, 40, 0], [0, 0, 0], [0, 1, 20]])
        #expect(close(projected.reduce(0, +), 358))
    }
}
