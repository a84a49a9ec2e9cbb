import Domain

/// What all codecs decide alike about an answer. A codec looks at its provider's own codes first and comes here for
/// the rest.
///
/// The one rule behind all of them: "certainly not sent" must be certain. Where the provider may have taken the text,
/// the outcome is uncertain, and nobody gets the same text twice.
package enum AnswerRules {
    /// One outcome per text of the batch: what a failure of the wire or a cut answer means for everybody, or what
    /// `read` makes of a whole response.
    package static func outcomes(
        of answer: HTTPAnswer, for batch: [OutboundText], read: (HTTPResponse) -> Outcome
    ) -> [Outcome] {
        let outcome: Outcome
        switch answer {
        case .failure(let failure):
            outcome = self.outcome(of: failure)
        case .response(let response) where response.isTruncated:
            // Half an answer proves nothing, not even a refusal: the id may have been in the other half.
            outcome = .uncertain(code: "truncated_answer")
        case .response(let response):
            outcome = read(response)
        }
        return Array(repeating: outcome, count: batch.count)
    }

    /// The only question about a failed call is whether the other side can have read it.
    package static func outcome(of failure: WireFailure) -> Outcome {
        switch failure.reach {
        case .neverSent: .unreachable(code: failure.code)
        case .maybeSent: .uncertain(code: failure.code)
        }
    }

    /// What an HTTP status says when no code of the provider does.
    ///
    /// A 4xx says "not done" by its definition, so it is final or goes back to the queue; the exceptions are those in
    /// which a proxy speaks about a request it may have passed on. An unknown 4xx is charged to the message, not to
    /// the sender: one odd message must not stop a campaign. A 5xx without the provider's own word that nothing
    /// was created is uncertain, and so is everything we do not know.
    package static func outcome(ofStatus status: Int, retryAfterMilliseconds: Int64? = nil) -> Outcome {
        let code = "http_\(status)"
        return switch status {
        // The resource is elsewhere and POSTs are not followed: a wrong base URL, which meets every message.
        // 303 is not among them: it is what a server says after it did the work.
        case 301, 302, 307, 308: .rejected(.senderFault, code: code)
        case 401, 402, 403, 404, 405, 407, 410: .rejected(.senderFault, code: code)
        case 409, 421, 425, 429: .throttled(code: code, retryAfterMilliseconds: retryAfterMilliseconds)
        // Time-outs between a proxy and its server (408; 460 and 499 of well-known proxies).
        case 408, 460, 499: .uncertain(code: code)
        case 400..<500: .rejected(.requestInvalid, code: code)
        default: .uncertain(code: code)
        }
    }

    /// `Retry-After` in seconds, as milliseconds. Its other form, a date, needs a clock and is left to our own pause;
    /// so is a number beyond a day.
    package static func retryAfterMilliseconds(_ headers: [HTTPHeader], named name: String = "Retry-After") -> Int64? {
        guard let text = headers.first(named: name), let seconds = Int64(text), (0...86_400).contains(seconds)
        else { return nil }
        return seconds * 1_000
    }
}

/// What one of a provider's codes means: the values of a codec's literal table.
package enum CodeMeaning: Hashable, Sendable {
    /// Certainly not sent, for now.
    case later
    /// Certainly not sent, and no use trying within the hour: the handset is off, the number is being set up.
    case muchLater
    case refused(RejectionClass)

    package func outcome(code: String, retryAfterMilliseconds: Int64? = nil) -> Outcome {
        switch self {
        case .later: .throttled(code: code, retryAfterMilliseconds: retryAfterMilliseconds)
        case .muchLater: .throttled(code: code, retryAfterMilliseconds: 3_600_000)
        case .refused(let rejection): .rejected(rejection, code: code)
        }
    }

    /// The class of a refusal; nil for the temporary ones.
    package var rejection: RejectionClass? {
        if case .refused(let rejection) = self { rejection } else { nil }
    }
}
