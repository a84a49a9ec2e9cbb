import Domain

/// Marks say that a tally is out of date. Whoever changes something that a count of `Cohort.swift` depends on writes one in
/// the same transaction; until the block is counted anew, reports count its people from their rows.
///
/// A mark's key has the number of its transaction in it: writers never wait for each other, and whoever takes away the
/// marks that it can see takes none of a transaction that has not ended.
extension Transaction {
    /// Tallies are made for windows up to the plan's own or so long, whichever is more; events later than that after
    /// somebody's first text change none of them.
    static let markedSeconds: Int64 = 60 * 86_400

    /// The people of these texts were handed over, accepted or reached. Blocks follow from the ids alone: those of a step
    /// are in the order of its audience, so that a batch is one statement or two.
    func markTallies(messages: [(campaign: Int64, message: Int64)]) throws(StoreError) {
        var ids: [Int64: [Int64]] = [:]
        for item in messages where item.campaign != 0 { ids[item.campaign, default: []].append(item.message) }
        var spans: [[SQLValue]] = []
        for (campaign, ids) in ids.sorted(by: { $0.key < $1.key }) {
            for span in Self.spans(of: ids, shorterThan: tallyBlock) {
                spans.append([
                    .integer(campaign), .integer(span.lowerBound), .integer(span.upperBound), .integer(tallyBlock),
                ])
            }
        }
        try sql.runEach(Self.markOfMessages, spans)
    }

    /// Ids in spans shorter than a block: each reaches into two blocks of a step at most, those of its ends.
    private static func spans(of ids: [Int64], shorterThan length: Int64) -> [ClosedRange<Int64>] {
        var spans: [ClosedRange<Int64>] = []
        for id in ids.sorted() {
            if let last = spans.last, id - last.lowerBound < length {
                spans[spans.count - 1] = last.lowerBound...id
            } else {
                spans.append(id...id)
            }
        }
        return spans
    }

    /// The blocks of both ends of a span of ids, in each step that it touches.
    private static let markOfMessages: String = {
        func end(_ ordinal: String) -> String {
            """
            select s.campaign_id, (\(ordinal)) / $4, {transaction}
            from campaign_step s join campaign c on c.id = s.campaign_id
            where s.campaign_id = $1 and s.first_message_id <= $3 and s.first_message_id + c.audience_count > $2
            """
        }
        return """
            insert into tally_mark (campaign_id, block, writer)
            \(end("case when $2 > s.first_message_id then $2 - s.first_message_id else 0 end"))
            union
            \(end("""
                case when $3 < s.first_message_id + c.audience_count then $3 - s.first_message_id
                     else c.audience_count - 1 end
                """))
            on conflict do nothing
            """
    }()

    /// Something dated `at` is known of a person now that was not: in their campaigns (or that one) it may count.
    func markTallies(of person: PersonID, campaign: CampaignID? = nil, dated at: Timestamp) throws(StoreError) {
        try sql.run(
            "\(Self.markOfEvents) and a.person_id = $1 and ($4 = 0 or a.campaign_id = $4) on conflict do nothing",
            [
                .integer(person.value), .integer(at.microseconds), .integer(tallyBlock),
                .integer(campaign?.value ?? 0),
            ])
    }

    /// The same for whoever has this number.
    func markTallies(of phone: PhoneNumber, dated at: Timestamp) throws(StoreError) {
        try sql.run(
            """
            \(Self.markOfEvents) and a.person_id = (select p.id from person p where p.phone = $1)
            on conflict do nothing
            """, [.text(phone.exposed), .integer(at.microseconds), .integer(tallyBlock)])
    }

    /// Whoever could not be texted at the launch counts nowhere that an event reaches. A first text that is known already
    /// can only turn out to have been earlier, so what is too late for it stays too late.
    private static let markOfEvents: String = {
        let window = """
            case when c.attribution_seconds > \(markedSeconds) then c.attribution_seconds else \(markedSeconds) end * 1000000
            """
        return """
            insert into tally_mark (campaign_id, block, writer)
            select a.campaign_id, a.ordinal / $3, {transaction}
            from audience a join campaign c on c.id = a.campaign_id
            where a.standing = 'eligible' and (a.first_accepted_at is null
                or $2 <= a.first_accepted_at + \(window) or $2 <= c.launched_at + \(window))
            """
    }()

    /// Something about a person is not as it was: all their campaigns are counted anew.
    func markTallies(of people: [PersonID]) throws(StoreError) {
        try sql.runEach(
            """
            insert into tally_mark (campaign_id, block, writer)
            select a.campaign_id, a.ordinal / $2, {transaction} from audience a where a.person_id = $1
            on conflict do nothing
            """, people.map { [.integer($0.value), .integer(tallyBlock)] })
    }

    /// Every tally is made anew. For stores that come from elsewhere: there, numbers of transactions may come again.
    func forgetTallies() throws(StoreError) {
        try sql.run("delete from tally_mark")
        try sql.run("delete from tally")
    }
}
