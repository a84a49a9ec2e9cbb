import ArgumentParser
import Foundation
import Glibc

/// A file on its way to the daemon: opened before anything is asked, never held in memory.
struct UploadFile {
    let path: String
    /// Its name for the record, without the folders.
    let name: String
    private let descriptor: Int32
    private let byteCount: Int64?

    /// - Parameter path: `-` for standard input.
    init(_ path: String) throws {
        self.path = path
        guard path != "-" else {
            name = "standard input"
            descriptor = STDIN_FILENO
            byteCount = nil
            return
        }
        name = URL(fileURLWithPath: path).lastPathComponent
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CommandFailure("\(path): cannot be opened (\(String(cString: strerror(errno)))). Check the name.")
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        guard attributes[.type] as? FileAttributeType != .typeDirectory else {
            close(descriptor)
            throw CommandFailure("\(path): is a folder. Name one file.")
        }
        byteCount = attributes[.type] as? FileAttributeType == .typeRegular ? attributes[.size] as? Int64 : nil
    }

    /// Sends it, with a line of progress on a terminal.
    func upload(_ client: APIClient, _ path: APIPath, type: String = "text/csv") throws -> APIAnswer {
        var progress = UploadProgress(name: name, totalBytes: byteCount)
        defer {
            progress.end()
            if descriptor != STDIN_FILENO { close(descriptor) }
        }
        return try client.upload(path, descriptor: descriptor, type: type) { progress.sent($0) }
    }
}
