import Domain

/// Someone of an audience who is to be drawn into an arm.
package struct DrawnPerson: Hashable, Sendable {
    package var person: PersonID
    /// The list that they came from.
    package var list: ListID
    package var ward: String
}

/// Where the lot put a person.
package struct StoredDraw: Hashable, Sendable {
    package var person: PersonID
    /// The place of the arm in the plan.
    package var arm: Int
    /// The first 8 bytes of the digest, in hexadecimal: with the campaign's salt anyone can check it.
    package var digestPrefix: String

    package init(person: PersonID, arm: Int, digestPrefix: String) {
        self.person = person
        self.arm = arm
        self.digestPrefix = digestPrefix
    }
}

extension Transaction {
    /// People of an audience by their places in it.
    package func audience(of campaign: CampaignID, ordinals: Range<Int64>) throws(StoreError) -> [DrawnPerson] {
        try sql.query(
            """
            select person_id, list_id, ward from audience where campaign_id = $1 and ordinal >= $2 and ordinal < $3
            order by ordinal
            """, [.integer(campaign.value), .integer(ordinals.lowerBound), .integer(ordinals.upperBound)]
        ).map { DrawnPerson(person: PersonID($0.integer(0)), list: ListID($0.integer(1)), ward: $0.text(2)) }
    }

    /// Records where the lot put people, for good.
    package func putDraws(_ draws: [StoredDraw], campaign: CampaignID) throws(StoreError) {
        try sql.runEach(
            "update audience set drawn_arm = $3, draw = $4 where campaign_id = $1 and person_id = $2",
            draws.map {
                [
                    .integer(campaign.value), .integer($0.person.value), .integer(Int64($0.arm)),
                    .text($0.digestPrefix),
                ]
            })
    }

    /// What the draw of a campaign was made with; nil in one without arms.
    package func armSalt(of campaign: CampaignID) throws(StoreError) -> String? {
        try sql.first("select arm_salt from campaign where id = $1", [.integer(campaign.value)])?.optionalText(0)
    }

    package func setArmSalt(_ salt: String, of campaign: CampaignID) throws(StoreError) {
        try sql.run("update campaign set arm_salt = $2 where id = $1", [.integer(campaign.value), .text(salt)])
    }

    /// The place of a person's arm; nil for whoever was not drawn.
    package func drawnArm(of person: PersonID, campaign: CampaignID) throws(StoreError) -> Int? {
        try sql.first(
            "select drawn_arm from audience where campaign_id = $1 and person_id = $2",
            [.integer(campaign.value), .integer(person.value)])?.optionalInteger(0).map(Int.init)
    }

    /// The place of the arm of the person whom a text is for.
    package func drawnArm(of message: MessageID) throws(StoreError) -> Int? {
        try sql.first(
            """
            select a.drawn_arm from message m
            join audience a on a.campaign_id = m.campaign_id and a.person_id = m.person_id where m.id = $1
            """, [.integer(message.value)])?.optionalInteger(0).map(Int.init)
    }

    /// How many people of the activated and of the cold lists were drawn into each arm, of all and of those who may be texted.
    package func drawnCounts(
        campaign: CampaignID
    ) throws(StoreError) -> [(list: String, arm: Int, people: Int64, eligible: Int64)] {
        try sql.query(
            """
            select arm, drawn_arm, count(*), sum(case when standing = 'eligible' then 1 else 0 end)
            from audience where campaign_id = $1 and drawn_arm is not null
            group by arm, drawn_arm order by arm, drawn_arm
            """, [.integer(campaign.value)]
        ).map { ($0.text(0), Int($0.integer(1)), $0.integer(2), $0.integer(3)) }
    }
}
