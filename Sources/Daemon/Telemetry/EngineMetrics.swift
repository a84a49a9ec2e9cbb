import Domain
import Engine
import Web

/// The engine's numbers for Prometheus. Labels are outcomes and reasons, never people or campaigns.
struct EngineMetrics: MetricsReader {
    let writer: WriterThread

    func families() async -> [MetricFamily] {
        let glance = writer.glance
        let counters = glance.counters
        func result(_ word: String, _ count: Int) -> MetricSample {
            MetricSample(Double(count), labels: [MetricSample.Label("result", word)])
        }
        return [
            MetricFamily(
                "textbank_messages_sent_total", .counter, help: "Hand-overs by what the gateway answered.",
                samples: [
                    result("accepted", counters.accepted), result("rejected", counters.rejected),
                    result("throttled", counters.throttled), result("unreachable", counters.unreachable),
                    result("uncertain", counters.uncertain),
                ]),
            count("textbank_message_segments_total", "Segments the gateways accepted.", counters.acceptedSegments),
            count(
                "textbank_webhooks_kept_total", "Webhooks taken into the store.",
                counters.webhooks + glance.absorbedFromSpool),
            count("textbank_replies_total", "Texts that people sent us.", counters.replies),
            count("textbank_opt_outs_total", "Numbers suppressed by a reply.", counters.optOuts),
            count("textbank_conversions_total", "Actions recorded from replies.", counters.conversions),
            count("textbank_messages_expired_total", "Messages that ran out of time unsent.", counters.expired),
            count("textbank_lane_pauses_total", "Lanes paused because of the gateway's answer.", counters.lanePauses),
            count(
                "textbank_store_failures_total", "Turns in which the store could not be written.",
                counters.storeFailures),
            gauge(
                "textbank_doubtful_at_start", "Claims of an earlier process that became uncertain at start.",
                Double(counters.doubtfulAtStart)),
            gauge(
                "textbank_doubtful_of_others", "Claims of daemons that were not heard of any more.",
                Double(counters.doubtfulOfOthers)),
            count("textbank_lanes_lost_total", "Leases that ran out before they were renewed.", counters.lanesLost),
            gauge(
                "textbank_held_messages", "Messages that a crash now would leave in doubt.", Double(glance.heldMessages)
            ),
            gauge(
                "textbank_spooled_webhooks", "Webhooks on disk that the store has not taken over.",
                Double(writer.spooledWebhooks)),
            gauge("textbank_at_rest", "1 when nothing is on the wire, unrecorded or unread.", glance.isAtRest ? 1 : 0),
            gauge("textbank_store_problem", "1 while the store cannot be written.", glance.problem == nil ? 0 : 1),
            MetricFamily(
                "textbank_build_info", .gauge, help: "The version that runs.",
                samples: [MetricSample(1, labels: [MetricSample.Label("version", Product.version)])]),
        ]
    }

    private func count(_ name: String, _ help: String, _ value: Int) -> MetricFamily {
        MetricFamily(name, .counter, help: help, samples: [MetricSample(Double(value))])
    }

    private func gauge(_ name: String, _ help: String, _ value: Double) -> MetricFamily {
        MetricFamily(name, .gauge, help: help, samples: [MetricSample(value)])
    }
}
