import Hummingbird

/// Whether the daemon can do its work: the store writable, migrations done, the clock sane, the queue moving.
package protocol Readiness: Sendable {
    /// In words, without data about people; empty when all is well.
    func reasonsNotReady() async -> [String]
}

enum Health {
    /// The process lives. Asks nothing of anybody.
    static var alive: Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "ok\n")))
    }

    static func answer(_ reasons: [String]) -> Response {
        JSONAnswer.response(
            Ready(ready: reasons.isEmpty, reasons: reasons), status: reasons.isEmpty ? .ok : .serviceUnavailable)
    }

    private struct Ready: Encodable {
        var ready: Bool
        var reasons: [String]
    }
}
