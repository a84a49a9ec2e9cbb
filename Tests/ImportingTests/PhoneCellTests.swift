import Domain
import Foundation
import Importing
import Testing

@Suite struct `A phone cell` {
    /// `phones_public.tsv`: actions and rules of the importer's policy, labelled by its author (compliance notes §4.4).
    @Test func `comes to the action, number and rule of every public vector`() throws {
        let lines = String(decoding: try Vectors.bytes("phones_public.tsv"), as: UTF8.self).split(separator: "\n")
        let header = lines[0].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let raw = try #require(header.firstIndex(of: "raw_json"))
        let action = try #require(header.firstIndex(of: "action"))
        let number = try #require(header.firstIndex(of: "action_e164"))
        let rule = try #require(header.firstIndex(of: "rule"))
        #expect(lines.count > 50)
        for line in lines.dropFirst() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let cell = try #require(
                try JSONSerialization.jsonObject(with: Data(fields[raw].utf8), options: .fragmentsAllowed) as? String)
            let reading = PhoneCell.read(cell)
            #expect(reading.action.rawValue == fields[action], "\(fields[0])")
            #expect(reading.number?.exposed ?? "" == fields[number], "\(fields[0])")
            #expect(reading.rule.rawValue == fields[rule], "\(fields[0])")
        }
    }

    @Test(arguments: [
        "\u{FEFF}3125550142", "\u{202A}+13125550142\u{202C}", "312\u{200B}555\u{200B}0142",
        "312\u{2011}555\u{2011}0142",
        "312–555–0142", "٣١٢-٥٥٥-٠١٤٢", "３１２－５５５－０１４２", "312·555·0142", "312\u{3000}555\u{3000}0142", "'3125550142",
        "’312-555-0142", "\"3125550142\"", "=\"3125550142\"", "=3125550142", "=T(\"312-555-0142\")",
        "=HYPERLINK(\"tel:+13125550142\",\"312-555-0142\")", "=\"312\"&\"555\"&\"0142\"", "tel:+1-312-555-0142",
        "sms:+13125550142?body=Hi%205", "https://wa.me/13125550142", "tel:+1-312-555-0142;phone-context=+1",
        "3125550142.0", "13125550142.00", "3,125,550,142", "3,125,550,142.00", "3125550142,0", "-3125550142",
        "312/555/0142", "312,555,0142", "[312] 555-0142", "312-555-0142?", "📱 312-555-0142", "1+312-555-0142",
        "312-555-0142 / 312-555-0142", "&nbsp;312-555-0142&#8203;", "312-555-0142\r\n",
    ])
    func `is accepted as it was meant, whatever wrapped it`(cell: String) {
        let reading = PhoneCell.read(cell)
        #expect(reading.rule == .plain)
        #expect(reading.number?.exposed == "+13125550142")
    }

    @Test(arguments: [
        ("312-555-0142 (cell)", PhoneRule.labelRemoved), ("(c)312-555-0142", .labelRemoved),
        ("Mobile:+1 312 555 0142", .labelRemoved), ("No. 312-555-0142", .labelRemoved),
        ("Tel: 312-555-0142", .labelRemoved), ("3.125550142E+09", .scientificExact),
        ("3,125550142E+09", .scientificExact), ("1.3125550142E+10", .scientificExact),
        ("NO TEXT 312-555-0142", .noteSaysNotToText), ("312-555-0142 don't text", .noteSaysNotToText),
        ("312-555-0142 (home)", .noteSaysNotToText), ("312-555-0142 opt-out", .noteSaysNotToText),
        ("wrong number 312-555-0142", .noteSaysNotToText),
        ("312-555-0142 call only", .noteSaysNotToText), ("work 312-555-0142 ext 5", .noteSaysNotToText),
        ("312-555-0142x12", .hasExtension), ("312-555-0142;ext=12", .hasExtension),
        ("312-555-0142,,12", .hasExtension), ("tel:312-555-0142;ext=5", .hasExtension),
        ("312-555-0142 / 0143", .extraDigits), ("Apt 1, 312-555-0142", .extraDigits),
        ("2021-09-14 312-555-0142", .extraDigits), ("cell3125550142", .lettersTouchingNumber),
        ("011 1 312 555 0142", .prefixJunk), ("001-312-555-0142", .prefixJunk), ("0 312 555 0142", .prefixJunk),
        ("113125550142", .prefixJunk), ("+312-555-0142", .plusWithoutCountryCode),
    ])
    func `keeps its number and says what was beside it`(cell: String, rule: PhoneRule) {
        let reading = PhoneCell.read(cell)
        #expect(reading.rule == rule)
        #expect(reading.number?.exposed == "+13125550142")
    }

    @Test(arguments: [
        ("", PhoneRule.noDigits), ("n/a", .noDigits), ("#REF!", .noDigits), ("call me", .noDigits),
        ("cell 555-0142", .noAreaCode), ("411", .wrongLength), ("312-555-01422", .wrongLength),
        ("123-45-6789", .wrongLength), ("44 20 7946 0958", .wrongLength), ("3125550142.5", .wrongLength),
        ("312-555-014 #2", .wrongLength), ("31255501427735550143", .wrongLength), ("+1", .wrongLength),
        ("312-555-xxxx", .lettersInNumber), ("312-555-O142", .lettersInNumber), ("1-800-FLOWERS", .lettersInNumber),
        ("1 800 FLOWERS", .lettersInNumber), ("3.1255501E+09", .scientificLossy), ("3.12555E9", .scientificLossy),
        ("123-456-7890", .notAssigned), ("0000000000", .notAssigned), ("312-155-0142", .notAssigned),
        ("1312555014.0", .notAssigned), ("312-911-0142", .n11Exchange), ("773-958-0142", .testExchange),
        ("312-976-0142", .premiumExchange), ("312-555-1212", .directoryAssistance), ("8.005550142E9", .tollFree),
        ("888-555-0142", .tollFree), ("900-555-0142", .premiumRate), ("700-555-0142", .nonGeographic),
        ("+1 416 555 0142", .outsideUS), ("011 1 809 555 0142", .outsideUS), ("0044 20 7946 0958", .foreign),
        ("+44 (0)20 7946 0958", .foreign), ("+47 22 55 01 42", .foreign), ("WhatsApp +52 55 5555 0142", .foreign),
    ])
    func `is rejected without a number`(cell: String, rule: PhoneRule) {
        let reading = PhoneCell.read(cell)
        #expect(reading.rule == rule)
        #expect(reading.number == nil)
        #expect(reading.action == .reject)
    }

    @Test(arguments: [
        ("312-555-0142 773-555-0143", ["+13125550142", "+17735550143"]),
        ("(872) 555-0170 / (872) 555-0171", ["+18725550170", "+18725550171"]),
        ("h: 312-555-0142 c: 773-555-0143", ["+17735550143"]),
        ("312-555-0142 (h) / 773-555-0143 (c)", ["+17735550143"]),
        ("800-555-0142 or 312-555-0143", ["+13125550143"]),
    ])
    func `with several numbers waits for a person and names those that would do`(cell: String, numbers: [String]) {
        let reading = PhoneCell.read(cell)
        #expect(reading.rule == .severalNumbers)
        #expect(reading.number == nil)
        #expect(reading.acceptableNumbers.map(\.exposed) == numbers)
    }

    @Test func `is never rejected for an area code that is newer than a library`() {
        var newer = 0
        for code in AreaCodeTable.shipped.all where code.textable == .usState {
            let reading = PhoneCell.read("\(code.npa)-555-0142")
            #expect(reading.number?.exposed == "+1\(code.npa)5550142")
            #expect(reading.rule == (code.libraryKnows ? .plain : .areaCodeNewerThanLibrary))
            if !code.debianLibraryKnows { newer += 1 }
        }
        // Debian's 8.12.57 misses 37 area codes of states (compliance notes §3.2); it must not be what decides.
        #expect(newer == 37)
    }

    @Test func `gives the same answer by the short way and by the long`() {
        var generator = SeededGenerator(seed: 7)
        let marks = [" ", "-", ".", "", "(", ")", ") ", " (", "--"]
        for _ in 0..<20_000 {
            var cell = ["", "1", "+1", "1-", "+", " "].randomElement(using: &generator)!
            for _ in 0..<Int.random(in: 9...11, using: &generator) {
                if generator.chance(0.25) { cell += marks.randomElement(using: &generator)! }
                cell += String(Int.random(in: 0...9, using: &generator))
            }
            // A character that is dropped in cleaning sends the cell the long way.
            #expect(PhoneCell.read(cell) == PhoneCell.read("\u{200B}" + cell))
        }
    }

    @Test func `never crashes and never invents a number that is not in its digits`() {
        var generator = SeededGenerator(seed: 11)
        let alphabet = Array("0123456789001155 -()./+,;#x:eE'\"=&@ételhomeno\n\u{200B}３٣🙂").map(String.init)
        for _ in 0..<20_000 {
            let cell = (0..<Int.random(in: 0...40, using: &generator))
                .map { _ in alphabet.randomElement(using: &generator)! }.joined()
            let reading = PhoneCell.read(cell)
            #expect((reading.action == .reject) == (reading.number == nil) || reading.rule == .severalNumbers)
            for number in [reading.number].compactMap(\.self) + reading.acceptableNumbers {
                #expect(number.exposed.hasPrefix("+1") && number.exposed.utf8.count == 12)
                #expect(number.areaCode.flatMap { AreaCodeTable.shipped[$0] }?.kind == .geographic)
            }
        }
    }
}

@Suite struct `The phone library` {
    @Test func `reads numbers of other countries`() throws {
        let reading = try #require(PhoneLibrary.read("+44 20 7946 0958"))
        #expect(reading.number.exposed == "+442079460958")
        #expect(reading.region == "GB")
        #expect(reading.isPossible && reading.isValid)
        #expect(PhoneLibrary.read("312-555-0142 ext 7")?.lineExtension == "7")
        #expect(PhoneLibrary.read("hello") == nil)
        #expect(PhoneLibrary.read(String(repeating: "1", count: 10_000)) == nil)
    }

    @Test func `finds the numbers of a text`() {
        let found = PhoneLibrary.find(in: "é home 312-555-0142, or +44 20 7946 0958 after 5")
        #expect(found.map(\.number.exposed) == ["+13125550142", "+442079460958"])
        #expect(PhoneLibrary.find(in: "nothing here").isEmpty)
    }

    @Test func `may be asked from many threads at once`() async {
        await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<200).count {
                        PhoneLibrary.read("312-555-01\(10 + ($0 + task) % 90)")?.number.exposed.hasPrefix("+1312")
                            == true
                    }
                }
            }
            for await read in group { #expect(read == 200) }
        }
    }
}
