import Domain
import Engine
import Storage
import Testing

@Suite struct `A dispatcher` {
    @Test func `claims, hands over, records, and is dry when a claim came back short`() {
        var trace = Trace(slots: 3)
        #expect(trace.step(.tick) == ["claim 1 ≤ 12"])
        // One claim at a time.
        #expect(trace.step(.tick) == [])
        #expect(trace.step(.claimed(LaneID(1), trace.ready(1...2), asked: 12)) == ["handOff 1 [1 2]"])
        #expect(trace.step(Trace.answers(1...2)) == ["record [1 accepted, 2 accepted]"])
        #expect(trace.dispatcher.isDry)
        #expect(trace.dispatcher.isAtRest)
        #expect(trace.wakeAt == nil)
        trace.wait(20_000)
        #expect(trace.step(.tick) == [])
        #expect(trace.step(.news).first?.hasPrefix("claim 1 ≤ ") == true)
    }

    @Test func `lets a fresh lane be silent first`() {
        var trace = Trace()
        trace.monotonic = 0
        #expect(trace.step(.tick) == [])
        #expect(trace.wakeAt ?? 0 >= 1_000_000)
        trace.monotonic = trace.wakeAt ?? 0
        #expect(trace.step(.tick).first?.hasPrefix("claim 1") == true)
    }

    @Test func `never has more on the wire than there are slots, over all lanes`() {
        var trace = Trace(slots: 3, limits: PacingLimits(segmentsPerSecond: 10_000), lanes: [1, 2])
        _ = trace.step(.tick)
        #expect(trace.step(.claimed(LaneID(1), trace.ready(1...2), asked: 3)) == ["handOff 1 [1 2]"])
        #expect(trace.step(.claimed(LaneID(2), trace.ready(11...14), asked: 4)).first == "handOff 2 [11]")
        #expect(trace.step(.tick).filter { $0.hasPrefix("handOff") } == [])
        let after = trace.step(Trace.answers([1, 11]))
        #expect(after.filter { $0.hasPrefix("handOff") } == ["handOff 2 [12 13]"])
    }

