import Domain
import Gateways
import Hummingbird
import Logging

/// Webhooks of other systems that tell what people did: `/hooks/actions/<name>`, with the secret as a further segment where
/// the system signs nothing.
extension PublicSite {
    func actionHook(_ request: Request, target: String) async -> Response {
        guard request.method == .post, let door = actionDoor(of: target) else {
            counters.countStray()
            return Self.noSuchHook
        }
        do {
            let body = try await BodyReading.bytes(of: request, limit: Self.largestWebhook)
            // Without the secret of the path: what is kept in the inbox needs none.
            let call = WebhookCall(
                method: request.method.rawValue, url: publicURL + "/hooks/actions/" + door.name,
                headers: Self.headers(of: request), body: body)
            guard door.hook.authenticate(call, at: authenticationTime()).isAuthentic else {
                counters.count(.forged, gateway: door.position)
                return Problem.notAuthentic.response
            }
            if let refusal = door.hook.refusal(of: call, receivedAt: receivingTime()) {
                counters.count(.unreadable, gateway: door.position)
                return Problem.refused(refusal).response
            }
            return await keep(call, door: door)
        } catch let problem as Problem {
            counters.count(.tooLarge, gateway: door.position)
            return problem.response
        } catch {
            // The caller hung up in the middle: there is nobody to answer.
            return Problem.badRequest(field: "body", reason: "it broke off", remedy: "Send it again.").response
        }
    }

    private func keep(_ call: WebhookCall, door: ActionDoor) async -> Response {
        do {
            try await inbox.keep(
                ReceivedWebhook(gateway: ActionInbox.name(of: door.name), call: call, events: [], problem: nil))
        } catch {
            counters.count(.notKept, gateway: door.position)
            logger.warning(
                "a webhook could not be kept; its sender was asked to send it again",
                metadata: ["source": "\(door.name)", "error.type": "\(type(of: error))"])
            return Problem.busy("The webhook could not be kept. Send it again.").response
        }
        counters.count(.kept, gateway: door.position)
        return Response(status: .ok)
    }

    private static let noSuchHook = Problem.notFound("such hook").response

    /// The hook whose name and secret the path has. An unknown name and a wrong secret look and take the same: every hook
    /// is compared, and none of the comparisons stops early.
    private func actionDoor(of target: String) -> ActionDoor? {
        let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let segments = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard segments.count == 3 || segments.count == 4 else { return nil }
        let given = segments.count == 4 ? Array(segments[3]) : []
        var found: ActionDoor?
        for door in actionDoors {
            let secret = Array((door.hook.pathSecret?.exposed ?? "").utf8)
            let isSecret = ConstantTime.equals(given, secret)
            let isNamed = ConstantTime.equals(segments[2], door.name.utf8)
            if isSecret && isNamed && (segments.count == 4) == (door.hook.pathSecret != nil) { found = door }
        }
        return found
    }
}
