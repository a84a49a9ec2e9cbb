/// The fields of an `application/x-www-form-urlencoded` text: a body or a query, in the order they came.
///
/// Names and values are kept as bytes, because a signature is over bytes and a person may send bytes that are not
/// UTF-8; they become text only where they are read. All of them lie in one array: every webhook passes here twice.
package struct FormFields: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package var name: [UInt8]
        package var value: [UInt8]
    }

    /// Where a field lies in `bytes`: its name, and right behind it its value.
    private struct Place: Hashable, Sendable {
        var start: Int
        var valueStart: Int
        var end: Int
    }

    /// Names and values, decoded, one behind the other.
    private let bytes: [UInt8]
    private let places: [Place]

    /// Reads every field; a name without `=` has an empty value, and an escape that is none stands for itself, as in
    /// the URL standard's form parser. Nothing is refused here: a codec says what it misses.
    package init(encoded bytes: some Collection<UInt8>) {
        if let fields = bytes.withContiguousStorageIfAvailable(Self.read) {
            (self.bytes, places) = fields
        } else {
            (self.bytes, places) = Array(bytes).withUnsafeBufferPointer(Self.read)
        }
    }

    private static func read(_ encoded: UnsafeBufferPointer<UInt8>) -> ([UInt8], [Place]) {
        var places: [Place] = []
        // Decoding never makes a text longer.
        let bytes = [UInt8](unsafeUninitializedCapacity: encoded.count) { output, count in
            var start = 0
            var valueStart = -1
            var index = 0
            func finish() {
                // A piece without a byte and without "=" is no field.
                if valueStart >= 0 || count > start {
                    places.append(Place(start: start, valueStart: valueStart < 0 ? count : valueStart, end: count))
                }
                (start, valueStart) = (count, -1)
            }
            while index < encoded.count {
                let byte = encoded[index]
                switch byte {
                case UInt8(ascii: "&"): finish()
                case UInt8(ascii: "=") where valueStart < 0: valueStart = count
                default:
                    let (decoded, length) = PercentEncoding.decoded(encoded, at: index, plusIsSpace: true)
                    output.initializeElement(at: count, to: decoded)
                    count += 1
                    index += length
                    continue
                }
                index += 1
            }
            finish()
        }
        return (bytes, places)
    }

    package var fields: [Field] {
        places.map { Field(name: Array(bytes[$0.start..<$0.valueStart]), value: Array(bytes[$0.valueStart..<$0.end])) }
    }

    /// Names and values written next to each other: names in byte order, of each name the distinct values in byte order.
    package var sortedBytes: [UInt8] {
        bytes.withUnsafeBufferPointer { bytes in
            let sorted = places.sorted { left, right in
                Self.order(bytes, left.start..<left.valueStart, right.start..<right.valueStart)
                    ?? Self.order(bytes, left.valueStart..<left.end, right.valueStart..<right.end) ?? false
            }
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count)
            var last: Place?
            for place in sorted {
                if let last,
                    Self.order(bytes, last.start..<last.valueStart, place.start..<place.valueStart) == nil,
                    Self.order(bytes, last.valueStart..<last.end, place.valueStart..<place.end) == nil
                {
                    continue
                }
                output.append(contentsOf: bytes[place.start..<place.end])
                last = place
            }
            return output
        }
    }

    /// Whether the left bytes come first; nil where they are the same.
    private static func order(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool? {
        for (a, b) in zip(left, right) where bytes[a] != bytes[b] { return bytes[a] < bytes[b] }
        return left.count == right.count ? nil : left.count < right.count
    }

    /// The bytes of the first field of that name.
    package func bytes(_ name: String) -> [UInt8]? {
        place(name).map { Array(bytes[$0.valueStart..<$0.end]) }
    }

    /// The text of the first field of that name; bytes that are not UTF-8 become replacement characters.
    package func text(_ name: String) -> String? {
        place(name).map { place in
            bytes.withUnsafeBufferPointer {
                String(decoding: UnsafeBufferPointer(rebasing: $0[place.valueStart..<place.end]), as: UTF8.self)
            }
        }
    }

    /// As `text`, but nil for an empty value too.
    package func nonEmptyText(_ name: String) -> String? {
        guard let value = text(name), !value.isEmpty else { return nil }
        return value
    }

    private func place(_ name: String) -> Place? {
        var name = name
        return name.withUTF8 { name in
            bytes.withUnsafeBufferPointer { bytes in
                places.first { place in
                    place.valueStart - place.start == name.count
                        && name.indices.allSatisfy { bytes[place.start + $0] == name[$0] }
                }
            }
        }
    }
}