    @Test func `lets texts wait on the wire where the pace is quick, and none where they would leave late`() {
        var quick = Trace(slots: 3, ahead: 9, limits: PacingLimits(segmentsPerSecond: 10_000))
        _ = quick.step(.tick)
        #expect(
            quick.step(.claimed(LaneID(1), quick.ready(1...40), asked: 41)).first
                == "handOff 1 [1 2 3 4 5 6 7 8 9 10 11 12]")
        var slow = Trace(slots: 3, ahead: 9, limits: PacingLimits(segmentsPerSecond: 400))
        _ = slow.step(.tick)
        #expect(slow.step(.claimed(LaneID(1), slow.ready(1...40), asked: 41)).first == "handOff 1 [1 2 3]")
        // The gateway answers nothing for a second, and nothing is handed over meanwhile.
        for _ in 0..<1_000 {
            slow.wait(1_000)
            #expect(slow.step(.tick) == [])
        }
        #expect(slow.step(Trace.answers(1...3)).last == "handOff 1 [4 5 6]")
    }

    @Test func `takes back what may still wait on the wire when its person says stop, and slows nobody for it`() {
        var trace = Trace(slots: 2, ahead: 6, limits: PacingLimits(segmentsPerSecond: 10_000))
        _ = trace.step(.tick)
        _ = trace.step(.claimed(LaneID(1), trace.ready(1...8), asked: 9))
        #expect(trace.step(.suppressed([Trace.phone(5)])) == ["recall [5]"])
        #expect(trace.step(.stopped(CampaignID(2))) == [])
        #expect(
            trace.step(Trace.answers([5], .unreachable(code: Dispatcher.recalledCode))) == ["record [5 unreachable]"])
        #expect(trace.wakeAt == nil)
        #expect(trace.step(.stopped(CampaignID(1))) == ["recall [1 2 3 4 6 7 8]"])
    }

    @Test func `takes back what may still wait when its gateway throttles, is paused or lost, and when it drains`() {
        let stops: [(Dispatcher.Event, String)] = [
            (Trace.answers([1], .throttled(code: "429", retryAfterMilliseconds: 2_000)), "recall [2 3 4 5 6]"),
            (Trace.answers([1], .rejected(.senderFault, code: "21606")), "recall [2 3 4 5 6]"),
            (.lanePaused(LaneID(1)), "recall [1 2 3 4 5 6]"), (.laneLost(LaneID(1)), "recall [1 2 3 4 5 6]"),
            (.held(true), "recall [1 2 3 4 5 6]"), (.drain, "recall [1 2 3 4 5 6]"),
        ]
        for (event, recall) in stops {
            var trace = Trace(slots: 2, ahead: 4, limits: PacingLimits(segmentsPerSecond: 10_000))
            _ = trace.step(.tick)
            _ = trace.step(.claimed(LaneID(1), trace.ready(1...6), asked: 7))
            #expect(trace.step(event).contains(recall), "\(event)")
        }
    }

    @Test func `a lane that could fill the wire alone does not keep another one from it`() {
        var random = SeededGenerator(seed: 1)
        var dispatcher = Dispatcher(
            settings: DispatchSettings(slots: 2, ahead: 6, isRehearsal: true),
            lanes: [
                LaneSetup(id: LaneID(1), limits: PacingLimits(segmentsPerSecond: 10_000), isPaused: false),
                LaneSetup(id: LaneID(2), limits: PacingLimits(segmentsPerSecond: 50), isPaused: false),
            ], monotonic: 0)
        let trace = Trace()
        func handOffs(_ event: Dispatcher.Event) -> [String] {
            dispatcher.step(event, now: trace.now, monotonic: Trace.awake, chance: &random).map(Trace.words)
                .filter { $0.hasPrefix("handOff") }
        }
        _ = handOffs(.tick)
        #expect(
            handOffs(.claimed(LaneID(1), trace.ready(1...50), asked: 51)) == ["handOff 1 [1 2 3 4 5 6 7 8]"])
        #expect(handOffs(.claimed(LaneID(2), trace.ready([101]), asked: 2)) == [])
        #expect(handOffs(Trace.answers(1...5)) == [])
        #expect(handOffs(Trace.answers([6])) == [])
        #expect(handOffs(Trace.answers([7])) == ["handOff 2 [101]", "handOff 1 [9 10 11 12 13 14]"])
    }

    @Test func `takes the second answer to one hand-over for nothing`() {
        var trace = Trace()
        _ = trace.step(.tick)
        _ = trace.step(.claimed(LaneID(1), trace.ready([1]), asked: 20))
        #expect(trace.step(Trace.answers([1])).first == "record [1 accepted]")
        #expect(trace.step(Trace.answers([1], .uncertain(code: "late"))).filter { $0.hasPrefix("record") } == [])
    }

    @Test func `waits a moment after the first throttled answer, and longer after each one in a row`() throws {
        var trace = Trace(slots: 1, limits: PacingLimits(segmentsPerSecond: 10_000))
        var pauses: [Int64] = []
        for id in Int64(1)...8 {
            _ = trace.step(.news)
            _ = trace.step(.claimed(LaneID(1), trace.ready([id]), asked: 1))
            let effects = trace.effects(Trace.answers([id], .throttled(code: "429", retryAfterMilliseconds: nil)))
            guard case .record(let items) = try #require(effects.first) else {
                Issue.record("a throttled answer is recorded")
                return
            }
            pauses.append(items[0].retryAt.microseconds(since: trace.now))
            // A claim came back full, so more is asked for as soon as the lane may.
            let wakeAt = try #require(trace.wakeAt)
            #expect(trace.step(.tick) == [], "the lane rests")
            trace.wait(max(0, wakeAt - trace.monotonic))
        }
        for (index, pause) in pauses.enumerated() {
            let doubled: Int64 = 250_000 << Int64(index)
            #expect((doubled...(doubled + doubled / 4)).contains(pause), "pause \(index) was \(pause)")
        }
    }

    @Test func `heeds the pause that the gateway names, and forgets failures after a success`() throws {
        var trace = Trace(slots: 1, limits: PacingLimits(segmentsPerSecond: 10_000))
        _ = trace.step(.tick)
        _ = trace.step(.claimed(LaneID(1), trace.ready([1]), asked: 500))
        _ = trace.step(Trace.answers([1], .throttled(code: "429", retryAfterMilliseconds: 7_000)))
        #expect(trace.step(.news) == [])
        let wakeAt = try #require(trace.wakeAt)
        #expect(wakeAt >= trace.monotonic + 7_000_000)
        trace.wait(wakeAt - trace.monotonic)
        #expect(trace.step(.tick).first?.hasPrefix("claim") == true)
        _ = trace.step(.claimed(LaneID(1), trace.ready([2]), asked: 500))
        _ = trace.step(Trace.answers([2]))
        _ = trace.step(.news)
        _ = trace.step(.claimed(LaneID(1), trace.ready([3]), asked: 500))
        let effects = trace.effects(Trace.answers([3], .unreachable(code: "refused")))
        guard case .record(let items) = try #require(effects.first) else {
            Issue.record("an unreachable gateway is recorded")
            return
        }
        #expect((250_000...312_500).contains(items[0].retryAt.microseconds(since: trace.now)))
    }

    @Test func `gives back a claim that comes in after its lane was paused`() {
        var trace = Trace(slots: 5)
        _ = trace.step(.tick)
        #expect(trace.step(.lanePaused(LaneID(1))) == [])
        #expect(trace.step(.claimed(LaneID(1), trace.ready(1...2), asked: 2)) == ["release [1 2]"])
    }

    @Test func `wakes for a backlog that waits out a pause, even on a lane that has run dry`() throws {
        var trace = Trace(slots: 1, limits: PacingLimits(segmentsPerSecond: 10_000))
        _ = trace.step(.tick)
        _ = trace.step(.claimed(LaneID(1), trace.ready(1...2), asked: 5))
        #expect(trace.step(Trace.answers([1], .throttled(code: "429", retryAfterMilliseconds: 3_000))).count == 1)
        let wakeAt = try #require(trace.wakeAt)
        trace.wait(wakeAt - trace.monotonic)
        #expect(trace.step(.tick).first == "handOff 1 [2]")
    }

    @Test(arguments: [RejectionClass.senderFault, .senderLimit])
    func `pauses the lane and gives back what waits when the sender is at fault`(why: RejectionClass) {
        var trace = Trace(slots: 1)
        _ = trace.step(.tick)
        _ = trace.step(.claimed(LaneID(1), trace.ready(1...3), asked: 12))
        let effects = trace.step(Trace.answers([1], .rejected(why, code: "20003")))
        #expect(effects == ["pause 1 \(why.rawValue): 20003", "release [2 3]", "record [1 rejected]"])
        trace.wait(100_000_000)
        #expect(trace.step(.news) == [])
        #expect(trace.wakeAt == nil)
        #expect(trace.step(.laneResumed(LaneID(1))).first?.hasPrefix("claim 1") == true)
    }

    @Test func `claims nothing on a lane that starts paused`() {
        var trace = Trace(lanes: [1, 2], paused: [1])
        #expect(trace.step(.tick).allSatisfy { $0.hasPrefix("claim 2") })
        #expect(trace.step(.news) == [])
    }

    @Test func `withdraws what waits for a suppressed number, never what is on the wire, never compliance`() {
        var trace = Trace(slots: 1)
        _ = trace.step(.tick)
        let campaign = trace.ready(1...3)
        let answer = trace.ready([4], kind: .compliance)
        _ = trace.step(.claimed(LaneID(1), campaign + answer, asked: 12))
        let effects = trace.step(.suppressed([1, 3, 4].map(Trace.phone)))
        // Only the wire knows whether the first has been started.
        #expect(effects == ["withdraw [3] opted_out", "recall [1]"])
        trace.wait(50_000)
        #expect(trace.step(Trace.answers([1])) == ["record [1 accepted]", "handOff 1 [2]"])
        trace.wait(50_000)
        #expect(trace.step(Trace.answers([2])) == ["record [2 accepted]", "handOff 1 [4]"])
    }

    @Test func `gives back what waited too long for its window or its end`() {
        var trace = Trace(slots: 1)
        _ = trace.step(.tick)
        let waiting =
            trace.ready([1]) + trace.ready([2], closesAfterSeconds: 5) + trace.ready([3], expiresAfterSeconds: 5)
            + trace.ready([4])
        _ = trace.step(.claimed(LaneID(1), waiting, asked: 12))
        trace.wait(5_000_000)
        #expect(trace.step(Trace.answers([1])) == ["record [1 accepted]", "release [2 3]", "handOff 1 [4]"])
    }

    @Test func `hands over until the last microsecond of a window and not at its end`() {
        for (wait, expected) in [(4_999_999, "handOff 1 [1]"), (5_000_000, "release [1]")] as [(Int64, String)] {
            var trace = Trace()
            _ = trace.step(.tick)
            let ready = trace.ready([1], closesAfterSeconds: 5)
            trace.wait(wait)
            #expect(trace.step(.claimed(LaneID(1), ready, asked: 12)).first == expected)
        }
    }

    @Test func `hands over nothing that its store may not text`() {
        let real = PhoneNumber(stored: "+1312" + "5542345")
        for (isRehearsal, phone) in [(true, real), (false, Trace.phone(1))] {
            var trace = Trace(isRehearsal: isRehearsal)
            _ = trace.step(.tick)
            var ready = trace.ready([1])
            ready[0].message.phone = phone
            #expect(trace.step(.claimed(LaneID(1), ready, asked: 12)).first == "withdraw [1] rejected")
        }
    }

    @Test func `gives back what waits of a stopped campaign, and only that`() {
        var trace = Trace(slots: 1)
        _ = trace.step(.tick)
        let mixed = trace.ready([1]) + trace.ready([2], campaign: 2) + trace.ready([3])
        _ = trace.step(.claimed(LaneID(1), mixed, asked: 12))
        #expect(trace.step(.stopped(CampaignID(1))) == ["release [3]", "recall [1]"])
        #expect(trace.step(.stopped(CampaignID(2))) == ["release [2]"])
    }

    @Test func `drains: gives back what waits, claims nothing more, and is at rest after the last answer`() {
        var trace = Trace(slots: 1)
        _ = trace.step(.tick)
        _ = trace.step(.claimed(LaneID(1), trace.ready(1...3), asked: 12))
        #expect(trace.step(.drain) == ["release [2 3]", "recall [1]"])
        #expect(!trace.dispatcher.isAtRest)
        #expect(trace.step(Trace.answers([1])) == ["record [1 accepted]"])
        #expect(trace.dispatcher.isAtRest)
        trace.wait(10_000_000)
        #expect(trace.step(.news) == [])
    }

    @Test func `gives back a claim that comes in while it drains`() {
        var trace = Trace(slots: 5)
        _ = trace.step(.tick)
        _ = trace.step(.drain)
        let effects = trace.step(.claimed(LaneID(1), trace.ready(1...2), asked: 2))
        #expect(effects == ["release [1 2]"])
        #expect(trace.dispatcher.isAtRest)
    }

    @Test func `asks again a moment after the store was busy`() throws {
        var trace = Trace()
        _ = trace.step(.tick)
        #expect(trace.step(.claimFailed(LaneID(1))) == [])
        let wakeAt = try #require(trace.wakeAt)
        #expect(wakeAt > trace.monotonic)
        trace.wait(wakeAt - trace.monotonic)
        #expect(trace.step(.tick).first?.hasPrefix("claim 1") == true)
    }

    /// Whatever happens in whatever order, with claims always answered in full.
    @Test(arguments: 0..<150 as Range<UInt64>) func `keeps its promises through any history`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let slots = Int.random(in: 1...8, using: &random)
        let ahead = random.chance(0.5) ? 0 : Int.random(in: 1...20, using: &random)
        let lanes: [Int64] = random.chance(0.5) ? [1] : [1, 2]
        let perSecond = [1, 5, 50, 400].randomElement(using: &random) ?? 1
        var trace = Trace(
            slots: slots, ahead: ahead, limits: PacingLimits(segmentsPerSecond: perSecond), lanes: lanes)
        var next: Int64 = 1
        var wire: Set<Int64> = []
        var handed: Set<Int64> = []
        var waiting: [Int64: Dispatcher.Ready] = [:]
        var stopped: Set<PhoneNumber> = []
        var events: [Dispatcher.Event] = [.tick]
        func settle() throws {
            while !events.isEmpty {
                for effect in trace.effects(events.removeFirst()) {
                    switch effect {
                    case .claim(let lane, let limit):
                        try #require(limit > 0)
                        let count = random.chance(0.8) ? limit : Int.random(in: 0...limit, using: &random)
                        let ready = trace.ready(next..<(next + Int64(count)), closesAfterSeconds: 20)
                            .filter { !stopped.contains($0.message.phone) }
                        next += Int64(count)
                        for text in ready { waiting[text.message.id.value] = text }
                        events.append(.claimed(lane, ready, asked: limit))
                    case .handOff(_, let ready):
                        for text in ready {
                            let id = text.message.id.value
                            #expect(handed.insert(id).inserted, "\(id) was handed over twice")
                            #expect(waiting.removeValue(forKey: id) != nil, "\(id) was handed over unclaimed")
                            #expect(!stopped.contains(text.message.phone), "\(id) was handed over after a stop")
                            #expect(trace.now < text.message.closesAt, "\(id) was handed over too late")
                            wire.insert(id)
                        }
                    case .release(let ids), .withdraw(let ids, _):
                        for id in ids {
                            #expect(waiting.removeValue(forKey: id.value) != nil, "\(id) was given back and not held")
                        }
                    case .recall(let ids):
                        // The wire takes back what it has and has not started.
                        #expect(ids.allSatisfy { handed.contains($0.value) }, "something was recalled that is not out")
                        let back = ids.map(\.value).filter { wire.contains($0) && random.chance(0.5) }
                        wire.subtract(back)
                        events.append(Trace.answers(back, .unreachable(code: Dispatcher.recalledCode)))
                    case .record, .pauseLane: break
                    }
                }
                #expect(wire.count <= slots + ahead)
            }
            #expect(trace.dispatcher.heldMessages == wire.count + waiting.count)
        }
        for _ in 0..<300 {
            try settle()
            switch Int.random(in: 0..<12, using: &random) {
            case 0..<5:
                guard let id = wire.sorted().randomElement(using: &random) else { continue }
                wire.remove(id)
                let outcomes: [Outcome] = [
                    .accepted(reference: nil, segments: nil), .accepted(reference: "SM", segments: 1),
                    .throttled(code: "429", retryAfterMilliseconds: nil), .uncertain(code: "timed_out"),
                    .rejected(.recipientPermanent, code: "1"), .rejected(.senderFault, code: "2"),
                ]
                events.append(Trace.answers([id], outcomes.randomElement(using: &random) ?? outcomes[0]))
            case 5:
                let phone = waiting.values.map(\.message.phone).sorted().randomElement(using: &random)
                guard let phone else { continue }
                stopped.insert(phone)
                events.append(.suppressed([phone]))
            case 6: events.append(.laneResumed(LaneID(lanes.randomElement(using: &random) ?? 1)))
            case 7: events.append(.news)
            case 8: trace.wait(Int64.random(in: 0...30_000_000, using: &random))
            default:
                trace.wait(Int64.random(in: 0...200_000, using: &random))
                events.append(.tick)
            }
        }
        events.append(.drain)
        try settle()
        events.append(Trace.answers(wire))
        wire.removeAll()
        try settle()
        #expect(waiting.isEmpty)
        #expect(trace.dispatcher.isAtRest)
    }
}
