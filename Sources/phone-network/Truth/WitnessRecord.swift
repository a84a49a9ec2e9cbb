import Foundation

/// One line of the witness log, as far as the truth needs it.
struct WitnessRecord: Decodable {
    var t: String
    var wall: Int64
    var event: String
    var to: String?
    var from: String?
    var phone: String?
    var body: String?
    var sid: String?
    var callback: String?
    var segments: Int?
    var code: Int?
    var kind: String?
    var status: String?
    var answer: Int?
    var answered: Int64?

    /// When it happened, in rehearsal time.
    var time: Moment { Moment(iso: t) ?? Moment(microseconds: wall) }

    /// A webhook the daemon took.
    var isAccepted: Bool { answer.map { (200..<300).contains($0) } ?? false }

    /// Reads a log. A last line torn by a kill is left out; a torn line anywhere else is an error.
    static func read(_ path: String) throws -> [WitnessRecord] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Complaint("cannot read the witness log \(path)")
        }
        let decoder = JSONDecoder()
        let lines = data.split(separator: 0x0A)
        var records: [WitnessRecord] = []
        records.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated() {
            do {
                records.append(try decoder.decode(WitnessRecord.self, from: Data(line)))
            } catch {
                let isTorn = index == lines.count - 1 && data.last != 0x0A
                if !isTorn { throw Complaint("\(path), line \(index + 1), is not a line of a witness log") }
            }
        }
        return records
    }
}
