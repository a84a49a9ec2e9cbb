import Domain

/// Whose link of which campaign a token is.
package struct StoredLink: Hashable, Sendable {
    package var token: LinkToken
    package var campaign: CampaignID
    package var person: PersonID

    package init(token: LinkToken, campaign: CampaignID, person: PersonID) {
        self.token = token
        self.campaign = campaign
        self.person = person
    }
}

/// One fetch of a link, judged. Never a conversion.
package struct StoredClick: Hashable, Sendable {
    package var link: StoredLink
    package var at: Timestamp
    /// `human`, `suspect` or `bot`.
    package var `class`: String
    /// The rule that says so.
    package var rule: String
    /// A keyed hash that is forgotten after a day, for counting alone.
    package var address: String

    package init(link: StoredLink, at: Timestamp, class: String, rule: String, address: String) {
        self.link = link
        self.at = at
        self.class = `class`
        self.rule = rule
        self.address = address
    }
}

/// What became of a campaign's links.
package struct ClickCounts: Hashable, Sendable {
    /// People against whose click nothing speaks.
    package var people: Int64 = 0
    /// Further people of whom a program, or they themselves, followed the link.
    package var perhaps: Int64 = 0
    /// Fetches by machines.
    package var machines: Int64 = 0

    package init(people: Int64 = 0, perhaps: Int64 = 0, machines: Int64 = 0) {
        self.people = people
        self.perhaps = perhaps
        self.machines = machines
    }
}

extension Transaction {
    // MARK: Links

    /// People of a part of a campaign's audience who are to be texted and have no link yet, in the order of the audience.
    package func peopleWithoutLink(
        campaign: CampaignID, ordinals: Range<Int64>
    ) throws(StoreError) -> [PersonID] {
        try sql.query(
            """
            select a.person_id from audience a
            where a.campaign_id = $1 and a.ordinal >= $2 and a.ordinal < $3 and a.standing = 'eligible'
              and not exists (select 1 from link_token t
                              where t.campaign_id = a.campaign_id and t.person_id = a.person_id)
            order by a.ordinal
            """, [.integer(campaign.value), .integer(ordinals.lowerBound), .integer(ordinals.upperBound)]
        ).map { PersonID($0.integer(0)) }
    }

    /// Keeps links; how many of them. One whose token is somebody's already is left out: that person still has none.
    @discardableResult
    package func putLinks(_ links: [StoredLink]) throws(StoreError) -> Int {
        try sql.runEach(
            "insert into link_token (token, campaign_id, person_id) values ($1, $2, $3) on conflict do nothing",
            links.map { [.text($0.token.text), .integer($0.campaign.value), .integer($0.person.value)] }
        ).reduce(0, +)
    }

    package func link(of token: LinkToken) throws(StoreError) -> StoredLink? {
        try sql.first("select campaign_id, person_id from link_token where token = $1", [.text(token.text)]).map {
            row in
            StoredLink(token: token, campaign: CampaignID(row.integer(0)), person: PersonID(row.integer(1)))
        }
    }

    package func linkToken(of person: PersonID, campaign: CampaignID) throws(StoreError) -> LinkToken? {
        try sql.first(
            "select token from link_token where campaign_id = $1 and person_id = $2",
            [.integer(campaign.value), .integer(person.value)]
        ).map { LinkToken(stored: $0.text(0)) }
    }

    /// When the first text with the link was handed over to this person; nil while none was.
    ///
    /// - Parameter steps: the steps whose texts have it.
    package func linkSentAt(_ link: StoredLink, steps: [Int]) throws(StoreError) -> Timestamp? {
        guard !steps.isEmpty else { return nil }
        return try sql.first(
            """
            select min(coalesce(m.accepted_at, m.claimed_at)) from person p
            join message m on m.phone = p.phone and m.campaign_id = $2
            where p.id = $1 and m.step in (\(steps.map(String.init).joined(separator: ", "))) and m.state between 1 and 5
            """, [.integer(link.person.value), .integer(link.campaign.value)])?.optionalInteger(0)
            .map(Timestamp.init(microseconds:))
    }

    // MARK: Clicks

    /// Keeps clicks. Those of a link that is there no more (its person was erased meanwhile) are left out.
    package func keep(_ clicks: [StoredClick]) throws(StoreError) {
        guard !clicks.isEmpty else { return }
        let first = try reserveIDs("click", count: Int64(clicks.count))
        try sql.runEach(
            """
            insert into click (id, token, at, class, rule, address, campaign_id, person_id)
            select $1, t.token, $3, $4, $5, $6, t.campaign_id, t.person_id from link_token t where t.token = $2
            """,
            clicks.enumerated().map { index, click in
                [
                    .integer(first + Int64(index)), .text(click.link.token.text), .integer(click.at.microseconds),
                    .text(click.class), .text(click.rule), .text(click.address),
                ]
            })
    }

    package func clickCounts(campaign: CampaignID) throws(StoreError) -> ClickCounts {
        let id = [SQLValue.integer(campaign.value)]
        func count(_ statement: String) throws(StoreError) -> Int64 { try sql.first(statement, id)?.integer(0) ?? 0 }
        return ClickCounts(
            people: try count(
                "select count(distinct person_id) from click where campaign_id = $1 and class = 'human'"),
            perhaps: try count(
                """
                select count(distinct k.person_id) from click k where k.campaign_id = $1 and k.class = 'suspect'
                  and not exists (select 1 from click h where h.campaign_id = $1 and h.class = 'human'
                                  and h.person_id = k.person_id)
                """),
            machines: try count("select count(*) from click where campaign_id = $1 and class = 'bot'"))
    }
}
