import Foundation

/// JSON lines go to standard output, words for people to standard error.
enum Output {
    static func line(_ json: String) { FileHandle.standardOutput.write(Data((json + "\n").utf8)) }

    static func say(_ words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }

    /// Three decimals, which is more than any of these numbers deserves.
    static func rounded(_ number: Double) -> Double { (number * 1_000).rounded() / 1_000 }

    /// `14200`, `0.614`.
    static func short(_ number: Double) -> String {
        if number == number.rounded() || abs(number) >= 1_000 { return String(Int(number.rounded())) }
        return String(rounded(number))
    }

    static func table(_ figures: [Figure]) -> String {
        var rows = [["figure", "value", "unit", "yardstick", "its value", "ratio", "goal", ""]]
        for figure in figures {
            rows.append([
                figure.name, short(figure.value), figure.unit, figure.yardstick?.name ?? "",
                figure.yardstick.map { short($0.value) } ?? "", figure.ratio.map(short) ?? "", figure.goal?.words ?? "",
                figure.isMet.map { $0 ? "met" : "MISSED" } ?? "reported",
            ])
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
                .joined(separator: "  ")
        }.joined(separator: "\n")
    }
}
