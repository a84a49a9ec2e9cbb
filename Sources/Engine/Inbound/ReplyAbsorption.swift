import Domain
import Gateways
import Storage

/// One reply on its way in.
struct Arrival {
    var reply: InboundReply
    var gatewayName: String
    var capabilities: GatewayCapabilities
    var inbox: Int64
    var receivedAt: Timestamp
}

/// What one reply leads to, in the order that matters: opt-out first, then what follows from the rest.
struct ReplyAbsorption {
    let settings: EngineSettings
    let arrival: Arrival
    let transaction: Transaction
    let now: Timestamp

    /// How long after a stop its confirmation may still go (47 CFR 64.1200(a)(12)).
    static let confirmationSeconds: Int64 = 5 * 60
    /// At most one automatic answer to a number in this time: two robots must not text each other.
    static let answerPauseSeconds: Int64 = 3_600
    /// The same words again within this time are no new question.
    static let repeatSeconds: Int64 = 24 * 3_600

    /// - Parameter id: what the reply is called where it is kept.
    func absorb(
        as id: ReplyID, campaigns: inout CampaignMemory, into absorbed: inout Inbound.Absorbed
    ) throws {
        let phone = arrival.reply.from
        let respondent = try transaction.respondent(phone: phone)
        let answered = try transaction.answeredMessage(
            phone: phone, sender: arrival.reply.to, gateway: arrival.gatewayName)
        let campaign = try answered.flatMap { message in
            try campaigns.campaign(message.campaign, in: transaction)
        }
        // The text that the person had in front of them: rendered again, since campaign texts are kept as script and
        // person, not word for word.
        let sent = answered.flatMap { answered in
            respondent.flatMap { campaign?.text(step: answered.step, to: $0, link: answered.link, arm: answered.arm) }
        }
        let reading = classify(campaign: campaign, sent: sent)
        let person = respondent?.id
        let stored = StoredReply(
            id: id, gateway: arrival.gatewayName, from: phone, to: arrival.reply.to, body: arrival.reply.body,
            receivedAt: arrival.receivedAt, person: person, message: answered?.message, campaign: answered?.campaign,
            label: reading.label.rawValue, also: reading.also.map(\.rawValue).joined(separator: ","),
            degree: reading.degree.name, rule: reading.rule,
            reader: arrival.reply.handledKeyword == nil ? settings.reader.version : nil)
        guard
            try transaction.keep(
                stored, referenceKey: referenceKey, contentKey: contentKey, inbox: arrival.inbox)
        else { return }
        absorbed.replies += 1
        try heed(reading, reply: id, person: person, into: &absorbed)
        try noteStop(reading, reply: id, answered: answered, into: &absorbed)
        try Conversing.note(stored, reading, in: transaction)
        guard let person, let campaign else { return }
        try convert(reading, sent: sent, reply: id, person: person, campaign: campaign, into: &absorbed)
        try noteAnswer(reading, phone: phone, person: person, campaign: campaign)
    }

    // MARK: Reading

    private func classify(campaign: CampaignMemory.Known?, sent: String?) -> ReplyReading {
        if let handled = arrival.reply.handledKeyword {
            // The provider acted on a keyword of its own list: what it did is what happened.
            let label: ReplyLabel =
                switch handled {
                case .stop: .optOut
                case .start: .optIn
                case .help: .help
                }
            return ReplyReading(label: label, also: [], degree: .certain, rule: "gateway_keyword")
        }
        guard let campaign else { return settings.reader.read(arrival.reply.body.exposed) }
        return campaign.reader.read(arrival.reply.body.exposed, sent: sent)
    }

    // MARK: Opting out, in, and help

    private func heed(
        _ reading: ReplyReading, reply: ReplyID, person: PersonID?, into absorbed: inout Inbound.Absorbed
    ) throws {
        let phone = arrival.reply.from
        let source = ConsentSource(
            channel: "reply", reply: reply, inbox: arrival.inbox, recordedBy: "rule \(reading.rule)")
        switch (reading.label, reading.degree) {
        case (.optOut, .certain):
            // The webhook may have suppressed it already; then its ledger entry waits for the reply.
            let isNew = try transaction.suppress(phone, .optedOut, source: source, now: now)
            if isNew { absorbed.suppressed.append(phone) }
            let isThisWebhooks = try transaction.attachReply(reply, toConsentFromInbox: arrival.inbox)
            if isNew || isThisWebhooks {
                try confirmStop(reply: reply, person: person, into: &absorbed)
            }
        case (.optOut, _), (.wrongNumber, .likely), (.wrongNumber, .unknown):
            if try transaction.suppress(phone, .held, source: source, now: now) { absorbed.suppressed.append(phone) }
        case (.wrongNumber, .certain):
            if try transaction.suppress(phone, .wrongNumber, source: source, now: now) {
                absorbed.suppressed.append(phone)
            }
        case (.optIn, .certain): try transaction.lift(phone, source: source, now: now)
        case (.help, .certain):
            guard !isHelpAnsweredByProvider, try !isHelpAnsweredEnough(reply) else { return }
            try answer(
                settings.answers.help, reply: reply, person: person, withinSeconds: 24 * 3_600, into: &absorbed)
        default: break
        }
    }

