import Domain
import Importing
import Storage

/// One row of a list, made ready for the store without asking it anything.
struct PreparedRow: Sendable {
    var number: Int64
    var raw: String
    /// Nil where the row is nobody.
    var record: PersonRecord?
    var place: PersonPlaces.Place?
    /// Why the person cannot be texted, or why the row is nobody; nil for a plain row.
    var reason: RowWord?
    var warnings: [RowWord]
    /// Numbers to suppress because a column says so, and which column.
    var optOuts: [PhoneNumber]
    var optOutEvidence: String
    /// The row was skipped and may have been meant as somebody.
    var isWorthALook: Bool
}

/// Turns imported rows into store records.
struct ImportPreparation: Sendable {
    let zones: ZoneCatalog
    var places: PersonPlaces

    mutating func prepare(_ row: ImportedRow) -> PreparedRow {
        guard let person = row.person else {
            return PreparedRow(
                number: Int64(row.account.row), raw: row.account.raw, reason: RowWord(skip: row.account.reason),
                warnings: [], optOuts: [], optOutEvidence: "",
                isWorthALook: SkipReason(rawValue: row.account.reason)?.isWorthALook ?? true)
        }
        var warnings = person.warnings.map { RowWord($0) }
        var record = record(of: person)
        if let zone = person.zone {
            if (try? zones.rules(of: zone)) == nil {
                // Only zones that we know the hours of can hold a text back.
                warnings.append(RowWord(DeskWarning.zoneNotInUse))
            } else {
                record.zone = zone
            }
        }
        if person.optedOut { warnings.append(RowWord(DeskWarning.optedOut)) }
        return PreparedRow(
            number: Int64(row.account.row), raw: row.account.raw, record: record, place: places.place(of: record),
            reason: record.phoneStanding == .textable ? nil : RowWord(person.phoneReading.rule), warnings: warnings,
            optOuts: person.optedOut ? DeskPhones.candidates(person.phoneReading) : [],
            optOutEvidence: person.optOutEvidence ?? "", isWorthALook: false)
    }

    private func record(of person: ImportedPerson) -> PersonRecord {
        let standing: PersonRecord.PhoneStanding =
            switch person.phoneReading.action {
            case .accept: .textable
            case .review: .review
            case .reject: person.rawPhone.isEmpty ? .missing : .rejected
            }
        let isTextable = standing == .textable
        var record = PersonRecord(
            key: person.phone?.exposed ?? "row:" + Fingerprint.sha256(person.key), phone: person.phone,
            phoneStanding: standing, phoneReason: isTextable ? nil : person.phoneReading.rule.rawValue,
            phoneRaw: isTextable || person.rawPhone.isEmpty ? nil : person.rawPhone)
        record.firstName = person.firstName ?? ""
        record.lastName = person.lastName ?? ""
        record.email = person.email ?? ""
        record.ward = person.ward.map { String($0) } ?? ""
        record.union = person.union ?? person.local.map { "Local \($0)" } ?? ""
        record.language = person.language ?? ""
        record.zip = person.zip ?? ""
        record.state = person.state ?? ""
        record.externalID = person.externalID ?? ""
        record.notes = person.notes ?? ""
        return record
    }
}

extension PreparedRow {
    /// Only for rows that are nobody.
    fileprivate init(
        number: Int64, raw: String, reason: RowWord?, warnings: [RowWord], optOuts: [PhoneNumber],
        optOutEvidence: String, isWorthALook: Bool
    ) {
        self.init(
            number: number, raw: raw, record: nil, place: nil, reason: reason, warnings: warnings, optOuts: optOuts,
            optOutEvidence: optOutEvidence, isWorthALook: isWorthALook)
    }

    /// Every number the row speaks of.
    var numbers: [PhoneNumber] { [record?.phone].compactMap(\.self) + optOuts }

    /// The same row, of somebody who asked to be forgotten.
    var erased: PreparedRow {
        PreparedRow(
            number: number, raw: "", reason: RowWord(DeskWarning.erased), warnings: [], optOuts: [], optOutEvidence: "",
            isWorthALook: false)
    }

    /// What the row account keeps: the reason and the warnings, in words; empty for a plain row.
    func words(_ more: [RowWord]) -> String {
        ([reason].compactMap(\.self) + warnings + more).map { "\($0.code): \($0.explanation)" }.joined(separator: "; ")
    }
}
