/// The words of the give-back report: `config/data/report_text.tsv`.
package struct ReportText: Sendable {
    package enum Language: String, Hashable, Sendable, CaseIterable {
        case english = "en"
        case spanish = "es"
    }

    package let language: Language
    private let words: [String: String]

    package init(_ language: Language) {
        self.language = language
        words = Self.shipped[language] ?? [:]
    }

    /// The text of a key, with what belongs into its blanks. A key that is not there is shown as it is: tests see that none
    /// is missing.
    package func callAsFunction(_ key: String, _ blanks: KeyValuePairs<String, String> = [:]) -> String {
        guard let text = words[key] else { return "⟨\(key)⟩" }
        let values = Dictionary(blanks.map { ($0.key, $0.value) }) { first, _ in first }
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            filled += rest[..<open] + (values[String(name)] ?? "{\(name)}")
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    package func has(_ key: String) -> Bool { words[key] != nil }

    /// Every key with its words in each language, for tests.
    package static let shipped: [Language: [String: String]] = Shipped.table { () throws(Refusal) in
        try read(ShippedReportText.text)
    }

    package static func read(_ text: String) throws(Refusal) -> [Language: [String: String]] {
        let file = "report_text.tsv"
        let table = try DelimitedTable(text: text, name: file, separator: .tab)
        let key = try table.column("key", of: file)
        var words: [Language: [String: String]] = [:]
        for language in Language.allCases {
            let column = try table.column(language.rawValue, of: file)
            for row in table.rows { words[language, default: [:]][row.fields[key]] = row.fields[column] }
        }
        return words
    }
}
