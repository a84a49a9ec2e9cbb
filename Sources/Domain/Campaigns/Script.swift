/// A text with blanks: `Hi {first_name|friend}, it's Dev with {organization}.`
///
/// Read once, when the plan is read: unknown blanks and open braces are refused there, not at night in the middle of
/// a campaign. Filling is then a walk over ready pieces. `{{` is a brace; the words after `|` stand in for people
/// without the value.
package struct Script: Hashable, Sendable {
    /// The text as written.
    package let text: String
    /// The blanks it names, in order of first use.
    package let blanks: [Blank]
    private let pieces: [Piece]

    /// What a blank can name. The spelling in a script is the raw value.
    package enum Blank: String, Hashable, Sendable, CaseIterable {
        case firstName = "first_name"
        case lastName = "last_name"
        case ward
        case union
        /// The meeting's name.
        case meeting
        /// The meeting's day in the person's own words: `Thursday`.
        case meetingDay = "meeting_day"
        case organization
        /// The person's own link to the page that the plan names (`Plan.link`).
        case link
    }

    private enum Piece: Hashable, Sendable {
        case literal(String)
        case blank(Blank, fallback: String?)
    }

    /// - Parameter field: where the script stands in the plan (`steps[1].script`), for the messages.
    /// - Throws: a `Refusal` with one rejection for every unknown blank, open brace, and for an empty script.
    package init(_ text: String, field: String = "script") throws(Refusal) {
        var pieces: [Piece] = []
        var rejections: [Rejection] = []
        var literal = ""
        var rest = text[...]
        while let next = rest.first {
            rest.removeFirst()
            guard next == "{" else {
                literal.append(next)
                continue
            }
            if rest.first == "{" {
                rest.removeFirst()
                literal.append("{")
                continue
            }
            guard let end = rest.firstIndex(of: "}") else {
                rejections.append(
                    Rejection(
                        field: field, reason: "a { is never closed",
                        remedy: "Close the blank with }, or write {{ for a brace."))
                break
            }
            let inside = rest[..<end]
            rest = rest[rest.index(after: end)...]
            let parts = inside.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.trimmed(parts[0]).lowercased()
            guard let blank = Blank(rawValue: name) else {
                rejections.append(Self.unknown(name, field: field))
                continue
            }
            if blank == .link, parts.count > 1 {
                rejections.append(
                    Rejection(
                        field: field, reason: "{link} has words behind a |, and nobody is without a link",
                        remedy: "Write {link}."))
                continue
            }
            if !literal.isEmpty { pieces.append(.literal(NormalForm.composed(literal))) }
            literal = ""
            pieces.append(.blank(blank, fallback: parts.count > 1 ? NormalForm.composed(Self.trimmed(parts[1])) : nil))
        }
        if !literal.isEmpty { pieces.append(.literal(NormalForm.composed(literal))) }
        if Self.trimmed(text[...]).isEmpty {
            rejections.append(
                Rejection(field: field, reason: "the script is empty", remedy: "Write the text to send."))
        }
        guard rejections.isEmpty else { throw Refusal(rejections) }
        self.text = text
        self.pieces = pieces
        var blanks: [Blank] = []
        for case .blank(let blank, _) in pieces where !blanks.contains(blank) { blanks.append(blank) }
        self.blanks = blanks
    }

    /// The blanks that would stay empty for a person: named without a fallback, and no value. A preview counts them.
    package func missing(for values: BlankValues) -> [Blank] {
        var missing: [Blank] = []
        for case .blank(let blank, nil) in pieces where values[blank] == nil && !missing.contains(blank) {
            missing.append(blank)
        }
        return missing
    }

    /// The text for one person. A blank that stays empty takes the space before it along: "Hi {first_name}, …" reads
    /// "Hi, …" for a person without a name.
    package func filled(with values: BlankValues) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 32)
        for piece in pieces {
            switch piece {
            case .literal(let literal): result += literal
            case .blank(let blank, let fallback):
                if let value = values[blank] ?? fallback, !value.isEmpty {
                    result += value
                } else if result.utf8.last == UInt8(ascii: " ") {
                    result.unicodeScalars.removeLast()
                }
            }
        }
        return result
    }

    /// The text one person is sent, counted.
    /// - Throws: a `Refusal` when it must not be sent.
    package func rendering(for values: BlankValues, isSmart: Bool) throws(Refusal) -> Rendering {
        try Rendering(text: filled(with: values), isSmart: isSmart)
    }

    private static func unknown(_ name: String, field: String) -> Rejection {
        let known = Blank.allCases.map(\.rawValue)
        let near = known.first { $0.filter { $0 != "_" } == name.filter { $0.isLetter } }
        return Rejection(
            field: field, reason: "there is no blank {\(name)}",
            remedy: near.map { "Write {\($0)}." } ?? "The blanks are \(known.joined(separator: ", ")).")
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// The values of one person's blanks. A value that is empty or only spaces counts as none.
package struct BlankValues: Hashable, Sendable {
    private var values: [String?] = .init(repeating: nil, count: Script.Blank.allCases.count)

    package init() {}

    package init(_ values: [Script.Blank: String]) {
        for (blank, value) in values { self[blank] = value }
    }

    package subscript(blank: Script.Blank) -> String? {
        get { values[blank.position] }
        set { values[blank.position] = newValue.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } }
    }
}

extension Script.Blank {
    fileprivate var position: Int {
        switch self {
        case .firstName: 0
        case .lastName: 1
        case .ward: 2
        case .union: 3
        case .meeting: 4
        case .meetingDay: 5
        case .organization: 6
        case .link: 7
        }
    }
}
