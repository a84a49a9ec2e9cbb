import Domain
import Foundation
import Testing

/// Plays the texts of one campaign by the rule: the blocks, their counts and scores, in message order.
private struct Play {
    let rule: GovernorRule
    private var counts: [Int64: (block: Int64, texts: Int64, troubles: Int64)] = [:]
    /// The highest score that any block ever had.
    private(set) var highest = -Double.infinity
    /// Narrow blocks begun, and those that ever came to `watched`.
    private(set) var blocks = 0
    private(set) var blocksAtWatched = 0
    private var isBlockAtWatched = false
    let watched: Double

    init(_ rule: GovernorRule, watched: Double = GovernorRule.boundary) {
        self.rule = rule
        self.watched = watched
    }

    /// One trouble at this message id, and texts at all ids up to it. Scores only rise at troubles.
    mutating func trouble(at id: Int64, firstID: Int64 = 0) {
        for width in rule.widths {
            let block = id / width
            let texts = id - max(block * width, firstID) + 1
            let troubles = counts[width].map { $0.block == block ? $0.troubles : 0 } ?? 0
            if width == rule.blockTexts, counts[width]?.block != block {
                blocks += 1
                isBlockAtWatched = false
            }
            counts[width] = (block, texts, troubles + 1)
            let score = rule.score(texts: texts, troubles: troubles + 1)
            highest = max(highest, score)
            if width == rule.blockTexts, score >= watched, !isBlockAtWatched {
                isBlockAtWatched = true
                blocksAtWatched += 1
            }
        }
    }
}

/// Texts until the next trouble, itself included, at a rate.
private func gap(_ rate: Double, _ generator: inout SeededGenerator) -> Int64 {
    rate >= 1 ? 1 : 1 + Int64(log(1 - Double.random(in: 0..<1, using: &generator)) / log(1 - rate))
}

private let standardRules = GovernorKind.allCases.compactMap { GovernorSettings.standard.rule(of: $0) }

@Suite struct `The rule of a governor` {
    /// The weights and the boundary beside Foundation's logarithm.
    @Test func `weighs texts and troubles by the logarithms of their likelihood ratios`() {
        #expect(abs(GovernorRule.boundary - log(1_500_000)) < 1e-12)
        for thousandths in [1, 7, 20, 50, 80, 123, 200, 333, 500, 777, 900] {
            let high = Double(thousandths) / 1_000
            let rule = GovernorRule(threshold: high)
            #expect(abs(rule.textWeight - log((1 - high) / (1 - high / 3))) < 1e-12)
            #expect(abs(rule.score(texts: 1, troubles: 1) - log(3)) < 1e-12)
        }
    }

    @Test func `is switched off by a threshold of zero`() {
        #expect(GovernorKind.allCases.allSatisfy { GovernorSettings.off.rule(of: $0) == nil })
        #expect(standardRules.map(\.threshold) == [0.2, 0.05, 0.08])
    }

    @Test(arguments: standardRules) func `does not mind one of twenty or two of thirty`(rule: GovernorRule) {
        // The worst order: the troubles come first.
        for (texts, troubles) in [(1, 1), (20, 1), (2, 2), (30, 2), (5, 5)] as [(Int64, Int64)] {
            #expect(rule.score(texts: texts, troubles: troubles) < GovernorRule.boundary / 2)
        }
    }

    /// Ville's inequality says that at the acceptable rate no more than one block in 1,000 ever has a likelihood ratio
    /// of 1,000; that some have is what makes this simulation able to fail. None may come to the boundary: 2,000
    /// campaigns of 100,000 texts hold half a million blocks, and fewer than one in 1.5 million gets there.
    @Test(arguments: zip(standardRules, [300, 2_000, 1_000]))
    func `lets campaigns at the acceptable rate alone`(rule: GovernorRule, campaigns: Int) {
        var generator = SeededGenerator(seed: 20_260_707)
        var (blocks, high, paused) = (0, 0, 0)
        for _ in 0..<campaigns {
            var play = Play(rule, watched: log(1_000))
            let first = Int64.random(in: 1...1_000_000, using: &generator)
            var id = first - 1
            while true {
                id += gap(rule.acceptable, &generator)
                if id >= first + 100_000 { break }
                play.trouble(at: id, firstID: first)
            }
            blocks += play.blocks
            high += play.blocksAtWatched
            if play.highest >= GovernorRule.boundary { paused += 1 }
        }
        #expect(paused <= 1)
        #expect(high * 1_000 <= blocks)
        #expect(high > 0)
    }

