import Foundation

/// One phone of the simulated network, and the lists its person is on.
struct PersonRecord: Codable, Sendable {
    var phone: String
    /// The list whose rates the person follows: `activated` where the person is on both.
    var list: String
    var lists: [String]
    var ward: String
    var union: String
    var language: String
    /// The opt-out column of a sheet says yes: no text should ever reach this phone.
    var optedOut: Bool
    /// A landline: every text to it ends undelivered, code 30006, and nobody answers.
    var landline: Bool
    /// The date on the person's paper card, `YYYY-MM-DD`, if there is one in `paper-cards.csv`.
    var paperCard: String?

    private enum CodingKeys: String, CodingKey {
        case phone, list, lists, ward, union, language, landline
        case optedOut = "opted_out"
        case paperCard = "paper_card"
    }
}

/// `people.json`: made by `make-lists`, read by `serve` and `truth`.
struct PeopleFile: Codable, Sendable {
    var seed: UInt64
    var groups: [Group]
    var people: [PersonRecord]

    init(seed: UInt64, groups: [Group], people: [PersonRecord]) {
        self.seed = seed
        self.groups = groups
        self.people = people
    }

    init(reading path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Complaint("cannot read the people file \(path); `phone-network make-lists` writes one as people.json")
        }
        do {
            self = try JSONDecoder().decode(PeopleFile.self, from: data)
        } catch {
            throw Complaint("\(path) is not a people file of `phone-network make-lists`: \(error)")
        }
    }

    /// One person a line, so that a difference between two files can be read.
    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        func line(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self)
        }
        let text = """
            {"seed": \(seed),
            "groups": [
            \(try groups.map(line).joined(separator: ",\n"))
            ],
            "people": [
            \(try people.map(line).joined(separator: ",\n"))
            ]}

            """
        try writeFile(text, to: path)
    }
}

/// An error whose words are for the user, and which ends the command with exit code 1.
struct Complaint: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Writes a whole file or says which file could not be written and why.
func writeFile(_ text: String, to path: String) throws {
    do {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
        throw Complaint("cannot write \(path): \(error.localizedDescription)")
    }
}
