/// The API's words in plain ones. What a table does not know is shown as it came, with spaces.
enum Words {
    static func plain(_ word: String) -> String { String(word.map { $0 == "_" ? " " : $0 }) }

    private static func look(_ word: String, in table: [String: String]) -> String { table[word] ?? plain(word) }

    // MARK: People who got no text

    /// Completes "no text because …".
    static func neverSent(_ reason: String, code: String? = nil) -> String {
        if reason == "rejected", code == "settled_by_person" { return "someone who knows says that it was not sent" }
        let words = look(reason, in: neverSentReasons)
        guard let code, !code.isEmpty else { return words }
        return "\(words) (\(code))"
    }

    private static let neverSentReasons = [
        "opted_out": "they had opted out",
        "converted": "they had already done it",
        "answered": "they had answered",
        "outside_window": "no allowed hour was left before the step expired",
        "no_phone": "there is no number that can be texted",
        "in_review": "their number, or a reply of theirs, waits for someone to look at it",
        "frequency_cap": "they were texted too often lately",
        "rejected": "the gateway refused the text",
        "cancelled": "the campaign was cancelled",
        "arm_not_texted": "their group gets no texts",
        "not_yet_due": "the step is not due yet",
        "held": "texts to them are held",
        "wrong_number": "the number is somebody else's",
    ]

    /// What a text that has not left waits for; completes "the text …".
    static func heldBy(_ what: String?) -> String {
        guard let what else { return "may leave at any moment" }
        return look(what, in: holds)
    }

    private static let holds = [
        "due": "waits for its time",
        "window": "waits for an hour at which they may be texted",
        "campaign_paused": "waits because the campaign is paused",
        "lane_paused": "waits because its sender is paused",
        "suppression": "will not leave: texts to this number are stopped",
    ]

    // MARK: Texts

    static func textState(_ state: String) -> String { look(state, in: textStates) }

    private static let textStates = [
        "queued": "waiting",
        "claimed": "being handed to the gateway",
        "accepted": "taken by the gateway, no receipt yet",
        "delivered": "delivered",
        "undelivered": "taken by the gateway, but the carrier did not deliver it",
        "uncertain": "handed over, but no answer came: kept apart",
        "rejected": "refused by the gateway",
        "never_sent": "not sent",
    ]

    static func textKind(_ kind: String) -> String {
        look(kind, in: ["manual": "a text written by hand", "compliance": "the automatic answer to STOP or HELP"])
    }

    static func campaignState(_ campaign: CampaignAnswer) -> String {
        if campaign.state == "running", campaign.finished { return "finished" }
        guard let reason = campaign.stateReason, !reason.isEmpty, campaign.state != "running" else {
            return campaign.state
        }
        return "\(campaign.state): \(Printable.line(reason))"
    }

    // MARK: Texts in doubt

    /// Why a text in doubt is not sent again; completes "not sent again, because".
    static func obstacle(_ reason: String) -> String { look(reason, in: obstacles) }

    private static let obstacles = [
        "no_campaign": "it belongs to no campaign",
        "cancelled": "the campaign was cancelled",
        "suppressed": "texts to this number are stopped",
        "converted": "they have done it meanwhile",
        "answered": "they have answered meanwhile",
        "restored": "the store was restored from a backup, and nobody knows when the text left",
        "expired": "the step has expired",
        "cannot_be_asked": "the gateway cannot be asked about it",
        "not_asked": "the gateway has not been asked about it yet",
        "asked_too_early": "the gateway was asked too early; it is asked again 15 minutes after the hand-over",
        "unclear": "the gateway's answer settles nothing",
    ]

    /// What a gateway said when it was asked about a text.
    static func finding(_ finding: String, code: String?) -> String {
        switch finding {
        case "absent": "does not know it"
        case "found": "knows it" + (code.map { ": \(plain($0))" } ?? "")
        default: "settles nothing" + (code.map { " (\(plain($0)))" } ?? "")
        }
    }

    /// One line of a text's log.
    static func logged(_ what: String, attempt: Int?, code: String?) -> String {
        if what == "asked" { return "the gateway was asked: \(code.map(plain) ?? "")" }
        var words = look(what, in: logWords)
        if what == "claimed", let attempt { words += " (attempt \(attempt))" }
        guard let code, !code.isEmpty else { return words }
        return what == "never_sent" ? "\(words), because \(neverSent(code))" : "\(words) (\(plain(code)))"
    }

