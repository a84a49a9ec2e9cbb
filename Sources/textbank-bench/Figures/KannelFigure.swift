import CBench
import Daemon
import Foundation

/// Debian's Kannel does the same work: sendsms over HTTP in, a store on disk, an HTTP SMSC out, against the same
/// responder.
enum KannelFigure: Measurement {
    static let name = "kannel"
    static let about = "durable send beside Kannel's bearerbox and smsbox with their file store"

    static func measure(_ run: BenchRun) throws {
        if run.figure("durable_send") == nil { try SendFigure.measure(run) }
        guard let ours = run.figure("durable_send") else { return }
        let texts = run.sizes.choose(quick: 3_000, standard: 20_000, full: 20_000)
        let responder = try RunningResponder()
        defer { responder.end() }
        let kannel = try RunningKannel(responderPort: responder.port, slots: run.sizes.slots, in: run)
        defer { kannel.end() }
        var best: Round?
        for _ in 0..<run.rounds(standard: 2) {
            let round = try round(texts, kannel, responder, slots: run.sizes.slots)
            if round.perSecond > best?.perSecond ?? 0 { best = round }
        }
        guard let best else { return }
        run.report(
            Figure(
                name: "durable_send_beside_kannel", value: ours.value, unit: "per second",
                yardstick: ("kannel_file_store", best.perSecond), goal: .atLeast(6), messages: ours.messages,
                cpuMicrosecondsPerMessage: ours.cpuMicrosecondsPerMessage,
                details: [
                    "kannelTexts": Double(texts), "kannelCPUMicrosecondsPerText": best.cpuMicroseconds,
                    "sendsmsPerSecond": best.takenPerSecond,
                ]))
    }

    private struct Round {
        /// Texts that reached the responder, from the first request to smsbox on.
        var perSecond: Double
        /// What smsbox said yes to.
        var takenPerSecond: Double
        var cpuMicroseconds: Double
    }

    private static func round(
        _ texts: Int, _ kannel: RunningKannel, _ responder: RunningResponder, slots: Int
    ) throws -> Round {
        try responder.reset()
        let cpu = kannel.cpuSeconds
        let started = Monotonic.now()
        let taken = try BareLoop.loop(url: kannel.sendURL, credentials: nil, body: nil, count: texts, slots: slots)
        try Waiting.until("Kannel's last text", seconds: 600, everyMilliseconds: 50) {
            try responder.stats().requests >= texts
        }
        let seconds = Double(try responder.stats().last - started) / 1e6
        return Round(
            perSecond: Double(texts) / seconds, takenPerSecond: taken.perSecond,
            cpuMicroseconds: (kannel.cpuSeconds - cpu) * 1e6 / Double(texts))
    }
}

/// bearerbox and smsbox on loopback.
private final class RunningKannel {
    let sendURL: String
    private let bearerbox: Child
    private let smsbox: Child

    init(responderPort: Int, slots: Int, in run: BenchRun) throws {
        let ports = (0..<4).map { _ in Int(cbench_free_port()) }
        let config = run.path("kannel.conf")
        try Self.config(ports, responderPort: responderPort, slots: slots, folder: run.folder.path)
            .write(toFile: config, atomically: true, encoding: .utf8)
        let text =
            BenchText.rendered(firstName: "Person42").addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        sendURL =
            "http://127.0.0.1:\(ports[2])/cgi-bin/sendsms?username=bench&password=bench&from=12345&to=13125550142&text=\(text)"
        let bearerbox = try Child.other("/usr/sbin/bearerbox", [config], errorFile: run.path("bearerbox.err"))
        self.bearerbox = bearerbox
        let status = "http://127.0.0.1:\(ports[0])/status.txt?password=bench"
        func says(_ words: String) -> Bool { Asking.tryGet(status)?.contains(words) ?? false }
        try Waiting.until("bearerbox", seconds: 20, everyMilliseconds: 50) {
            guard bearerbox.isRunning else {
                throw BenchFailure("bearerbox ended; is the package kannel installed? (scripts/install kannel)")
            }
            return says("Status: running") && says("online")
        }
        smsbox = try Child.other("/usr/sbin/smsbox", [config], errorFile: run.path("smsbox.err"))
        try Waiting.until("smsbox", seconds: 20, everyMilliseconds: 50) { says("smsbox:") }
    }

    private static func config(_ ports: [Int], responderPort: Int, slots: Int, folder: String) -> String {
        """
        group = core
        admin-port = \(ports[0])
        admin-interface = "127.0.0.1"
        admin-password = "bench"
        smsbox-port = \(ports[1])
        smsbox-interface = "127.0.0.1"
        box-deny-ip = "*.*.*.*"
        box-allow-ip = "127.0.0.1"
        dlr-storage = internal
        store-type = file
        store-location = "\(folder)/kannel.store"
        log-file = "\(folder)/bearerbox.log"
        log-level = 2

        group = smsc
        smsc = http
        smsc-id = bench
        system-type = kannel
        smsc-username = bench
        smsc-password = bench
        port = \(ports[3])
        connect-allow-ip = "127.0.0.1"
        max-pending-submits = \(slots)
        send-url = "http://127.0.0.1:\(responderPort)/cgi-bin/sendsms"

        group = smsbox
        bearerbox-host = 127.0.0.1
        sendsms-port = \(ports[2])
        sendsms-interface = "127.0.0.1"
        sendsms-chars = "0123456789 +-"
        log-file = "\(folder)/smsbox.log"
        log-level = 2

        group = sendsms-user
        username = bench
        password = bench
        max-messages = 1

        group = sms-service
        keyword = default
        text = ""
        max-messages = 0

        """
    }

    var cpuSeconds: Double { bearerbox.cpuSeconds + smsbox.cpuSeconds }

    func end() {
        smsbox.end(patienceSeconds: 2)
        bearerbox.end(patienceSeconds: 2)
    }
}
