import Domain
import Foundation
import Importing
import Testing

@Suite struct `A list` {
    private static let plain =
        "First name,Last name,Cell phone,Ward\nAna,Luz,312-555-0142,12\nTom,Nowak,773-555-0143,33\n"

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `has the same rows with every kind of line end`(lineEnd: String) throws {
        let rows = try Vectors.read(Self.plain.replacing("\n", with: lineEnd)).rows
        #expect(rows == (try Vectors.read(Self.plain).rows))
        #expect(rows.map(\.account.line) == [1, 2, 3])
    }

    @Test(arguments: [",", "\t", ";", "|"])
    func `is read with the delimiter that gives a header`(delimiter: String) throws {
        let (rows, reader) = try Vectors.read(Self.plain.replacing(",", with: delimiter))
        #expect(reader.delimiter.map { String($0) } == delimiter)
        #expect(rows.compactMap(\.person?.ward) == [12, 33])
    }

    @Test(arguments: ["sep=;\r\n", "\u{FEFF}sep=;\n", "\"sep=;\"\n"])
    func `may begin with a mark and name its delimiter`(start: String) throws {
        let (rows, reader) = try Vectors.read(start + "Name;Phone;Notes\nAna Luz;3125550142;a, b\n")
        #expect(reader.headerRow == 1)
        #expect(rows.last?.person?.notes == "a, b")
        #expect(rows.map(\.account.row) == [1, 2])
        #expect(rows.map(\.account.line) == [2, 3])
    }

    @Test func `minds quotes at the start of a field only`() throws {
        let text = """
            Name,Phone,Notes,Email
            "Luz, Ana",3125550142,"said ""hi""
            twice",a@example.org
            Tom "T" Nowak,7735550143,5" tall,"b"@example.org
            """
        let people = try Vectors.people(text)
        #expect(people.map(\.lastName) == ["Luz", "\"T\" Nowak"])
        #expect(people.map(\.notes) == ["said \"hi\"\ntwice", "5\" tall"])
        #expect(people.map(\.email) == ["a@example.org", "b@example.org"])
    }

