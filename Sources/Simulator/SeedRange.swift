import Domain
import Foundation
import Synchronization

/// Many seeds, on all cores, each in a world of its own.
package struct SeedRange: Sendable {
    package var first: UInt64
    package var count: Int
    package var days: Int
    /// As in `SimulationOptions`.
    package var daemons: Int?
    package var faults: [Fault]
    package var seams: Seams

    package init(
        first: UInt64, count: Int, days: Int, daemons: Int? = nil, faults: [Fault] = [], seams: Seams = Seams()
    ) {
        self.first = first
        self.count = count
        self.days = days
        self.daemons = daemons
        self.faults = faults
        self.seams = seams
    }

    /// A seed of its own for each commit, with a hundred thousand after it that no other has: from the first seven
    /// hexadecimal digits of its hash. Nil for what is not a hash.
    package static func firstSeed(ofCommit hash: String) -> UInt64? {
        guard (7...64).contains(hash.utf8.count), hash.allSatisfy(\.isHexDigit) else { return nil }
        return UInt64(hash.prefix(7), radix: 16).map { $0 * 100_000 + 1 }
    }

    /// What came of all of them together.
    package struct Summary: Sendable {
        package var seeds = 0
        package var people = 0
        package var heard = 0
        package var replies = 0
        package var webhooks = 0
        /// Campaigns whose comparison was judged; two to a seed at most.
        package var cohortsCompared = 0
        package var faults = FaultCounts()
        package var arrows = ArrowCounts()
        /// The seeds that broke a promise, lowest first.
        package var broken: [SimulationReport] = []
        /// The hashes of all traces, mixed in an order-free way.
        package var traceHash: UInt64 = 0

        package init() {}

        package mutating func add(_ report: SimulationReport) {
            seeds += 1
            people += report.people
            heard += report.heard
            replies += report.replies
            webhooks += report.webhooks
            cohortsCompared += report.cohortsCompared
            faults.add(report.faults)
            arrows.add(report.arrows)
            traceHash &+= report.traceHash &* (report.seed &* 2 &+ 1)
            if report.breach != nil { broken.append(report) }
        }

        /// Faults that never struck and drawn arrows that were never walked: with a thousand seeds, a hole in the
        /// simulator or an arrow that the program does not have.
        package var neverSeen: [String] {
            Fault.allCases.filter { faults[$0] == 0 }.map { "fault: \($0.rawValue)" }
                + arrows.all.filter { $0.times == 0 }.map { "arrow: \($0.source.word) → \($0.target.word)" }
        }

        /// From how many seeds on `neverSeen` is a failure.
        package static let seedsForCoverage = 1_000
    }

    /// Runs the seeds on `threads` threads. Asks `goesOn` before each further seed, and starts none once it says no or
    /// `stopsAfter` seeds have broken a promise.
    package func run(threads: Int, stopsAfter limit: Int = 5, goesOn: @Sendable () -> Bool) -> Summary {
        let next = Mutex(0)
        let summary = Mutex(Summary())
        let count = count
        DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
            while goesOn() {
                let index = next.withLock { next -> Int? in
                    guard next < count else { return nil }
                    next += 1
                    return next - 1
                }
                guard let index, summary.withLock({ $0.broken.count < limit }) else { return }
                let report = Simulation.run(
                    SimulationOptions(
                        seed: first &+ UInt64(index), days: days, daemons: daemons, faults: faults, seams: seams))
                summary.withLock { $0.add(report) }
            }
        }
        var result = summary.withLock { $0 }
        result.broken.sort { $0.seed < $1.seed }
        return result
    }
}
