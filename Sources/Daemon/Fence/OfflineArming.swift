import Domain
import Foundation
import Storage
import Web

/// Arming a store that no daemon holds, from its configuration. Answers as the API would.
package enum OfflineArming {
    /// What is found in the store; changes nothing that a start of the daemon would not.
    package static func look(_ settings: Settings) async throws -> [UInt8] {
        try await with(settings) { arming, store, _ in
            try json(FenceAnswer(try store.read { try arming.findings($0) }, isFenced: arming.keeper.fence != nil))
        }
    }

    /// Takes the fence away.
    /// - Throws: `Refusal` when there is none.
    package static func arm(_ settings: Settings, resend: Bool) async throws -> [UInt8] {
        let identity = FenceArming.newIdentity()
        return try await with(settings) { arming, store, now in
            guard arming.keeper.fence != nil else {
                throw Refusal(
                    field: "store", reason: "\(settings.storePlace.words) is not fenced: texts may leave",
                    remedy: "There is nothing to do.")
            }
            let who = "\(Caller.localAdmin.name) \(NSUserName()), without a daemon"
            let armed = try store.write { transaction in
                try arming.arm(transaction, resend: resend, by: who, identity: identity, now: now)
            }
            try await arming.finish(identity: identity, number: armed.number, now: now)
            return try json(FenceAnswer(armed.findings, isFenced: arming.keeper.fence != nil))
        }
    }

    private static func with<Result>(
        _ settings: Settings, _ body: (FenceArming, Store, Timestamp) async throws -> Result
    ) async throws -> Result {
        let opened = try StoreOpening.open(settings, makeRehearsal: false, now: StoreClock().now())
        // Everything is committed by then; a connection left open ends with the process.
        defer { try? opened.store.driver.close() }
        let now = settings.clock.map { max($0.start, opened.rehearsalNow ?? .distantPast) } ?? StoreClock().now()
        let launch = try Assembly.launchSettings(settings, isRehearsal: opened.isRehearsal)
        let arming = FenceArming(keeper: opened.keeper, launch: launch)
        try arming.settleAtOpening(now: now)
        return try await body(arming, opened.store, now)
    }

    private static func json(_ answer: FenceAnswer) throws -> [UInt8] { [UInt8](try JSONAnswer.bytes(answer)) }
}
