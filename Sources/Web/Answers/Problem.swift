import Domain
import Foundation
import Hummingbird

/// An error as the API answers it (RFC 9457, `application/problem+json`). It never holds a phone number, a text or a
/// secret.
package struct Problem: Error, Hashable, Sendable {
    package var status: Int
    package var title: String
    package var detail: String
    package var errors: [Rejection]
    /// For 405: the methods of the path.
    package var allow: [String] = []
    /// For 503: when to try again.
    package var retryAfterSeconds: Int?

    package init(status: Int, title: String, detail: String, errors: [Rejection] = []) {
        self.status = status
        self.title = title
        self.detail = detail
        self.errors = errors
    }

    package static func badRequest(_ errors: [Rejection]) -> Problem {
        Problem(
            status: 400, title: "Bad request", detail: "The request cannot be read; nothing was changed.",
            errors: errors)
    }

    package static func badRequest(field: String, reason: String, remedy: String) -> Problem {
        badRequest([Rejection(field: field, reason: reason, remedy: remedy)])
    }

    package static let unauthorized = Problem(
        status: 401, title: "Unauthorized",
        detail: "Send a token that is known and not revoked: Authorization: Bearer tb_…")

    package static func forbidden(needs role: Role, has: Role) -> Problem {
        Problem(
            status: 403, title: "Forbidden",
            detail: "This needs the role \(role.rawValue); the token's role is \(has.rawValue).")
    }

    package static let outOfScope = Problem(
        status: 403, title: "Forbidden",
        detail: "This is about everybody's people; the token is for some wards or lists. Ask somebody with a wider one."
    )

    package static let notAuthentic = Problem(
        status: 403, title: "Forbidden", detail: "The webhook is not authentic.")

    /// - Parameter what: what was looked for, in words that may be shown: never a phone number.
    package static func notFound(_ what: String) -> Problem {
        Problem(status: 404, title: "Not found", detail: "There is no \(what).")
    }

    package static func methodNotAllowed(_ allow: [String]) -> Problem {
        var problem = Problem(
            status: 405, title: "Method not allowed", detail: "The path takes \(allow.joined(separator: ", ")).")
        problem.allow = allow
        return problem
    }

    package static func tooLarge(bytes: Int) -> Problem {
        Problem(status: 413, title: "Too large", detail: "The body may have \(bytes) bytes at most.")
    }

    package static func refused(_ refusal: Refusal) -> Problem {
        Problem(
            status: 422, title: "Refused", detail: "What was given cannot be used; nothing was changed.",
            errors: refusal.rejections)
    }

    package static func busy(_ detail: String) -> Problem {
        var problem = Problem(status: 503, title: "Busy", detail: detail)
        problem.retryAfterSeconds = 1
        return problem
    }

    /// A fault of ours: the caller learns only where in the log it stands.
    package static func fault(number: String) -> Problem {
        Problem(
            status: 500, title: "Internal error",
            detail: "Something failed inside textbank. The log has it under \(number).")
    }

    /// What any error that a handler throws is answered with; nil for a fault of ours.
    package static func of(_ error: any Error) -> Problem? {
        switch error {
        case let problem as Problem: problem
        case let refusal as Refusal: refused(refusal)
        case let failure as DeskFailure: failure.problem
        default: nil
        }
    }

    package var response: Response {
        Response(
            status: .init(code: status), headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: content)))
    }

    var fields: HTTPFields {
        var fields: HTTPFields = [.contentType: "application/problem+json"]
        if !allow.isEmpty { fields[.allow] = allow.joined(separator: ", ") }
        if let retryAfterSeconds { fields[.retryAfter] = String(retryAfterSeconds) }
        if status == 401 { fields[.wwwAuthenticate] = "Bearer" }
        return fields
    }

    /// The body.
    var content: Data {
        JSONAnswer.content(
            ProblemBody(
                type: "about:blank", title: title, status: status, detail: detail,
                errors: errors.map { ProblemBody.Item(field: $0.field, reason: $0.reason, remedy: $0.remedy) }))
    }
}

private struct ProblemBody: Encodable {
    struct Item: Encodable {
        var field: String
        var reason: String
        var remedy: String
    }

    var type: String
    var title: String
    var status: Int
    var detail: String
    var errors: [Item]
}
