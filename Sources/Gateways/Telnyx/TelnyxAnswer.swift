import Domain

/// What Telnyx's answer to a hand-over means.
enum TelnyxAnswer {
    /// Telnyx's error codes, in an answer or in a receipt's `errors`. The HTTP status of one code varies, so the code
    /// is looked at first, whatever the status of the refusal.
    static let codes: [Int: CodeMeaning] = Dictionary(
        uniqueKeysWithValues: classes.flatMap { meaning, codes in codes.map { ($0, meaning) } })

    private static let classes: [(CodeMeaning, [Int])] = [
        (.later, [10007, 10008, 10011, 40006, 40011, 40018, 40318, 40320, 40151]),
        (.refused(.senderLimit), [40016]),
        (.refused(.recipientPermanent), [40001, 40008, 40012, 40301, 40319, 40310, 10001, 10002, 40309]),
        (
            .refused(.senderFault),
            [
                10009, 10010, 40003, 40010, 40013, 40100, 40150, 40305, 40306, 40308, 40311, 40312, 40313, 40314,
                40315, 40321, 40329, 40333,
            ]
        ),
        (.refused(.contentBlocked), [40002, 40015, 40017, 40322, 40004]),
        (
            .refused(.requestInvalid),
            [
                10003, 10004, 10015, 10016, 10023, 40009, 40302, 40304, 40316, 40317, 40328,
                // Expired before it could go.
                40005, 40014,
            ]
        ),
    ]

    /// "Blocked due to STOP message". The same number has been seen with other titles, so the words decide.
    private static let optedOutCode = 40300

    static func meaning(of code: Int, saysStop: Bool) -> CodeMeaning? {
        if code == optedOutCode { return .refused(saysStop ? .recipientOptedOut : .recipientPermanent) }
        return codes[code]
    }

    /// The suffix of a code whose number is that of a STOP and whose words are not: what is stored with a receipt must
    /// tell the two apart.
    private static let otherSuffix = "-other"

    /// The meaning of a code as `Problem` shows it.
    static func meaning(ofShown code: String) -> CodeMeaning? {
        let saysStop = !code.hasSuffix(otherSuffix)
        let digits = saysStop ? code[...] : code.dropLast(otherSuffix.count)
        return Int(digits).flatMap { meaning(of: $0, saysStop: saysStop) }
    }

    /// The first element of an `errors` array.
    struct Problem {
        /// The code as digits; `40300-other` where that number does not speak of a STOP.
        var code: String
        var meaning: CodeMeaning?

        init?(_ errors: Any?) {
            guard let first = (errors as? [Any])?.first as? [String: Any], let code = JSONText.word(first["code"])
            else {
                return nil
            }
            let words = [first["title"], first["detail"]].compactMap { $0 as? String }.joined(separator: " ")
            let saysStop = words.uppercased().split { !$0.isLetter }.contains("STOP")
            let number = Int(code)
            self.code = number == TelnyxAnswer.optedOutCode && !saysStop ? code + TelnyxAnswer.otherSuffix : code
            meaning = number.flatMap { TelnyxAnswer.meaning(of: $0, saysStop: saysStop) }
        }
    }

    static func outcome(_ response: HTTPResponse) -> Outcome {
        let object = JSONText.object(response.body)
        if (200..<300).contains(response.status) {
            let data = object?["data"] as? [String: Any]
            guard let data, let reference = JSONText.word(data["id"]) else { return .uncertain(code: "no_message_id") }
            return .accepted(reference: reference, segments: (data["parts"] as? Int).flatMap { $0 > 0 ? $0 : nil })
        }
        let retryAfter =
            AnswerRules.retryAfterMilliseconds(response.headers)
            ?? AnswerRules.retryAfterMilliseconds(response.headers, named: "x-ratelimit-reset")
        let problem = (400..<600).contains(response.status) ? Problem(object?["errors"]) : nil
        if let problem, let meaning = problem.meaning {
            return meaning.outcome(code: problem.code, retryAfterMilliseconds: retryAfter)
        }
        let byStatus = AnswerRules.outcome(ofStatus: response.status, retryAfterMilliseconds: retryAfter)
        if case .rejected(let rejection, _) = byStatus, let problem, Int(problem.code) != nil {
            return .rejected(rejection, code: problem.code)
        }
        return byStatus
    }
}
