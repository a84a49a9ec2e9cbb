/// The text one person is sent: blanks filled, in normal form C, replacements made, counted. What is counted is what
/// is sent, per person: one curly apostrophe in one name changes that person's price.
package struct Rendering: Hashable, Sendable {
    package let text: String
    package let count: SegmentCount

    /// - Parameter isSmart: make the replacements of `SmartEncoding` first.
    /// - Throws: a `Refusal` for a text that must not be sent: empty, or with control characters.
    package init(text: String, isSmart: Bool) throws(Refusal) {
        self.text = isSmart ? SmartEncoding.applied(to: text) : NormalForm.composed(text)
        count = try SegmentCount(of: self.text)
    }
}