    private static let logWords = [
        "claimed": "claimed, to be handed over",
        "accepted": "the gateway took it",
        "rejected": "the gateway refused it",
        "throttled": "the gateway refused it for now: certainly not sent",
        "unreachable": "the gateway was not reached: certainly not sent",
        "uncertain": "handed over, and no answer came",
        "receipt": "a receipt proves that it was sent",
        "found": "the gateway, asked, knows it",
        "settled_sent": "a person says that it was sent",
        "settled_not_sent": "a person says that it was not sent",
        "resend_ordered": "a person orders that it is sent again",
        "delivered": "the carrier delivered it",
        "undelivered": "the carrier did not deliver it",
        "never_sent": "not sent",
    ]

    // MARK: People and numbers

    static func standing(_ standing: String) -> String { look(standing, in: standings) }

    private static let standings = [
        "textable": "can be texted",
        "review": "waits for someone to look at it",
        "rejected": "cannot be texted",
        "missing": "no number",
    ]

    static func suppression(_ reason: String) -> String { look(reason, in: suppressions) }

    private static let suppressions = [
        "opted_out": "opted out",
        "held": "held until someone reads their reply",
        "wrong_number": "said to be a wrong number",
    ]

    /// What became of an imported row.
    static func rowAction(_ action: String) -> String { look(action, in: rowActions) }

    private static let rowActions = [
        "added": "added to the list",
        "already": "already on the list",
        "duplicate": "the same person as an earlier row",
        "untextable": "on the list, but cannot be texted",
        "skipped": "skipped: no person in the row",
        "unreadable": "could not be read",
        "unmatched": "nobody we know",
    ]

    /// In the order in which an import's rows are told.
    static let rowActionOrder = ["added", "already", "duplicate", "untextable", "skipped"]

    // MARK: Replies and deeds

    static func label(_ label: String) -> String { look(label, in: labels) }

    private static let labels = [
        "opt_out": "stop",
        "opt_in": "start again",
        "attending": "will come",
        "signed": "already signed",
        "noise": "no answer",
        "unknown": "not understood",
    ]

    static func evidence(_ evidence: String) -> String { look(evidence, in: evidences) }

    private static let evidences = [
        "yes": "they replied yes",
        "attending": "they replied that they will come",
        "signed": "they replied that they have signed",
        "paper": "a paper card",
        "form": "a form",
        "attendance": "the attendance sheet",
        "webhook": "a report from the form's own site",
    ]

    static func consent(_ kind: String) -> String {
        look(
            kind,
            in: [
                "opted_out": "opted out", "opted_in": "opted in again", "hold_lifted": "a person read it: no stop",
                "held": "held until someone decides", "wrong_number": "the number is somebody else's",
            ])
    }

    /// How a deed was found to be this person's; completes "known by".
    static func matchedBy(_ what: String) -> String {
        look(
            what,
            in: [
                "token": "the link that was theirs alone", "known_id": "the other system's id", "phone": "their number",
                "email": "their e-mail address",
            ])
    }

    // MARK: Comparisons

    /// Where some of a list ended up.
    static func dropOff(_ reason: String) -> String { look(reason, in: dropOffs) }

    private static let dropOffs = [
        "noMobile": "no number that can be texted",
        "suppressed": "opted out before the launch",
        "baselineConverters": "had done it before the launch",
        "neverAttempted": "no text was tried",
        "notAccepted": "tried, and no gateway took a text",
        "convertedBeforeSend": "did it between launch and first text",
        "notYetMatured": "their window is still open",
        "didNotAct": "texted, and did not take the action",
        "acted": "texted, and took the action",
    ]

    /// - Parameter points: the margin, as percentage points.
    static func optOuts(_ conclusion: String, points: String) -> String {
        switch conclusion {
        case "acceptable": "The texts drove no more people away, within \(points) point."
        case "worse": "The texts drove more people away than the other list's, by more than \(points) point."
        default: "It is not shown that the texts drove no more people away, within \(points) point; nor that they did."
        }
    }

    static func verdict(_ verdict: String) -> String { look(verdict, in: verdicts) }

    private static let verdicts = [
        "tooFew": "too few to tell",
        "tooEarly": "too early to tell",
        "clear": "a clear difference",
        "suggestive": "a hint of a difference",
        "noClearDifference": "no clear difference",
        "noBaseline": "nothing to compare with",
        "reference": "the others are held against it",
    ]
}
