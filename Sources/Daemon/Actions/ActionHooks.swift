import Domain
import Gateways
import Importing
import Integrations

/// What a codec says, in the organization's words: the hook's action, and phones that are read as an import's are.
enum ActionWords {
    static func event(_ event: ActionEvent, action: String?) -> ActionEvent {
        var event = event
        event.action = event.action ?? action
        var phones: [Secret] = []
        for written in event.phones {
            let numbers = DeskPhones.candidates(PhoneCell.read(written.exposed))
            // Action Network writes digits with the country's code and no plus.
            let plain = PhoneNumber(e164: written.exposed.filter { !" -().".contains($0) })
            let readable = numbers.isEmpty ? plain.map { [$0] } ?? [] : numbers
            for phone in readable.isEmpty ? [written] : readable.map({ Secret($0.exposed) })
            where !phones.contains(phone) { phones.append(phone) }
        }
        event.phones = phones
        return event
    }
}

/// Action Network's webhook: proved by its path alone, kept whatever it says.
struct ActionNetworkHook: ActionHook {
    let codec: ActionNetwork
    let action: String
    let pathSecret: Secret?
    let canBeAsked: Bool

    /// The public site has compared the path's secret.
    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        WebhookVerdict(isAuthentic: true, why: "the path has the hook's secret")
    }

    func refusal(of webhook: WebhookCall, receivedAt: Timestamp) -> Refusal? { nil }

    func told(in webhook: WebhookCall, receivedAt: Timestamp) throws(WebhookError) -> ActionsTold {
        let reading = try codec.reading(of: webhook.body, receivedAt: receivedAt)
        return ActionsTold(
            events: reading.events.map { ActionWords.event($0, action: action) }, problem: Self.problem(in: reading))
    }

    private static func problem(in reading: ActionReading) -> String? {
        guard let first = reading.problems.first else { return nil }
        let more = reading.problems.count - 1
        return "\(first.field): \(first.reason)" + (more > 0 ? ", and \(more) more" : "")
    }
}

/// The webhook of everything that signs as Standard Webhooks says.
struct SignedHook: ActionHook {
    let codec: SignedActions
    var pathSecret: Secret? { nil }
    var canBeAsked: Bool { false }

    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        codec.verdict(on: webhook, at: now)
    }

    func refusal(of webhook: WebhookCall, receivedAt: Timestamp) -> Refusal? {
        do throws(Refusal) {
            _ = try read(webhook, receivedAt)
            return nil
        } catch {
            return error
        }
    }

    func told(in webhook: WebhookCall, receivedAt: Timestamp) throws(WebhookError) -> ActionsTold {
        do throws(Refusal) {
            return ActionsTold(
                events: try read(webhook, receivedAt).events.map { ActionWords.event($0, action: nil) })
        } catch {
            throw WebhookError(error.rejections.first.map { "\($0.field): \($0.reason)" } ?? "it cannot be read")
        }
    }

    private func read(_ webhook: WebhookCall, _ receivedAt: Timestamp) throws(Refusal) -> ActionReading {
        try codec.reading(
            of: webhook.body, delivery: StandardWebhook.delivery(of: webhook) ?? "", receivedAt: receivedAt)
    }
}
