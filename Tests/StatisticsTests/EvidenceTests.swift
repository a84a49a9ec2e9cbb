import Foundation
import Statistics
import Testing

/// The tables of docs/statistics.md, which scripts/coverage prints: read back, and the smaller rows counted out again.
private enum Page {
    static let lines: [String] = {
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/statistics.md")
        return ((try? String(contentsOf: page.standardized, encoding: .utf8)) ?? "").components(separatedBy: "\n")
    }()

    /// The cells of the table whose head begins with these.
    static func table(_ head: String...) -> [[String]] {
        guard let start = lines.firstIndex(where: { $0.hasPrefix("| " + head.joined(separator: " | ") + " |") }) else {
            return []
        }
        return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    static func numbers(_ cell: String) -> [Double] {
        cell.replacing(",", with: "").replacing("%", with: " ").split { !"0123456789.".contains($0) }
            .compactMap { Double($0) }
    }

    /// "2 %, 0.1 %" as fractions.
    static func rates(_ cell: String) -> [Double] {
        cell.replacing(",", with: " ").replacing("%", with: " ").split(separator: " ").compactMap { Double($0) }
            .map { $0 / 100 }
    }
}

@Suite struct `The evidence on the page` {
    /// Four decimals, as the tables have them.
    private func text(_ value: Double) -> String { NumberText.percent(value / 100, decimals: 4) }

    @Test func `states the coverage of one rate as it is counted out`() throws {
        let rows = Page.table("n", "true rate", "Wilson", "Clopper–Pearson", "Jeffreys")
        #expect(rows.count >= 15)
        for row in rows {
            let n = Int(try #require(Page.numbers(row[0]).first))
            let p = try #require(Page.rates(row[1]).first)
            for (interval, stated) in zip(OneRateInterval.allCases, row.dropFirst(2)) {
                let coverage = Coverage(interval, n: n, p: p, confidence: 0.95)
                #expect(text(coverage.coverage) == stated, "\(interval.rawValue), \(row[0]), \(row[1])")
            }
        }
    }

    @Test func `states the coverage of two rates as it is counted out`() throws {
        let rows = Page.table("n₁ v n₂", "true rates", "Newcombe", "Miettinen–Nurminen", "Koopman", "Katz", "Woolf")
        #expect(rows.count >= 18)
        let intervals: [ComparisonInterval] = [.newcombe, .miettinenNurminen, .koopman, .katz, .woolf]
        for row in rows {
            let n = Page.numbers(row[0]).map { Int($0) }
            let p = Page.rates(row[1])
            let design = Coverage.Design(n1: n[0], p1: p[0], n2: n[1], p2: p[1])
            for (interval, stated) in zip(intervals, row.dropFirst(2)) {
                let isSearch = interval == .miettinenNurminen || interval == .koopman
                // The larger rows are the script's: here what a second can count.
                guard stated != "–", n[0] * n[1] <= (isSearch ? 100 : 40_000) else { continue }
                let coverage = Coverage(interval, [design], confidence: 0.95, runs: 1, seed: 1)
                #expect(coverage?.isExact == true)
                #expect(coverage.map { text($0.coverage) } == stated, "\(interval.rawValue), \(row[0]), \(row[1])")
            }
        }
    }

    @Test func `states the coverage of two strata as it is counted out`() throws {
        let rows = Page.table("strata", "ratio", "MH difference", "MH ratio", "MH odds ratio", "standardised")
        let row = try #require(rows.first { $0[0] == "2 × 20 v 40" && $0[1] == "1" })
        let designs = [0.02, 0.1].map { Coverage.Design(n1: 20, p1: $0, n2: 40, p2: $0) }
        for (interval, stated) in zip([ComparisonInterval.riskDifference, .riskRatio], row.dropFirst(2)) {
            let coverage = try #require(Coverage(interval, designs, confidence: 0.95, runs: 1, seed: 1))
            #expect(coverage.isExact && stated.hasPrefix(text(coverage.coverage)), "\(interval.rawValue)")
        }
    }

    @Test func `states false alarms of the peek-proof rule below one in twenty, and of the naive one far above`() {
        let rows = Page.table("n₁ v n₂", "rate", "z at every look", "z at the last look", "peek-proof")
        #expect(rows.count >= 10)
        for row in rows {
            let (every, last, peekProof) = (Page.rates(row[2])[0], Page.rates(row[3])[0], Page.rates(row[4])[0])
            #expect(peekProof <= 0.05 && every > 2 * last && every > 10 * peekProof)
        }
    }

    @Test func `comes from trials that any run repeats, and that agree with exact enumeration where looks are one`()
        throws
    {
        let plan = PeekingTrial.Plan(
            design: .init(n1: 60, p1: 0.2, n2: 90, p2: 0.2), looks: 60, campaigns: 1500, seed: 60, alpha: 0.05)
        let trial = PeekingTrial(plan)
        #expect(trial == PeekingTrial(plan))
        #expect(trial.peekProofAlarms < 75 && trial.naiveAlarms > 150)
        let exact = try #require(Planning.exactPower(0.2, people: 60, 0.2, people: 90, alpha: 0.05, test: .zPooled))
        // Four standard errors of 1,500 campaigns.
        #expect((Double(trial.lastLookAlarms) / 1500 - exact).magnitude < 4 * (exact * (1 - exact) / 1500).squareRoot())
    }

    @Test func `has no number for what no interval is about`() {
        let one = Coverage.Design(n1: 5, p1: 0.2, n2: 5, p2: 0.1)
        let other = Coverage.Design(n1: 5, p1: 0.3, n2: 5, p2: 0.1)
        let none = Coverage.Design(n1: 5, p1: 0.3, n2: 5, p2: 0)
        func coverage(_ interval: ComparisonInterval, _ strata: [Coverage.Design]) -> Coverage? {
            Coverage(interval, strata, confidence: 0.95, runs: 10, seed: 1)
        }
        #expect(coverage(.newcombe, []) == nil && coverage(.newcombe, [one, other]) == nil)
        #expect(coverage(.riskRatio, [one, other]) == nil && coverage(.koopman, [none]) == nil)
        #expect(coverage(.riskDifference, [one, none]) != nil)
    }
}