    /// A stop is trouble of the campaign that the person had in front of them: the first one, in whatever words.
    private func noteStop(
        _ reading: ReplyReading, reply: ReplyID, answered: AnsweredMessage?, into absorbed: inout Inbound.Absorbed
    ) throws {
        guard reading.label == .optOut, reading.degree != .unknown, let answered,
            try !transaction.saidStop(arrival.reply.from, campaign: answered.campaign, before: reply)
        else { return }
        absorbed.sightings.append(
            GovernorSighting(campaign: answered.campaign, message: answered.message, text: .counted, trouble: .optOuts))
    }

    /// Providers that answer know the bare words (compliance note §1.2: HELP, INFO) and not what people make of them;
    /// they do not always say that they did. A second answer would be one too many, none at all one too few.
    private var isHelpAnsweredByProvider: Bool {
        if arrival.reply.handledKeyword != nil { return true }
        let words = arrival.reply.body.exposed.filter { !$0.isWhitespace }.uppercased()
        return arrival.capabilities.answersHelp && (words == "HELP" || words == "INFO")
    }

    /// A machine says the same thing again and again: no answer to the same words within a day. And who opted out is told
    /// how to reach us once.
    private func isHelpAnsweredEnough(_ reply: ReplyID) throws -> Bool {
        let phone = arrival.reply.from
        if try transaction.previousWords(from: phone, before: reply, since: now.adding(seconds: -Self.repeatSeconds))
            == arrival.reply.body.exposed
        {
            return true
        }
        guard let stop = try transaction.stop(of: phone) else { return false }
        return try transaction.wasAnswered(phone, with: MessageBody(settings.answers.help), since: stop)
    }

    private func confirmStop(reply: ReplyID, person: PersonID?, into absorbed: inout Inbound.Absorbed) throws {
        guard !arrival.capabilities.answersStop, arrival.reply.handledKeyword == nil,
            now < arrival.receivedAt.adding(seconds: Self.confirmationSeconds)
        else { return }
        try answer(
            settings.answers.stopConfirmation, reply: reply, person: person,
            withinSeconds: Self.confirmationSeconds, into: &absorbed)
    }

    private func answer(
        _ text: String, reply: ReplyID, person: PersonID?, withinSeconds: Int64, into absorbed: inout Inbound.Absorbed
    ) throws {
        let phone = arrival.reply.from
        // The answer goes out by the lane the reply came in on; a number of ours that is no lane cannot answer.
        guard
            let lane = try transaction.lanes().first(where: {
                $0.gateway == arrival.gatewayName && $0.sender == arrival.reply.to
            })
        else { return }
        if let last = try transaction.lastAutomaticAnswer(to: phone),
            now < last.adding(seconds: Self.answerPauseSeconds)
        {
            return
        }
        // The same words again may come from a robot, too.
        let (body, at) = (arrival.reply.body, arrival.receivedAt)
        if try Conversing.repeatsItself(reply, body, from: phone, at: at, in: transaction) { return }
        let isQueued = try transaction.queueAnswer(
            to: phone, person: person, reply: reply, kind: .compliance, lane: lane.id, body: MessageBody(text),
            now: now, expiresAt: arrival.receivedAt.adding(seconds: withinSeconds))
        if isQueued { absorbed.queuedAnswers += 1 }
    }

    // MARK: Conversions and follow-ups

    private func convert(
        _ reading: ReplyReading, sent: String?, reply: ReplyID, person: PersonID, campaign: CampaignMemory.Known,
        into absorbed: inout Inbound.Absorbed
    ) throws {
        // Only what is certain acts in somebody's name; a likely yes waits for a person. "Yes but stop texting me" does
        // both: the number is suppressed already, and the yes is theirs all the same.
        let body = arrival.reply.body.exposed
        for label in reading.acting {
            let completed = campaign.plan.completed(by: label, beside: [reading.label] + reading.also) { words in
                PlanWords.use(words, in: body, sent: sent)
            }
            for completed in completed {
                let record = ConversionRecord(
                    person: person, action: completed.ask.name, strength: completed.fact.strength,
                    at: arrival.receivedAt, evidence: completed.fact.evidence, reply: reply, source: "reply",
                    campaign: campaign.id)
                if try transaction.convert(record, now: now) { absorbed.conversions += 1 }
            }
        }
    }

    private func noteAnswer(
        _ reading: ReplyReading, phone: PhoneNumber, person: PersonID, campaign: CampaignMemory.Known
    ) throws {
        let word: String
        switch (reading.label, reading.degree) {
        // What they answered beside it outlasts the stop.
        case (.optOut, _): word = (reading.alsoCertain.first ?? .optOut).rawValue
        // A person should read it first; until then nothing automatic goes there.
        case (_, .unknown): word = ReplyLabel.question.rawValue
        case (.noise, _), (.maybe, _), (.help, _), (.optIn, _): return
        case (let label, _): word = label.rawValue
        }
        try transaction.setAnswer(campaign: campaign.id, person: person, label: word)
        if campaign.plan.followUps == .silent, reading.label != .optOut {
            try transaction.withdrawQueued(phone: phone, campaign: campaign.id, reason: .answered, now: now)
        }
    }

    // MARK: The same reply twice

    private var referenceKey: String {
        arrival.reply.reference.map { "\(arrival.gatewayName):\($0)" } ?? "\(arrival.gatewayName)#\(arrival.inbox)"
    }

    /// Some providers deliver one text under two ids: the same words, numbers and carrier time are the same text.
    private var contentKey: String? {
        arrival.reply.receivedAt.map { time in
            Fingerprint.sha256(
                [arrival.reply.from.exposed, arrival.reply.to, arrival.reply.body.exposed, String(time.microseconds)]
                    .joined(separator: "\u{1F}"))
        }
    }
}
