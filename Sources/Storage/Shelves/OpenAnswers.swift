import Domain

/// An open question of a campaign.
package struct StoredQuestion: Hashable, Sendable {
    package var id: QuestionID
    package var campaign: CampaignID
    package var campaignName: String
    package var name: String
    package var words: String
    package var createdAt: Timestamp
    package var author: String
    package var answers: Int64
}

/// One answer with the person's words and name, which quotes leave out.
package struct StoredAnswer: Hashable, Sendable {
    package var id: AnswerID
    package var question: QuestionID
    package var reply: ReplyID
    package var person: PersonID?
    /// Where the person lived when they said it.
    package var ward: String
    package var isQuotable: Bool
    package var at: Timestamp
    package var body: MessageBody
    package var firstName: String
    package var lastName: String
    package var themes: [String]
}

extension Transaction {
    /// Nil when the campaign has a question of that name.
    package func addQuestion(
        campaign: CampaignID, name: String, words: String, by author: String, now: Timestamp
    ) throws(StoreError) -> QuestionID? {
        let id = try newID("question")
        let changed = try sql.run(
            """
            insert into question (id, campaign_id, name, words, created_at, author) select $1, $2, $3, $4, $5, $6
            where true on conflict do nothing
            """,
            [
                .integer(id), .integer(campaign.value), .text(name), .text(words), .integer(now.microseconds),
                .text(author),
            ])
        return changed == 1 ? QuestionID(id) : nil
    }

    private func questions(_ condition: String, _ arguments: [SQLValue]) throws(StoreError) -> [StoredQuestion] {
        try sql.query(
            """
            select q.id, q.campaign_id, k.name, q.name, q.words, q.created_at, q.author,
                   (select count(*) from answer a where a.question_id = q.id)
            from question q join campaign k on k.id = q.campaign_id \(condition) order by q.id
            """, arguments
        ).map {
            StoredQuestion(
                id: QuestionID($0.integer(0)), campaign: CampaignID($0.integer(1)), campaignName: $0.text(2),
                name: $0.text(3), words: $0.text(4), createdAt: Timestamp(microseconds: $0.integer(5)),
                author: $0.text(6), answers: $0.integer(7))
        }
    }

    /// - Parameter campaign: nil for every campaign.
    package func questions(campaign: CampaignID?) throws(StoreError) -> [StoredQuestion] {
        try questions("where ($1 = 0 or q.campaign_id = $1)", [.integer(campaign?.value ?? 0)])
    }

    package func question(_ id: QuestionID) throws(StoreError) -> StoredQuestion? {
        try questions("where q.id = $1", [.integer(id.value)]).first
    }

    /// Names are unique in a campaign, not across them.
    package func questions(named name: String) throws(StoreError) -> [StoredQuestion] {
        try questions("where q.name = $1", [.text(name)])
    }

    /// Keeps a reply as an answer: once per question and reply. Nil when it was one before.
    package func addAnswer(
        question: QuestionID, reply: ReplyID, person: PersonID?, ward: String, isQuotable: Bool, now: Timestamp
    ) throws(StoreError) -> AnswerID? {
        let id = try newID("answer")
        let changed = try sql.run(
            """
            insert into answer (id, question_id, reply_id, person_id, ward, quotable, at)
            select $1, $2, $3, $4, $5, $6, $7 where true on conflict do nothing
            """,
            [
                .integer(id), .integer(question.value), .integer(reply.value), .optional(person?.value), .text(ward),
                .flag(isQuotable), .integer(now.microseconds),
            ])
        return changed == 1 ? AnswerID(id) : nil
    }

    private func answers(_ condition: String, _ arguments: [SQLValue]) throws(StoreError) -> [StoredAnswer] {
        var answers = try sql.query(
            """
            select a.id, a.question_id, a.reply_id, a.person_id, a.ward, a.quotable, a.at, r.body, p.first_name,
                   p.last_name
            from answer a join reply r on r.id = a.reply_id left join person p on p.id = a.person_id
            where \(condition) order by a.id
            """, arguments
        ).map {
            StoredAnswer(
                id: AnswerID($0.integer(0)), question: QuestionID($0.integer(1)), reply: ReplyID($0.integer(2)),
                person: $0.optionalInteger(3).map(PersonID.init), ward: $0.text(4), isQuotable: $0.flag(5),
                at: Timestamp(microseconds: $0.integer(6)), body: MessageBody($0.text(7)),
                firstName: $0.optionalText(8) ?? "", lastName: $0.optionalText(9) ?? "", themes: [])
        }
        var themes: [AnswerID: [String]] = [:]
        for row in try sql.query(
            """
            select x.answer_id, h.name from answer_theme x join theme h on h.id = x.theme_id
            join answer a on a.id = x.answer_id where \(condition) order by h.name
            """, arguments)
        {
            themes[AnswerID(row.integer(0)), default: []].append(row.text(1))
        }
        for index in answers.indices { answers[index].themes = themes[answers[index].id] ?? [] }
        return answers
    }

    package func answers(
        to question: QuestionID, scope: InboxScope? = nil
    ) throws(StoreError) -> [StoredAnswer] {
        let condition = InboxScope.condition(scope, person: "a.person_id", first: 2)
        return try answers(
            "a.question_id = $1 and \(condition.text)", [.integer(question.value)] + condition.arguments)
    }

    package func answer(_ id: AnswerID) throws(StoreError) -> StoredAnswer? {
        try answers("a.id = $1", [.integer(id.value)]).first
    }

    package func setQuotable(_ id: AnswerID, _ isQuotable: Bool) throws(StoreError) {
        try sql.run("update answer set quotable = $2 where id = $1", [.integer(id.value), .flag(isQuotable)])
    }

    /// The themes of an answer are these from now on; new ones are made. No themes: it waits to be sorted again.
    package func sort(_ answer: StoredAnswer, into themes: [String]) throws(StoreError) {
        try sql.run("delete from answer_theme where answer_id = $1", [.integer(answer.id.value)])
        for theme in themes {
            try sql.run(
                "insert into theme (id, question_id, name) select $1, $2, $3 where true on conflict do nothing",
                [.integer(try newID("theme")), .integer(answer.question.value), .text(theme)])
            try sql.run(
                """
                insert into answer_theme (answer_id, theme_id)
                select $1, h.id from theme h where h.question_id = $2 and h.name = $3 on conflict do nothing
                """, [.integer(answer.id.value), .integer(answer.question.value), .text(theme)])
        }
    }
}
