import ArgumentParser
import Foundation
import Glibc

/// Where a long answer goes: a file that appears only when it is whole, or standard output.
struct DownloadOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Flag(help: "One JSON object a line instead of CSV.")
    var json = false

    func run(_ client: APIClient, _ path: APIPath) throws {
        try Download.run(client, path, accept: json ? Download.lines : Download.csv, to: output)
    }
}

enum Download {
    static let csv = "text/csv"
    static let lines = "application/x-ndjson"

    /// A broken answer leaves no file behind: half a list would look like a list.
    static func run(_ client: APIClient, _ path: APIPath, accept: String, to file: String?) throws {
        guard let file else {
            return try client.download(path, accept: accept) { try StandardOutput.write($0) }
        }
        let partial = file + ".partial"
        // Names and numbers of people: for the user's own eyes.
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw unwritable(file) }
        do {
            try client.download(path, accept: accept) { piece in
                var rest = piece
                while rest.count > 0 {
                    let count = write(descriptor, rest.baseAddress, rest.count)
                    guard count >= 0 else { throw unwritable(file) }
                    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
                }
            }
        } catch {
            close(descriptor)
            unlink(partial)
            throw error
        }
        guard close(descriptor) == 0, rename(partial, file) == 0 else {
            let failure = unwritable(file)
            unlink(partial)
            throw failure
        }
    }

    private static func unwritable(_ file: String) -> CommandFailure {
        CommandFailure("\(file): cannot be written (\(String(cString: strerror(errno)))). Choose another place.")
    }
}
