import ArgumentParser
import Domain
import Foundation
import Importing

/// `textbank explain people`: the person an import would make of one row.
struct ExplainPeople: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "What an import makes of a row: the person, the phone's fate, warnings.",
        discussion: """
            In: {"headers": ["Name", "Cell #"], "row": ["Ana Luz", "312-555-0142"]}
            Out: the person's fields (null where unknown), "phone_action" and "phone_reason" as in explain phones, \
            "phone_candidate" for a number in review, "phone_problem" in the few kinds a summary counts by, \
            "mapping" (what each column was taken for) and "warnings".
            """)

    func run() {
        JSONLines.filter { input in
            let (person, map) = RowReading.person(
                headers: try Self.texts(input, "headers"), row: try Self.texts(input, "row"))
            let reading = person.phoneReading
            return [
                "phone": person.phone?.exposed ?? NSNull(),
                "phone_action": reading.action.rawValue,
                "phone_reason": reading.rule.rawValue,
                "phone_candidate": reading.action == .review ? reading.number?.exposed ?? NSNull() : NSNull(),
                "phone_problem": reading.rule.problem?.rawValue ?? NSNull(),
                "first_name": person.firstName ?? NSNull(),
                "last_name": person.lastName ?? NSNull(),
                "email": person.email ?? NSNull(),
                "ward": person.ward ?? NSNull(),
                "union": person.union ?? NSNull(),
                "local": person.local ?? NSNull(),
                "language": person.language ?? NSNull(),
                "zip": person.zip ?? NSNull(),
                "state": person.state ?? NSNull(),
                "zone": person.zone ?? NSNull(),
                "external_id": person.externalID ?? NSNull(),
                "level": person.level ?? NSNull(),
                "tags": person.tags,
                "notes": person.notes ?? NSNull(),
                "opted_out": person.optedOut,
                "mapping": map.mapping,
                "warnings": person.warnings.map(\.rawValue) + map.warnings.map { _ in "sensitive_column_dropped" },
            ]
        }
    }

    /// An array of texts. Numbers, truths and nulls are taken as a spreadsheet would write them.
    private static func texts(_ input: [String: Any], _ key: String) throws -> [String] {
        guard let values = input[key] as? [Any] else {
            throw FieldError("field \"\(key)\" must be an array of strings")
        }
        return values.map { value in
            switch value {
            case let text as String: text
            case is NSNull: ""
            case let number as NSNumber: number.stringValue
            default: String(describing: value)
            }
        }
    }
}
