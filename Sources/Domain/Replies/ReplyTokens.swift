// NFD by the same door as NFC: see Messages/NormalForm.swift.
@_spi(_Unicode) import Swift

/// A reply as words (layer 1): lower case, without accents, apostrophes and decoration, each knowing what stood before
/// it. "¡Don’t text ME!" and "dont text me" come out the same.
struct ReplyTokens: Sendable {
    var tokens: [Token] = []
    /// A question mark of either kind stands somewhere in the text.
    var hasQuestionMark = false

    struct Token: Hashable, Sendable {
        var word: String
        var breakBefore: Break
        /// A question mark follows it.
        var isQuestioned = false
        /// Two letters or more, all of them capitals.
        var isShouted = false
        var isCapitalized = false
        var isEmoji = false
    }

    /// What separates a word from the one before it.
    enum Break: Int, Hashable, Sendable, Comparable {
        case none
        /// A comma, dash, bracket or dots: a new clause, in which a phrase may go on.
        case soft
        /// A full stop, exclamation or question mark, or a new line: no phrase goes on.
        case strong

        static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
    }

    /// The words without emoji.
    var words: [Token] { tokens.filter { !$0.isEmoji } }

    init(_ text: String) {
        var builder = Builder()
        // A reply that goes on for pages says what it says in its first ones; rules must stay quick on any input.
        for scalar in text._nfd.prefix(4_000) { builder.add(scalar) }
        builder.finish()
        tokens = builder.tokens
        hasQuestionMark = builder.hasQuestionMark
    }

    private struct Builder {
        var tokens: [Token] = []
        var hasQuestionMark = false
        private var word = ""
        private var capitals = 0
        private var letters = 0
        private var startsWithCapital = false
        private var pending = Break.strong
        private var dots = 0
        private var isInLink = false
        private var isAfterHash = false

        mutating func add(_ original: Unicode.Scalar) {
            let scalar = ReplyLetters.plain(original)
            let value = scalar.value
            if isInLink {
                guard scalar.properties.isWhitespace else { return }
                isInLink = false
            }
            if value != 0x2E { dots = 0 }
            if isAfterHash, value != 0x23 { finishHash(before: scalar) }
            switch value {
            case 0x61...0x7A, 0x30...0x39: append(scalar, isCapital: false)
            case 0x41...0x5A: append(Unicode.Scalar(UInt8(value) | 0x20), isCapital: true)
            case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032: return  // don't is dont
            case 0x2A where !word.isEmpty: return  // f*ck
            case 0x24: append("s", isCapital: false)  // $top
            case 0x40 where !word.isEmpty: append("a", isCapital: false)
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: end(.strong)
            case 0x3F: question()
            case 0xBF:
                end(.strong)
                hasQuestionMark = true
            case 0x21, 0x3B, 0xA1: end(.strong)
            case 0x2E: dot()
            case 0x2026: end(.soft)
            case 0x3A: colon()
            case 0x26: ampersand()
            case 0x23:
                end(.none)
                isAfterHash = true
            case 0x2D: end(word.isEmpty ? .soft : .none)  // "opt-out" is one phrase, "yes - Maria" two clauses
            case 0x2C, 0x22, 0x28, 0x29, 0x5B, 0x5D, 0x2013, 0x2014, 0x201C, 0x201D, 0xAB, 0xBB: end(.soft)
            default: other(scalar)
            }
        }

        mutating func finish() {
            if isAfterHash { finishHash(before: " ") }
            end(.strong)
        }

        /// "#union" is a tag; a sign by itself is a number ("wrong #", "take my # off").
        private mutating func finishHash(before scalar: Unicode.Scalar) {
            isAfterHash = false
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return }
            word = "number"
            end(.none)
        }

        private mutating func append(_ scalar: Unicode.Scalar, isCapital: Bool) {
            if word.isEmpty { startsWithCapital = isCapital }
            word.unicodeScalars.append(scalar)
            if isCapital { capitals += 1 }
            if scalar.value >= 0x61 { letters += 1 }
        }

        private mutating func end(_ break_: Break) {
            if !word.isEmpty {
                tokens.append(
                    Token(
                        word: word, breakBefore: tokens.isEmpty ? .strong : pending,
                        isShouted: letters > 1 && capitals == letters, isCapitalized: startsWithCapital))
                word = ""
                capitals = 0
                letters = 0
                pending = break_
            } else {
                pending = max(pending, break_)
            }
        }

        private mutating func question() {
            end(.strong)
            hasQuestionMark = true
            if !tokens.isEmpty { tokens[tokens.count - 1].isQuestioned = true }
        }

        /// One full stop ends a sentence; several are a pause, and one after "Ald" is neither.
        private mutating func dot() {
            dots += 1
            if dots > 1 {
                pending = .soft
            } else {
                end(Self.titles.contains(word) ? .none : .strong)
            }
        }

        private static let titles: Set<String> = ["ald", "dr", "mr", "mrs", "ms", "sr", "sra", "srta", "rep", "sen"]

        private mutating func colon() {
            if word == "http" || word == "https" {
                word = "weblink"
                end(.soft)
                isInLink = true
            } else {
                end(.soft)
            }
        }

        private mutating func ampersand() {
            end(.none)
            word = "and"
            end(.none)
        }

        private mutating func other(_ scalar: Unicode.Scalar) {
            let properties = scalar.properties
            if properties.isWhitespace || scalar.value == 0x2F {
                end(.none)
            } else if properties.isEmoji && scalar.value > 0x203B {
                if (0x1F3FB...0x1F3FF).contains(scalar.value) { return }  // skin tones
                end(.none)
                let text = String(scalar)
                if tokens.last?.word == text { return }
                tokens.append(
                    Token(word: text, breakBefore: tokens.isEmpty ? .strong : max(pending, .soft), isEmoji: true))
                pending = .soft
            } else if properties.isAlphabetic {
                word += properties.lowercaseMapping
                letters += 1
                if properties.isUppercase { capitals += 1 }
            } else {
                switch properties.generalCategory {
                // Accents after decomposition, zero-width and direction marks, variation selectors: decoration.
                case .nonspacingMark, .enclosingMark, .format, .control: return
                default: end(.none)
                }
            }
        }
    }
}
