import Domain
import Engine
import Storage
import Web

extension StoreDesk {
    package func status() async throws -> StatusAnswer {
        let (settings, now) = (settings, store.now())
        return try await read { transaction in
            let known = try transaction.messageCounts()
            let counts = MessageState.allCases.map { state in
                (state.word, known.first { $0.state == state }?.count ?? 0)
            }
            return StatusAnswer(
                version: settings.version, organization: settings.launch.organization,
                zone: settings.launch.zone, rehearsal: settings.launch.isRehearsal,
                fenced: settings.fence?.keeper.reason, now: ISO8601.format(now),
                lanes: try transaction.lanes().map { lane in
                    .init(gateway: lane.gateway, sender: lane.sender, pausedReason: lane.pausedReason)
                },
                messages: Dictionary(uniqueKeysWithValues: counts),
                waitingWebhooks: try transaction.countWaitingWebhooks(),
                parkedWebhooks: try transaction.countParkedWebhooks(),
                heldMessages: known.first { $0.state == .claimed }?.count ?? 0)
        }
    }
}
