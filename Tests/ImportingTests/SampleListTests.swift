import Domain
import Foundation
import Importing
import Testing

/// The UTF-8 sample files with `expected.json`, written by hand and reproduced by a separate reference importer.
@Suite struct `A sample list` {
    private static let names = [
        "action_builder_people.csv", "action_network_report.csv", "hustle_contacts_export.csv",
        "messy_google_sheet.csv",
        "mobilize_attendance.csv", "spoke_campaign_export.csv", "van_list_export.txt",
    ]

    private static func expected(_ name: String) throws -> [String: Any] {
        let all = try JSONSerialization.jsonObject(with: Data(try Vectors.bytes("samples/expected.json")))
        let files = try #require((all as? [String: Any])?["files"] as? [String: Any])
        return try #require(files[name] as? [String: Any])
    }

    @Test(arguments: names)
    func `is counted and mapped as its author counted and mapped it`(name: String) throws {
        let expected = try Self.expected(name)
        let (rows, reader) = try Vectors.read(try Vectors.bytes("samples/" + name))
        func skipped(_ reason: SkipReason) -> Int { rows.count { $0.account.reason == reason.rawValue } }
        #expect(reader.headerRow == expected["header_record"] as? Int)
        #expect(reader.delimiter.map { String($0) } == expected["delimiter"] as? String)
        #expect(skipped(.aboveHeader) == expected["preamble_rows"] as? Int)
        #expect(skipped(.repeatedHeader) == expected["repeated_header_rows"] as? Int)
        #expect(skipped(.totals) == expected["footer_rows"] as? Int)
        #expect(skipped(.blank) == expected["blank_rows"] as? Int)

        let people = rows.compactMap(\.person)
        #expect(people.count == expected["data_rows"] as? Int)
        var problems: [String: Int] = [:]
        for person in people where person.phone == nil {
            problems[person.phoneReading.rule.problem?.rawValue ?? "", default: 0] += 1
        }
        #expect(problems == expected["invalid"] as? [String: Int])
        var warnings: [String: Int] = [:]
        for warning in people.flatMap(\.warnings) { warnings[warning.rawValue, default: 0] += 1 }
        #expect(warnings == expected["warnings"] as? [String: Int])

        let mapping = try #require(reader.header).mapping
        // Columns about the meeting and the past campaign are not a person's.
        let ours = Set(ColumnMeaning.allCases.map(\.rawValue))
        for (meaning, header) in try #require(expected["mapping"] as? [String: String]) where ours.contains(meaning) {
            #expect(mapping[meaning] == header.trimmingCharacters(in: .whitespaces))
        }
        for header in try #require(expected["must_not_map"] as? [String]) {
            #expect(!mapping.values.contains(header))
        }
    }

    @Test(arguments: names)
    func `gives the phones, opt-outs, levels and people it was made with`(name: String) throws {
        let expected = try Self.expected(name)
        let people = try Vectors.read(try Vectors.bytes("samples/" + name)).rows.compactMap(\.person)
        var phones: [String] = []
        for phone in people.compactMap(\.phone?.exposed) where !phones.contains(phone) { phones.append(phone) }
        #expect(phones == expected["phones"] as? [String])
        let suppressed = Set(people.filter(\.optedOut).compactMap(\.phone?.exposed))
        #expect(suppressed == Set(try #require(expected["suppressed_phones"] as? [String])))
        for (phone, level) in expected["levels"] as? [String: Any] ?? [:] {
            #expect(people.first { $0.phone?.exposed == phone }?.level == level as? Int)
        }
        for check in try #require(expected["spot_checks"] as? [[String: Any]]) {
            let person = try #require(people.first { $0.phone?.exposed == check["phone"] as? String })
            #expect(person.firstName == check["first_name"] as? String)
            #expect(person.lastName == check["last_name"] as? String)
            #expect(person.email == check["email"] as? String)
            #expect(person.ward == check["ward"] as? Int)
            #expect(person.union == check["union"] as? String)
            #expect(person.language == check["language"] as? String)
            #expect(person.optedOut == check["opted_out"] as? Bool)
            #expect(person.level == check["level"] as? Int)
            #expect(person.externalID == check["external_id"] as? String)
        }
    }
}
