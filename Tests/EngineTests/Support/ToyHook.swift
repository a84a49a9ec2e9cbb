import Domain
import Gateways

/// A system whose webhooks are lines of `name=value` words, one event a line: `key=s1 progress=done at=60 phone=+1…`. `at` is
/// in seconds since the stage's start.
struct ToyHook: ActionHook {
    static let name = "page"

    var pathSecret: Secret? { nil }
    var canBeAsked: Bool { true }

    func authenticate(_ webhook: WebhookCall, at now: Timestamp?) -> WebhookVerdict {
        WebhookVerdict(isAuthentic: true, why: "nobody else knows this hook")
    }

    func refusal(of webhook: WebhookCall, receivedAt: Timestamp) -> Refusal? { nil }

    func told(in webhook: WebhookCall, receivedAt: Timestamp) throws(WebhookError) -> ActionsTold {
        var told = ActionsTold(events: [])
        for line in String(decoding: webhook.body, as: UTF8.self).split(separator: "\n") {
            var words: [String: String] = [:]
            for word in line.split(separator: " ") {
                let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
                if parts.count == 2 { words[parts[0]] = parts[1] }
            }
            guard let key = words["key"] else {
                told.problem = "a line has no key"
                continue
            }
            let at = words["at"].flatMap { Int64($0) }.map { Stage.start.adding(seconds: $0) }
            told.events.append(
                ActionEvent(
                    key: key, action: words["action"] ?? "postcard",
                    progress: words["progress"].flatMap(ActionEvent.Progress.init) ?? .done,
                    evidence: words["evidence"].flatMap(Evidence.init) ?? .form, at: at ?? receivedAt,
                    isDated: at != nil,
                    asOf: words["as_of"].flatMap { Int64($0) }.map { Stage.start.adding(seconds: $0) },
                    token: words["token"].map(LinkToken.init(stored:)), knownID: words["id"],
                    phones: words["phone"].map { [Secret($0)] } ?? [],
                    emails: words["email"].map { [Secret($0)] } ?? [],
                    textRefusal: words["refusal"].flatMap(ActionEvent.TextRefusal.init),
                    isVerified: words["verified"] == "yes",
                    verifyURL: words["verified"] == "yes" ? nil : "https://page.example/\(key)"))
        }
        return told
    }
}
