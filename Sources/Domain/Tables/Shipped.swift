/// The tables inside the program. Tests read each of them, so a broken one never leaves the workshop; should one do
/// so all the same, stopping is right: guessing at hours or opt-outs is not.
enum Shipped {
    static func table<Table>(_ read: () throws(Refusal) -> Table) -> Table {
        do {
            return try read()
        } catch {
            fatalError("a table inside the program is broken: \(error)")
        }
    }
}

/// The texts of the shipped tables, byte for byte those of `config/data`; for the test that compares them.
package enum ShippedTables {
    package static var areaCodes: String { ShippedAreaCodes.text }
    package static var zipZones: String { ShippedZipZones.text }
    package static var replyWords: String { ShippedReplyWords.text }
    package static var replyExamples: String { ShippedReplyExamples.text }
    package static var stateWindows: String { ShippedStateWindows.text }
    package static var baselines: String { ShippedBaselines.text }
    package static var reportText: String { ShippedReportText.text }
}
