import CPostgres

/// The types in which values travel to PostgreSQL, by their numbers in its catalog (`pg_type.dat`).
enum PostgresType: UInt32, Sendable {
    case bytes = 17
    case integer = 20
    case text = 25
    case real = 701

    /// Nil for null, which has any type.
    init?(_ value: SQLValue) {
        switch value {
        case .null: return nil
        case .integer: self = .integer
        case .real: self = .real
        case .text: self = .text
        case .blob: self = .bytes
        }
    }
}

/// The arguments of one call in PostgreSQL's binary form, in buffers that are used again.
struct PostgresArguments {
    private var bytes: [UInt8] = []
    private var starts: [Int] = []
    private var lengths: [CInt] = []
    private var formats: [CInt] = []

    mutating func fill(_ values: [SQLValue], types: [PostgresType?]) {
        // One byte in front: a value of no bytes must still have an address, null has none.
        bytes.removeAll(keepingCapacity: true)
        bytes.append(0)
        starts.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        for (value, type) in zip(values, types) { append(value, as: type) }
        while formats.count < values.count { formats.append(1) }
    }

    private mutating func append(_ value: SQLValue, as type: PostgresType?) {
        var start = bytes.count
        switch value {
        case .null: start = -1
        case .integer(let number) where type == .real: append(Double(number).bitPattern)
        case .integer(let number): append(UInt64(bitPattern: number))
        case .real(let number): append(number.bitPattern)
        case .text(let text):
            bytes.append(contentsOf: text.utf8)
            // PostgreSQL's text cannot hold U+0000, and a text somebody sent us must not stop everything behind it.
            if bytes[start...].contains(0) {
                bytes.replaceSubrange(start..., with: bytes[start...].flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] })
            }
        case .blob(let blob): bytes.append(contentsOf: blob)
        }
        starts.append(start)
        lengths.append(start < 0 ? 0 : CInt(bytes.count - start))
    }

    private mutating func append(_ number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// Hands count, addresses, lengths and formats to a call of libpq.
    func withPointers<Result>(
        _ body: (CInt, [UnsafePointer<CChar>?], [CInt], [CInt]) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { start in start < 0 ? nil : base.map { UnsafePointer($0 + start) } }
            return body(CInt(starts.count), pointers, lengths, formats)
        }
    }
}

/// What libpq answered, freed when it goes out of scope.
struct PostgresResult: ~Copyable {
    private let pointer: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { PQclear(pointer) }

    var status: ExecStatusType { PQresultStatus(pointer) }

    /// Rows changed by an INSERT, UPDATE or DELETE; 0 for anything that changes none.
    var changes: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

    /// `COMMIT`, or `ROLLBACK` where a commit found its transaction failed.
    var command: String { String(cString: PQcmdStatus(pointer)) }

    func field(_ code: Character) -> String? {
        guard let value = code.asciiValue, let text = PQresultErrorField(pointer, CInt(value)) else { return nil }
        return String(cString: text)
    }

    var rows: [SQLRow] {
        get throws(StoreError) {
            let types = (0..<PQnfields(pointer)).map { PQftype(pointer, $0) }
            var rows: [SQLRow] = []
            let count = PQntuples(pointer)
            rows.reserveCapacity(Int(count))
            for row in 0..<count {
                var values: [SQLValue] = []
                values.reserveCapacity(types.count)
                for (column, type) in types.enumerated() {
                    values.append(try value(row: row, column: CInt(column), type: type))
                }
                rows.append(SQLRow(values: values))
            }
            return rows
        }
    }

    private func value(row: CInt, column: CInt, type: Oid) throws(StoreError) -> SQLValue {
        guard PQgetisnull(pointer, row, column) == 0, let start = PQgetvalue(pointer, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, row, column)))
        switch (type, bytes.count) {
        case (20, 8): return .integer(bytes.loadUnaligned(as: Int64.self).bigEndian)
        case (23, 4): return .integer(Int64(bytes.loadUnaligned(as: Int32.self).bigEndian))
        case (21, 2): return .integer(Int64(bytes.loadUnaligned(as: Int16.self).bigEndian))
        case (16, 1): return .integer(bytes[0] == 0 ? 0 : 1)
        case (26, 4): return .integer(Int64(bytes.loadUnaligned(as: UInt32.self).bigEndian))
        case (701, 8): return .real(Double(bitPattern: bytes.loadUnaligned(as: UInt64.self).bigEndian))
        case (700, 4): return .real(Double(Float(bitPattern: bytes.loadUnaligned(as: UInt32.self).bigEndian)))
        case (25, _), (1043, _), (1042, _), (19, _), (18, _), (705, _):
            return .text(String(decoding: bytes, as: UTF8.self))
        case (17, _): return .blob(Array(bytes))
        case (1700, _): return try Self.numeric(bytes)
        // void: what a function says that says nothing.
        case (2278, _): return .null
        default: throw .failed("a column has a type that is not read here (number \(type) of pg_type)")
        }
    }

    /// A `numeric`: what PostgreSQL makes of sums of whole numbers. Digits to the base of 10,000, the first of weight
    /// 10,000^weight (`numeric_send` in PostgreSQL's `numeric.c`). Whole where no decimal places are declared.
    private static func numeric(_ bytes: UnsafeRawBufferPointer) throws(StoreError) -> SQLValue {
        func word(_ index: Int) -> Int { Int(bytes.loadUnaligned(fromByteOffset: 2 * index, as: Int16.self).bigEndian) }
        guard bytes.count >= 8, bytes.count == 8 + 2 * word(0) else { throw .failed("a numeric value cannot be read") }
        let (count, weight, sign, places) = (word(0), word(1), UInt16(truncatingIfNeeded: word(2)), word(3))
        guard sign == 0 || sign == 0x4000 else { throw .failed("a numeric value is not a number") }
        if places == 0 {
            var whole: Int64 = 0
            for index in 0...max(weight, 0) {
                let digit = index < count && weight >= 0 ? Int64(word(4 + index)) : 0
                let (shifted, isTooBig) = whole.multipliedReportingOverflow(by: 10_000)
                let (next, isTooBigToo) = shifted.subtractingReportingOverflow(digit)
                guard !isTooBig, !isTooBigToo else { throw .failed("a sum does not fit 64 bits") }
                whole = next
            }
            if sign == 0x4000 { return .integer(whole) }
            guard whole != .min else { throw .failed("a sum does not fit 64 bits") }
            return .integer(-whole)
        }
        let digits = (0..<count).map { index in
            let text = String(word(4 + index))
            return String(repeating: "0", count: 4 - text.count) + text
        }
        let text =
            "\(sign == 0 ? "" : "-")\(digits.joined().isEmpty ? "0" : digits.joined())e\((weight - count + 1) * 4)"
        guard let number = Double(text) else { throw .failed("a numeric value cannot be read") }
        return .real(number)
    }
}
