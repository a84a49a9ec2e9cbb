import Foundation
import Gateways
import Testing

/// Every `.case` file under `Cases/` is a test. `UPDATE_CASES=1` rewrites what they expect; the diff is the review.
@Suite struct `A provider's case` {
    @Test(arguments: CaseFile.all)
    func `says what the codec does`(_ file: CaseFile) throws {
        let performed = try CaseRunner.performed(file)
        #expect(file.preface.count > 10, "a case begins with a sentence that says what it promises")
        #expect(performed.contains { CaseRunner.expectations.contains($0.name) }, "the case promises nothing")
        if ProcessInfo.processInfo.environment["UPDATE_CASES"] == "1" {
            var updated = file
            updated.sections = performed
            try updated.text.write(to: file.url, atomically: true, encoding: .utf8)
            return
        }
        for (expected, actual) in zip(file.sections, performed) {
            #expect(actual.content == expected.content, "\(file), section \(expected.name)")
        }
    }

    /// What every provider must show, and how its case must end for the name to be true.
    private static let mandatory: [(name: String, section: String, start: String)] = [
        ("accepted", "outcome", "accepted "),
        ("rejected", "outcome", "rejected "),
        ("throttled", "outcome", "throttled "),
        ("server-error", "outcome", "uncertain "),
        ("malformed-answer", "outcome", "uncertain "),
        ("opted-out", "outcome", "rejected recipient_"),
        ("reply", "events", "reply "),
        ("receipt", "events", "receipt "),
        ("bad-signature", "verdict", "refused: "),
        ("8-bit-text", "request", "POST "),
    ]

    @Test(arguments: GatewayCatalog.kinds.map(\.name))
    func `exists for everything a provider must show`(_ kind: String) {
        for (name, section, start) in Self.mandatory {
            let file = CaseFile.all.first { $0.provider == kind && $0.name == name }
            #expect(file != nil, "Tests/GatewayTests/Cases/\(kind)/\(name).case is missing")
            let shown = file?.sections.filter { $0.name == section } ?? []
            #expect(
                shown.contains { $0.content.hasPrefix(start) }, "\(kind)/\(name) has no \(section) that is \(start)")
        }
    }

    @Test func `belongs to a kind of the catalog`() {
        #expect(CaseFile.providers == GatewayCatalog.kinds.map(\.name).sorted())
        #expect(CaseFile.all.count > 40, "the cases were not found")
    }

    /// The operator's page must exist and speak of every setting.
    @Test(arguments: GatewayCatalog.kinds)
    func `has a page that names every setting`(_ kind: GatewayKind) throws {
        let page = CaseFile.repository.appendingPathComponent("docs/gateways/\(kind.name).md")
        let text = try String(contentsOf: page, encoding: .utf8)
        for key in kind.type.settingKeys {
            #expect(text.contains("`\(key.name)`"), "docs/gateways/\(kind.name).md does not name \(key.name)")
        }
    }
}
