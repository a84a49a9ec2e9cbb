import Foundation

/// Undoes what spreadsheets, browsers and keyboards do to a phone number before anyone looks at its digits
/// (compliance notes §4.3, duty 1).
enum PhoneCleaning {
    /// The cell in compatibility form, lower-cased, without format characters, marks, quotes and formula or link
    /// wrapping; every dash is `-`, every space ` `, every line break a newline, every decimal digit ASCII.
    static func clean(_ raw: String) -> [Unicode.Scalar] {
        let folded = fold(raw)
        let unwrapped = unwrapFormula(dropEntities(folded))
        return dropLinks(dropQuotes(unwrapped))
    }

    private static func fold(_ raw: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        for scalar in raw.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if scalar.isASCII {
                switch scalar {
                case "\n", "\r", "\u{0B}", "\u{0C}": folded.append("\n")
                case "`": folded.append("'")
                case "\u{20}"..."\u{7E}": folded.append(scalar)
                default: folded.append(" ")
                }
                continue
            }
            switch scalar.properties.generalCategory {
            case .format, .nonspacingMark, .enclosingMark: break
            case .dashPunctuation: folded.append("-")
            case .lineSeparator, .paragraphSeparator: folded.append("\n")
            case .spaceSeparator, .control: folded.append(" ")
            case .decimalNumber:
                if let value = scalar.properties.numericValue, let digit = Unicode.Scalar(0x30 + UInt32(value)) {
                    folded.append(digit)
                }
            default: folded.append(lookAlikes[scalar] ?? scalar)
            }
        }
        return folded
    }

    /// Signs that stand for an ASCII one and are not of the category that would say so.
    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{2212}": "-", "\u{2043}": "-", "\u{30FC}": "-", "\u{02D7}": "-", "\u{2796}": "-", "\u{2500}": "-",
        "\u{2018}": "'", "\u{2019}": "'", "\u{201A}": "'", "\u{201B}": "'", "\u{2032}": "'", "\u{00B4}": "'",
        "\u{02BC}": "'", "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "\u{201F}": "\"", "\u{2033}": "\"",
        "\u{00AB}": "\"", "\u{00BB}": "\"", "\u{2044}": "/", "\u{2215}": "/", "\u{00D7}": "*", "\u{2795}": "+",
    ]

    /// `&nbsp;`, `&#8203;`: what a web page leaves behind is a space.
    private static func dropEntities(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard text.contains("&"), text.contains(";") else { return text }
        var result: [Unicode.Scalar] = []
        var index = 0
        while index < text.count {
            if text[index] == "&", let end = text[index...].prefix(10).firstIndex(of: ";") {
                let name = text[(index + 1)..<end]
                let numbered = name.first == "#" && name.count > 1
                if numbered || (!name.isEmpty && name.allSatisfy { ("a"..."z").contains($0) }) {
                    result.append(" ")
                    index = end + 1
                    continue
                }
            }
            result.append(text[index])
            index += 1
        }
        return result
    }

    /// `="312…"`, `=T("312…")`, `=HYPERLINK("tel:…","call")`: the value, without the formula around it. Of a function
    /// that shows one value (all but concatenation) only the first argument is the number.
    private static func unwrapFormula(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var start = text.startIndex
        while start < text.endIndex, text[start] == " " || text[start] == "'" { start += 1 }
        guard start < text.endIndex, text[start] == "=" else { return text }
        let body = Array(text[(start + 1)...])
        guard let open = body.firstIndex(of: "("), open > 0,
            body[..<open].allSatisfy({ $0.properties.isAlphabetic || $0 == "." })
        else { return body }
        let name = String(String.UnicodeScalarView(body[..<open]))
        let joins = name.hasPrefix("concat") || name == "textjoin"
        var argument: [Unicode.Scalar] = []
        var quoted = false
        var depth = 1
        for scalar in body[(open + 1)...] {
            if scalar == "\"" { quoted.toggle() }
            if !quoted, scalar == "(" { depth += 1 }
            if !quoted, scalar == ")" { depth -= 1 }
            if depth == 0 { break }
            if !quoted, depth == 1, scalar == "," || scalar == ";" {
                if joins { continue }
                break
            }
            argument.append(scalar)
        }
        return argument
    }

    /// Double quotes go everywhere; single ones stay only between letters, where they make one word ("don't").
    private static func dropQuotes(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        for (index, scalar) in text.enumerated() {
            if scalar == "\"" { continue }
            if scalar == "'" {
                let before = index > 0 && text[index - 1].properties.isAlphabetic
                let after = index + 1 < text.count && text[index + 1].properties.isAlphabetic
                if !(before && after) { continue }
            }
            kept.append(scalar)
        }
        return kept
    }

    /// `tel:+1312…`, `sms:312…?body=…`, `https://wa.me/1312…`: what stands before and after the number goes. `Tel: 312…`
    /// with a space is a label, not a link, and stays.
    private static func dropLinks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result = text
        for scheme in schemes {
            var search = result.startIndex
            while let found = range(of: scheme.text, in: result, from: search) {
                search = found.upperBound
                let startsWord = found.lowerBound == 0 || !result[found.lowerBound - 1].properties.isAlphabetic
                var end = found.upperBound
                while end < result.endIndex, result[end] == "/" { end += 1 }
                guard startsWord, end < result.endIndex, "+(0123456789".unicodeScalars.contains(result[end]) else {
                    continue
                }
                let tail = result[end...]
                if let question = tail.firstIndex(of: "?") {
                    let stop = tail[question...].firstIndex(where: { ">),\n".unicodeScalars.contains($0) })
                    result.removeSubrange(question..<(stop ?? result.endIndex))
                }
                result.replaceSubrange(found.lowerBound..<end, with: [" "])
                search = found.lowerBound + 1
            }
        }
        while let context = range(of: phoneContext, in: result, from: 0) {
            var end = context.upperBound
            while end < result.endIndex, result[end] != ";", result[end] != " " { end += 1 }
            result.removeSubrange(context.lowerBound..<end)
        }
        return result
    }

    private struct Scheme {
        let text: [Unicode.Scalar]
        init(_ text: String) { self.text = Array(text.unicodeScalars) }
    }

    /// Longer ones first where one ends another.
    private static let schemes = [
        "https://wa.me/", "http://wa.me/", "https://api.whatsapp.com/send?phone=", "wa.me/", "facetime-audio:",
        "facetime:", "whatsapp://send?phone=", "whatsapp:", "callto:", "smsto:", "mmsto:", "sms:", "mms:", "sip:",
        "tel:",
    ].map(Scheme.init)

    private static let phoneContext = Array(";phone-context=".unicodeScalars)

    private static func range(
        of pattern: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int
    ) -> Range<Int>? {
        guard pattern.count <= text.count else { return nil }
        var index = start
        while index + pattern.count <= text.count {
            if text[index] == pattern[0], text[index..<(index + pattern.count)].elementsEqual(pattern) {
                return index..<(index + pattern.count)
            }
            index += 1
        }
        return nil
    }
}