    /// Texts until the pause, from the first one on: at the threshold, at two and four times it, and when nothing gets
    /// through. Half of the campaigns are paused by `median`, 95 of 100 by `late`.
    @Test(arguments: [
        // Medians and 95th percentiles of the same sums in a Python simulation, text by text (random.Random(7); 20,000
        // runs, at the threshold 4,000).
        (GovernorKind.rejected, 0.2, 141, 273), (.rejected, 0.4, 42, 62), (.rejected, 0.8, 17, 21),
        (.filtered, 0.05, 623, 1_205), (.filtered, 0.1, 176, 294), (.filtered, 0.2, 73, 112),
        (.optOuts, 0.08, 375, 727), (.optOuts, 0.16, 110, 177), (.optOuts, 0.32, 46, 68),
        (.rejected, 1, 13, 13), (.filtered, 1, 13, 13), (.optOuts, 1, 13, 13),
    ])
    func `pauses what is at its threshold or above`(kind: GovernorKind, rate: Double, median: Int64, late: Int64) throws
    {
        let rule = try #require(GovernorSettings.standard.rule(of: kind))
        var generator = SeededGenerator(seed: 7)
        let texts = (0..<1_000).map { _ in
            var play = Play(rule)
            var id: Int64 = -1
            while play.highest < GovernorRule.boundary, id < 100_000 {
                id += gap(rate, &generator)
                play.trouble(at: id)
            }
            return id + 1
        }.sorted()
        #expect(abs(Double(texts[500]) / Double(median) - 1) < 0.12, "\(texts[500])")
        #expect(abs(Double(texts[950]) / Double(late) - 1) < 0.12, "\(texts[950])")
    }

    /// Whatever went before, and wherever in its block it stands, a campaign of which nothing gets through any more is
    /// paused after three times thirteen texts at most: good texts of the block cost thirteen more, and so does a block
    /// that ends just before it comes to the boundary.
    @Test(arguments: standardRules) func `sees a sudden change`(rule: GovernorRule) {
        for good in stride(from: Int64(0), through: 3 * rule.blockTexts, by: 7) {
            var play = Play(rule)
            var texts: Int64 = 0
            while play.highest < GovernorRule.boundary, texts < 1_000 {
                play.trouble(at: good + texts)
                texts += 1
            }
            #expect((13...39).contains(texts), "\(texts) after \(good)")
        }
    }

    /// Stops and receipts come later than their texts: at every moment the score is no more than it would be if they
    /// had come at once.
    @Test func `never has a higher score because word comes late`() {
        let rule = GovernorRule(threshold: 0.08)
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let isTrouble = (0..<rule.blockTexts).map { _ in generator.chance(0.1) }
            let known = isTrouble.enumerated().map { $0.offset + Int.random(in: 0..<100, using: &generator) }
            for texts in 1...isTrouble.count {
                let atOnce = isTrouble.prefix(texts).count { $0 }
                let late = (0..<texts).count { isTrouble[$0] && known[$0] < texts }
                #expect(
                    rule.score(texts: Int64(texts), troubles: Int64(late))
                        <= rule.score(texts: Int64(texts), troubles: Int64(atOnce)))
            }
        }
    }

    @Test func `says what happened and what to do`() {
        let filtered = GovernorVerdict(kind: .filtered, troubles: 14, texts: 60, code: "30007")
        #expect(
            filtered.words(campaign: "ask") == """
                governor: 14 of 60 texts were filtered as unwanted by the gateway or carriers (code 30007); look at the \
                script and its links, then `textbank campaign resume ask`
                """)
        let stops = GovernorVerdict(kind: .optOuts, troubles: 13, texts: 15, code: "")
        #expect(stops.words(campaign: "Ana's ward 12").hasPrefix("governor: 13 of 15 people texted opted out; look at"))
        #expect(stops.words(campaign: "Ana's ward 12").hasSuffix("`textbank campaign resume 'Ana'\\''s ward 12'`"))
    }
}
