import Domain

/// Reports as a person and as a program reads them.
package enum SimulationText {
    package static func text(of report: SimulationReport, withTrace: Bool) -> String {
        var lines: [String] = []
        if let breach = report.breach {
            if withTrace { lines += ["last events:"] + report.trace + [""] }
            lines += ["BROKEN \(breach)", "faults of this seed: " + drawn(report), "replay: \(report.replay)"]
        } else {
            lines += ["seed \(report.seed), \(report.days) days: every promise held"]
        }
        lines += [
            "\(report.people) people heard \(report.heard) texts and were heard \(report.replies) times; "
                + "\(report.webhooks) webhooks; \(report.loops) loops, \(report.transactions) transactions",
            "trace \(report.traceHashText), \(report.traceCount) lines", "",
        ]
        return (lines + table(faults: report.faults, arrows: report.arrows)).joined(separator: "\n")
    }

    package static func text(of summary: SeedRange.Summary, seconds: Double, threads: Int) -> String {
        var lines: [String] = []
        for report in summary.broken {
            lines += ["seed \(report.seed), last events:"] + report.trace.suffix(25)
            if let breach = report.breach { lines.append("BROKEN \(breach)") }
            lines += ["faults of this seed: " + drawn(report), "replay: \(report.replay)", ""]
        }
        let perSeed = summary.seeds > 0 ? seconds * 1_000 / Double(summary.seeds) : 0
        lines += [
            "\(summary.seeds) seeds in \(Int(seconds.rounded())) s on \(threads) threads, \(Int(perSeed.rounded())) ms a seed: "
                + (summary.broken.isEmpty ? "every promise held" : "\(summary.broken.count) broke a promise"),
            "\(summary.people) people heard \(summary.heard) texts and were heard \(summary.replies) times; "
                + "\(summary.webhooks) webhooks; \(summary.cohortsCompared) comparisons judged",
            "traces \(hex(summary.traceHash))", "",
        ]
        lines += table(faults: summary.faults, arrows: summary.arrows)
        if summary.seeds >= SeedRange.Summary.seedsForCoverage, !summary.neverSeen.isEmpty {
            lines += ["", "NEVER SEEN in \(summary.seeds) seeds: " + summary.neverSeen.joined(separator: ", ")]
        }
        return lines.joined(separator: "\n")
    }

    package static func json(of report: SimulationReport) -> [String: Any] {
        var object = counts(faults: report.faults, arrows: report.arrows)
        object["seed"] = report.seed
        object["days"] = report.days
        object["held"] = report.breach == nil
        object["trace_hash"] = report.traceHashText
        object["trace_lines"] = report.traceCount
        object["people"] = report.people
        object["heard"] = report.heard
        object["replies"] = report.replies
        object["webhooks"] = report.webhooks
        if let breach = report.breach {
            object["breach"] = ["promise": breach.promise.rawValue, "what": breach.what, "replay": report.replay]
            object["trace"] = report.trace
        }
        return object
    }

    package static func json(of summary: SeedRange.Summary, seconds: Double) -> [String: Any] {
        var object = counts(faults: summary.faults, arrows: summary.arrows)
        object["seeds"] = summary.seeds
        object["seconds"] = seconds
        object["held"] = summary.broken.isEmpty
        object["trace_hash"] = hex(summary.traceHash)
        object["people"] = summary.people
        object["heard"] = summary.heard
        object["replies"] = summary.replies
        object["webhooks"] = summary.webhooks
        object["comparisons_judged"] = summary.cohortsCompared
        object["never_seen"] = summary.neverSeen
        object["broken"] = summary.broken.map { json(of: $0) }
        return object
    }

    private static func counts(faults: FaultCounts, arrows: ArrowCounts) -> [String: Any] {
        [
            "faults": Dictionary(uniqueKeysWithValues: Fault.allCases.map { ($0.rawValue, faults[$0]) }),
            "arrows": Dictionary(
                uniqueKeysWithValues: arrows.all.map { ("\($0.source.word) → \($0.target.word)", $0.times) }),
        ]
    }

    private static func table(faults: FaultCounts, arrows: ArrowCounts) -> [String] {
        ["how often each fault struck:"]
            + Fault.allCases.map { "  \(padded(String(faults[$0]), to: 8))  \($0.rawValue)" }
            + ["", "how often each arrow was walked:"]
            + arrows.all.map { arrow in
                "  \(padded(String(arrow.times), to: 8))  \(arrow.source.word) → \(arrow.target.word)"
                    + (arrow.isDrawn ? "" : "  NOT DRAWN")
            }
    }

    private static func drawn(_ report: SimulationReport) -> String {
        report.drawnFaults.isEmpty
            ? "none" : report.drawnFaults.map { "\($0.fault.rawValue) \($0.percent)%" }.joined(separator: ", ")
    }

    private static func padded(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
