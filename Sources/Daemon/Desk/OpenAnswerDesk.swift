import Domain
import Storage
import Web

extension StoreDesk {
    package func questions(campaign: String?) async throws -> [QuestionAnswer] {
        try await read { transaction in
            let id = try campaign.map { try transaction.requiredCampaign($0).id }
            return try transaction.questions(campaign: id).map(QuestionAnswer.init)
        }
    }

    package func addQuestion(
        campaign: String, name: String, words: String, by caller: Caller
    ) async throws -> QuestionAnswer {
        guard name.count <= 60, !name.hasPrefix("qst_") else {
            throw Refusal(
                field: "name", reason: "it is longer than 60 characters, or looks like an id",
                remedy: "Give a short name of its own.")
        }
        return try await write { transaction, now in
            let stored = try transaction.requiredCampaign(campaign)
            guard
                let id = try transaction.addQuestion(
                    campaign: stored.id, name: name, words: words, by: caller.name, now: now),
                let question = try transaction.question(id)
            else {
                throw DeskFailure.conflict(
                    Rejection(
                        field: "name", reason: "the campaign has a question of that name",
                        remedy: "Give another name."))
            }
            try transaction.audit(
                who: caller.name, what: "add question", detail: "\(name), campaign \(stored.id)", now: now)
            return Changed(QuestionAnswer(question))
        }
    }

    package func answers(
        to name: String, unsortedOnly: Bool, by caller: Caller
    ) async throws -> [OpenAnswerAnswer] {
        let scope = inboxScope(of: caller)
        let (id, answers) = try await read { transaction in
            let question = try transaction.requiredQuestion(name)
            return (
                question.id,
                try transaction.answers(to: question.id, scope: scope).filter { !unsortedOnly || $0.themes.isEmpty }
                    .map(OpenAnswerAnswer.init)
            )
        }
        try await audit(caller, "look at answers", "question \(id), \(answers.count) answers")
        return answers
    }

    package func addAnswer(
        to name: String, reply: Int64, quotable: Bool, by caller: Caller
    ) async throws -> OpenAnswerAnswer {
        let scope = inboxScope(of: caller)
        return try await write { transaction, now in
            let question = try transaction.requiredQuestion(name)
            guard let phone = try transaction.phone(ofReply: ReplyID(reply)),
                let stored = try transaction.replies(from: phone).first(where: { $0.id == ReplyID(reply) })
            else { throw DeskFailure.notFound("such reply") }
            let person = try stored.person.flatMap { id throws(StoreError) in try transaction.person(id) }
            if let scope,
                try
                    !(person.map { person throws(StoreError) in
                        try transaction.isPerson(person.id, in: scope)
                    } ?? false)
            {
                throw DeskFailure.notFound("such reply")
            }
            guard
                let id = try transaction.addAnswer(
                    question: question.id, reply: stored.id, person: person?.id, ward: person?.record.ward ?? "",
                    isQuotable: quotable, now: now), let answer = try transaction.answer(id)
            else {
                throw DeskFailure.conflict(
                    Rejection(
                        field: "reply_id", reason: "the reply is an answer to this question already",
                        remedy: "Sort it, or mark it quotable."))
            }
            try transaction.audit(
                who: caller.name, what: "add answer", detail: "question \(question.id) reply \(reply)", now: now)
            return Changed(OpenAnswerAnswer(answer))
        }
    }

