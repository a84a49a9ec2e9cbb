import Domain

/// What smsbox's answer to a hand-over means. Its body is one sentence and there is no code, so the sentence is looked
/// at: those of 1.4.5, measured or read in its binary.
enum KannelAnswer {
    private struct Rule {
        var status: Int
        /// What the body begins with.
        var sentence: String
        var code: String
        /// Nil for a text that was taken.
        var meaning: CodeMeaning?
    }

    private static let rules: [Rule] = [
        Rule(status: 202, sentence: "0: ", code: "accepted", meaning: nil),
        // No connection to the network at the moment: it will be sent later, so it is taken.
        Rule(status: 202, sentence: "3: ", code: "queued", meaning: nil),
        Rule(status: 503, sentence: "Temporal failure", code: "temporal_failure", meaning: .later),
        Rule(
            status: 403, sentence: "Authorization failed", code: "authorization_failed", meaning: .refused(.senderFault)
        ),
        // Kannel's own lists, kept by whoever runs it; also said of a character outside sendsms-chars. No STOP of the
        // person's, so no opt-out is recorded.
        Rule(
            status: 400, sentence: "Number(s) has/have been denied", code: "number_denied",
            meaning: .refused(.recipientPermanent)),
        Rule(status: 400, sentence: "Sender missing", code: "sender_missing", meaning: .refused(.senderFault)),
        // Not a smsbox that takes text/plain: every message would meet it.
        Rule(
            status: 400, sentence: "Invalid content-type", code: "invalid_content_type", meaning: .refused(.senderFault)
        ),
        Rule(
            status: 400, sentence: "Unsupported content-type", code: "invalid_content_type",
            meaning: .refused(.senderFault)),
        Rule(status: 400, sentence: "Missing receiver", code: "missing_receiver", meaning: .refused(.requestInvalid)),
        Rule(status: 400, sentence: "Empty receiver", code: "missing_receiver", meaning: .refused(.requestInvalid)),
        Rule(
            status: 400, sentence: "Charset or body misformed", code: "body_misformed",
            meaning: .refused(.requestInvalid)),
    ]

    static func outcome(_ response: HTTPResponse) -> Outcome {
        let body = response.body.drop { $0 == UInt8(ascii: " ") || $0 == 0x0A || $0 == 0x0D }
        // Its yes is a 202; a proxy that makes 200 of it has not changed the sentence.
        let isSuccess = (200..<300).contains(response.status)
        let status = isSuccess ? 202 : response.status
        let rule = rules.first { $0.status == status && body.starts(with: $0.sentence.utf8) }
        if let rule {
            let retryAfter = AnswerRules.retryAfterMilliseconds(response.headers)
            return rule.meaning?.outcome(code: rule.code, retryAfterMilliseconds: retryAfter)
                ?? .accepted(reference: nil, segments: nil)
        }
        // A 2xx that smsbox does not say is somebody else's, a proxy's or a wrong URL's.
        if isSuccess { return .uncertain(code: "malformed_answer") }
        return AnswerRules.outcome(ofStatus: response.status)
    }
}
