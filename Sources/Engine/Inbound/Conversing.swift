import Domain
import Storage

/// Keeps conversations true: what a reply asks of a person, and whether it was answered. Plain functions over one
/// transaction.
package enum Conversing {
    /// A reply was kept: its conversation is opened or renewed in the same transaction. Call after what the reply says
    /// was heeded, so that a suppression that it brought stands.
    package static func note(
        _ reply: StoredReply, _ reading: ReplyReading, in transaction: Transaction
    ) throws(StoreError) {
        let known = try transaction.conversation(phone: reply.from)
        // What was answered meanwhile must not be taken for still waiting: the wait of this reply begins now.
        if let known, known.waitingSince != nil { try settle(only: known.id, in: transaction) }
        var need = ReplyNeed.of(label: reading.label, degree: reading.degree, isOptedOut: false)
        // Whether they had opted out is asked only where it matters: most replies need no look.
        if need == .nothing, ReplyNeed.of(label: reading.label, degree: reading.degree, isOptedOut: true) != .nothing,
            try transaction.suppression(of: reply.from) == .optedOut
        {
            need = .answer
        }
        try transaction.noteReply(
            reply, isFirst: known == nil, needsAnswer: need != .nothing,
            // Nothing may be written to somebody who said stop.
            endsWait: reading.label == .optOut && reading.degree == .certain)
    }

    /// Whether a reply says the very same as the one before it from that number, of the last day: then it gets no
    /// automatic answer (compliance note §1.3), or two robots would text each other for ever. A person who asks the same
    /// again another day is a person.
    package static func repeatsItself(
        _ reply: ReplyID, _ body: MessageBody, from phone: PhoneNumber, at: Timestamp, in transaction: Transaction
    ) throws(StoreError) -> Bool {
        guard let before = try transaction.replyBefore(reply, from: phone) else { return false }
        return before.body == body && at < before.at.adding(seconds: repetitionSeconds)
    }

    private static let repetitionSeconds: Int64 = 24 * 3_600

    /// Conversations whose answer the gateway has taken wait no more, but for what was written after the answer. Cheap:
    /// it looks only at those that wait. Call before the inbox is shown or counted.
    package static func settle(
        only conversation: ConversationID? = nil, in transaction: Transaction
    ) throws(StoreError) {
        for answered in try transaction.answeredConversations(only: conversation) {
            try transaction.setWaiting(
                answered.id,
                since: try oldestNeed(of: answered.phone, after: answered.through, in: transaction),
                answeredAt: answered.at)
        }
    }

    /// The carrier gave up on a text that had counted as an answer: the reply that it answered waits again, unless
    /// another answer reached them or somebody closed the conversation since. Nothing happens for texts that nobody
    /// wrote by hand.
    package static func noteUndelivered(_ message: MessageID, in transaction: Transaction) throws(StoreError) {
        guard let (id, answered) = try transaction.conversation(ofManual: message),
            let conversation = try transaction.conversation(id), conversation.closedAt == nil,
            try transaction.lastReached(in: id).map({ $0 < answered }) ?? true,
            let reply = try transaction.replies(from: conversation.phone).first(where: { $0.id == answered })
        else { return }
        try transaction.setWaiting(id, since: min(conversation.waitingSince ?? reply.receivedAt, reply.receivedAt))
    }

    /// Counts anew who waits, after a person decided about a reply. Nothing may be written to somebody who stopped or is
    /// somebody else: nobody has to.
    package static func rest(
        _ id: ConversationID, decided reply: StoredReply, as verdict: ReplyVerdict, in transaction: Transaction
    ) throws(StoreError) {
        guard let conversation = try transaction.conversation(id) else { return }
        var since: Timestamp?
        switch try transaction.suppression(of: conversation.phone) {
        case .optedOut, .wrongNumber: break
        case .held, nil:
            let reached = try transaction.lastReached(in: id) ?? ReplyID(0)
            if let waiting = conversation.waitingSince {
                since = try oldestNeed(
                    of: conversation.phone, after: reached, from: min(waiting, reply.receivedAt), in: transaction)
            } else if verdict.need != .nothing, reply.id > reached {
                since = reply.receivedAt
            }
        }
        try transaction.setWaiting(id, since: since)
    }

    /// When the oldest reply after `reply` came in that a person should answer, looking no further back than `earliest`;
    /// nil where there is none. A person's
    /// verdict on a reply goes before what the rules read.
    package static func oldestNeed(
        of phone: PhoneNumber, after reply: ReplyID, from earliest: Timestamp = .distantPast,
        in transaction: Transaction
    ) throws(StoreError) -> Timestamp? {
        let verdicts = try transaction.verdicts(on: phone)
        let isOptedOut = try transaction.suppression(of: phone) == .optedOut
        return try transaction.replies(from: phone).filter { stored in
            guard stored.id > reply, stored.receivedAt >= earliest else { return false }
            if let verdict = verdicts[stored.id].flatMap({ ReplyVerdict(word: $0.word) }) {
                return verdict.need != .nothing
            }
            let need = ReplyNeed.of(
                label: ReplyLabel(rawValue: stored.label), degree: ReplyDegree(name: stored.degree) ?? .unknown,
                isOptedOut: isOptedOut)
            return need != .nothing
        }.map(\.receivedAt).min()
    }
}
