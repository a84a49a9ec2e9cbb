import CurlWire
import Domain
import Foundation
import Gateways

/// An error answer (RFC 9457) in words: one line for each thing that is wrong, `field: reason. remedy`.
struct APIProblem: Decodable {
    private struct Item: Decodable {
        var field: String
        var reason: String
        var remedy: String?
    }

    private var title: String?
    private var detail: String?
    private var errors: [Item]?

    static func failure(_ head: CurlClient.Head, _ body: [UInt8], address: DaemonAddress) -> CommandFailure {
        let problem = try? JSONDecoder().decode(APIProblem.self, from: Data(body))
        var lines = (problem?.errors ?? []).map {
            Printable.line(Rejection(field: $0.field, reason: $0.reason, remedy: $0.remedy ?? "").description)
                .trimmingCharacters(in: .whitespaces)
        }
        if lines.isEmpty, let detail = problem?.detail ?? problem?.title { lines = [Printable.line(detail)] }
        if lines.isEmpty {
            lines = [
                "what answers at \(address.text) said \(head.status), and not why. Check that it is a textbank daemon."
            ]
        }
        if let remedy = remedy(head, address) { lines.append(remedy) }
        return CommandFailure(lines: lines)
    }

    private static func remedy(_ head: CurlClient.Head, _ address: DaemonAddress) -> String? {
        switch head.status {
        case 401: "Set TEXTBANK_TOKEN, or TEXTBANK_TOKEN_FILE, to a token from `textbank token add`."
        case 403: "Ask an administrator for a token with a higher role."
        case 503:
            head.headers.first(named: "Retry-After").map { "Nothing was changed. Try again in \($0) s." }
                ?? "Nothing was changed. Try again in a moment."
        default: nil
        }
    }
}
