/// What is known of one area code of the North American plan (country code 1).
package struct AreaCode: Hashable, Sendable {
    /// The three digits.
    package let npa: Int
    /// Candidate IANA zones, sorted; every zone of the overlay complex. Empty where the code has no place.
    package let zones: [String]
    /// Two letters of the state, territory or province; empty for the Caribbean and for codes without a place.
    package let region: String
    /// ISO 3166 code of the country or territory (`KY` is the Cayman Islands here); empty for codes without a place.
    package let country: String
    package let kind: Kind
    package let textable: Textable
    package let status: Status
    /// `YYYY-MM-DD`, nil where no date is known.
    package let inService: String?
    /// libphonenumber 9.0.43 calls numbers of this code valid. Where it does not, the library is older than the code,
    /// which is no reason to refuse a number.
    package let libraryKnows: Bool
    /// The same of Debian's libphonenumber 8.12.57, the one we link.
    package let debianLibraryKnows: Bool

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case geographic
        case tollFree = "toll_free"
        case premium
        case nonGeographic = "non_geographic"
    }

    /// Whether, and as what, a number of this code may be texted. Only `usState` is texted without a question.
    package enum Textable: String, Hashable, Sendable, CaseIterable {
        case usState = "us_state"
        case usTerritory = "us_territory"
        case canada
        case caribbeanOther = "caribbean_other"
        case no
    }

    package enum Status: String, Hashable, Sendable, CaseIterable {
        case inService = "in_service"
        case inServiceBySchedule = "in_service_by_schedule"
        case scheduled
        case assignedNotScheduled = "assigned_not_scheduled"
    }
}

/// Every area code of the North American plan, by number. Source and date stand in the table's comment line.
package struct AreaCodeTable: Sendable {
    private let codes: [AreaCode]
    /// Position in `codes` by the three digits, -1 where there is none: found once per person, so no hashing.
    private let positions: [Int16]
    private let zonesByState: [String: [String]]
    /// Every zone of the fifty states and the District of Columbia, sorted: where a person may be of whom nothing is
    /// known. Territories are left out: people there have area codes of their own, and Guam would cost everyone four
    /// of the seven hours.
    package let zonesOfAllStates: [String]

    /// Reads a table with the columns of `config/data/npa_timezones.csv`.
    /// - Throws: a `Refusal` naming the line and what is wrong with it.
    package init(csv: String) throws(Refusal) {
        let name = "area code table"
        let table = try DelimitedTable(text: csv, name: name)
        var columns: [Int] = []
        for column in Self.columns { columns.append(try table.column(column, of: name)) }
        var codes: [AreaCode] = []
        var positions = [Int16](repeating: -1, count: 1_000)
        for row in table.rows {
            let fields = columns.map { row.fields[$0] }
            guard let npa = Int(fields[0]), (200...999).contains(npa), positions[npa] == -1,
                let kind = AreaCode.Kind(rawValue: fields[4]), let textable = AreaCode.Textable(rawValue: fields[5]),
                let status = AreaCode.Status(rawValue: fields[6])
            else {
                throw Refusal(
                    field: "\(name), line \(row.line)",
                    reason: "the area code, its kind, textable or status is wrong, or the code stands there twice",
                    remedy: "Compare with the other lines.")
            }
            positions[npa] = Int16(codes.count)
            codes.append(
                AreaCode(
                    npa: npa, zones: fields[1].split(separator: "|").map(String.init).sorted(), region: fields[2],
                    country: fields[3], kind: kind, textable: textable, status: status,
                    inService: fields[7].isEmpty ? nil : fields[7], libraryKnows: fields[8] == "yes",
                    debianLibraryKnows: fields[9] == "yes"))
        }
        self.codes = codes
        self.positions = positions
        var zonesByState: [String: Set<String>] = [:]
        for code in codes where code.textable == .usState || code.textable == .usTerritory {
            zonesByState[code.region, default: []].formUnion(code.zones)
        }
        self.zonesByState = zonesByState.mapValues { $0.sorted() }
        zonesOfAllStates = Set(codes.lazy.filter { $0.textable == .usState }.flatMap(\.zones)).sorted()
    }

    /// The code, nil where none is assigned.
    package subscript(npa: Int) -> AreaCode? {
        guard positions.indices.contains(npa), positions[npa] >= 0 else { return nil }
        return codes[Int(positions[npa])]
    }

    /// Every zone in which a state or territory (two letters, upper case) has area codes, sorted; empty for no state.
    ///
    /// Taken from the area codes and not from the ZIP table, which folds zone names and counts Samoa as Hawaii.
    package func zones(ofState state: String) -> [String] { zonesByState[state] ?? [] }

    /// All codes, in the order of the table.
    package var all: [AreaCode] { codes }

    /// The table that comes with the program.
    package static let shipped: AreaCodeTable = Shipped.table { () throws(Refusal) in
        try AreaCodeTable(csv: ShippedAreaCodes.text)
    }

    private static let columns = [
        "npa", "zones", "region", "country", "kind", "textable", "status", "in_service", "lib_9_0_43_knows",
        "debian_8_12_57_knows",
    ]
}
