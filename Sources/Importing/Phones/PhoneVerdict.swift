import Domain

/// Decides what the words and digits of a cell come to. Rejections of the number itself come first, then whatever
/// makes a person look at it, then acceptance.
struct PhoneVerdict {
    let reading: PhoneReading

    /// One number of the cell and what stood beside it.
    private struct Candidate {
        /// Nil for a number of another country.
        var tenDigits: [UInt8]?
        var objection: PhoneRule?
        var hasExtension = false
        var touchesLetters = false
        var words: [String] = []
    }

    init(_ pieces: PhonePieces) {
        guard pieces.digitCount > 0 else {
            reading = PhoneReading(rule: .noDigits, words: Self.note(pieces.words.map(\.text)))
            return
        }
        let (candidates, extraDigits) = Self.candidates(in: pieces)
        let words = pieces.words.map(\.text)
        let note = Self.note(words)
        var distinct: [[UInt8]] = []
        for candidate in candidates where !distinct.contains(candidate.tenDigits ?? []) {
            distinct.append(candidate.tenDigits ?? [])
        }
        guard let first = candidates.first else {
            reading = PhoneReading(rule: Self.reasonForNoNumber(pieces), words: note)
            return
        }
        if distinct.count > 1 {
            reading = PhoneReading(rule: .severalNumbers, acceptableNumbers: Self.acceptable(candidates), words: note)
            return
        }
        guard let ten = first.tenDigits else {
            reading = PhoneReading(rule: .foreign, words: note)
            return
        }
        let objection = candidates.lazy.compactMap(\.objection).first
        let rule: PhoneRule =
            if let objection, objection.action == .reject {
                objection
            } else if Self.saysNotToText(pieces.items) {
                .noteSaysNotToText
            } else if candidates.contains(where: \.hasExtension) {
                .hasExtension
            } else if extraDigits {
                .extraDigits
            } else if candidates.contains(where: \.touchesLetters) {
                .lettersTouchingNumber
            } else {
                objection ?? (words.isEmpty ? .plain : .labelRemoved)
            }
        reading = PhoneReading(rule: rule, number: PhoneCell.number(tenDigits: ten), words: note)
    }

    /// The numbers in order, and whether digits are left over that are no extension.
    private static func candidates(in pieces: PhonePieces) -> ([Candidate], extraDigits: Bool) {
        let items = pieces.items
        // "h: 312… c: 773…" puts words before their number, "312… (h) 773… (c)" after it.
        let wordsLead = if case .word = items.first { true } else { false }
        var candidates: [Candidate] = []
        var waiting: [String] = []
        var extraDigits = false
        var previousWord: PhonePieces.Word?
        for item in items {
            switch item {
            case .word(let word):
                if word.touchesDigitBefore, !PhoneWords.extensions.contains(word.text), !candidates.isEmpty {
                    candidates[candidates.count - 1].touchesLetters = true
                }
                if wordsLead || candidates.isEmpty {
                    waiting.append(word.text)
                } else {
                    candidates[candidates.count - 1].words.append(word.text)
                }
                previousWord = word
            case .piece(.rest(_, let afterExtensionSign)):
                let announced = previousWord.map { PhoneWords.extensions.contains($0.text) } ?? false
                if !candidates.isEmpty, announced || afterExtensionSign {
                    candidates[candidates.count - 1].hasExtension = true
                } else {
                    extraDigits = true
                }
                previousWord = nil
            case .piece(let number):
                var candidate = Candidate()
                candidate.touchesLetters = previousWord?.touchesDigitAfter ?? false
                candidate.words = waiting
                waiting = []
                if case .number(let ten, let oddity) = number {
                    candidate.tenDigits = ten
                    let objection = NumberingPlan.objection(tenDigits: ten)
                    candidate.objection = objection?.action == .reject ? objection : oddity ?? objection
                }
                candidates.append(candidate)
                previousWord = nil
            }
        }
        return (candidates, extraDigits)
    }

    private static func acceptable(_ candidates: [Candidate]) -> [PhoneNumber] {
        var numbers: [PhoneNumber] = []
        for candidate in candidates {
            guard let ten = candidate.tenDigits, candidate.objection == nil, !candidate.hasExtension,
                !candidate.touchesLetters,
                !candidate.words.contains(where: { PhoneWords.notToText.contains($0) }),
                !candidate.words.contains(where: { PhoneWords.negations.contains($0) }),
                !PhoneWords.saysCallOnly(candidate.words)
            else { continue }
            let number = PhoneCell.number(tenDigits: ten)
            if !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }

    /// A word of the table, a negation before another word, or "call only".
    private static func saysNotToText(_ items: [PhonePieces.Item]) -> Bool {
        var words: [String] = []
        for (index, item) in items.enumerated() {
            guard case .word(let word) = item else { continue }
            words.append(word.text)
            if PhoneWords.notToText.contains(word.text) { return true }
            if PhoneWords.negations.contains(word.text), index + 1 < items.count, case .word = items[index + 1] {
                return true
            }
        }
        return PhoneWords.saysCallOnly(words)
    }

    /// No run of digits makes a number: because of letters in it, or of its length.
    private static func reasonForNoNumber(_ pieces: PhonePieces) -> PhoneRule {
        let words = pieces.words
        let unknown = words.filter { !PhoneWords.labels.contains($0.text) && !PhoneWords.notToText.contains($0.text) }
        let letters = unknown.reduce(0) { $0 + $1.text.unicodeScalars.count }
        let spelled = !unknown.isEmpty && [10, 11].contains(letters + pieces.digitCount)
        let garbled = words.contains { word in
            if PhoneWords.extensions.contains(word.text) { return false }
            return word.touchesDigitBefore || word.touchesDigitAfter || word.isJoinedToDigit
                || PhoneWords.digits.contains(word.text)
                || (word.text.count > 1 && word.text.allSatisfy { $0 == "x" })
        }
        if spelled || garbled { return .lettersInNumber }
        if case .rest(let digits, _) = pieces.pieces.first, digits.count == 7 { return .noAreaCode }
        return .wrongLength
    }

    /// What the words say, for the notes. Bare labels and placeholders say nothing.
    private static func note(_ words: [String]) -> String? {
        words.allSatisfy {
            PhoneWords.labels.contains($0) || PhoneWords.extensions.contains($0)
                || PhoneWords.placeholders.contains($0)
        } ? nil : words.joined(separator: " ")
    }
}
