import Hummingbird
import Testing
import Web

@Suite struct `Health and metrics` {
    struct Numbers: MetricsReader {
        func families() async -> [MetricFamily] {
            [
                MetricFamily(
                    "textbank_messages_sent_total", .counter, help: "Texts by outcome.\nAll of them \\ each once.",
                    samples: [
                        MetricSample(3, labels: [.init("gateway", "main"), .init("result", "accepted")]),
                        MetricSample(0.25, labels: [.init("gateway", "a \"b\"\\\n"), .init("result", "rejected")]),
                    ]),
                MetricFamily(
                    "textbank_queue_oldest_message_age_seconds", .gauge, help: "Age.",
                    samples: [MetricSample(.infinity)]),
                MetricFamily(
                    "textbank_send_duration_seconds", .histogram, help: "Time.",
                    samples: [
                        MetricSample(2, suffix: "_bucket", labels: [.init("le", "+Inf")]),
                        MetricSample(1.5, suffix: "_sum"), MetricSample(2, suffix: "_count"),
                    ]),
            ]
        }
    }

    /// Written by hand after the format's own description: prometheus.io/docs/instrumenting/exposition_formats.
    @Test func `metrics are Prometheus text`() async throws {
        let site = adminSite(StubDesk(), trust: .tokens, metrics: [Numbers()])
        let answer = try await ask(site, "GET", "/metrics")
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(
            answer.body == #"""
                # HELP textbank_messages_sent_total Texts by outcome.\nAll of them \\ each once.
                # TYPE textbank_messages_sent_total counter
                textbank_messages_sent_total{gateway="main",result="accepted"} 3
                textbank_messages_sent_total{gateway="a \"b\"\\\n",result="rejected"} 0.25
                # HELP textbank_queue_oldest_message_age_seconds Age.
                # TYPE textbank_queue_oldest_message_age_seconds gauge
                textbank_queue_oldest_message_age_seconds +Inf
                # HELP textbank_send_duration_seconds Time.
                # TYPE textbank_send_duration_seconds histogram
                textbank_send_duration_seconds_bucket{le="+Inf"} 2
                textbank_send_duration_seconds_sum 1.5
                textbank_send_duration_seconds_count 2

                """#)
    }

    @Test func `a family told by two readers has one heading`() async throws {
        let body = try await ask(adminSite(StubDesk(), metrics: [Numbers(), Numbers()]), "GET", "/metrics").body
        #expect(body.split(separator: "\n").count { $0.hasPrefix("# TYPE textbank_messages_sent_total") } == 1)
    }

    @Test func `webhook counters name the gateway and the result`() async throws {
        let body = try await ask(
            adminSite(StubDesk(), metrics: [WebhookCounters(gateways: ["main"])]), "GET", "/metrics"
        ).body
        #expect(
            body.contains(
                #"textbank_webhook_deliveries_total{direction="in",gateway="main",result="forged"} 0"#))
    }

    @Test func `lives and is ready without a token`() async throws {
        let site = adminSite(StubDesk(), trust: .tokens)
        #expect(try await ask(site, "GET", "/healthz").body == "ok\n")
        let ready = try await ask(site, "GET", "/readyz")
        #expect(ready.status == 200)
        #expect(ready.body == #"{"ready":true,"reasons":[]}"#)
    }

    @Test func `is not ready for a reason`() async throws {
        let site = adminSite(StubDesk(), ready: Ready(reasons: ["the disk is full"]))
        let answer = try await ask(site, "GET", "/readyz")
        #expect(answer.status == 503)
        #expect(answer.body == #"{"ready":false,"reasons":["the disk is full"]}"#)
    }
}
