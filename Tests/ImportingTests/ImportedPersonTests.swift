import Domain
import Importing
import Testing

@Suite struct `A row` {
    private func person(_ fields: KeyValuePairs<String, String>) -> ImportedPerson {
        RowReading.person(headers: fields.map(\.key), row: fields.map(\.value)).person
    }

    @Test func `takes a cell phone before others and warns of a second number`() {
        let two = person(["Phone": "773-555-0143", "Cell": "312-555-0142"])
        #expect(two.phone?.exposed == "+13125550142")
        #expect(two.warnings == [.severalPhones])
        let same = person(["Phone": "773-555-0143", "Cell": "(773) 555 0143"])
        #expect(same.warnings.isEmpty)
        let repeated = person(["Home phone": "773-555-0143", "Cell": "312-555-0142", "Pref phone": "773-555-0143"])
        #expect(repeated.warnings.isEmpty)
        let bounced = person(["Cell": "555-0142", "Alt phone": "312-555-0142"])
        #expect(bounced.phone?.exposed == "+13125550142")
    }

    @Test func `takes the first of several numbers in a cell, with a warning`() {
        let both = person(["Name": "Wen Huang", "Phone": "(872) 555-0170 / (872) 555-0171"])
        #expect(both.phone?.exposed == "+18725550170")
        #expect(both.warnings == [.multiplePhonesInCell])
    }

    @Test func `with a home phone waits for a person unless the list calls it a cell`() {
        let home = person(["Name": "Ana", "Home Phone": "312-555-0142"])
        #expect(home.phone == nil)
        #expect(home.phoneReading.action == .review)
        #expect(home.phoneReading.number?.exposed == "+13125550142")
        let cell = person(["Home Phone": "312-555-0142", "Is Home Phone a Cell Exchange": "1"])
        #expect(cell.phone?.exposed == "+13125550142")
        let typed = person(["Phone Number": "312-555-0142", "Phone Number Type": "Home"])
        #expect(typed.phone == nil)
        #expect(person(["Phone": "312-555-0142", "Phone Type": "Cell"]).phone != nil)
    }

    @Test func `whose phone is rejected is still a person, untextable, with the reason`() throws {
        let rows = try Vectors.read("Name,Phone\nAna Luz,555-0142\nTom Nowak,312-555-0142 x5\n").rows
        #expect(rows.map(\.account.action) == [.skipped, .rejected, .review])
        #expect(rows.map(\.account.reason) == ["header", "no_area_code", "has_extension"])
        #expect(rows.compactMap(\.person).map(\.phone) == [nil, nil])
        #expect(rows[1].person?.phoneReading.rule.problem == .malformed)
    }

    /// What counts as an opt-out: rules of the sample files' `expected.json`.
    @Test(arguments: [
        "x", "X", "yes", "Y", "true", "TRUE", "1", "opted out", "Opt-Out", "OPT_OUT", "O", "unsubscribed", "bouncing",
        "STOP", "2021-09-07 14:00", "do not text", "✓",
    ])
    func `opts out by whatever the column says, unless it is a clear no`(value: String) {
        #expect(person(["Name": "Ana", "DNT": value]).optedOut)
    }

    @Test(arguments: [
        "", " ", "0", "false", "F", "No", "n", "none", "NULL", "subscribed", "i", "u", "Unknown", "unspecified",
        "opt in",
        "OPT_IN", "opt-in", "n/a",
    ])
    func `does not opt out by a clear no`(value: String) {
        #expect(!person(["Name": "Ana", "Opted out": value]).optedOut)
    }

    @Test func `in a column that asks for consent a no opts out and a yes does not`() {
        #expect(person(["Name": "Ana", "smsOptInStatus": "OPT_OUT"]).optedOut)
        #expect(person(["Name": "Ana", "smsOptInStatus": "unsubscribed"]).optedOut)
        #expect(person(["Name": "Ana", "SMS opt in": "no"]).optedOut)
        #expect(!person(["Name": "Ana", "SMS opt in": "Yes"]).optedOut)
        #expect(!person(["Name": "Ana", "smsOptInStatus": "UNSPECIFIED"]).optedOut)
        let both = person(["Name": "Ana", "Opt out": "no", "can2_sms_status": "unsubscribed"])
        #expect(both.optedOut)
        #expect(both.optOutEvidence == "can2_sms_status: unsubscribed")
    }

