import Domain
import Synchronization
import Web

/// A desk that gives prepared answers by the name of the function, and remembers what it was asked.
final class StubDesk: Desk {
    private let answers: [String: any Sendable]
    private let failure: (any Error)?
    private let tokens: [String: Caller]
    private let asked = Mutex<[String]>([])
    private let uploaded = Mutex(0)

    init(
        answers: [String: any Sendable] = [:], failure: (any Error)? = nil, tokens: [String: Caller] = [:]
    ) {
        self.answers = answers
        self.failure = failure
        self.tokens = tokens
    }

    var calls: [String] { asked.withLock { $0 } }
    var uploadedBytes: Int { uploaded.withLock { $0 } }

    func reply<Value>(_ name: String) async throws -> Value {
        asked.withLock { $0.append(name) }
        if let failure { throw failure }
        guard let answer = answers[name] as? Value else { throw DeskFailure.notFound("prepared answer") }
        return answer
    }

    private func take(_ bytes: some Upload) async throws {
        for try await piece in bytes { uploaded.withLock { $0 += piece.count } }
    }

    func caller(tokenHash: String) async throws -> Caller? { tokens[tokenHash] }

    func importList(_ order: ImportOrder, bytes: any Upload, by caller: Caller) async throws -> ImportAnswer {
        try await take(bytes)
        return try await reply("importList \(order.list) \(order.kind ?? "-") dry \(order.isDryRun)")
    }
    func importOptOuts(file: String, bytes: any Upload, by caller: Caller) async throws -> OptOutImportAnswer {
        try await take(bytes)
        return try await reply("importOptOuts")
    }
    func importConversions(_ order: ConversionOrder, bytes: any Upload, by caller: Caller) async throws
        -> ConversionImportAnswer
    {
        try await take(bytes)
        return try await reply("importConversions")
    }

    func actionSources() async throws -> [ActionSourceAnswer] { try await reply("actionSources") }
    func unmatchedActions(limit: Int, by caller: Caller) async throws -> [UnmatchedActionAnswer] {
        try await reply("unmatchedActions \(limit)")
    }
    func matchAction(_ id: Int64, phone: String, by caller: Caller) async throws -> MatchedActionAnswer {
        try await reply("matchAction \(id)")
    }
    func baselines() async throws -> [BaselineAnswer] { try await reply("baselines") }
    func putBaseline(_ baseline: BaselineAnswer, by caller: Caller) async throws -> BaselineAnswer {
        try await reply("putBaseline")
    }
    func launch(plan: String, isDryRun: Bool, by caller: Caller) async throws -> LaunchAnswer {
        try await reply("launch")
    }
    func campaigns() async throws -> [CampaignSummary] { try await reply("campaigns") }
    func campaign(named name: String) async throws -> CampaignAnswer { try await reply("campaign") }
    func change(_ campaign: String, _ change: CampaignChange, because reason: String, by caller: Caller) async throws
        -> CampaignAnswer
    { try await reply("change") }
    func importRows(_ importing: Int64, all: Bool, by caller: Caller) async throws -> Pages<ImportRowAnswer> {
        try await reply("importRows")
    }
    func lists() async throws -> [ListAnswer] { try await reply("lists") }
    func list(named name: String) async throws -> ListAnswer { try await reply("list") }
    func members(of list: String, by caller: Caller) async throws -> Pages<MemberAnswer> { try await reply("members") }
    func meetings() async throws -> [MeetingAnswer] { try await reply("meetings") }
    func putMeeting(_ order: MeetingOrder, by caller: Caller) async throws -> MeetingAnswer {
        try await reply("putMeeting")
    }
    func optOut(phone: String, note: String?, by caller: Caller) async throws -> ConsentChangeAnswer {
        try await reply("optOut")
    }
    func optIn(phone: String, note: String, by caller: Caller) async throws -> ConsentChangeAnswer {
        try await reply("optIn")
    }
    func verifyConsent(expected: String?, by caller: Caller) async throws -> LedgerAnswer {
        try await reply("verifyConsent \(expected ?? "-")")
    }
    func erase(phone: String, note: String, by caller: Caller) async throws -> ErasureAnswer {
        try await reply("erase \(note)")
    }
    func optOuts(by caller: Caller) async throws -> Pages<OptOutAnswer> { try await reply("optOuts") }
    func suppressionCounts() async throws -> [String: Int64] { try await reply("suppressionCounts") }
    func review(list: String?, by caller: Caller) async throws -> [ReviewAnswer] { try await reply("review") }
    func settleReview(_ person: Int64, phone: String?, by caller: Caller) async throws -> SettledReviewAnswer {
        try await reply("settleReview")
    }
    func person(phone: String, by caller: Caller) async throws -> PersonAnswer { try await reply("person") }
    func prove(_ campaign: String) async throws -> ProofAnswer { try await reply("prove") }
    func uncertain(_ campaign: String, by caller: Caller) async throws -> [UncertainAnswer] {
        try await reply("uncertain")
    }
    func messageProofs(_ campaign: String, by caller: Caller) async throws -> Pages<MessageProofAnswer> {
        try await reply("messageProofs")
    }
    func settle(_ campaign: String, as word: DoubtWord, named: [String]?, by caller: Caller) async throws
        -> DoubtOrderAnswer
    { try await reply("settle \(word.rawValue) \(named?.joined(separator: " ") ?? "all")") }
    func resendAbsent(_ campaign: String, by caller: Caller) async throws -> DoubtOrderAnswer {
        try await reply("resendAbsent")
    }
    func compare(_ campaign: String, _ question: CompareQuestion) async throws -> ComparisonAnswer {
        try await reply(
            "compare \(question.by?.rawValue ?? "as defined") \(question.asOf ?? "now") \(question.baseline ?? "the plan's")"
                + (question.version.map { " version \($0)" } ?? ""))
    }
    func comparisons(of campaign: String) async throws -> [DefinedComparisonAnswer] {
        try await reply("comparisons \(campaign)")
    }
    func define(_ campaign: String, _ order: ComparisonOrder, by caller: Caller) async throws
        -> DefinedComparisonAnswer
    { try await reply("define \(campaign) \(order.baseline ?? "-") \(order.by?.rawValue ?? "-"): \(order.reason)") }
    func report(_ campaign: String, _ order: ReportOrder, by caller: Caller) async throws -> ReportDocument {
        try await reply("report \(order.language.rawValue)\(order.isInternal ? " internal" : "")")
    }
    func converted(_ campaign: String, action: String?, by caller: Caller) async throws -> Pages<ConvertedAnswer> {
        try await reply("converted")
    }
    func fence() async throws -> FenceAnswer { try await reply("fence") }
    func arm(resend: Bool, by caller: Caller) async throws -> FenceAnswer { try await reply("arm resend \(resend)") }
    func status() async throws -> StatusAnswer { try await reply("status") }
    func tokens() async throws -> [TokenAnswer] { try await reply("tokens") }
    func replay(campaign: String?, adopting: Bool, showing: Bool, by caller: Caller) async throws -> ReplayAnswer {
        try await reply("replay \(campaign ?? "all") adopt \(adopting) show \(showing)")
    }
    func auditLog(who: String?, phone: String?, limit: Int, by caller: Caller) async throws -> [AuditAnswer] {
        try await reply("auditLog")
    }
    func addToken(name: String, role: Role, scope: Scope?, by caller: Caller) async throws -> NewTokenAnswer {
        try await reply("addToken")
    }
    func revokeToken(name: String, by caller: Caller) async throws { let _: Bool = try await reply("revokeToken") }
}