    @Test func `names every row that makes no person and why`() throws {
        let text = """
            WARD 12 MASTER LIST,,,
            ,\u{A0},\u{200B},
            Name,Cell #,Email,Notes
            Ana Luz,312-555-0142,,
            ,,,
            Name,Cell #,Email,Notes
            ,,,just a note
            TOTAL,1,,
            Count Nowak,773-555-0143,,
            """
        let rows = try Vectors.read(text).rows
        #expect(
            rows.map(\.account.reason) == [
                "above_header", "blank", "header", "-", "blank", "repeated_header", "nobody", "totals", "-",
            ])
        #expect(rows.map(\.account.row) == Array(1...9))
        #expect(rows.map { $0.person == nil } == rows.map { $0.account.action == .skipped })
        #expect(rows[3].account.raw == "Ana Luz,312-555-0142,,")
    }

    @Test func `takes short rows as they are and warns of long ones`() throws {
        let people = try Vectors.people("Name,Phone,Ward\nAna Luz,312-555-0142\nNowak, Tom,773-555-0143,33\n")
        #expect(people[0].phone?.exposed == "+13125550142")
        #expect(people[0].ward == nil && people[0].warnings.isEmpty)
        #expect(people[1].warnings == [.wardOutOfRange, .tooManyCells])
    }

    @Test func `keeps an accent that came as Windows-1252 and says so`() throws {
        var bytes = Array("Name,Phone\nPe".utf8)
        bytes += [0xF1] + Array("a Luz,312-555-0142\n".utf8)
        let person = try #require(try Vectors.read(bytes).rows.last?.person)
        #expect(person.firstName == "Peña")
        #expect(person.warnings == [.notUTF8])
    }

    @Test func `is the same however its bytes were cut`() throws {
        for name in ["messy_google_sheet.csv", "van_list_export.txt", "hustle_contacts_export.csv"] {
            let bytes = try Vectors.bytes("samples/" + name)
            let whole = try Vectors.read(bytes).rows
            for size in [1, 2, 3, 7, 64, 1_000] { #expect(try Vectors.read(bytes, pieces: size).rows == whole) }
        }
        // Beyond the bytes kept to find the header, with a quoted line break on every seam some size will hit.
        var text = "Name,Phone,Notes\r\n"
        for index in 0..<4_000 { text += "Ana \(index),312-555-01\(10 + index % 90),\"a\r\n\"\"b\"\"\"\r\n" }
        let bytes = Array(text.utf8)
        let whole = try Vectors.read(bytes).rows
        #expect(whole.count == 4_001)
        #expect(whole.last?.account.line == 8_000)
        for size in [1, 13, 4_096, 65_535, 65_536, 65_537] {
            #expect(try Vectors.read(bytes, pieces: size).rows == whole)
        }
    }

    @Test func `of random bytes never crashes, and every record has its row`() throws {
        var generator = SeededGenerator(seed: 3)
        let alphabet = Array("ab1,;\t\"\"\n\r\n 312-555-0142é".utf8) + [0xFF, 0xC3]
        for round in 0..<1_500 {
            var bytes = Array("Name,Phone,Opt out\n".utf8)
            for _ in 0..<Int.random(in: 0...200, using: &generator) {
                bytes.append(
                    round % 10 == 0
                        ? UInt8.random(in: 0...255, using: &generator) : alphabet.randomElement(using: &generator)!)
            }
            let size = Int.random(in: 1...50, using: &generator)
            let whole = Result { try Vectors.read(bytes).rows }
            let pieces = Result { try Vectors.read(bytes, pieces: size).rows }
            guard case .success(let rows) = whole else {
                #expect(throws: Refusal.self) { try pieces.get() }
                continue
            }
            #expect(try pieces.get() == rows)
            #expect(rows.map(\.account.row) == Array(1...rows.count))
        }
    }

    @Test func `loses not one byte of its rows`() throws {
        var generator = SeededGenerator(seed: 5)
        let alphabet = Array("ab1,; \n\n312é🙂").map(String.init)
        for _ in 0..<500 {
            let body = (0..<Int.random(in: 1...200, using: &generator))
                .map { _ in alphabet.randomElement(using: &generator)! }.joined()
            let text = "Name,Phone\n" + body + "."
            let raws = try Vectors.read(text).rows.map(\.account.raw)
            #expect(raws.joined(separator: "\n") == text)
        }
    }
}

@Suite struct `A list that cannot be read` {
    private func refusal(_ bytes: [UInt8]) throws -> String {
        let error = #expect(throws: Refusal.self) { try Vectors.read(bytes) }
        return try #require(error).description
    }

    @Test func `is refused with the way out`() throws {
        #expect(try refusal([0xFF, 0xFE] + Array("N\0a\0".utf8)).contains("CSV UTF-8"))
        #expect(try refusal(Array("N\0a\0m\0e\0,\0".utf8)).contains("zero bytes"))
        #expect(try refusal([0x50, 0x4B, 0x03, 0x04, 0, 0]).contains("workbook"))
        #expect(try refusal([]).contains("empty"))
    }

    @Test func `is refused naming the headers seen and the nearest phone name`() throws {
        let message = try refusal(Array("First name,Last name,Phnoe\nAna,Luz,3125550142\n".utf8))
        #expect(message.contains("\"First name\", \"Last name\", \"Phnoe\""))
        #expect(message.contains("Name it \"phone\""))
    }

    @Test func `without a header does not show anyone's number`() throws {
        let message = try refusal(Array("Ana,Luz,3125550142,12\n".utf8))
        #expect(!message.contains("3125550142"))
        #expect(message.contains("header row"))
    }

    @Test func `because of a quotation mark is refused naming the row`() throws {
        #expect(
            try refusal(Array("Name,Phone\nAna,3125550142\n\"Tom,7735550143\n".utf8)).contains(
                "row 3 (line 3), column 1"))
        let endless = "Name,Phone\nAna,3125550142\nTom,\"" + String(repeating: "x", count: 1_100_000) + "\n"
        #expect(try refusal(Array(endless.utf8)).contains("row 3 (line 3), column 2"))
    }
}
