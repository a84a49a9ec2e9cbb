/// Counts that somebody published, or that the organization remembers: what a campaign can be compared with.
package protocol BaselineDesk: Sendable {
    func baselines() async throws -> [BaselineAnswer]
    func putBaseline(_ baseline: BaselineAnswer, by caller: Caller) async throws -> BaselineAnswer
}

package struct BaselineAnswer: Encodable, Hashable, Sendable {
    package var name: String
    package var action: String
    package var converted: Int64
    package var people: Int64
    package var source: String

    package init(
        name: String, action: String, converted: Int64, people: Int64, source: String
    ) {
        self.name = name
        self.action = action
        self.converted = converted
        self.people = people
        self.source = source
    }
}
