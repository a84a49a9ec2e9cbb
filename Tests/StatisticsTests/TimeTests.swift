import Statistics
import Testing

@Suite struct `Time to action` {
    private func people(_ count: Int, censored: Bool, seed: UInt64) -> [FollowUp] {
        var random = SplitMix64(state: seed)
        return (0..<count).map { _ in
            let cause = Int(random.next() % 3)
            return FollowUp(time: Double(random.next() % 40), cause: censored ? cause : max(1, cause))
        }
    }

    @Test func `without censoring is the raw share with binomial variance`() throws {
        let people = people(200, censored: false, seed: 5)
        let curve = KaplanMeier(people, confidence: 0.95)
        let causes = AalenJohansen(people, causeCount: 2, confidence: 0.95)
        for time in [0.0, 3, 17, 39] {
            let point = try #require(curve.point(at: time))
            let still = Double(people.count { $0.time > time }) / 200
            #expect(close(point.survival, still))
            #expect(point.atRisk == people.count { $0.time >= time })
            for cause in try #require(causes.point(at: time)).causes {
                let share = Double(people.count { $0.time <= time && $0.cause == cause.cause }) / 200
                #expect(close(cause.incidence, share))
                #expect(close(cause.standardError * cause.standardError, share * (1 - share) / 200, relative: 1e-7))
            }
        }
    }

    @Test func `splits into causes that sum to one`() throws {
        let causes = AalenJohansen(people(500, censored: true, seed: 9), causeCount: 2, confidence: 0.9)
        for time in 0..<45 {
            let point = try #require(causes.point(at: Double(time)))
            #expect(close(point.causes.reduce(point.eventFree) { $0 + $1.incidence }, 1))
            for cause in point.causes {
                #expect(0 <= cause.interval.lower && cause.interval.lower <= cause.incidence + 1e-12)
                #expect(cause.incidence <= cause.interval.upper + 1e-12 && cause.interval.upper <= 1)
            }
        }
    }

    @Test func `of one cause is the complement of survival`() throws {
        let people = people(300, censored: true, seed: 2).map { FollowUp(time: $0.time, cause: min(1, $0.cause)) }
        let curve = KaplanMeier(people, confidence: 0.95)
        let causes = AalenJohansen(people, causeCount: 1, confidence: 0.95)
        for time in [0.0, 8, 25, 39] {
            let survival = try #require(curve.point(at: time))
            let cause = try #require(causes.point(at: time)?.causes.first)
            #expect(close(cause.incidence, 1 - survival.survival))
            #expect(close(cause.standardError, survival.standardError, relative: 1e-7))
            #expect(close(cause.interval.upper, 1 - survival.interval.lower, relative: 1e-7))
        }
    }

    @Test func `has ends`() throws {
        #expect(KaplanMeier([], confidence: 0.95).point(at: 3) == nil)
        #expect(KaplanMeier([], confidence: 0.95).median == nil)
        #expect(AalenJohansen([], causeCount: 2, confidence: 0.95).point(at: 3) == nil)
        let all = KaplanMeier([FollowUp(time: 2, cause: 1), FollowUp(time: 2, cause: 1)], confidence: 0.95)
        let end = try #require(all.point(at: 2))
        #expect(end.survival == 0 && end.standardError == 0 && end.interval == Interval(lower: 0, upper: 0))
        #expect(all.median == 2 && all.medianLower == 2 && all.medianUpper == 2)
        let none = KaplanMeier([FollowUp(time: 2, cause: 0)], confidence: 0.95)
        #expect(try #require(none.point(at: 9)).interval == Interval(lower: 1, upper: 1) && none.median == nil)
    }

    @Test func `tells two curves apart the same way round or the other`() throws {
        let fast = people(80, censored: true, seed: 4).map { FollowUp(time: $0.time / 3, cause: $0.cause) }
        let slow = people(90, censored: true, seed: 6)
        let there = try #require(LogRank(fast, slow))
        let back = try #require(LogRank(slow, fast))
        #expect(close(there.chiSquare, back.chiSquare) && there.pValue < 0.01)
        #expect(LogRank([], slow) == nil)
        #expect(LogRank([FollowUp(time: 1, cause: 0)], [FollowUp(time: 1, cause: 0)])?.pValue == 1)
    }

    /// People who are alike may be said once, with their number.
    @Test func `counts groups as it counts people`() throws {
        let people = people(400, censored: true, seed: 9)
        var numbers: [FollowUp: Int] = [:]
        for person in people { numbers[person, default: 0] += 1 }
        let groups = numbers.map { FollowUp(time: $0.key.time, cause: $0.key.cause, people: $0.value) }
        #expect(groups.count < people.count)
        for time in [0.0, 7.5, 20, 39, 50] {
            #expect(
                KaplanMeier(groups, confidence: 0.95).point(at: time)
                    == KaplanMeier(people, confidence: 0.95).point(at: time))
            #expect(
                AalenJohansen(groups, causeCount: 2, confidence: 0.95).point(at: time)
                    == AalenJohansen(people, causeCount: 2, confidence: 0.95).point(at: time))
        }
        #expect(
            LogRank(groups, self.people(50, censored: true, seed: 3))
                == LogRank(people, self.people(50, censored: true, seed: 3)))
    }
}

