import ArgumentParser
import Domain
import Foundation
import Importing

/// `textbank explain phones`: what an import would make of one phone cell.
struct ExplainPhones: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phones",
        abstract: "What an import makes of a phone cell: accept, review or reject, the number, the rule.",
        discussion: """
            In: {"raw": "cell: 312-555-0142"}
            Out: {"action": "accept", "e164": "+13125550142", "reason": "label_removed"}; e164 is null unless known, \
            and reason is "-" where nothing had to be decided.
            """)

    func run() {
        JSONLines.filter { input in
            let reading = PhoneCell.read(try input.requiredText("raw"))
            return [
                "action": reading.action.rawValue,
                "e164": reading.number?.exposed ?? NSNull(),
                "reason": reading.rule.rawValue,
            ]
        }
    }
}
