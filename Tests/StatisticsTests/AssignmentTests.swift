import Statistics
import Testing

@Suite struct `Assignment within strata` {
    private typealias Unit = StratifiedAssignment.Unit
    private let people = (0..<1000).map { Unit(id: "person-\($0)", stratum: "ward \($0 % 7)") }

    @Test func `leaves no arm of a ward a whole person off its share`() throws {
        let weights = [1, 3, 0, 2]
        let arms = try #require(StratifiedAssignment.arms(salt: "trial-1", units: people, weights: weights))
        for ward in 0..<7 {
            let mine = people.indices.filter { people[$0].stratum == "ward \(ward)" }
            for (arm, weight) in weights.enumerated() {
                let share = Double(mine.count) * Double(weight) / 6
                #expect((Double(mine.count { arms[$0] == arm }) - share).magnitude < 1)
            }
        }
        let counts = weights.indices.map { arm in arms.count { $0 == arm } }
        #expect(SampleRatio(counts: counts, weights: weights.map(Double.init)).check?.isMismatch == false)
    }

    @Test func `is the same whatever the order, and another with another salt`() throws {
        let arms = try #require(StratifiedAssignment.arms(salt: "trial-1", units: people, weights: [1, 1]))
        let reversed = try #require(
            StratifiedAssignment.arms(salt: "trial-1", units: people.reversed(), weights: [1, 1]))
        #expect(arms == reversed.reversed())
        let other = try #require(StratifiedAssignment.arms(salt: "trial-2", units: people, weights: [1, 1]))
        let same = zip(arms, other).count { $0 == $1 }
        #expect(same > 400 && same < 600)
    }

    @Test func `gives every person the chance that the weights promise`() throws {
        // 2,000 trials of three people and weights 1 to 2: a third of the time each is in the first arm.
        let three = ["a", "b", "c"].map { Unit(id: $0, stratum: "w") }
        var counts = [0, 0, 0]
        for trial in 0..<2000 {
            let arms = try #require(StratifiedAssignment.arms(salt: "t\(trial)", units: three, weights: [1, 2]))
            #expect(arms.count { $0 == 0 } == 1)
            for index in 0..<3 where arms[index] == 0 { counts[index] += 1 }
        }
        let check = try #require(SampleRatio(counts: counts, weights: [1, 1, 1]).check)
        #expect(check.pValue > 0.001)
        // Two people and even weights in one-person wards: the start is drawn too.
        let alone = (0..<2000).map { Unit(id: "p\($0)", stratum: "w\($0)") }
        let arms = try #require(StratifiedAssignment.arms(salt: "s", units: alone, weights: [1, 1]))
        let half = try #require(
            SampleRatio(counts: [arms.count { $0 == 0 }, arms.count { $0 == 1 }], weights: [1, 1]).check)
        #expect(half.pValue > 0.001)
    }

    @Test func `refuses weights without a sum, and a person twice`() {
        let twice = [Unit(id: "a", stratum: "w"), Unit(id: "a", stratum: "v")]
        #expect(StratifiedAssignment.arms(salt: "s", units: twice, weights: [1, 1]) == nil)
        #expect(StratifiedAssignment.arms(salt: "s", units: Array(twice.prefix(1)), weights: [0]) == nil)
        #expect(StratifiedAssignment.arms(salt: "s", units: Array(twice.prefix(1)), weights: [1, -1]) == nil)
        #expect(StratifiedAssignment.arms(salt: "s", units: [], weights: [1]) == [])
    }

    @Test func `sounds the daily alarm at a thousand to one and not before`() {
        #expect(!SampleRatio(counts: [5000, 5200], weights: [1, 1]).alarms())
        #expect(SampleRatio(counts: [5000, 5600], weights: [1, 1]).alarms())
        #expect(SampleRatio(counts: [3, 1], weights: [1, 0]).alarms())
    }
}
