import Domain
import Gateways
import Simulator
import Storage

/// The shipped SQL with a bug planted: every statement goes through a function that may change it.
final class SabotagedDriver: SQLDriver {
    private let base: any SQLDriver
    private let rewrite: @Sendable (String) -> String

    init(_ base: any SQLDriver, rewrite: @escaping @Sendable (String) -> String) {
        self.base = base
        self.rewrite = rewrite
    }

    func write<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        try base.write { try body(SabotagedConnection($0, rewrite: rewrite)) }
    }

    func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        try base.read { try body(SabotagedConnection($0, rewrite: rewrite)) }
    }

    func close() throws(StoreError) { try base.close() }
}

private final class SabotagedConnection: SQLConnection {
    private let base: any SQLConnection
    private let rewrite: @Sendable (String) -> String

    init(_ base: any SQLConnection, rewrite: @escaping @Sendable (String) -> String) {
        self.base = base
        self.rewrite = rewrite
    }

    var dialect: SQLDialect { base.dialect }

    func storeTime() throws(StoreError) -> Timestamp { try base.storeTime() }

    func run(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> Int {
        try base.run(rewrite(statement), arguments)
    }

    func query(_ statement: String, _ arguments: [SQLValue]) throws(StoreError) -> [SQLRow] {
        try base.query(rewrite(statement), arguments)
    }

    func runEach(_ statement: String, _ argumentSets: [[SQLValue]]) throws(StoreError) -> [Int] {
        try base.runEach(rewrite(statement), argumentSets)
    }

    func visit(_ statement: String, _ arguments: [SQLValue], _ row: (SQLRow) throws -> Void) throws {
        try base.visit(rewrite(statement), arguments, row)
    }
}

/// A gateway whose judgement is wrong.
struct SabotagedGateway: Gateway {
    static let kind = "sabotaged"
    static let settingKeys: [GatewaySettingKey] = []

    var base: any Gateway
    var outcome: @Sendable (Outcome) -> Outcome = { $0 }
    var verdict: @Sendable (WebhookVerdict) -> WebhookVerdict = { $0 }

    init(_ base: any Gateway) { self.base = base }
    init(_ settings: GatewaySettings) throws(Refusal) {
        throw Refusal(field: "kind", reason: "it is not for configurations", remedy: "Wrap another gateway.")
    }

    var capabilities: GatewayCapabilities { base.capabilities }
    func call(for batch: [OutboundText]) -> HTTPCall { base.call(for: batch) }
    func outcomes(of answer: HTTPAnswer, for batch: [OutboundText]) -> [Outcome] {
        base.outcomes(of: answer, for: batch).map(outcome)
    }
    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        verdict(base.authenticate(webhook, at: now))
    }
    func events(in webhook: WebhookCall) throws(WebhookError) -> [InboundEvent] { try base.events(in: webhook) }
    var acknowledgement: WebhookAcknowledgement { base.acknowledgement }
    var secrets: [Secret] { base.secrets }
    var pathSecret: Secret? { base.pathSecret }
    func rejection(ofReceiptCode code: String) -> RejectionClass? { base.rejection(ofReceiptCode: code) }
}
