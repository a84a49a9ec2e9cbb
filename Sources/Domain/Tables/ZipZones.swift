/// The zone and state of a ZIP code: its first three digits, with the five-digit exceptions.
package struct ZipZones: Sendable {
    package struct Place: Hashable, Sendable {
        /// Candidate IANA zones, sorted. One where all five digits are known.
        package let zones: [String]
        /// USPS letters of the state the prefix belongs to (of its majority).
        package let state: String
    }

    private let places: [Int: Prefix]

    private struct Prefix: Sendable {
        var majority: String
        var zones: [String]
        var state: String
        var exceptions: [Int: String]
    }

    /// Reads a table with the columns of `config/data/zip3_timezones.csv`.
    /// - Throws: a `Refusal` naming the line.
    package init(csv: String) throws(Refusal) {
        let name = "ZIP table"
        let table = try DelimitedTable(text: csv, name: name)
        let zip3 = try table.column("zip3", of: name)
        let majority = try table.column("majority_zone", of: name)
        let zones = try table.column("zones", of: name)
        let state = try table.column("state", of: name)
        let exceptions = try table.column("zip5_exceptions", of: name)
        var places: [Int: Prefix] = [:]
        for row in table.rows {
            var exceptionZones: [Int: String] = [:]
            var isSound = true
            for exception in row.fields[exceptions].split(separator: ";") {
                let parts = exception.split(separator: "=")
                guard parts.count == 2, let zip5 = Int(parts[0]), parts[0].utf8.count == 5 else {
                    isSound = false
                    break
                }
                exceptionZones[zip5] = String(parts[1])
            }
            guard isSound, let prefix = Int(row.fields[zip3]), row.fields[zip3].utf8.count == 3, places[prefix] == nil
            else {
                throw Refusal(
                    field: "\(name), line \(row.line)", reason: "the prefix or an exception is not a ZIP code",
                    remedy: "Write 324 and 32456=America/New_York.")
            }
            places[prefix] = Prefix(
                majority: row.fields[majority],
                zones: row.fields[zones].split(separator: "|").map(String.init).sorted(),
                state: row.fields[state], exceptions: exceptionZones)
        }
        self.places = places
    }

    /// Where a ZIP code is: `60608`, `60608-1234` and `606081234` by five digits, `606` by prefix with every zone of it.
    /// Nil for anything else and for prefixes the table does not have.
    package subscript(zip: some StringProtocol) -> Place? {
        let digits = Array(zip.utf8.filter { $0 != 0x20 && $0 != 0x2D })
        guard [3, 5, 9].contains(digits.count), digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        let number = digits.prefix(5).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard digits.count > 3 else {
            return places[number].map { Place(zones: $0.zones, state: $0.state) }
        }
        return places[number / 100].map { Place(zones: [$0.exceptions[number] ?? $0.majority], state: $0.state) }
    }

    /// The table that comes with the program.
    package static let shipped: ZipZones = Shipped.table { () throws(Refusal) in
        try ZipZones(csv: ShippedZipZones.text)
    }
}
