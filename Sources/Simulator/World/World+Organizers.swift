import Domain
import Engine
import Storage

/// People of the organization who read the inbox and answer by hand, with the calls that the desk of a daemon makes: one
/// transaction each, which a conversation's claim guards.
extension World {
    /// How long a conversation is somebody's to answer, as the desk has it.
    private static let claimSeconds: Int64 = 600
    /// They have other things to do, too.
    private static let mostLooks = 60

    /// What became of an organizer's wish.
    private enum Done {
        case nothing
        case claimed
        case written
        case closed
        case released
        case decided(ReplyVerdict, suppressed: PhoneNumber?, lifted: Bool)
    }

    /// Why the desk says no; what it had done is undone.
    private enum Declined: Error { case held, gone, hours, mayNot }

    // MARK: Looking

    /// Somebody wrote: perhaps an organizer looks into the inbox soon.
    mutating func planLook() {
        guard scenario.organizers > 0, facts.looksPlanned < Self.mostLooks, !faults.isOver,
            chance.organizers.chance(0.4)
        else { return }
        facts.looksPlanned += 1
        queue.plan(
            .organizerLooks(Int(chance.organizers.between(0, Int64(scenario.organizers) - 1))),
            at: now + chance.organizers.spread(Span.second, 3 * Span.hour))
    }

    mutating func organizerLooks(_ organizer: Int) throws {
        let now = instant
        var rows: [InboxRow] = []
        _ = try desk { transaction in
            try Conversing.settle(in: transaction)
            rows = try transaction.inboxRows(InboxFilter(), now: now, limit: 8)
            return .nothing
        }
        guard !rows.isEmpty else { return }
        // Who waits longest is on top of everybody's list.
        let row = chance.organizers.chance(0.6) ? rows[0] : chance.organizers.pick(rows)
        guard let person = personOfPhone[row.conversation.phone.exposed] else {
            throw Breach(.soundness, "the inbox shows a number that never wrote")
        }
        if row.suppression == .held { return try decide(organizer, row) }
        // Nothing may be written to them.
        if row.suppression != nil { return try close(organizer, person) }
        let wish = chance.organizers.pick(weighted: Self.wishes)
        switch wish {
        case .answer: try organizerAnswers(organizer, person: person, isOverride: chance.organizers.chance(0.5))
        case .answerTogether:
            // Another one reads the same list in the same moment.
            let other = (organizer + 1) % scenario.organizers
            for one in [organizer, other].shuffled(using: &chance.organizers) {
                planAnswer(one, person, after: 0)
            }
        case .answerLater:
            // Perhaps so late that the claim has lapsed.
            if try claim(organizer, person) {
                planAnswer(organizer, person, after: chance.organizers.spread(5 * Span.second, 40 * Span.minute))
            }
        case .close: try close(organizer, person)
        case .release:
            if try claim(organizer, person) { try release(organizer, person) }
        }
    }

    private enum Wish { case answer, answerTogether, answerLater, close, release }

    private static let wishes: [(Wish, Int)] = [
        (.answer, 40), (.answerTogether, 20), (.answerLater, 20), (.close, 14), (.release, 6),
    ]

    private mutating func planAnswer(_ organizer: Int, _ person: Int, after delay: Int64) {
        let isOverride = chance.organizers.chance(0.5)
        queue.plan(
            .organizerAnswers(organizer: organizer, person: person, isOverride: isOverride), at: now + delay)
    }

    // MARK: One thing at a time

    mutating func organizerAnswers(_ organizer: Int, person: Int, isOverride: Bool) throws {
        let (now, number) = (instant, oracle.manuals.count)
        let answering = Answering(launch: settings.launch)
        let order = AnswerOrder(
            text: words(number), overrideReason: isOverride ? "they asked tonight" : nil,
            author: Self.name(organizer))
        let done = try change(person, by: organizer) { transaction, conversation in
            do {
                _ = try answering.answer(order, in: conversation, transaction: transaction, now: now)
                return .written
            } catch is AnswerObstacle {
                throw Declined.mayNot
            } catch is Refusal {
                // They may be in more zones for the program than for us.
                throw Declined.hours
            }
        }
        guard let (place, _) = done else { return }
        note("organizer \(organizer) writes text \(number) to person \(person)")
        oracle.wrote(to: person, hasReason: isOverride, at: self.now)
        guard let place else { return }
        try tellEngine(place) { engine, now, monotonic in engine.noteNews(now: now, monotonic: monotonic) }
    }

    private mutating func claim(_ organizer: Int, _ person: Int) throws -> Bool {
        let done = try change(person, by: organizer) { _, _ in .claimed }
        if done != nil { note("organizer \(organizer) claims person \(person)") }
        return done != nil
    }

