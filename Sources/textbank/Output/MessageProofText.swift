import Foundation

/// The messages of a proof as they arrive, one after the other: a million of them are never held.
struct MessageProofText {
    /// Nil where nothing is shown and the lines pass as they are.
    let screen: Screen?
    private var rest: [UInt8] = []
    private(set) var unproved = 0
    private(set) var count = 0

    init(screen: Screen?) { self.screen = screen }

    /// Takes a piece of the stream: whole lines are read, what is left waits for the next piece.
    mutating func take(_ piece: UnsafeRawBufferPointer, address: DaemonAddress) throws {
        rest.append(contentsOf: piece)
        try readLines(address: address)
    }

    /// The stream is over: a last line without its end is a line too.
    mutating func finish(address: DaemonAddress) throws {
        guard !rest.isEmpty else { return }
        rest.append(0x0A)
        try readLines(address: address)
    }

    private mutating func readLines(address: DaemonAddress) throws {
        guard let end = rest.lastIndex(of: 0x0A) else { return }
        for line in rest[..<end].split(separator: 0x0A) {
            let message = try APIAnswer(bytes: Array(line), address: address).decode(MessageProofAnswer.self)
            count += 1
            if !message.proved { unproved += 1 }
            if let screen { Self.show(message, on: screen) }
        }
        if screen == nil { try StandardOutput.write(Array(rest[...end])) }
        rest.removeSubrange(...end)
    }

    private static func show(_ message: MessageProofAnswer, on screen: Screen) {
        let doubt = message.proved ? "" : "  THE LOG DOES NOT PROVE IT"
        let state = Words.plain(message.state)
        print(
            Printable.line(
                "\(message.messageId)  \(UncertainText.step(message.step, message.stepName))  \(message.personId)  \(state)\(doubt)"
            ))
        for event in message.log {
            let words = Words.logged(event.what, attempt: event.attempt, code: event.code)
            print("  \(screen.exactTime(event.at))  \(Printable.line(words))")
        }
    }
}