    @Test(arguments: [
        ("MARISOL VEGA", "Marisol", "Vega"), ("dariusz nowak", "Dariusz", "Nowak"),
        ("Holloway, Latrice", "Latrice", "Holloway"),
        ("Yolanda Mireles 🌻", "Yolanda", "Mireles"), ("Keisha \u{A0} Brandt", "Keisha", "Brandt"),
        ("o'brien, mary-ann", "Mary-Ann", "O'Brien"), ("Tomás Arriaga", "Tomás", "Arriaga"),
        ("ana ❤️ luz", "Ana", "Luz"),
    ])
    func `has a name as one would write it`(raw: String, first: String, last: String) {
        let named = person(["Name": raw])
        #expect(named.firstName == first)
        #expect(named.lastName == last)
    }

    @Test func `is not greeted by a placeholder`() {
        #expect(person(["Name": "no name given", "Phone": "3125550142"]).firstName == nil)
        #expect(person(["First name": "N/A", "Last name": "null"]).firstName == nil)
        #expect(person(["First name": "🌻"]).firstName == nil)
    }

    @Test(arguments: [
        ("12 / Educators 9001", 12, "Educators 9001"), ("33/Care Workers 9002", 33, "Care Workers 9002"),
        ("Ward 25 - Educators 9001", 25, "Educators 9001"), ("25th | Care Workers", 25, "Care Workers"),
    ])
    func `parts ward and union`(raw: String, ward: Int, union: String) {
        let parted = person(["Ward / Union": raw])
        #expect(parted.ward == ward)
        #expect(parted.union == union)
        let words = raw.split { "/|-".contains($0) }.map(String.init)
        let turned = person(["Union / Ward": words[1] + "/" + words[0]])
        #expect(turned.ward == ward)
        #expect(turned.union == union)
    }

    @Test func `reads its other cells and warns of those it cannot`() {
        let whole = person([
            "Name": "Ana Luz", "Email": " ANA@Example.ORG ", "Ward": "W12", "Local": "Local 9001", "Lang": "español",
            "State": "Massachusetts", "Zip": "2111", "Level": "3 - leader", "Tags": "a, b,,c", "Time zone": "Central",
            "Phone": "312-555-0142 ask for Luz",
        ])
        #expect(whole.email == "ana@example.org")
        #expect(whole.ward == 12)
        #expect(whole.local == "9001")
        #expect(whole.language == "es")
        #expect(whole.state == "MA" && whole.zip == "02111")
        #expect(whole.level == 3)
        #expect(whole.tags == ["a", "b", "c"])
        #expect(whole.zone == "America/Chicago")
        #expect(whole.notes == "ask for luz")
        #expect(whole.warnings.isEmpty)
        let wrong = person([
            "Name": "Ana", "Email": "ana@example", "Ward": "99", "State": "Zz", "Zip": "2111", "Level": "7",
            "TZ": "Mars",
        ])
        #expect(
            wrong.warnings == [
                .emailInvalid, .stateUnknown, .zipInvalid, .zoneUnknown, .assessmentOutOfRange, .wardOutOfRange,
            ])
        #expect(person(["Name": "Ana", "Level": ""]).level == nil)
    }

    @Test func `without a number is known again by its key`() {
        let once = person([
            "Name": "Ana  LUZ", "Phone": "n/a", "Email": "Ana@example.org", "Ward": "12", "Union": "Educators",
        ])
        let again = person([
            "Name": "Ana Luz", "Phone": "N/A", "Email": "ana@example.org ", "Ward": "12", "Union": "educators",
        ])
        #expect(once.key == "ana luz|n/a|ana@example.org|12|educators")
        #expect(once.key == again.key)
        #expect(person(["Name": "Ana Luz", "Email": "other@example.org"]).key != once.key)
    }
}
