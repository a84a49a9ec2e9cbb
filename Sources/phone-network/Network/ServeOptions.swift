import ArgumentParser

/// Every flag of `serve`. Rates are probabilities, 0...1, drawn from the seed.
struct ServeOptions: ParsableArguments {
    @Option(help: "The address to listen on.") var host: String = "127.0.0.1"
    @Option(help: "The port to listen on; 0 takes a free one and prints it.") var port: Int = 0
    @Option(help: "The account SID; also the Basic user name.") var account: String
    @Option(help: "The auth token: Basic password, and the key of webhook signatures.") var token: String
    @Option(help: "Where replies are POSTed; without it people are silent.") var webhook: String?
    @Option(
        help: ArgumentHelp(
            "Connect here (http://host:port) for every webhook, still signing the URL it is addressed to.",
            discussion: "Repeat it for several daemons: they are taken in turn, as a load balancer does."))
    var deliverTo: [String] = []
    @Option(help: "A number we may send from; repeat it. Others are refused with 21606. None given: any number.")
    var sender: [String] = []

    @Option(help: "Decides personas and faults.") var seed: UInt64 = 1
    @Option(help: "people.json of make-lists. Phones not in it receive, and never answer.") var people: String?
    @Flag(help: "Nobody answers, whatever the people file says (benches).") var silentPeople = false
    @Option(help: "The witness log, NDJSON, appended to. Without it nothing is logged (benches).") var log: String?
    @Option(help: "wall: the machine's clock. shared: agreed with the daemon over /clock.")
    var clock: ClockChoice = .wall
    @Option(help: "Messages kept for look-ups; the oldest are forgotten.") var rememberMessages: Int = 1_000_000

    @Option(help: "How long an answer takes.") var latencyMs: Int = 5
    @Option(help: "Not accepted: 500 or 503 with Twilio's error object.") var errorRate: Double = 0.002
    @Option(help: "Not accepted: a 502 page of some proxy, without an error object.") var bareErrorRate: Double = 0
    @Option(help: "Not accepted: 429, code 20429.") var throttleRate: Double = 0.002
    @Option(help: "Accepted, and the connection closed without an answer.") var lostAnswerRate: Double = 0
    @Option(help: "Not accepted: the connection closed at the request's head.") var dropConnectionRate: Double = 0
    @Option(help: "Accepted, and the answer takes --slow-ms.") var slowRate: Double = 0
    @Option(help: "See --slow-rate.") var slowMs: Int = 20_000
    @Option(help: "Refuse (21610) who wrote a stop word to that number.") var blocksStopped: Bool = true

    @Option(help: "Texts that get a final receipt.") var receiptRate: Double = 0.97
    @Option(help: "Send the `sent` receipt before the final one.") var sentReceipts: Bool = true
    @Option(help: "Texts that end undelivered; nobody reads them.") var undeliveredRate: Double = 0.02
    @Option(help: "Final receipts that come minutes to hours late.") var lateReceiptRate: Double = 0.01
    @Option(help: "Final receipts that come at once, possibly before the answer.") var earlyReceiptRate: Double = 0
    @Option(help: "Webhooks delivered twice.") var duplicateWebhookRate: Double = 0.01
    @Option(help: "Keep delivering a refused, unanswered or 5xx webhook for so long; 0 tries once.")
    var redeliverSeconds: Double = 30
    @Option(help: "The pause between two tries.") var redeliverPeriodMs: Int = 250
    @Option(help: "Connections to one webhook host at a time.") var webhookConnections: Int = 8
    @Option(help: "A webhook not answered by then counts as unanswered.") var webhookTimeoutMs: Int = 15_000

    func validate() throws {
        let rates: [(String, Double)] = [
            ("--error-rate", errorRate), ("--bare-error-rate", bareErrorRate), ("--throttle-rate", throttleRate),
            ("--lost-answer-rate", lostAnswerRate), ("--drop-connection-rate", dropConnectionRate),
            ("--slow-rate", slowRate), ("--receipt-rate", receiptRate), ("--undelivered-rate", undeliveredRate),
            ("--late-receipt-rate", lateReceiptRate), ("--early-receipt-rate", earlyReceiptRate),
            ("--duplicate-webhook-rate", duplicateWebhookRate),
        ]
        for (name, rate) in rates where !(0...1).contains(rate) {
            throw ValidationError("\(name) is a probability between 0 and 1, not \(rate)")
        }
        guard (0...65_535).contains(port) else { throw ValidationError("--port is not a port: \(port)") }
        let counts: [(String, Int, Int)] = [
            ("--latency-ms", latencyMs, 0), ("--slow-ms", slowMs, 0), ("--redeliver-period-ms", redeliverPeriodMs, 1),
            ("--webhook-connections", webhookConnections, 1), ("--webhook-timeout-ms", webhookTimeoutMs, 1),
            ("--remember-messages", rememberMessages, 0),
        ]
        for (name, count, least) in counts where count < least {
            throw ValidationError("\(name) is at least \(least), not \(count)")
        }
        guard redeliverSeconds >= 0 else { throw ValidationError("--redeliver-seconds is not below 0") }
        if let webhook, WebAddress(webhook) == nil {
            throw ValidationError("--webhook is not an http or https URL: \(webhook)")
        }
        for place in deliverTo where WebAddress(place)?.isSecure != false {
            throw ValidationError("--deliver-to is not an http URL: \(place)")
        }
        if let webhook, WebAddress(webhook)?.isSecure == true, deliverTo.isEmpty {
            throw ValidationError("an https --webhook needs --deliver-to http://host:port: we speak plain http only")
        }
    }
}

/// How `--clock` is spelt.
enum ClockChoice: String, ExpressibleByArgument, CaseIterable, Sendable { case wall, shared }
