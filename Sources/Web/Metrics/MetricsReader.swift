/// Something that knows numbers worth watching.
package protocol MetricsReader: Sendable {
    /// A snapshot. Labels are few and bounded: never a phone number, an id or a campaign's name.
    func families() async -> [MetricFamily]
}

/// One metric with its samples, in Prometheus' words.
package struct MetricFamily: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable { case counter, gauge, histogram }

    /// With the prefix `textbank_` and the unit: `textbank_send_duration_seconds`.
    package var name: String
    package var help: String
    package var kind: Kind
    package var samples: [MetricSample]

    package init(_ name: String, _ kind: Kind, help: String, samples: [MetricSample]) {
        self.name = name
        self.help = help
        self.kind = kind
        self.samples = samples
    }
}

package struct MetricSample: Hashable, Sendable {
    package struct Label: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// `_bucket`, `_sum` or `_count` of a histogram; empty else.
    package var suffix: String
    package var labels: [Label]
    package var value: Double

    package init(_ value: Double, suffix: String = "", labels: [Label] = []) {
        self.value = value
        self.suffix = suffix
        self.labels = labels
    }
}
