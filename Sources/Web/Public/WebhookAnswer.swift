import Foundation
import Gateways
import Hummingbird
import Synchronization

/// What a webhook is answered with, whole.
struct WebhookAnswer: Sendable {
    var status: HTTPResponse.Status
    var fields: HTTPFields = [:]
    var body = ByteBuffer()

    init(_ acknowledgement: WebhookAcknowledgement) {
        status = .init(code: acknowledgement.status)
        body = ByteBuffer(string: acknowledgement.body)
        if let type = acknowledgement.contentType { fields[.contentType] = type }
    }

    init(_ problem: Problem) {
        status = .init(code: problem.status)
        fields = problem.fields
        body = ByteBuffer(bytes: problem.content)
    }

    var response: Response {
        Response(
            status: status, headers: fields,
            body: body.readableBytes == 0 ? ResponseBody() : ResponseBody(byteBuffer: body))
    }
}

/// The value of the header `Date`, written once a second (RFC 9110 §6.6.1).
final class DateLine: Sendable {
    private let last = Mutex<(second: time_t, text: String)>((0, ""))

    var text: String {
        let now = time(nil)
        return last.withLock { last in
            if last.second != now { last = (now, Self.format(now)) }
            return last.text
        }
    }

    private static func format(_ second: time_t) -> String {
        var (second, parts) = (second, tm())
        gmtime_r(&second, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][Int(parts.tm_wday)]
        let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][
            Int(parts.tm_mon)]
        return "\(day), \(two(parts.tm_mday)) \(month) \(1900 + parts.tm_year) "
            + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }
}
