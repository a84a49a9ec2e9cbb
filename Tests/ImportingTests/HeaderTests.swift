import Domain
import Importing
import Testing

@Suite struct `A header` {
    /// Names and meanings of integration notes §6.3.
    @Test(arguments: [
        ("First Name", ColumnMeaning.firstName), ("fname", .firstName), ("Given name", .firstName),
        ("Apellidos", .lastName), ("SURNAME", .lastName), ("Nombre completo", .fullName), ("Cell #", .cellPhone),
        ("can2_phone", .cellPhone), ("contact[cell]", .cellPhone), ("optInPhone", .cellPhone), ("Teléfono", .phone),
        ("Pref Phone", .phone), ("Home Phone", .homePhone), ("Work phone", .workPhone), ("E-mail ", .email),
        ("mZip5", .zip), ("WardName", .ward), ("Which ward do you live in?", .ward), ("Ward / Union", .wardAndUnion),
        ("Union/Ward", .unionAndWard), ("Union", .union), ("Local #", .local), ("Lang", .language),
        ("What is your preferred language?", .language), ("DNT", .optOut), ("globalOptedOut", .optOut),
        ("can2_sms_status", .optOut), ("smsOptInStatus", .optIn), ("Voter File VANID", .externalID),
        ("Assessment", .level), ("can2_user_tags", .tags), ("Comments", .notes), ("Social Security Number", .sensitive),
        ("Date of Birth", .sensitive), ("Is Home Phone a Cell Exchange", .homeIsCell),
    ])
    func `is known by its many names`(name: String, meaning: ColumnMeaning) {
        #expect(HeaderNames.meaning(name) == meaning)
    }

    @Test(arguments: [
        "texterCell", "texter[cell]", "Assigned Agent", "Organizer phone", "Host email", "Sender number", "user_number",
        "campaign", "campaignId", "event name", "Age", "can2_subscription_status", "Active", "contact[messageStatus]",
        "question[Can you come to the ward meeting?]", "Will you come to the ward meeting?", "Email Type", "",
    ])
    func `of someone else, or of nothing we keep, is left alone`(name: String) {
        #expect(HeaderNames.meaning(name) == nil)
    }

    @Test func `may stand below titles and a grouped header, not below fifteen rows`() throws {
        let titles = String(repeating: "Title,,\n", count: 13) + ",Contact,\n"
        let (rows, reader) = try Vectors.read(titles + "Name,Phone,Ward\nAna Luz,3125550142,12\n")
        #expect(reader.headerRow == 15)
        #expect(rows.last?.person?.ward == 12)
        #expect(throws: (any Error).self) { try Vectors.read(titles + "\nName,Phone,Ward\nAna Luz,3125550142,12\n") }
    }

    @Test func `of nothing but phones is enough`() throws {
        #expect(
            try Vectors.people("phone\n3125550142\n7735550143\n").map(\.phone?.exposed) == [
                "+13125550142", "+17735550143",
            ])
    }

    /// As the lists of stops come that other tools export.
    @Test(arguments: [
        "Phone,When\n3125550142,2026-05-01\n7735550143,2026-05-02\n",
        "reason;cell;source system\nSTOP;312-555-0142;Hustle\n\nSTOP;(773) 555-0143;Hustle\n",
        "Exported in May\n\nWhen\tTeléfono\n2026-05-01\t3125550142\n2026-05-02\t7735550143\n",
    ])
    func `of phones beside names that say nothing to us is enough`(file: String) throws {
        #expect(try Vectors.people(file).map(\.phone?.exposed) == ["+13125550142", "+17735550143"])
    }

    @Test func `is no row of data that happens to hold the word mobile`() {
        #expect(throws: Refusal.self) { try Vectors.read("Kontakt,Nummer,Typ\nAna,3125550142,mobile\nBo,,mobile\n") }
    }

    @Test func `with private columns keeps none of them and warns`() throws {
        let (rows, reader) = try Vectors.read("Name,Phone,SSN,DOB\nAna Luz,3125550142,123-45-6789,\"4/1/1990\"\n")
        #expect(rows.last?.account.raw == "Ana Luz,3125550142,***********,**********")
        #expect(reader.header?.warnings.map(\.field) == ["column 3 (SSN)", "column 4 (DOB)"])
    }
}