@Suite struct `Planning ahead` {
    @Test func `reaches the power it was asked for`() throws {
        for (p1, p2, ratio) in [(0.03, 0.02, 1.0), (0.09, 0.02, 12.0), (0.001, 0.0005, 0.5)] {
            let size = try #require(
                Planning.sampleSize(p1, p2, alpha: 0.05, power: 0.8, ratio: ratio, sides: .two))
            let power = try #require(
                Planning.power(
                    p1, people: size.firstPeople, p2, people: size.secondPeople, alpha: 0.05, sides: .two))
            #expect(power >= 0.7999 && power < 0.83)
        }
        #expect(Planning.sampleSize(0.02, 0.02, alpha: 0.05, power: 0.8, ratio: 1, sides: .two) == nil)
    }

    @Test func `matches the published sizes per arm`() throws {
        // The planner's table: 2 % against 3, 4, 5, 6 and 9 %, equal arms, two-sided 5 %, 80 % power (R's
        // power.prop.test).
        for (rate, people) in [(0.03, 3826), (0.04, 1141), (0.05, 588), (0.06, 376), (0.09, 166)] {
            let size = Planning.sampleSize(rate, 0.02, alpha: 0.05, power: 0.8, ratio: 1, sides: .two)
            #expect(size?.firstPeople == people)
        }
    }

    @Test func `finds the smallest difference that its power formula confirms`() throws {
        let difference = try #require(
            Planning.smallestDetectableDifference(above: 0.02, people: 412, 5000, alpha: 0.05, power: 0.8, sides: .two))
        let power = Planning.power(
            0.02 + difference, people: 412, 0.02, people: 5000, alpha: 0.05, sides: .two)
        #expect(close(power, 0.8))
        #expect(
            Planning.smallestDetectableDifference(above: 0.99, people: 3, 3, alpha: 0.05, power: 0.9, sides: .two)
                == nil)
        #expect(
            Planning.smallestDetectableDifference(above: 0.02, people: 0, 3, alpha: 0.05, power: 0.9, sides: .two)
                == nil)
    }

    @Test func `never promises more false alarms than alpha from Fisher's test`() throws {
        for rate in [0.02, 0.3, 0.5] {
            let size = try #require(
                Planning.exactPower(rate, people: 13, rate, people: 40, alpha: 0.05, test: .fisher))
            #expect(size <= 0.05)
        }
        #expect(Planning.exactPower(0.1, people: 0, 0.1, people: 5, alpha: 0.05, test: .zPooled) == nil)
    }

    @Test func `counts who will have matured by the review, and then suggests a shorter window`() {
        let day: Int64 = 86_400
        let sends = [Planning.Send(time: 0, people: 70), Planning.Send(time: 8 * day, people: 30)]
        #expect(Planning.matured(sends, window: 7 * day, review: 14 * day) == Proportion(70, of: 100))
        #expect(Planning.needsShorterWindow(sends, window: 7 * day, review: 14 * day))
        #expect(!Planning.needsShorterWindow(sends, window: 3 * day, review: 14 * day))
        #expect(!Planning.needsShorterWindow([], window: 7 * day, review: 14 * day))
        #expect(Planning.days(peopleToText: 5000, textsPerDay: 1000, windowDays: 7) == 13)
        #expect(Planning.days(peopleToText: 1, textsPerDay: 0, windowDays: 7) == nil)
    }
}
