import Domain
import Engine
import Storage
import Web

extension StoreDesk {
    package func status() async throws -> StatusAnswer {
        let (settings, now) = (settings, store.now())
        return try await read { transaction in
            // Every screen asks this first: it must cost the same however much was ever sent.
            let texts = try transaction.textsUnderWay()
            return StatusAnswer(
                version: settings.version, organization: settings.launch.organization,
                zone: settings.launch.zone, rehearsal: settings.launch.isRehearsal,
                fenced: settings.fence?.keeper.reason, now: ISO8601.format(now),
                lanes: try transaction.lanes().map { lane in
                    .init(gateway: lane.gateway, sender: lane.sender, pausedReason: lane.pausedReason)
                },
                messages: [
                    MessageState.queued.word: texts.queued, MessageState.claimed.word: texts.claimed,
                    MessageState.uncertain.word: texts.uncertain,
                ],
                waitingWebhooks: try transaction.countWaitingWebhooks(),
                parkedWebhooks: try transaction.countParkedWebhooks(),
                heldMessages: texts.claimed)
        }
    }
}
