import Domain
import Gateways

/// What a tracked link answers.
package enum LinkAnswer {
    /// The way on. 302 and never 301: a browser that remembers the way would not come by again, and a link that was changed
    /// or withdrawn would live on.
    package static func redirect(to url: String) -> HTTPResponse {
        HTTPResponse(status: 302, headers: [HTTPHeader("Location", url)] + shared)
    }

    /// Unknown, expired and withdrawn tokens look the same, so that guessing tells nothing.
    package static var unknown: HTTPResponse {
        HTTPResponse(
            status: 404, headers: [HTTPHeader("Content-Type", "text/plain; charset=utf-8")] + shared,
            body: Array("This link leads nowhere any more.\n".utf8))
    }

    /// Somebody tries tokens out.
    package static var tooMany: HTTPResponse {
        plain(429, "Too many links that do not exist. Try again in a minute.\n", after: 60)
    }

    /// The store does not answer.
    package static var unavailable: HTTPResponse { plain(503, "Please try again in a moment.\n", after: 10) }

    private static func plain(_ status: Int, _ words: String, after seconds: Int) -> HTTPResponse {
        HTTPResponse(
            status: status,
            headers: [
                HTTPHeader("Content-Type", "text/plain; charset=utf-8"), HTTPHeader("Retry-After", String(seconds)),
            ] + shared, body: Array(words.utf8))
    }

    /// Nobody on the way keeps it, the page it leads to does not learn the token from the browser, and no search engine
    /// shows it.
    private static let shared = [
        HTTPHeader("Cache-Control", "no-store"), HTTPHeader("Referrer-Policy", "no-referrer"),
        HTTPHeader("X-Robots-Tag", "noindex, nofollow"),
    ]
}
