/// HTML and SVG as values: text is escaped because there is no other way to write it, and what is opened is closed.
struct Markup {
    private(set) var text: String

    private init(raw: String) { text = raw }

    /// Characters, never tags.
    static func text(_ text: String) -> Markup {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            // Control characters have no place in HTML.
            case _ where character.value < 0x20 && character != "\n" && character != "\t": escaped += " "
            default: escaped.unicodeScalars.append(character)
            }
        }
        return Markup(raw: escaped)
    }

    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Markup] = []
    ) -> Markup {
        Markup(raw: "\(open(name, attributes))>" + children.map(\.text).joined() + "</\(name)>")
    }

    static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ words: String) -> Markup {
        element(name, attributes, [.text(words)])
    }

    /// Without content: `meta`, and shapes.
    static func leaf(_ name: String, _ attributes: KeyValuePairs<String, String>) -> Markup {
        Markup(raw: "\(open(name, attributes))/>")
    }

    /// Our own style sheet, word for word.
    static func style(_ css: StaticString) -> Markup { Markup(raw: "<style>\(css)</style>") }

    static let none = Markup(raw: "")
    static let doctype = Markup(raw: "<!doctype html>\n")

    static func + (left: Markup, right: Markup) -> Markup { Markup(raw: left.text + right.text) }

    private static func open(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
        "<\(name)" + attributes.map { " \($0.key)=\"\(text($0.value).text)\"" }.joined()
    }
}