    package func sortAnswer(
        _ id: Int64, themes: [String]?, quotable: Bool?, by caller: Caller
    ) async throws -> OpenAnswerAnswer {
        var names: [String]?
        if let themes {
            names = []
            for theme in themes {
                let name = theme.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard (1...60).contains(name.count) else {
                    throw Refusal(
                        field: "themes", reason: "a theme does not have 1 to 60 characters",
                        remedy: "Give it a short name.")
                }
                if names?.contains(name) == false { names?.append(name) }
            }
        }
        let (chosen, scope) = (names, inboxScope(of: caller))
        return try await write { transaction, now in
            guard let answer = try transaction.answer(AnswerID(id)) else { throw DeskFailure.notFound("such answer") }
            if let scope,
                try
                    !(answer.person.map { person throws(StoreError) in
                        try transaction.isPerson(person, in: scope)
                    } ?? false)
            {
                throw DeskFailure.notFound("such answer")
            }
            if let chosen { try transaction.sort(answer, into: chosen) }
            if let quotable { try transaction.setQuotable(answer.id, quotable) }
            try transaction.audit(
                who: caller.name, what: quotable == nil ? "sort answer" : "sort answer, quotable \(quotable == true)",
                detail: "answer \(id)", now: now)
            guard let changed = try transaction.answer(answer.id) else {
                throw StoreError.failed("an answer disappeared")
            }
            return Changed(OpenAnswerAnswer(changed))
        }
    }

    package func countAnswers(to name: String, byWard: Bool, by caller: Caller) async throws -> AnswerCountAnswer {
        let scope = inboxScope(of: caller)
        return try await read { transaction in
            let question = try transaction.requiredQuestion(name)
            let answers = try transaction.answers(to: question.id, scope: scope)
            let wards = byWard ? Dictionary(grouping: answers, by: \.ward) : [:]
            return AnswerCountAnswer(
                question: QuestionAnswer(question), total: AnswerTally(answers, ward: nil),
                wards: wards.sorted { $0.key < $1.key }.map { AnswerTally($0.value, ward: $0.key) })
        }
    }

    package func quotes(
        from name: String, ward: String?, theme: String?, by caller: Caller
    ) async throws -> [QuoteAnswer] {
        let scope = inboxScope(of: caller)
        return try await read { transaction in
            let question = try transaction.requiredQuestion(name)
            return try transaction.answers(to: question.id, scope: scope).filter { answer in
                answer.isQuotable && (ward == nil || answer.ward == ward)
                    && (theme.map { answer.themes.contains($0) } ?? true)
            }.map { answer in
                QuoteAnswer(
                    text: QuoteMask(names: [answer.firstName, answer.lastName]).applied(to: answer.body.exposed),
                    ward: answer.ward, themes: answer.themes)
            }
        }
    }
}

extension Transaction {
    /// The question of that id, or of that name where only one campaign has it.
    fileprivate func requiredQuestion(_ name: String) throws -> StoredQuestion {
        if let id = APIID.number(name, "qst_") {
            guard let question = try question(QuestionID(id)) else { throw DeskFailure.notFound("such question") }
            return question
        }
        let found = try questions(named: name)
        guard found.count < 2 else {
            throw DeskFailure.conflict(
                Rejection(
                    field: "question", reason: "\(found.count) campaigns have a question of that name",
                    remedy: "Use its id: \(found.map { APIID.question($0.id) }.joined(separator: " or "))."))
        }
        guard let question = found.first else { throw DeskFailure.notFound("question \"\(name)\"") }
        return question
    }
}

extension QuestionAnswer {
    init(_ question: StoredQuestion) {
        self.init(
            questionId: APIID.question(question.id), campaign: question.campaignName, name: question.name,
            words: question.words, answers: question.answers, createdAt: ISO8601.format(question.createdAt),
            author: question.author)
    }
}

extension OpenAnswerAnswer {
    init(_ answer: StoredAnswer) {
        self.init(
            answerId: APIID.answer(answer.id), questionId: APIID.question(answer.question),
            replyId: APIID.reply(answer.reply), personId: answer.person.map(APIID.person), ward: answer.ward,
            text: answer.body.exposed, themes: answer.themes, quotable: answer.isQuotable,
            at: ISO8601.format(answer.at))
    }
}

extension AnswerTally {
    init(_ answers: [StoredAnswer], ward: String?) {
        var themes: [String: Int] = [:]
        for theme in answers.flatMap(\.themes) { themes[theme, default: 0] += 1 }
        self.init(
            ward: ward, answers: answers.count, unsorted: answers.count { $0.themes.isEmpty },
            themes: themes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                ThemeCountAnswer(theme: $0.key, answers: $0.value)
            })
    }
}
