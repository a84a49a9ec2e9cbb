/// A phone number that a spreadsheet kept as a number: `3125550142.0`, `3.125550142E9`.
enum SpreadsheetNumber: Hashable {
    /// A whole number written with decimals that are all zero.
    case decimal(digits: [UInt8])
    /// An exponent whose mantissa holds every digit: nothing was rounded away.
    case exponentExact(digits: [UInt8])
    /// A number with a fraction: no phone number.
    case fraction
    /// An exponent with fewer digits than the number has. The rest is gone; guessing would text a stranger.
    case exponentLossy

    /// Nil when the text is no decimal or exponent form, a plain run of digits included.
    ///
    /// The decimal mark may be a point or a comma; thousands may be grouped (`3,125,550,142.00`).
    init?(_ text: [Unicode.Scalar]) {
        var reader = Reader(text: text)
        if !reader.take("+") { _ = reader.take("-") }
        let whole = reader.wholePart()
        guard !whole.isEmpty else { return nil }
        var decimals: [UInt8] = []
        let point = reader.take(".")
        if point || reader.take(",") {
            decimals = reader.digits()
            if reader.isAtEnd {
                // Short groups are punctuation (312.555.0000), not decimals; long ones may be a second number.
                guard (1...6).contains(decimals.count), whole.count >= 7 else { return nil }
                if decimals.allSatisfy({ $0 == 0x30 }) {
                    self = .decimal(digits: whole)
                } else if point {
                    self = .fraction
                } else {
                    return nil
                }
                return
            }
        }
        guard reader.takeExponentMark() else { return nil }
        let negative = reader.take("-")
        if !negative { _ = reader.take("+") }
        let exponentDigits = reader.digits()
        guard reader.isAtEnd, (1...2).contains(exponentDigits.count) else { return nil }
        let exponent = exponentDigits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard !negative || exponent == 0, decimals.count >= exponent,
            decimals.dropFirst(exponent).allSatisfy({ $0 == 0x30 })
        else {
            self = .exponentLossy
            return
        }
        var digits = whole + decimals.prefix(exponent)
        while digits.count > 1, digits[0] == 0x30 { digits.removeFirst() }
        self = .exponentExact(digits: digits)
    }

    private struct Reader {
        let text: [Unicode.Scalar]
        var index = 0
        var isAtEnd: Bool { index == text.count }

        init(text: [Unicode.Scalar]) {
            let start = text.firstIndex { $0 != " " } ?? text.startIndex
            let end = text.lastIndex { $0 != " " }.map { $0 + 1 } ?? start
            self.text = Array(text[start..<end])
        }

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard index < text.count, text[index] == scalar else { return false }
            index += 1
            return true
        }

        mutating func digits() -> [UInt8] {
            var digits: [UInt8] = []
            while index < text.count, ("0"..."9").contains(text[index]) {
                digits.append(UInt8(text[index].value))
                index += 1
            }
            return digits
        }

        /// Digits, or digits grouped by thousands with at least two commas.
        mutating func wholePart() -> [UInt8] {
            var whole = digits()
            guard (1...3).contains(whole.count) else { return whole }
            let start = index
            var grouped = whole
            var groups = 0
            while take(",") {
                let group = digits()
                guard group.count == 3 else {
                    groups = 0
                    break
                }
                grouped += group
                groups += 1
            }
            if groups >= 2 { whole = grouped } else { index = start }
            return whole
        }

        /// `e`, or `*10^` as some programs write it.
        mutating func takeExponentMark() -> Bool {
            while take(" ") {}
            if take("e") {
                while take(" ") {}
                return true
            }
            let start = index
            if take("*") || take("x"), take("1"), take("0"), take("^") { return true }
            index = start
            return false
        }
    }
}
