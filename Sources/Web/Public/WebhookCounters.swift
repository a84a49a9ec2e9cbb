import Synchronization

/// How many webhooks of each gateway came to what.
package final class WebhookCounters: MetricsReader {
    package enum Result: String, Hashable, Sendable, CaseIterable {
        /// On disk and acknowledged.
        case kept
        /// Authentic, kept, and of a form we cannot read.
        case unreadable
        /// Not authentic: 403.
        case forged
        /// Above the size that is read at all: 413.
        case tooLarge = "too_large"
        /// Could not be made durable: 503, the provider tries again.
        case notKept = "not_kept"
    }

    private let gateways: [String]
    private let counts: Mutex<[Int]>
    private let strays = Atomic<Int>(0)

    /// - Parameter gateways: the configured names, in order.
    package init(gateways: [String]) {
        self.gateways = gateways
        counts = Mutex(Array(repeating: 0, count: gateways.count * Result.allCases.count))
    }

    /// - Parameter gateway: the position of the gateway's name.
    func count(_ result: Result, gateway: Int) {
        guard let place = Result.allCases.firstIndex(of: result) else { return }
        counts.withLock { $0[gateway * Result.allCases.count + place] += 1 }
    }

    /// A webhook for a gateway that is not configured.
    func countStray() { strays.wrappingAdd(1, ordering: .relaxed) }

    package func count(of result: Result, gateway: String) -> Int {
        guard let position = gateways.firstIndex(of: gateway), let place = Result.allCases.firstIndex(of: result) else {
            return 0
        }
        return counts.withLock { $0[position * Result.allCases.count + place] }
    }

    package func families() async -> [MetricFamily] {
        let counts = counts.withLock { $0 }
        var samples: [MetricSample] = []
        for (position, gateway) in gateways.enumerated() {
            for (place, result) in Result.allCases.enumerated() {
                samples.append(
                    MetricSample(
                        Double(counts[position * Result.allCases.count + place]),
                        labels: [.init("direction", "in"), .init("gateway", gateway), .init("result", result.rawValue)])
                )
            }
        }
        return [
            MetricFamily(
                "textbank_webhook_deliveries_total", .counter, help: "Webhooks by gateway and what came of them.",
                samples: samples),
            MetricFamily(
                "textbank_stray_webhooks_total", .counter,
                help: "Requests to /hooks for a gateway that is not configured.",
                samples: [MetricSample(Double(strays.load(ordering: .relaxed)))]),
        ]
    }
}
