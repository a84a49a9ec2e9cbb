/// One number and us: every text and every reply between them.
package struct ConversationID: RowIdentifier {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

/// An open question that a campaign asks ("What should the money be used for?").
package struct QuestionID: RowIdentifier {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

/// One person's answer to an open question, in their words.
package struct AnswerID: RowIdentifier {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}
