import Domain

/// Which digits make one number: ten, eleven with a leading 1, an odd prefix before those, or another country's.
enum NumberShape {
    typealias Group = PhonePieces.Group
    typealias Piece = PhonePieces.Piece

    /// What people dial, or believe they must, before the ten digits. A number behind one is probably meant, and is
    /// offered for review.
    private static let oddPrefixes: Set<String> = ["0", "00", "01", "001", "011", "0111", "11", "10"]

    /// How the groups of one number may be cut, longest first: with the leading 1, without.
    private static let cuts = [
        [1, 3, 3, 4], [1, 3, 7], [1, 6, 4], [1, 10], [3, 3, 4], [3, 7], [6, 4], [11], [10],
    ]

    /// The number that all groups together make; nil when they make none.
    static func read(_ groups: [Group]) -> Piece? {
        let digits = groups.flatMap(\.digits)
        guard digits.count >= 8, digits.count <= 20 else { return nil }
        return groups[0].afterPlus ? readAfterPlus(digits, groups) : readBare(digits)
    }

    /// How many groups from the start of the slice form one number by their lengths alone.
    static func lengthOfRun(in groups: ArraySlice<Group>) -> Int? {
        let lengths = groups.prefix(4).map(\.digits.count)
        for cut in cuts where lengths.starts(with: cut) {
            if cut[0] == 1 || cut[0] == 11, groups.first?.digits.first != 0x31 { continue }
            return cut.count
        }
        return nil
    }

    private static func readBare(_ digits: [UInt8]) -> Piece? {
        if digits.count == 10 { return .number(tenDigits: digits, oddity: nil) }
        if digits.count == 11, digits[0] == 0x31 {
            return .number(tenDigits: Array(digits.dropFirst()), oddity: nil)
        }
        if let ten = behindOddPrefix(digits) { return .number(tenDigits: ten, oddity: .prefixJunk) }
        for dialled in [[0x30, 0x31, 0x31], [0x30, 0x30]] as [[UInt8]] where digits.starts(with: dialled) {
            let rest = Array(digits.dropFirst(dialled.count))
            if isForeign(rest) { return .foreign(digits: rest) }
        }
        return nil
    }

    private static func readAfterPlus(_ digits: [UInt8], _ groups: [Group]) -> Piece? {
        if digits.count == 11, digits[0] == 0x31 {
            return .number(tenDigits: Array(digits.dropFirst()), oddity: nil)
        }
        if digits[0] == 0x30 || digits[0] == 0x31 {
            if let ten = behindOddPrefix(digits) { return .number(tenDigits: ten, oddity: .prefixJunk) }
            let rest = Array(digits.drop { $0 == 0x30 })
            return digits[0] == 0x30 && isForeign(rest) ? .foreign(digits: rest) : nil
        }
        if digits.count == 10, isAmericanWithoutOne(digits, groups) {
            return .number(tenDigits: digits, oddity: .plusWithoutCountryCode)
        }
        return isForeign(digits) ? .foreign(digits: digits) : nil
    }

    private static func behindOddPrefix(_ digits: [UInt8]) -> [UInt8]? {
        guard digits.count > 10 else { return nil }
        let prefix = String(decoding: digits.dropLast(10), as: UTF8.self)
        guard oddPrefixes.contains(prefix) else { return nil }
        let ten = Array(digits.suffix(10))
        // Behind 00 or 011 a country code may follow as well; only digits that can be an American number are one.
        if prefix == "00" || prefix == "011", NumberingPlan.objection(tenDigits: ten) == .notAssigned { return nil }
        return ten
    }

    /// E.164 numbers have at most 15 digits and their country code does not begin with 0; those beginning with 1 are
    /// ours.
    private static func isForeign(_ digits: [UInt8]) -> Bool {
        (8...15).contains(digits.count) && digits[0] != 0x30 && digits[0] != 0x31
    }

    /// `+3125550142`: a plus before an American number without its 1. The library would read the Netherlands. Digits
    /// grouped the way another country does (`+47 22 55 01 42`) and valid there are left to that country.
    private static func isAmericanWithoutOne(_ digits: [UInt8], _ groups: [Group]) -> Bool {
        let objection = NumberingPlan.objection(tenDigits: digits)
        guard objection == nil || objection?.action == .review else { return false }
        if groups[0].digits.count == 1 || groups[0].digits.count == 2 {
            let library = PhoneLibrary.read("+" + String(decoding: digits, as: UTF8.self))
            return library?.isValid != true
        }
        return true
    }
}
