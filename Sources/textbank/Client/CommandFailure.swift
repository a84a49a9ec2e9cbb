import ArgumentParser
import Domain
import Foundation
import Glibc

/// A command that could not do what it was asked: what to print on standard error, and the exit code.
struct CommandFailure: Error, Hashable {
    /// Whole sentences that say what is wrong, where, and what to do.
    var lines: [String]
    var exitCode: Int32 = CommandFailure.failed

    init(_ lines: String..., exitCode: Int32 = CommandFailure.failed) {
        self.lines = lines
        self.exitCode = exitCode
    }

    init(lines: [String]) { self.lines = lines }

    /// The command did not succeed.
    static let failed: Int32 = 1
    /// The command was not understood, or not allowed in this way.
    static let wrongUsage: Int32 = 2
}

/// How a command ends: 0 done, 1 failed, 2 wrong usage (where ArgumentParser by itself would say 64).
enum CommandEnd {
    static func exit(with error: any Error) -> Never {
        switch error {
        case let failure as CommandFailure: exit(failure.lines, failure.exitCode)
        case let refusal as Refusal: exit(refusal.rejections.map(\.description), CommandFailure.failed)
        case let complaint as Complaint: exit([complaint.description], CommandFailure.failed)
        case let stopped as OutputClosed: Foundation.exit(stopped.exitCode)
        default: break
        }
        let code = TextbankCommand.exitCode(for: error)
        let message = TextbankCommand.fullMessage(for: error)
        if code == .success {
            // Help that was asked for is an answer, not an error.
            if !message.isEmpty { print(message) }
            Foundation.exit(0)
        }
        exit(
            message.isEmpty ? [] : [message],
            code == .validationFailure ? CommandFailure.wrongUsage : code.rawValue)
    }

    private static func exit(_ lines: [String], _ code: Int32) -> Never {
        fflush(nil)
        for line in lines { FileHandle.standardError.write(Data((line + "\n").utf8)) }
        Foundation.exit(code)
    }
}
