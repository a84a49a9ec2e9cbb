import Foundation
import Glibc

/// Standard output for what must arrive as it is, in order with what `print` wrote.
enum StandardOutput {
    static func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

    static func write(_ bytes: UnsafeRawBufferPointer) throws {
        fflush(nil)
        var rest = bytes
        while rest.count > 0 {
            let count = Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw OutputClosed(systemError: errno) }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }
}

/// Whoever read our output has stopped (`| head`), or its disk is full.
struct OutputClosed: Error {
    var systemError: Int32
    /// A reader who has seen enough is no failure.
    var exitCode: Int32 { systemError == EPIPE ? 0 : CommandFailure.failed }
}
