import Domain

/// Queued messages that are not to be sent any more.
extension Transaction {
    /// Withdraws what still waits for a number (or one campaign of it). Compliance answers stay.
    package func withdrawQueued(
        phone: PhoneNumber, campaign: CampaignID? = nil, reason: NeverSentReason, now: Timestamp
    ) throws(StoreError) {
        try sql.run(
            """
            update message set state = 7, reason = $2, settled_at = $3
            where phone = $1 and state = 0 and kind <> 2 and ($4 = 0 or campaign_id = $4)
            """,
            [
                .text(phone.exposed), .text(reason.rawValue), .integer(now.microseconds),
                .integer(campaign?.value ?? 0),
            ])
    }

    /// Queued messages whose time has run out: no allowed hour was left or, for a number that is held, nobody decided in
    /// time. Returns how many; call again while it is the limit.
    package func expireQueued(now: Timestamp, limit: Int) throws(StoreError) -> Int {
        try sql.run(
            """
            update message set state = 7, settled_at = $1,
                reason = case (select s.reason from suppression s where s.phone = message.phone)
                    when 'held' then 'in_review' when 'opted_out' then 'opted_out' when 'wrong_number' then 'opted_out'
                    else 'outside_window' end,
                phone = \(Self.phoneUnlessErased)
            where state = 0
              and id in (select id from message where state = 0 and expires_at <= $1 order by expires_at limit $2)
            """, [.integer(now.microseconds), .integer(Int64(limit))])
    }

    /// What is queued may have become unwanted while it was away, or while another daemon's transaction queued it: its
    /// campaign was cancelled, its number said stop, its person was erased or did the thing. Whoever was queued then was
    /// withdrawn then; this catches up. Returns how many there were.
    ///
    /// - Parameter now: nil dates them by their claim.
    @discardableResult
    func withdrawUnwanted(_ messages: [MessageID], now: Timestamp? = nil) throws(StoreError) -> Int {
        try sql.runEach(
            """
            update message set state = 7, settled_at = coalesce($2, claimed_at, due_at), reason = \(Self.whyUnwanted),
                phone = \(Self.phoneUnlessErased)
            where id = $1 and \(Self.isUnwanted)
            """, messages.map { [.integer($0.value), .optional(now?.microseconds)] }
        ).reduce(0, +)
    }

    /// Of a queued message: whether nobody wants it sent any more. Compliance answers always are wanted.
    static let isUnwanted = """
        state = 0 and kind <> 2 and (
            campaign_id in (select c.id from campaign c where c.state = 'cancelled')
            or exists (select 1 from suppression s where s.phone = message.phone and s.reason <> 'held')
            or kind = 0 and not exists (
                select 1 from person p where p.id = message.person_id and p.phone is not null)
            or kind = 0 and exists (select 1 from conversion v join campaign c on c.action = v.action
                                    where v.person_id = message.person_id and c.id = message.campaign_id))
        """
    static let whyUnwanted = """
        case when campaign_id in (select c.id from campaign c where c.state = 'cancelled') then 'cancelled'
             when exists (select 1 from suppression s where s.phone = message.phone and s.reason <> 'held')
                 or kind = 0 and not exists (
                     select 1 from person p where p.id = message.person_id and p.phone is not null)
                 then 'opted_out'
             else 'converted' end
        """
    /// What another daemon queued while its person was erased still has their number.
    private static let phoneUnlessErased = """
        case when kind = 0 and exists (
                 select 1 from person p where p.id = message.person_id and p.phone_reason = 'erased')
             then null else phone end
        """
}
