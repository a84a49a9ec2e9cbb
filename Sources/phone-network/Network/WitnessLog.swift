import Foundation

/// The outside witness: one JSON object a line, in the order things happened.
///
/// Lines gather in memory and leave in one `write(2)` per turn of the event loop. An answer that promises something (a
/// 201) is sent only after `flush()` returned, so a text the daemon knows to be accepted is in the file whatever is
/// killed next. The file is appended to, never truncated: a network started again continues its testimony.
struct WitnessLog {
    private let descriptor: Int32
    private let path: String
    private var buffer: [UInt8] = []

    /// - Parameter path: nil keeps no log (benches).
    init(path: String?) throws {
        self.path = path ?? ""
        guard let path else {
            descriptor = -1
            return
        }
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Complaint("cannot open the witness log \(path): \(String(cString: strerror(errno)))")
        }
        buffer.reserveCapacity(1 << 16)
    }

    var isKept: Bool { descriptor >= 0 }

    /// Begins a line with the two times every line has.
    func line(_ event: String, at time: Moment, wall: Moment) -> JSONText {
        var text = JSONText()
        text.add("t", time.iso)
        text.add("wall", wall.microseconds)
        text.add("event", event)
        return text
    }

    mutating func append(_ line: consuming JSONText) {
        guard isKept else { return }
        buffer.append(contentsOf: line.closed())
        buffer.append(0x0A)
    }

    /// A witness that cannot write is worthless: a full disk ends the process with exit code 1.
    mutating func flush() {
        guard isKept, !buffer.isEmpty else { return }
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                write(descriptor, bytes.baseAddress! + written, bytes.count - written)
            }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                let reason = String(cString: strerror(errno))
                FileHandle.standardError.write(Data("phone-network: cannot write \(path): \(reason)\n".utf8))
                exit(1)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
