/// A fictional person with a number of their own.
struct Member: Sendable {
    var firstName: String
    var lastName: String
    var record: PersonRecord

    init(phone: String, list: String, ward: String, using chance: inout Chance) {
        let language = Cast.language(using: &chance)
        firstName = chance.pick(Cast.firstNames(language: language))
        lastName = chance.pick(Cast.lastNames(language: language))
        record = PersonRecord(
            phone: phone, list: list, lists: [list], ward: ward, union: chance.pick(Cast.unions), language: language,
            optedOut: false, landline: false, paperCard: nil)
    }
}

/// How one number looks in a cell, the ways people write it down.
func written(_ phone: String, using chance: inout Chance) -> String {
    let digits = Array(phone.dropFirst(2))
    let area = String(digits[0..<3])
    let exchange = String(digits[3..<6])
    let line = String(digits[6..<10])
    switch chance.index(10) {
    case 0...2: return "\(area)-\(exchange)-\(line)"
    case 3...4: return "(\(area)) \(exchange)-\(line)"
    case 5: return "\(area).\(exchange).\(line)"
    case 6: return "\(area)\(exchange)\(line)"
    case 7: return "+1 \(area) \(exchange) \(line)"
    case 8: return "1-\(area)-\(exchange)-\(line)"
    default: return "\(area) \(exchange) \(line)"
    }
}
