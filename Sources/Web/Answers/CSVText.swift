/// Rows of a CSV (RFC 4180) that spreadsheets open without running what stands in them.
package enum CSVText {
    /// One line with its line end. A cell is quoted where it must be.
    package static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    static func cell(_ text: String) -> String {
        let harmless = isFormula(text) ? "'" + text : text
        guard harmless.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return harmless }
        return "\"" + harmless.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// What a spreadsheet would compute instead of showing. A phone number in E.164 begins with `+` and is none.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first, [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) else { return false }
        // A negative number is what it says.
        if first == 0x2D, Double(text) != nil { return false }
        return
            !(first == 0x2B && text.utf8.count > 1 && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) })
    }
}
