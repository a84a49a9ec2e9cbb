/// Open questions and what people answered: kept, sorted into themes by a person, counted, and quoted without a name.
///
/// A question is named by its id (`qst_2`), or by its name where only one campaign has it.
package protocol AnswerDesk: Sendable {
    func questions(campaign: String?) async throws -> [QuestionAnswer]
    func addQuestion(campaign: String, name: String, words: String, by caller: Caller) async throws -> QuestionAnswer
    func answers(to question: String, unsortedOnly: Bool, by caller: Caller) async throws -> [OpenAnswerAnswer]
    func addAnswer(to question: String, reply: Int64, quotable: Bool, by caller: Caller) async throws
        -> OpenAnswerAnswer
    /// - Parameters:
    ///   - themes: what the answer is about from now on; nil leaves them.
    ///   - quotable: whether it may be read to others; nil leaves it.
    func sortAnswer(_ answer: Int64, themes: [String]?, quotable: Bool?, by caller: Caller) async throws
        -> OpenAnswerAnswer
    func countAnswers(to question: String, byWard: Bool, by caller: Caller) async throws -> AnswerCountAnswer
    func quotes(from question: String, ward: String?, theme: String?, by caller: Caller) async throws -> [QuoteAnswer]
}

package struct QuestionAnswer: Encodable, Hashable, Sendable {
    package var questionId: String
    package var campaign: String
    package var name: String
    package var words: String
    package var answers: Int64
    package var createdAt: String
    package var author: String

    package init(
        questionId: String, campaign: String, name: String, words: String, answers: Int64, createdAt: String,
        author: String
    ) {
        self.questionId = questionId
        self.campaign = campaign
        self.name = name
        self.words = words
        self.answers = answers
        self.createdAt = createdAt
        self.author = author
    }
}

package struct OpenAnswerAnswer: Encodable, Hashable, Sendable {
    package var answerId: String
    package var questionId: String
    package var replyId: String
    package var personId: String?
    package var ward: String
    package var text: String
    package var themes: [String]
    package var quotable: Bool
    package var at: String

    package init(
        answerId: String, questionId: String, replyId: String, personId: String?, ward: String, text: String,
        themes: [String], quotable: Bool, at: String
    ) {
        self.answerId = answerId
        self.questionId = questionId
        self.replyId = replyId
        self.personId = personId
        self.ward = ward
        self.text = text
        self.themes = themes
        self.quotable = quotable
        self.at = at
    }
}

/// How many answers there are, and how many of each theme. An answer may have several themes, so they may add up to
/// more than the answers.
package struct AnswerCountAnswer: Encodable, Hashable, Sendable {
    package var question: QuestionAnswer
    package var total: AnswerTally
    /// Empty unless asked for.
    package var wards: [AnswerTally]

    package init(question: QuestionAnswer, total: AnswerTally, wards: [AnswerTally]) {
        self.question = question
        self.total = total
        self.wards = wards
    }
}

package struct AnswerTally: Encodable, Hashable, Sendable {
    /// Nil for all of them; empty for people of no ward that we know.
    package var ward: String?
    package var answers: Int
    package var unsorted: Int
    package var themes: [ThemeCountAnswer]

    package init(ward: String?, answers: Int, unsorted: Int, themes: [ThemeCountAnswer]) {
        self.ward = ward
        self.answers = answers
        self.unsorted = unsorted
        self.themes = themes
    }
}

package struct ThemeCountAnswer: Encodable, Hashable, Sendable {
    package var theme: String
    package var answers: Int

    package init(theme: String, answers: Int) {
        self.theme = theme
        self.answers = answers
    }
}

/// Somebody's words, without what says who they are.
package struct QuoteAnswer: Encodable, Hashable, Sendable {
    package var text: String
    package var ward: String
    package var themes: [String]

    package init(text: String, ward: String, themes: [String]) {
        self.text = text
        self.ward = ward
        self.themes = themes
    }
}
