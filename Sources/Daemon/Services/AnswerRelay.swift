import Engine
import Synchronization

/// Joins the wire and the writer, which need each other and are made one after the other.
final class AnswerRelay: Sendable {
    private let writer = Mutex<WriterThread?>(nil)

    func attach(_ writer: WriterThread) { self.writer.withLock { $0 = writer } }

    func post(_ answers: [Dispatcher.Answer]) { writer.withLock { $0 }?.post(answers: answers) }
}
