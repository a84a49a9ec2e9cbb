import Domain
import Foundation
import Testing

@Suite struct `The segments of a text` {
    /// Counts agreed on by three independent tools (Twilio's calculator, smsutil, sms-counter) or decided where they
    /// differ: compliance note §5.
    @Test func `match the vectors`() throws {
        let file = try Vectors.object("segments_public.json")
        let cases = try #require(file["cases"] as? [[String: Any]])
        #expect(cases.count == 25)
        for line in cases {
            let id = try #require(line["id"] as? String)
            let rendering = try Rendering(
                text: #require(line["text"] as? String), isSmart: #require(line["smart"] as? Bool))
            #expect(rendering.count.encoding.rawValue == line["encoding"] as? String, "\(id)")
            #expect(rendering.count.units == line["units"] as? Int, "\(id)")
            #expect(rendering.count.segments == line["segments"] as? Int, "\(id)")
            #expect(try SegmentCount.partUnits(of: rendering.text) == line["part_units"] as? [Int], "\(id)")
            if let sent = line["sent_text"] as? String { #expect(rendering.text == sent, "\(id)") }
        }
    }

    // 3GPP TS 23.038 §6.2.1, typed from the standard's table.
    static let alphabet =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
        + "¿abcdefghijklmnopqrstuvwxyzäöñüà"

    @Test func `count one septet for each of the 127 characters of the default alphabet`() {
        #expect(Self.alphabet.unicodeScalars.count == 127)
        for scalar in Self.alphabet.unicodeScalars { #expect(GSM7.septets(of: scalar) == 1, "\(scalar)") }
    }

    @Test func `count two septets for an extension character and refuse every other one the alphabet`() {
        let extended = "\u{0C}^{}\\[~]|€"
        let known = Set((Self.alphabet + extended).unicodeScalars)
        for scalar in extended.unicodeScalars { #expect(GSM7.septets(of: scalar) == 2, "\(scalar)") }
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value), !known.contains(scalar) else { continue }
            #expect(GSM7.septets(of: scalar) == 0, "U+\(String(value, radix: 16))")
        }
    }

    @Test(arguments: [(160, 1), (161, 2), (306, 2), (307, 3), (459, 3), (460, 4)])
    func `fill parts of 153 septets once 160 do not hold them`(letters: Int, segments: Int) throws {
        #expect(try SegmentCount(of: String(repeating: "a", count: letters)).segments == segments)
        #expect(try SegmentCount(of: String(repeating: "é", count: letters)).segments == segments)
    }

    @Test func `keep an emoji's two units together`() throws {
        let text = String(repeating: "a", count: 66) + "👍" + String(repeating: "b", count: 66)
        #expect(try SegmentCount.partUnits(of: text) == [66, 67, 1])
        // A family of four is four surrogate pairs and three joiners; only the pairs are whole.
        let family = String(repeating: "a", count: 60) + "👨‍👩‍👧‍👦" + String(repeating: "b", count: 62)
        #expect(try SegmentCount.partUnits(of: family) == [66, 67])
    }

    @Test func `are those of the composed text`() throws {
        let rendering = try Rendering(text: "Jose\u{301} e\u{301}", isSmart: false)
        #expect(Array(rendering.text.unicodeScalars) == Array("Jos\u{E9} \u{E9}".unicodeScalars))
        #expect(rendering.count.encoding == .gsm7)
        #expect(rendering.count.units == 6)
    }

    @Test(arguments: ["", "a\tb", "\u{1B}", "a\u{0}", "\u{7F}", "a\u{85}b"])
    func `do not exist for a text we refuse to send`(text: String) {
        #expect(throws: Refusal.self) { try SegmentCount(of: text) }
    }

    @Test(arguments: ["a\nb", "a\rb", "a\r\nb", "a\u{0C}b"])
    func `allow the line breaks`(text: String) throws {
        #expect(try SegmentCount(of: text).encoding == .gsm7)
    }

    /// The quick way (bytes) and the careful one (scalars) must agree; an é switches to the careful one.
    @Test func `are the same by both ways of counting`() throws {
        var generator = SeededGenerator(seed: 7)
        let letters = Array("abc ~[]{}^|\\\nXYZ")
        for _ in 0..<300 {
            let text = String(
                (0..<Int.random(in: 1...400, using: &generator)).map { _ in
                    letters[Int.random(in: 0..<letters.count, using: &generator)]
                })
            let quick = try SegmentCount(of: text)
            #expect(try SegmentCount.partUnits(of: text).count == quick.segments)
            #expect(try SegmentCount.partUnits(of: text).reduce(0, +) == quick.units)
            #expect(try SegmentCount(of: text + "é").units == quick.units + 1)
        }
    }
}

@Suite struct `The smart replacements` {
    /// Compliance note §5, typed out: what goes in and what comes out.
    @Test(arguments: [
        ("\u{2018}\u{2019}\u{201A}\u{201B}\u{2032}\u{2035}\u{02BC}\u{00B4}\u{0060}", "'''''''''"),
        ("\u{201C}\u{201D}\u{201E}\u{201F}\u{2033}\u{2036}\u{AB}\u{BB}", "\"\"\"\"\"\"\"\""),
        ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2043}\u{2022}", "---------"),
        ("wait\u{2026}", "wait..."),
        ("a\u{A0}b\u{2009}c\u{202F}d\u{205F}e\u{3000}f\tg", "a b c d e f g"),
        ("a\u{2028}b\u{2029}c", "a\nb\nc"),
        ("a\u{200B}b\u{FEFF}c\u{2060}d\u{AD}e", "abcde"),
    ])
    func `are those of the list`(text: String, plain: String) throws {
        #expect(SmartEncoding.applied(to: text) == plain)
        #expect(try Rendering(text: text, isSmart: true).count.encoding == .gsm7)
    }

    @Test func `leave names, emoji and their joiners alone`() {
        for text in ["José Núñez", "👩🏽‍⚕️", "‹x›", "½ ™"] { #expect(SmartEncoding.applied(to: text) == text) }
    }

    @Test func `leave nothing decomposed behind`() {
        #expect(Array(SmartEncoding.applied(to: "e\u{200B}\u{301}").unicodeScalars) == ["\u{E9}"])
    }

    @Test func `refuse what they leave empty`() {
        #expect(throws: Refusal.self) { try Rendering(text: "\u{200B}", isSmart: true) }
    }
}

@Suite struct `Normal form` {
    @Test func `is Foundation's`() {
        let texts = [
            "e\u{301}", "\u{1112}\u{1161}\u{11AB}", "\u{212B}", "a\u{323}\u{307}", "a\u{307}\u{323}", "\u{2000}",
            "plain", "Jos\u{E9} \u{2019}", "\u{0958}", "\u{1100}\u{1161}", "x\u{338}=\u{338}",
        ]
        for text in texts {
            #expect(
                Array(NormalForm.composed(text).utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8),
                "\(text)")
        }
    }

    /// The ranges that skip the work must hold nothing that Foundation would change, alone or after a letter.
    @Test func `changes nothing in the ranges that are passed through`() {
        for value in Array(UInt32(0)...0x2FF) + Array(0x2010...0x2027) + Array(0x1F000...0x1FAFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a" + String(scalar)
            #expect(Array(text.precomposedStringWithCanonicalMapping.unicodeScalars) == ["a", scalar])
        }
    }
}
