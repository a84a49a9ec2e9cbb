import NIOCore
import NIOHTTP1
import NIOPosix

/// Delivers webhooks: few connections per host, replies before receipts, and the same webhook again while the receiver
/// is away, so that a daemon started anew still hears what was said meanwhile.
///
/// Lives on one event loop and is only touched there; hence unchecked.
final class WebhookClient: @unchecked Sendable {
    struct Settings: Sendable {
        var connections: Int
        var timeout: TimeAmount
        var redeliverMicroseconds: Int64
        var redeliverPeriod: TimeAmount
        /// Where to connect, whatever the URL says: in turn where there are several, as a load balancer does.
        var deliverTo: [WebAddress]
    }

    /// Webhooks not finished: waiting, on the wire, or between two tries.
    private(set) var outstanding = 0
    private(set) var retries = 0

    private let loop: any EventLoop
    private let settings: Settings
    private var hosts: [String: Host] = [:]
    private var turns = 0
    private var resting: [ObjectIdentifier: WebhookDelivery] = [:]

    private final class Host: @unchecked Sendable {
        let name: String
        let port: Int
        var urgent = Line<WebhookDelivery>()
        var others = Line<WebhookDelivery>()
        var idle: [WebhookConnection] = []
        var open: [ObjectIdentifier: WebhookConnection] = [:]
        var connecting = 0
        var isPaused = false
        var unreachableSinceMicroseconds: Int64?

        init(name: String, port: Int) {
            self.name = name
            self.port = port
        }

        var waiting: Int { urgent.count + others.count }
        func next() -> WebhookDelivery? { urgent.popFirst() ?? others.popFirst() }
        func putBack(_ delivery: WebhookDelivery) {
            if delivery.isUrgent { urgent.putBack(delivery) } else { others.putBack(delivery) }
        }
    }

    init(loop: any EventLoop, settings: Settings) {
        self.loop = loop
        self.settings = settings
    }

    func send(_ delivery: WebhookDelivery) {
        outstanding += 1
        enqueue(delivery)
    }

    private func enqueue(_ delivery: WebhookDelivery) {
        let host = host(for: delivery)
        if delivery.isUrgent { host.urgent.append(delivery) } else { host.others.append(delivery) }
        pump(host)
    }

    /// The next in turn of those that listen, as far as we know; of all when none does.
    private func host(for delivery: WebhookDelivery) -> Host {
        guard !settings.deliverTo.isEmpty else { return host(at: delivery.address) }
        turns += 1
        let all = settings.deliverTo.map { host(at: $0) }
        let open = all.filter { $0.unreachableSinceMicroseconds == nil }
        return open.isEmpty ? all[turns % all.count] : open[turns % open.count]
    }

    private func host(at address: WebAddress) -> Host {
        let key = "\(address.host):\(address.port)"
        let host = hosts[key] ?? Host(name: address.host, port: address.port)
        hosts[key] = host
        return host
    }

    /// Ends everything unfinished without an answer, for a network that is going down.
    func abandonAll() {
        for host in hosts.values {
            host.isPaused = true
            while let delivery = host.next() { finish(delivery, status: delivery.lastStatus, answered: false) }
            for connection in host.open.values {
                let current = connection.delivery
                connection.whenAnswered = nil
                connection.close()
                if let current { finish(current, status: 0, answered: false) }
            }
        }
        for delivery in resting.values { finish(delivery, status: delivery.lastStatus, answered: false) }
        resting = [:]
    }

    private func pump(_ host: Host) {
        while !host.isPaused, host.waiting > 0 {
            if let connection = host.idle.popLast() {
                guard connection.isOpen, let delivery = host.next() else { continue }
                delivery.attempts += 1
                connection.send(delivery, timeout: settings.timeout)
            } else {
                let mayOpen = settings.connections - host.open.count - host.connecting
                guard mayOpen > 0, host.connecting < host.waiting else { return }
                connect(host)
            }
        }
    }

    private func connect(_ host: Host) {
        host.connecting += 1
        let connection = WebhookConnection()
        connection.whenAnswered = { [weak self] in self?.answered(host, $0, $1, $2) }
        connection.whenClosed = { [weak self] closed in
            host.open[ObjectIdentifier(closed)] = nil
            host.idle.removeAll { $0 === closed }
            self?.pump(host)
        }
        let bootstrap = ClientBootstrap(group: loop)
            .channelOption(ChannelOptions.socketOption(.tcp_nodelay), value: 1)
            .connectTimeout(.seconds(5))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHTTPClientHandlers()
                    try channel.pipeline.syncOperations.addHandler(connection)
                }
            }
        bootstrap.connect(host: host.name, port: host.port).whenComplete { result in
            host.connecting -= 1
            switch result {
            case .success:
                host.unreachableSinceMicroseconds = nil
                guard connection.isOpen else { return self.pump(host) }
                host.open[ObjectIdentifier(connection)] = connection
                host.idle.append(connection)
                self.pump(host)
            case .failure: self.refused(host)
            }
        }
    }

    /// Nobody listens. Waits a period; gives everything up once that has lasted too long.
    private func refused(_ host: Host) {
        let now = monotonicMicroseconds()
        let since = host.unreachableSinceMicroseconds ?? now
        host.unreachableSinceMicroseconds = since
        if now - since >= settings.redeliverMicroseconds {
            while let delivery = host.next() {
                delivery.attempts += 1
                finish(delivery, status: delivery.lastStatus, answered: false)
            }
            return
        }
        guard !host.isPaused, host.waiting > 0 || settings.deliverTo.count > 1 else { return }
        host.isPaused = true
        retries += 1
        // What waits goes to another that listens, where there is one.
        if settings.deliverTo.contains(where: { self.host(at: $0).unreachableSinceMicroseconds == nil }) {
            var moving: [WebhookDelivery] = []
            while let delivery = host.next() { moving.append(delivery) }
            for delivery in moving { enqueue(delivery) }
        }
        loop.scheduleTask(in: settings.redeliverPeriod) {
            host.isPaused = false
            // Of several, one that was away is tried again now and then even when nothing waits for it.
            if self.settings.deliverTo.count > 1, host.waiting == 0 { self.connect(host) }
            self.pump(host)
        }
    }

    private func answered(_ host: Host, _ connection: WebhookConnection, _ delivery: WebhookDelivery, _ status: Int?) {
        if connection.isOpen { host.idle.append(connection) }
        delivery.lastStatus = status ?? 0
        let isFinal = status.map { $0 < 500 && $0 != 429 } ?? false
        let now = monotonicMicroseconds()
        let since = delivery.troubleSinceMicroseconds ?? now
        delivery.troubleSinceMicroseconds = since
        if isFinal || now - since >= settings.redeliverMicroseconds {
            finish(delivery, status: status ?? 0, answered: status != nil)
        } else {
            retries += 1
            resting[ObjectIdentifier(delivery)] = delivery
            let id = ObjectIdentifier(delivery)
            loop.scheduleTask(in: settings.redeliverPeriod) {
                guard let rested = self.resting.removeValue(forKey: id) else { return }
                if self.settings.deliverTo.count > 1 { return self.enqueue(rested) }
                host.putBack(rested)
                self.pump(host)
            }
        }
        pump(host)
    }

    private func finish(_ delivery: WebhookDelivery, status: Int, answered: Bool) {
        outstanding -= 1
        delivery.whenDone(
            WebhookResult(
                status: status, answeredAt: answered ? Moment.machineNow() : nil, attempts: delivery.attempts))
    }
}
