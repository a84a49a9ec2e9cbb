import Domain

/// Instants as e-mail writes them: `Sat, 21 Nov 2026 19:15:30 +0000` (RFC 2822 §3.3).
package enum MailDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Nil for anything else; the name of the day is optional and not checked, the zone is `±hhmm`, `GMT` or `UT`.
    package static func parse(_ text: String) -> Timestamp? {
        var words = text.split(separator: " ").map(String.init)
        if words.first?.hasSuffix(",") == true { words.removeFirst() }
        guard words.count == 5, let day = Int(words[0]), (1...31).contains(day),
            let month = months.firstIndex(of: words[1].lowercased()), words[2].utf8.count == 4
        else { return nil }
        let zone: String
        switch words[4].uppercased() {
        case "GMT", "UT": zone = "Z"
        case let offset where offset.utf8.count == 5: zone = "\(offset.prefix(3)):\(offset.suffix(2))"
        default: return nil
        }
        return ISO8601.parse("\(words[2])-\(twoDigits(month + 1))-\(twoDigits(day))T\(words[3])\(zone)")
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
