import Crypto
import Domain
import Engine
import Gateways

/// One webhook as the spool keeps it: a head that says how long the record is and proves it, then the webhook with a
/// proof of its own. All numbers are little-endian.
///
/// | Bytes | What |
/// | --- | --- |
/// | 4 | `TBWH`, where reading finds its feet again after damage |
/// | 4 | length of the payload |
/// | 4 | the first bytes of SHA-256 over the eight before: a length that is wrong is known to be wrong |
/// | 8 | the first bytes of SHA-256 over the payload |
/// | … | the payload |
enum SpoolRecord {
    static let mark = Array("TBWH".utf8)
    static let headBytes = 20
    /// The form of the payload; a reader that does not know it leaves the record alone.
    private static let version: UInt8 = 1

    /// Appends the record of a webhook to `bytes`.
    static func append(_ webhook: AuthenticWebhook, to bytes: inout [UInt8]) {
        var payload = Payload()
        payload.bytes.append(version)
        payload.append(webhook.receivedAt.microseconds)
        payload.append(webhook.gateway)
        payload.append(webhook.call.method)
        payload.append(webhook.call.url)
        payload.append(Int64(webhook.call.headers.count))
        for header in webhook.call.headers {
            payload.append(header.name)
            payload.append(header.value)
        }
        payload.append(webhook.call.body)
        payload.append(Int64(webhook.certainOptOuts.count))
        for phone in webhook.certainOptOuts { payload.append(phone.exposed) }

        var head = mark
        withUnsafeBytes(of: UInt32(payload.bytes.count).littleEndian) { head.append(contentsOf: $0) }
        bytes.append(contentsOf: head)
        bytes.append(contentsOf: SHA256.hash(data: head).prefix(4))
        bytes.append(contentsOf: SHA256.hash(data: payload.bytes).prefix(8))
        bytes.append(contentsOf: payload.bytes)
    }

    /// What stands at a place of a spool's bytes.
    enum Finding: Equatable {
        /// A whole record that ends before `end`.
        case record(end: Int)
        /// The beginning of a record, and the bytes end before it does: a crash in the middle of writing.
        case cutShort
        case damage
    }

    static func look(at start: Int, in bytes: [UInt8]) -> Finding {
        let left = bytes.count - start
        guard left >= headBytes else {
            let common = min(left, mark.count)
            return bytes[start..<(start + common)].elementsEqual(mark.prefix(common)) ? .cutShort : .damage
        }
        guard let length = length(at: start, in: bytes) else { return .damage }
        guard length <= left - headBytes else { return .cutShort }
        let payload = (start + headBytes)..<(start + headBytes + length)
        let isWhole = SHA256.hash(data: bytes[payload]).prefix(8).elementsEqual(bytes[(start + 12)..<(start + 20)])
        return isWhole ? .record(end: payload.upperBound) : .damage
    }

    /// The length that a sound head at that place gives; nil where there is none.
    private static func length(at start: Int, in bytes: [UInt8]) -> Int? {
        let head = bytes[start..<(start + 8)]
        guard head.starts(with: mark),
            SHA256.hash(data: head).prefix(4).elementsEqual(bytes[(start + 8)..<(start + 12)])
        else { return nil }
        return head.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The webhook of a whole record; nil where the payload is of a form this version does not know.
    static func webhook(_ record: ArraySlice<UInt8>) -> AuthenticWebhook? {
        var payload = Payload(bytes: Array(record.dropFirst(headBytes)))
        guard payload.byte() == version, let receivedAt = payload.integer(), let gateway = payload.text(),
            let method = payload.text(), let url = payload.text(), let headerCount = payload.integer()
        else { return nil }
        var headers: [HTTPHeader] = []
        for _ in 0..<max(0, headerCount) {
            guard let name = payload.text(), let value = payload.text() else { return nil }
            headers.append(HTTPHeader(name, value))
        }
        guard let body = payload.sequence(), let stopCount = payload.integer() else { return nil }
        var stops: [PhoneNumber] = []
        for _ in 0..<max(0, stopCount) {
            guard let phone = payload.text() else { return nil }
            stops.append(PhoneNumber(stored: phone))
        }
        return AuthenticWebhook(
            gateway: gateway, call: WebhookCall(method: method, url: url, headers: headers, body: body),
            certainOptOuts: stops, receivedAt: Timestamp(microseconds: receivedAt))
    }

    /// Numbers of eight bytes; sequences with such a number before them.
    private struct Payload {
        var bytes: [UInt8] = []
        private var position = 0

        init(bytes: [UInt8] = []) { self.bytes = bytes }

        mutating func append(_ value: Int64) {
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }

        mutating func append(_ sequence: [UInt8]) {
            append(Int64(sequence.count))
            bytes.append(contentsOf: sequence)
        }

        mutating func append(_ text: String) { append(Array(text.utf8)) }

        mutating func byte() -> UInt8? {
            guard position < bytes.count else { return nil }
            defer { position += 1 }
            return bytes[position]
        }

        mutating func integer() -> Int64? {
            guard position + 8 <= bytes.count else { return nil }
            defer { position += 8 }
            return Int64(
                bitPattern: bytes[position..<(position + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) })
        }

        mutating func sequence() -> [UInt8]? {
            guard let count = integer(), count >= 0, count <= bytes.count - position else { return nil }
            defer { position += Int(count) }
            return Array(bytes[position..<(position + Int(count))])
        }

        mutating func text() -> String? { sequence().map { String(decoding: $0, as: UTF8.self) } }
    }
}

/// Where the records of one spool file are, and what of it cannot be read.
struct SpoolScan: Equatable {
    /// The first bytes of every spool file.
    static let fileMark = Array("TBSPOOL1".utf8)

    /// Whole records, in order.
    private(set) var records: [Range<Int>] = []
    /// Bytes that are no record, with whole records or the file's end behind them.
    private(set) var damage: [Range<Int>] = []
    /// Where a record begins that a crash cut short; nil where the file ends with a whole one.
    private(set) var cutShortAt: Int?

    init(_ bytes: [UInt8]) {
        var position = bytes.starts(with: Self.fileMark) ? Self.fileMark.count : 0
        while position < bytes.count {
            switch SpoolRecord.look(at: position, in: bytes) {
            case .record(let end):
                records.append(position..<end)
                position = end
            case .cutShort:
                cutShortAt = position
                return
            case .damage:
                // A file may have grown by zeros before the crash kept what was to stand there from the disk.
                guard bytes[position...].contains(where: { $0 != 0 }) else {
                    cutShortAt = position
                    return
                }
                let next = Self.nextRecord(after: position, in: bytes) ?? bytes.count
                damage.append(position..<next)
                position = next
            }
        }
    }

    private static func nextRecord(after start: Int, in bytes: [UInt8]) -> Int? {
        var position = start + 1
        while position < bytes.count {
            guard let candidate = bytes[position...].firstIndex(of: SpoolRecord.mark[0]) else { return nil }
            if SpoolRecord.look(at: candidate, in: bytes) != .damage,
                bytes.count - candidate >= SpoolRecord.headBytes
            {
                return candidate
            }
            position = candidate + 1
        }
        return nil
    }
}
