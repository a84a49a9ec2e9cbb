import Domain
import Testing

@Suite struct `A script` {
    private let maria = BlankValues([.firstName: "María", .ward: "12", .organization: "Local 73"])

    @Test func `fills its blanks`() throws {
        let script = try Script(
            "Hi {first_name}, it's Dev with {organization}. Ward {ward} meets {meeting_day|Thursday}.")
        #expect(script.filled(with: maria) == "Hi María, it's Dev with Local 73. Ward 12 meets Thursday.")
        #expect(script.blanks == [.firstName, .organization, .ward, .meetingDay])
    }

    @Test func `says friend to a person without a name where it says so`() throws {
        let script = try Script("Hi {first_name|friend}!")
        #expect(script.filled(with: BlankValues()) == "Hi friend!")
        #expect(script.filled(with: BlankValues([.firstName: "  "])) == "Hi friend!")
        #expect(script.missing(for: BlankValues()).isEmpty)
    }

    @Test func `names what a person lacks and closes the gap`() throws {
        let script = try Script("Hi {first_name}, {first_name} of {union}")
        #expect(script.missing(for: maria) == [.union])
        #expect(script.missing(for: BlankValues()) == [.firstName, .union])
        #expect(try Script("Hi {first_name}, hello").filled(with: BlankValues()) == "Hi, hello")
        #expect(try Script("Hi {first_name|}!").filled(with: BlankValues()) == "Hi!")
        #expect(try Script("Hi {first_name|}!").missing(for: BlankValues()).isEmpty)
    }

    @Test func `refuses every unknown blank at once and names it`() throws {
        let refusal = #expect(throws: Refusal.self) {
            try Script("{firstname} {nickname} {", field: "steps[1].script")
        }
        let rejections = try #require(refusal).rejections
        #expect(rejections.map(\.field) == ["steps[1].script", "steps[1].script", "steps[1].script"])
        #expect(rejections[0].remedy == "Write {first_name}.")
        #expect(rejections[1].reason.contains("{nickname}"))
        #expect(rejections[2].reason.contains("never closed"))
    }

    @Test(arguments: ["", "  \n "]) func `refuses to be empty`(text: String) {
        #expect(throws: Refusal.self) { try Script(text) }
    }

    @Test func `writes braces twice to mean one`() throws {
        #expect(try Script("a {{b} c").filled(with: BlankValues()) == "a {b} c")
    }

    @Test func `forgives spaces and capitals inside a blank`() throws {
        #expect(try Script("{ First_Name | you }").filled(with: BlankValues()) == "you")
    }

    @Test func `is counted with the blanks filled`() throws {
        let script = try Script("Hi {first_name}!")
        #expect(try script.rendering(for: maria, isSmart: false).count.encoding == .ucs2)
        let ana = BlankValues([.firstName: "Ana\u{2019}s"])
        #expect(try script.rendering(for: ana, isSmart: true).count.encoding == .gsm7)
        #expect(try script.rendering(for: ana, isSmart: false).count.encoding == .ucs2)
    }

    @Test func `never lets a value open a blank`() throws {
        let values = BlankValues([.firstName: "{ward}", .ward: "12"])
        #expect(try Script("{first_name}").filled(with: values) == "{ward}")
    }
}

@Suite struct `Advice on a script` {
    @Test func `asks a first text for its sender and the way out`() throws {
        let bare = try Script("Will you sign?")
        #expect(
            ScriptAdvice.advice(on: bare, organization: "Local 73", isFirstStep: true) == [.noWayOut, .noOrganization])
        #expect(ScriptAdvice.advice(on: bare, organization: "Local 73", isFirstStep: false).isEmpty)
        let full = try Script("It's Dev with local 73. Will you sign? Stop to opt out")
        #expect(ScriptAdvice.advice(on: full, organization: "Local 73", isFirstStep: true).isEmpty)
        let blank = try Script("{organization} here. unstoppable")
        #expect(ScriptAdvice.advice(on: blank, organization: "Local 73", isFirstStep: true) == [.noWayOut])
    }

    @Test func `warns of links that carriers block`() throws {
        let script = try Script("See https://bit.ly/x")
        #expect(ScriptAdvice.advice(on: script, organization: "A", isFirstStep: false) == [.linkShortener])
    }
}
