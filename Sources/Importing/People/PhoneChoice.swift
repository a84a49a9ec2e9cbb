import Domain

/// Which of a row's phone cells counts.
///
/// Cell columns first, then phones of unknown kind, then home and work, in file order. Of several acceptable numbers
/// the first, with a warning. Where none is acceptable, the first a reviewer could settle, else the first rejected.
struct PhoneChoice {
    private(set) var reading = PhoneReading(rule: .noDigits)
    private(set) var raw = ""

    init(map: HeaderMap, cells: inout some RowCells, warnings: inout [ImportWarning]) {
        var accepted: PhoneReading?
        var fallback: PhoneReading?
        var fallbackRaw = ""
        // What VAN repeats as "Pref Phone" and also lists as home phone is a landline, not a second number.
        var landlines: [PhoneNumber] = []
        var others: [PhoneNumber] = []
        for phone in map.phones {
            let cell = Cells.trim(cells[phone.column])
            if cell.isEmpty { continue }
            var read = PhoneCell.read(cell)
            var severalInCell = false
            if read.rule == .severalNumbers, let first = read.acceptableNumbers.first {
                read = PhoneReading(rule: .plain, number: first, words: read.words)
                severalInCell = true
            }
            if read.action == .accept, !Self.isTextable(phone, &cells) {
                if let number = read.number { landlines.append(number) }
                read = PhoneReading(rule: .noteSaysNotToText, number: read.number, words: read.words)
            }
            if read.action == .accept {
                if accepted == nil {
                    accepted = read
                    raw = cell
                    if severalInCell { warnings.append(.multiplePhonesInCell) }
                } else if let number = read.number {
                    others.append(number)
                }
            } else if read.rule != .noDigits {
                if fallback == nil || (fallback?.action == .reject && read.action == .review) {
                    fallback = read
                    fallbackRaw = cell
                }
            } else if fallbackRaw.isEmpty {
                fallbackRaw = cell
            }
        }
        if let accepted {
            reading = accepted
            if others.contains(where: { $0 != accepted.number && !landlines.contains($0) }) {
                warnings.append(.severalPhones)
            }
        } else {
            reading = fallback ?? reading
            raw = fallbackRaw
        }
    }

    /// Home and work phones only where the list says that they are cell phones; others unless their type says home,
    /// work or fax.
    private static func isTextable(_ phone: HeaderMap.PhoneColumn, _ cells: inout some RowCells) -> Bool {
        let type = phone.typeColumn.map { Cells.trim(cells[$0]).lowercased() } ?? ""
        switch phone.meaning {
        case .homePhone, .workPhone: return yes.contains(type)
        default: return !type.split(whereSeparator: { !$0.isLetter }).contains { notTextable.contains(String($0)) }
        }
    }

    private static let yes: Set<String> = ["1", "1.0", "true", "t", "yes", "y", "x", "si", "sí"]
    private static let notTextable: Set<String> = [
        "home", "work", "landline", "land", "fax", "office", "business", "pager", "casa", "trabajo",
    ]
}
