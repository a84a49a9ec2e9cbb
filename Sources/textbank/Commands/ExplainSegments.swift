import ArgumentParser
import Domain

/// `textbank explain segments`: encoding, units and billed segments of texts.
struct ExplainSegments: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segments",
        abstract: "Counts the billed segments of texts.",
        discussion: """
            In: text, smart (true replaces curly quotes, dashes and odd spaces first; default false).
            Out: encoding (GSM-7 or UCS-2), units, segments, part_units, sent_text. A text that would not be sent is
            answered with an error.
            """)

    func run() {
        JSONLines.filter(Self.answer)
    }

    static func answer(_ line: [String: Any]) throws -> [String: Any] {
        let text = try line.requiredText("text")
        let isSmart = try line.flag("smart", default: false)
        let rendering = try Rendering(text: text, isSmart: isSmart)
        return [
            "encoding": rendering.count.encoding.rawValue,
            "units": rendering.count.units,
            "segments": rendering.count.segments,
            "part_units": try SegmentCount.partUnits(of: rendering.text),
            "sent_text": rendering.text,
        ]
    }
}
