import Domain
import Gateways

/// What one answer to a poll's call says.
package enum PollReading: Hashable, Sendable {
    case page(PollPage)
    case trouble(PollTrouble)
}

package struct PollPage: Hashable, Sendable {
    package var reading: ActionReading
    /// The next page, on the same machine and under the same path as the first; nil for the last.
    package var next: String?
    /// The newest change among the records, counted or not.
    package var newest: Timestamp?

    package init(reading: ActionReading, next: String?, newest: Timestamp?) {
        self.reading = reading
        self.next = next
        self.newest = newest
    }
}

package struct PollTrouble: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Too fast: ask again after the pause the server names, or after ours.
        case busy(retryAfterMilliseconds: Int64?)
        /// The key or the address is wrong: nothing helps until somebody changes it.
        case refused
        /// It may work the next time.
        case failed
    }

    package var kind: Kind
    /// A stable word for logs and metrics: `http_503`, `timed_out`, …
    package var code: String
    /// For a person, without a full stop.
    package var words: String

    package init(kind: Kind, code: String, words: String) {
        self.kind = kind
        self.code = code
        self.words = words
    }
}

/// What both systems' answers have in common.
enum PollAnswer {
    /// The object of a 200, or the trouble.
    enum Body {
        case object(JSONRecord)
        case trouble(PollTrouble)
    }

    /// - Parameter sentence: where the system says in words what is wrong; its words are shown to staff, cut short, and
    ///   without digits, since nobody promises that they hold no number.
    static func body(of answer: HTTPAnswer, sentence: (JSONRecord) -> String?) -> Body {
        let response: HTTPResponse
        switch answer {
        case .failure(let failure):
            return .trouble(PollTrouble(kind: .failed, code: failure.code, words: "it could not be reached"))
        case .response(let whole): response = whole
        }
        let object = JSONRecord(JSONText.object(response.body))
        let said = object.flatMap(sentence).map { words in
            String(words.prefix(160).map { $0.isNumber ? "#" : $0 })
        }
        func trouble(_ kind: PollTrouble.Kind, _ words: String) -> Body {
            .trouble(PollTrouble(kind: kind, code: "http_\(response.status)", words: said ?? words))
        }
        switch response.status {
        case 200 where response.isTruncated:
            return .trouble(PollTrouble(kind: .failed, code: "truncated_answer", words: "its answer was cut"))
        case 200:
            guard let object else {
                return .trouble(PollTrouble(kind: .failed, code: "malformed_answer", words: "its answer is no JSON"))
            }
            if let said { return .trouble(PollTrouble(kind: .failed, code: "error_in_200", words: said)) }
            return .object(object)
        case 429:
            let pause = AnswerRules.retryAfterMilliseconds(response.headers)
            return trouble(.busy(retryAfterMilliseconds: pause), "it wants fewer calls")
        case 503 where AnswerRules.retryAfterMilliseconds(response.headers) != nil:
            let pause = AnswerRules.retryAfterMilliseconds(response.headers)
            return trouble(.busy(retryAfterMilliseconds: pause), "it is busy")
        case 401, 403: return trouble(.refused, "it does not accept the key")
        case 404, 410: return trouble(.refused, "it does not know the page")
        case 408: return trouble(.failed, "it took too long")
        case 300..<500: return trouble(.refused, "it does not accept the request")
        default: return trouble(.failed, "it failed")
        }
    }

    /// A link to a further page.
    enum Next {
        case none
        case page(String)
        /// It leads away from where the first page was: our key would go along.
        case astray

        init(_ written: Any?, under base: LinkAddress) {
            guard let written = written as? String, !written.isEmpty else {
                self = .none
                return
            }
            self = LinkAddress(written)?.isUnder(base) == true ? .page(written) : .astray
        }
    }

    /// The page read, unless its link leads astray: then nothing after it would be read, and the watermark must not move.
    static func page(_ reading: ActionReading, next: Next, newest: Timestamp?) -> PollReading {
        switch next {
        case .none: return .page(PollPage(reading: reading, next: nil, newest: newest))
        case .page(let url): return .page(PollPage(reading: reading, next: url, newest: newest))
        case .astray:
            let words = "its next page is on another machine or path, and was not asked for"
            return .trouble(PollTrouble(kind: .refused, code: "astray_next", words: words))
        }
    }
}