    private mutating func close(_ organizer: Int, _ person: Int) throws {
        let (now, name) = (instant, Self.name(organizer))
        let done = try change(person, by: organizer) { transaction, conversation in
            try transaction.closeConversation(conversation.id, by: name, now: now)
            return .closed
        }
        guard done != nil else { return }
        note("organizer \(organizer) closes the conversation with person \(person)")
        oracle.released(person)
    }

    private mutating func release(_ organizer: Int, _ person: Int) throws {
        let (now, name) = (instant, Self.name(organizer))
        let done = try change(person, by: organizer) { transaction, conversation in
            guard try transaction.releaseConversation(conversation.id, by: name, now: now) else { throw Declined.held }
            return .released
        }
        guard done != nil else { return }
        oracle.released(person)
    }

    /// They read the words and know what was meant.
    private mutating func decide(_ organizer: Int, _ row: InboxRow) throws {
        guard let person = personOfPhone[row.conversation.phone.exposed] else { return }
        let now = instant
        let meanings = facts.meanings[person]
        let (name, launch) = (Self.name(organizer), settings.launch)
        let done = try change(person, by: organizer) { transaction, conversation in
            guard let reply = try Deciding.open(conversation, in: transaction) else { throw Declined.gone }
            let verdict: ReplyVerdict
            switch meanings[reply.body.exposed] {
            case .stop, .plainStop: verdict = .label(.optOut)
            case .wrongNumber: verdict = .label(.wrongNumber)
            default: throw Declined.mayNot
            }
            let decided = try Deciding.decide(
                verdict, on: reply, by: name, launch: launch, in: transaction, now: now)
            try Conversing.rest(conversation.id, decided: reply, as: verdict, in: transaction)
            return .decided(
                verdict, suppressed: decided.isNewlySuppressed ? conversation.phone : nil, lifted: decided.isLifted)
        }
        guard case (let place, .decided(let verdict, let suppressed, let lifted))? = done else { return }
        note("organizer \(organizer) decides that person \(person) said \(verdict.word)")
        if lifted {
            throw Breach(.neverAfterStop, "a hold of person \(person) ended in a stop, and they may be texted")
        }
        guard let place, let suppressed else { return }
        try tellEngine(place) { engine, now, monotonic in
            engine.noteSuppressed([suppressed], now: now, monotonic: monotonic)
        }
    }

    // MARK: The desk

    /// One change of a conversation by somebody who holds it from then on. Nil where nothing came of it; the daemon that
    /// did it is nil where it died of it.
    private mutating func change(
        _ person: Int, by organizer: Int, _ body: (Transaction, StoredConversation) throws -> Done
    ) throws -> (daemon: Int?, Done)? {
        let (now, name) = (instant, Self.name(organizer))
        let phone = PhoneNumber(stored: scenario.people[person].phone)
        let until = now.adding(seconds: Self.claimSeconds)
        let done = try desk { transaction in
            guard let conversation = try transaction.conversation(phone: phone) else { throw Declined.gone }
            try Conversing.settle(only: conversation.id, in: transaction)
            guard try transaction.claimConversation(conversation.id, by: name, until: until, now: now) else {
                throw Declined.held
            }
            return try body(transaction, conversation)
        }
        if done != nil { facts.attendedAt[person] = self.now }
        if done != nil { try oracle.held(person, by: organizer, until: until.microseconds, at: self.now) }
        return done
    }

    /// One transaction of the desk of one of the daemons, and what came of it by the world's own knowledge: who is not
    /// told that it was committed has done it all the same.
    private mutating func desk(_ body: (Transaction) throws -> Done) throws -> (daemon: Int?, Done)? {
        guard let place = someDaemon(&chance.organizers) else { return nil }
        var done: Done?
        do {
            let result = try daemons[place].store.write { transaction in
                done = try body(transaction)
                return done
            }
            return result.map { (place, $0) }
        } catch let error as StoreError {
            let isDone = daemons[place].driver.didCommitLast
            try retryLater(error, of: place, what: "what an organizer did")
            guard isDone, let done else { return nil }
            // The others find it when they next look.
            return (daemons[place].engine == nil ? nil : place, done)
        } catch let declined as Declined {
            note("an organizer is told: \(declined)")
            return nil
        }
    }

    private static func name(_ organizer: Int) -> String { "organizer \(organizer)" }

    /// A text names itself by its number.
    private mutating func words(_ number: Int) -> String {
        "Desk \(number): "
            + chance.organizers.pick([
                "thanks for writing!", "it is on Thursday at six, at the hall.",
                "thank you. The meeting is on Thursday at six o'clock, at the hall on Kimball Avenue; there is child care"
                    + " and food, and somebody will interpret. Bring whoever lives with you. Will you be there?",
                "¡claro que sí! Nos vemos el jueves 🌻",
            ])
    }
}
