import Domain

/// The North American plan, answered from our own table: no library, no allocation.
///
/// libphonenumber is not asked because its metadata ages (Debian's misses 37 area codes in service) and because it
/// calls N11, 976, test and 555-1212 numbers valid (compliance notes §4.1).
enum NumberingPlan {
    /// What is wrong with a number of ten digits; nil when nothing is and it may be texted.
    ///
    /// Exchanges are judged before the kind of the area code, so 900-976-XXXX names the exchange.
    static func objection(areaCode: Int, exchange: Int, line: Int) -> PhoneRule? {
        let standing = standings[areaCode]
        if standing == .unassigned || exchange < 200 { return .notAssigned }
        if exchange % 100 == 11 { return .n11Exchange }
        switch exchange {
        case 958, 959: return .testExchange
        case 976: return .premiumExchange
        case 555 where line == 1212: return .directoryAssistance
        default: break
        }
        switch standing {
        case .textable: return nil
        case .newerThanLibrary: return .areaCodeNewerThanLibrary
        case .territory: return .usTerritory
        case .outsideUS: return .outsideUS
        case .tollFree: return .tollFree
        case .premium: return .premiumRate
        case .nonGeographic, .unassigned: return .nonGeographic
        }
    }

    /// The same of ten ASCII digits.
    static func objection(tenDigits digits: some RandomAccessCollection<UInt8>) -> PhoneRule? {
        var value = 0
        for digit in digits { value = value * 10 + Int(digit & 0x0F) }
        return objection(areaCode: value / 10_000_000, exchange: value / 10_000 % 1_000, line: value % 10_000)
    }

    private enum Standing: UInt8 {
        case unassigned, textable, newerThanLibrary, territory, outsideUS, tollFree, premium, nonGeographic
    }

    /// By the three digits of the area code.
    private static let standings: [Standing] = (0..<1_000).map { npa in
        guard let code = AreaCodeTable.shipped[npa] else { return .unassigned }
        switch (code.kind, code.textable) {
        case (.tollFree, _): return .tollFree
        case (.premium, _): return .premium
        case (.nonGeographic, _), (.geographic, .no): return .nonGeographic
        case (.geographic, .canada), (.geographic, .caribbeanOther): return .outsideUS
        case (.geographic, .usTerritory): return .territory
        case (.geographic, .usState): return code.libraryKnows ? .textable : .newerThanLibrary
        }
    }
}
