import Domain

/// What Twilio's answer to a hand-over means.
enum TwilioAnswer {
    /// Twilio's error codes, as they come in an answer or in the `ErrorCode` of a status callback, in the classes of
    /// its error dictionary (copy of 2023 and later pages). Twilio warns that meanings move; what is not here is
    /// decided by the HTTP status.
    static let codes: [Int: CodeMeaning] = Dictionary(
        uniqueKeysWithValues: classes.flatMap { meaning, codes in codes.map { ($0, meaning) } })

    private static let classes: [(CodeMeaning, [Int])] = [
        (
            .later,
            [
                20429, 20500, 20503, 21611, 30001, 14107, 21730, 30017, 30022, 30410, 63017, 63018, 30020, 30021,
            ]
        ),
        // Handset off, unknown, missing segment: once more, much later.
        (.muchLater, [30003, 30008, 30009]),
        // Daily caps of 10DLC and T-Mobile. 30025 and 30026 only warn of them and refuse nothing.
        (.refused(.senderLimit), [30023, 30027]),
        (
            .refused(.recipientPermanent),
            [
                21211, 21214, 21217, 21265, 21266, 21612, 21614, 30005, 30006, 30011, 30014, 63003, 63024,
                // The recipient's country is not enabled: of this person alone until it hits everybody.
                21408,
            ]
        ),
        (.refused(.recipientOptedOut), [21610, 63033]),
        (
            .refused(.senderFault),
            [
                20003, 20005, 20006, 20008, 20010, 10001,
                21470, 21471, 21472, 21473, 21474, 21475, 21476, 21477, 21478, 21479, 21480,
                30002, 21212, 21601, 21603, 21606, 21607, 21616, 21608, 21621, 21622,
                21701, 21702, 21703, 21704, 21705, 21709, 21711, 21712, 21714, 21715,
                30018, 30024, 30032, 30033, 30034, 30035,
                // Outside the recipient's legal hours: our clock or a zone is wrong, and a person must look.
                30610,
            ]
        ),
        // 30004 may also be the person's own carrier block: counted per recipient, never taken for a STOP.
        (.refused(.contentBlocked), [30007, 30450, 30004, 21618, 63005, 63013, 63026]),
        (
            .refused(.requestInvalid),
            [
                21602, 21604, 21605, 21617, 21609, 21620, 21623, 21624, 30019, 11751, 12300, 30012, 30013, 20001,
                20422, 20423,
            ]
        ),
    ]

    /// The only codes that make a 5xx a certain "not sent".
    private static let certainInServerErrors: Set<Int> = [20500, 20503]

    /// What is looked at in an answer.
    private static let names = ["sid", "num_segments", "code"]

    static func outcome(_ response: HTTPResponse) -> Outcome {
        let words = JSONText.words(names, in: response.body)
        if (200..<300).contains(response.status) {
            guard let words, let reference = words[0] else { return .uncertain(code: "no_message_id") }
            // "0" at first where a messaging service still has to choose the sender.
            let segments = words[1].flatMap { Int($0) }
            return .accepted(reference: reference, segments: segments.flatMap { $0 > 0 ? $0 : nil })
        }
        let retryAfter = AnswerRules.retryAfterMilliseconds(response.headers)
        if let code = words?[2], let number = Int(code), let meaning = codes[number],
            (400..<500).contains(response.status)
                || (500..<600).contains(response.status) && certainInServerErrors.contains(number)
        {
            return meaning.outcome(code: code, retryAfterMilliseconds: retryAfter)
        }
        let byStatus = AnswerRules.outcome(ofStatus: response.status, retryAfterMilliseconds: retryAfter)
        // An unknown code still tells a person more than the bare status.
        if case .rejected(let rejection, _) = byStatus, let code = words?[2], Int(code) != nil {
            return .rejected(rejection, code: code)
        }
        return byStatus
    }
}
