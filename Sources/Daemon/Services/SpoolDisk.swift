import Glibc

/// What the spool asks of the machine; tests put a failing disk in its place.
package struct SpoolDisk: Sendable {
    /// As `write(2)`: may write less than asked; -1 with `errno` where nothing could be written.
    package var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int
    /// As `fdatasync(2)`.
    package var sync: @Sendable (_ descriptor: Int32) -> Int32

    package init(
        write: @escaping @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int,
        sync: @escaping @Sendable (_ descriptor: Int32) -> Int32
    ) {
        self.write = write
        self.sync = sync
    }

    package static let machine = SpoolDisk(
        write: { descriptor, bytes in Glibc.write(descriptor, bytes.baseAddress, bytes.count) },
        sync: { descriptor in fdatasync(descriptor) })

    /// Writes everything and returns once it is on the disk.
    func store(_ bytes: [UInt8], in descriptor: Int32) throws(SpoolFailure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { write(descriptor, UnsafeRawBufferPointer(rebasing: $0[written...])) }
            if count < 0 {
                if errno == EINTR { continue }
                throw SpoolFailure(errno)
            }
            written += count
        }
        guard sync(descriptor) == 0 else { throw SpoolFailure(errno) }
    }

    /// Puts the names in a folder on the disk: a file whose name is lost with the power is lost.
    static func syncFolder(_ path: String) throws(SpoolFailure) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SpoolFailure(errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SpoolFailure(errno) }
    }

    /// The bytes of a file from one place to another; fewer where it ends before.
    static func read(_ range: Range<Int>, of descriptor: Int32) throws(SpoolFailure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                pread(
                    descriptor, $0.baseAddress.unsafelyUnwrapped + filled, $0.count - filled, range.lowerBound + filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw SpoolFailure(errno) }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }
}

/// The spool's own disk failed: webhooks can be kept nowhere.
package struct SpoolFailure: Error, Hashable, Sendable, CustomStringConvertible {
    package var reason: String

    init(_ number: Int32) { reason = String(cString: strerror(number)) }
    init(reason: String) { self.reason = reason }

    package var description: String { "the spool cannot be written: \(reason)" }
}
