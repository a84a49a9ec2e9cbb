import Domain
import Engine
import Storage
import Web

/// The desk behind the API: everything the API offers, done over the store. One file per subject.
package struct StoreDesk: Desk {
    let store: any StoreAccess
    package let settings: DeskSettings

    package init(store: any StoreAccess, settings: DeskSettings) {
        self.store = store
        self.settings = settings
    }

    /// Reads on one snapshot; the store's own troubles become words for the caller.
    func read<Result: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Result) async throws -> Result {
        do {
            return try await store.read(body)
        } catch let error as StoreError {
            throw Self.failure(error)
        }
    }

    /// Writes in one transaction, between the engine's turns.
    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction, _ now: Timestamp) throws -> Changed<Result>
    ) async throws -> Result {
        do {
            return try await store.write(body)
        } catch let error as StoreError {
            throw Self.failure(error)
        }
    }

    /// One line of the audit log, by itself: for looks and exports, which change nothing else.
    func audit(_ caller: Caller, _ what: String, _ detail: String, person: PersonID? = nil) async throws {
        try await write { transaction, now in
            try transaction.audit(who: caller.name, what: what, detail: detail, person: person, now: now)
            return Changed(())
        }
    }

    private static func failure(_ error: StoreError) -> DeskFailure {
        switch error {
        case .busy, .unreachable, .diskFull, .commitUnknown: .busy("\(error)")
        // What the database itself said names tables and columns, never values.
        case .foreign, .unusable, .constraint, .failed: .fault("\(error)")
        }
    }
}

/// What the desk needs to know of the installation.
package struct DeskSettings: Sendable {
    package var version: String
    package var launch: LaunchSettings
    package var whereabouts: WhereaboutsRule
    /// Names of the gateways that can be asked what became of a text.
    package var askableGateways: Set<String>
    /// Where people do what we ask, beside their answers.
    package var actions: [ActionSource]
    /// Takes the store's fence away; nil where there is none to take.
    package var fence: FenceArming?
    /// Whether webhooks wait on disk that the store has not read: nothing leaves meanwhile.
    package var isSpooling: @Sendable () -> Bool
    /// The present rules by which replies are read.
    package var reader: ReplyReader
    /// Reads a plan as organizers write it.
    package var plan: @Sendable (_ yaml: String) throws(Refusal) -> Plan
    /// 32 bytes from the system's generator, for tokens.
    package var random: @Sendable () -> [UInt8]

    package init(
        version: String = Product.version, launch: LaunchSettings, whereabouts: WhereaboutsRule = WhereaboutsRule(),
        askableGateways: Set<String> = [], actions: [ActionSource] = [],
        fence: FenceArming? = nil,
        isSpooling: @escaping @Sendable () -> Bool = { false }, reader: ReplyReader = ReplyReader(),
        plan: @escaping @Sendable (_ yaml: String) throws(Refusal) -> Plan = { yaml throws(Refusal) in
            try PlanReader.plan(fromYAML: yaml)
        },
        random: @escaping @Sendable () -> [UInt8] = {
            var generator = SystemRandomNumberGenerator()
            return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        }
    ) {
        self.version = version
        self.launch = launch
        self.whereabouts = whereabouts
        self.askableGateways = askableGateways
        self.actions = actions
        self.fence = fence
        self.isSpooling = isSpooling
        self.reader = reader
        self.plan = plan
        self.random = random
    }
}

extension Transaction {
    /// The campaign of that name, or `DeskFailure.notFound`.
    func requiredCampaign(_ name: String) throws -> StoredCampaign {
        guard let campaign = try campaign(named: name) else { throw DeskFailure.notFound("campaign \"\(name)\"") }
        return campaign
    }

    /// The list of that name, or `DeskFailure.notFound`.
    func requiredList(_ name: String) throws -> StoredList {
        guard let list = try list(named: name) else { throw DeskFailure.notFound("list \"\(name)\"") }
        return list
    }
}
