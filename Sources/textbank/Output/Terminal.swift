import Foundation
import Glibc

/// Whether somebody watches, and what to show them while they wait. Everything here goes to standard error, so that it
/// never mixes with an answer.
enum Terminal {
    static var hasReader: Bool { isatty(STDIN_FILENO) == 1 }
    static var showsErrors: Bool { isatty(STDERR_FILENO) == 1 }
    static var showsOutput: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Columns of the terminal; 80 where there is none.
    static var columns: Int {
        var size = winsize()
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
        }
        return 80
    }

    /// Asks a question that only a plain yes answers with true.
    static func confirms(_ question: String) -> Bool {
        fflush(nil)
        FileHandle.standardError.write(Data("\(question) [y/N] ".utf8))
        let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased()
        return answer == "y" || answer == "yes"
    }
}

/// A few lines on a terminal that change in place. Silent where nobody watches.
struct LiveLines {
    private let isShown = Terminal.showsErrors
    private var count = 0

    mutating func show(_ lines: [String]) {
        guard isShown else { return }
        let columns = Terminal.columns
        // A line that wraps would make the next redraw start too low.
        let shown = lines.map { TextColumns.cut($0, to: columns - 1) }
        write(erasing + shown.joined(separator: "\n") + "\n")
        count = shown.count
    }

    mutating func clear() {
        guard isShown, count > 0 else { return }
        write(erasing)
        count = 0
    }

    /// Up to the first line drawn, and empty from there.
    private var erasing: String { count == 0 ? "" : "\u{1B}[\(count)A\r\u{1B}[J" }

    private func write(_ text: String) {
        fflush(nil)
        FileHandle.standardError.write(Data(text.utf8))
    }
}

/// How much of a file has been sent.
struct UploadProgress {
    let name: String
    /// Nil for what is not a plain file.
    let totalBytes: Int64?
    private var lines = LiveLines()
    private var shownTenths: Int64 = -1

    init(name: String, totalBytes: Int64?) {
        self.name = name
        self.totalBytes = totalBytes
    }

    /// Draws only when something would look different.
    mutating func sent(_ bytes: Int64) {
        let tenths = bytes * 10 / 1_000_000
        guard tenths != shownTenths || bytes == totalBytes else { return }
        shownTenths = tenths
        var text = "\(name): sent \(Self.megabytes(bytes))"
        if let totalBytes, totalBytes > 0 {
            text += " of \(Self.megabytes(totalBytes)) MB (\(min(100, bytes * 100 / totalBytes))%)"
        } else {
            text += " MB"
        }
        lines.show([text + (bytes == totalBytes ? "; waiting for the last rows to be read" : "")])
    }

    mutating func end() { lines.clear() }

    private static func megabytes(_ bytes: Int64) -> String {
        let tenths = (bytes * 10 + 500_000) / 1_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
