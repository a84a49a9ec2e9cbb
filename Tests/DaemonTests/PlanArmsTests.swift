import Daemon
import Domain
import Testing

@Suite struct `Arms in a plan` {
    private func plan(_ arms: String) throws(Refusal) -> Plan {
        try PlanReader.plan(
            fromYAML: """
                name: Cards
                audience: {lists: [sign-in]}
                action: {name: postcard, evidence: [form], strength: done}
                sender: main
                steps:
                  - {name: thanks, at: at once, text: "Will you? STOP ends"}
                  - {name: last call, at: next day 18:00, text: "Still time. STOP ends"}
                arms:
                \(arms)
                """)
    }

    @Test func `are read as a list, with texts by the names of the steps`() throws {
        let arms = try plan(
            """
              - {name: as planned, weight: 2}
              - name: short
                texts: {last call: "Now? STOP ends"}
              - {name: held out, hold_out: true}
            """
        ).arms
        #expect(
            arms
                == PlannedArms(arms: [
                    PlannedArm(name: "as planned", weight: 2),
                    PlannedArm(name: "short", weight: 1, texts: ["last call": "Now? STOP ends"]),
                    PlannedArm(name: "held out", weight: 1, isHeldOut: true),
                ]))
    }

    @Test func `are read with what is drawn and a seed`() throws {
        let arms = try plan(
            """
              by: ward
              seed: spring 2026
              of:
                - {name: as planned}
                - {name: held out, hold_out: true}
            """
        ).arms
        #expect(arms?.unit == .ward)
        #expect(arms?.within == nil)
        #expect(arms?.seed == "spring 2026")
        #expect(arms?.heldOut == [1])
    }

    @Test func `are shared out within wards where the plan says so`() throws {
        let of = "  of:\n    - {name: as planned}\n    - {name: held out, hold_out: true}"
        #expect(try plan("  within: ward\n\(of)").arms?.within == .ward)
    }

    @Test(arguments: [
        ("  - {name: alone}", "arms"),
        ("  - {name: a}\n  - {name: a, hold_out: true}", "arms"),
        ("  - {name: a}\n  - {name: b}", "arms"),
        ("  - {name: a, weight: 0}\n  - {name: b, hold_out: true}", "arms"),
        ("  - {name: a, hold_out: true}\n  - {name: b, hold_out: true}", "arms"),
        ("  - {name: a, weight: -1}\n  - {name: b, hold_out: true}", "arms[0].weight"),
        ("  - {name: a, weight: 0.5}\n  - {name: b, hold_out: true}", "arms[0].weight"),
        ("  - {name: a}\n  - {name: b, texts: {thank: x}}", "arms[1].texts.thank"),
        ("  - {name: a}\n  - {name: b, texts: {thanks: \"{frist_name}\"}}", "arms[1].texts.thanks"),
        ("  - {name: a}\n  - {name: b, hold_out: true, texts: {thanks: x}}", "arms[1]"),
        ("  - {name: a}\n  - {name: b, share: 1}", "arms[1].share"),
        ("  by: county\n  of:\n    - {name: a}\n    - {name: b, hold_out: true}", "arms.by"),
        (
            "  by: ward\n  within: ward\n  of:\n    - {name: a}\n    - {name: b, hold_out: true}", "arms.within"
        ),
        ("  seed: 5", "arms.of"),
    ])
    func `are refused with the key that is wrong`(_ arms: String, _ field: String) {
        let refusal = #expect(throws: Refusal.self) { try plan(arms) }
        #expect(refusal?.rejections.contains { $0.field == field } == true, "\(refusal?.rejections.map(\.field) ?? [])")
    }
}
