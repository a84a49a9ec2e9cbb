/// A rate that somebody else published. Weak as a baseline: another list, another time, another ask.
package struct PublishedBaseline: Hashable, Sendable {
    package enum Measure: String, Hashable, Sendable, CaseIterable {
        case action, reply, optOut = "opt_out"
        /// A difference between groups, not a rate.
        case effect
    }

    /// How plans and `--baseline` name it.
    package let name: String
    package let measure: Measure
    package let population: String
    /// `warm`, `cold`, `opt-in`.
    package let warmth: String
    package let ask: String
    /// As written; empty where it is not known.
    package let year: String
    /// x of n, where both were published.
    package let counts: (converted: Int64, people: Int64)?
    /// A fraction.
    package let rate: Double
    package let source: String
    package let caution: String

    package static func == (left: Self, right: Self) -> Bool { left.name == right.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The table `config/data/published_baselines.csv`.
package enum PublishedBaselines {
    package static let shipped: [PublishedBaseline] = Shipped.table { () throws(Refusal) in
        try read(ShippedBaselines.text)
    }

    /// - Throws: a `Refusal` that names the row in which something cannot be read.
    package static func read(_ text: String) throws(Refusal) -> [PublishedBaseline] {
        let file = "published_baselines.csv"
        let table = try DelimitedTable(text: text, name: file)
        var baselines: [PublishedBaseline] = []
        for row in table.rows {
            func field(_ name: String) throws(Refusal) -> String { row.fields[try table.column(name, of: file)] }
            let wrong = Refusal(
                field: "\(file), line \(row.line)", reason: "its measure or its rate cannot be read",
                remedy: "Name a measure, and give the rate as a fraction.")
            guard let measure = PublishedBaseline.Measure(rawValue: try field("measure")),
                let rate = Double(try field("rate")), (0...1).contains(rate)
            else { throw wrong }
            var counts: (converted: Int64, people: Int64)?
            if let converted = Int64(try field("converted")), let people = Int64(try field("people")) {
                guard people > 0, (0...people).contains(converted) else { throw wrong }
                counts = (converted, people)
            }
            baselines.append(
                PublishedBaseline(
                    name: try field("name"), measure: measure, population: try field("population"),
                    warmth: try field("warmth"), ask: try field("ask"), year: try field("year"), counts: counts,
                    rate: rate, source: try field("source"), caution: try field("caution")))
        }
        return baselines
    }
}
