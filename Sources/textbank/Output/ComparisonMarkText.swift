/// Which comparison a screen shows, and since when it has been what it is.
struct ComparisonMarkText {
    let screen: Screen
    let mark: ComparisonMarkAnswer

    var lines: [String] {
        var lines = [
            "Comparison version \(mark.version) (\(mark.hash.prefix(12))), "
                + Self.origin(
                    isFromLaunch: mark.isFromLaunch, isAfterFirstText: mark.isAfterFirstText,
                    at: screen.time(mark.definedAt), author: mark.author, reason: mark.reason)
        ]
        if mark.version < mark.newest {
            lines.append("There are later ones, up to version \(mark.newest): `textbank comparison list`.")
        }
        if mark.isExploratory {
            let words = mark.departures.map { Self.departures[$0] ?? $0 }.joined(separator: ", ")
            lines.append("EXPLORATORY: not the frozen comparison (\(words)).")
        }
        return lines
    }

    /// `defined at launch.`, or who changed it when and why.
    static func origin(
        isFromLaunch: Bool, isAfterFirstText: Bool, at: String, author: String, reason: String
    ) -> String {
        if isFromLaunch { return "defined at launch." }
        let seen = isAfterFirstText ? "after the results could be seen" : "before anybody was texted"
        return "changed on \(at) by \(Printable.line(author)), \(seen): \(Printable.line(reason))"
    }

    private static let departures = ["baseline": "another baseline", "by": "other strata"]
}
