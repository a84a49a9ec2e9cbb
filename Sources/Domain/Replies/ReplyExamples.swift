/// Labelled replies, and which words speak for which label: what is asked last, when no rule of the table understood a
/// reply. Naive Bayes over words and pairs of neighbours, with the shares of the labels among the examples as prior.
///
/// Nothing is trained beforehand: the examples themselves are the data (`config/data/reply_examples.tsv`), counted when
/// they are read, so that an organization teaches by adding replies, and the same examples always judge the same.
package struct ReplyExamples: Sendable {
    /// One labelled reply.
    package struct Example: Hashable, Sendable {
        package var label: ReplyLabel
        /// What it says besides, where that was noted.
        package var also: ReplyLabel?
        package var text: String
    }

    package private(set) var examples: [Example] = []
    /// SHA-256 of what they were read from.
    package private(set) var fingerprint = ""
    /// The same of the organization's own; nil where there are none.
    package private(set) var ownFingerprint: String?
    /// Places in `weights` by feature; each has one weight for every label.
    private var places: [UInt64: Int32] = [:]
    private var weights: [Float] = []
    /// Where the sum for each label starts.
    private var priors: [Float] = []

    /// How much every feature is counted beforehand, so that one never seen with a label does not rule it out.
    private static let smoothing: Float = 0.05

    /// Reads a table with the columns label, also and text (a line break in it as `\n`).
    /// - Throws: a `Refusal` with every bad row.
    package init(tsv: String, name: String = "reply examples") throws(Refusal) {
        try add(tsv, name: name)
        fingerprint = Fingerprint.sha256(tsv)
    }

    /// These and an organization's own.
    /// - Throws: a `Refusal` with every bad row: file, line, what is wrong, what to do.
    package func extended(by tsv: String, name: String) throws(Refusal) -> ReplyExamples {
        var more = self
        try more.add(tsv, name: name)
        more.ownFingerprint = Fingerprint.sha256((ownFingerprint ?? "") + tsv)
        return more
    }

    /// The examples that come with the program.
    package static let shipped: ReplyExamples = Shipped.table { () throws(Refusal) in
        try ReplyExamples(tsv: ShippedReplyExamples.text)
    }

    // MARK: Judging

    /// The label that the words of a reply speak for most, and with which probability, between 0 and 1, as far as
    /// words and pairs were independent; and the probability that it is an opt-out. Nil when none of its words is in
    /// any example.
    func judgement(of tokens: [ReplyTokens.Token]) -> Judgement? {
        var sums = priors
        var known = 0
        for feature in Self.features(of: tokens) {
            guard let place = places[feature] else { continue }
            known += 1
            let start = Int(place) * sums.count
            for label in sums.indices { sums[label] += weights[start + label] }
        }
        // Its two ends are in every example; a single word says too little.
        guard known > 5, let most = sums.max(), let best = sums.firstIndex(of: most) else { return nil }
        let shares = sums.map { BinaryLogarithm.power(Double($0 - most)) }
        let whole = shares.reduce(0, +)
        let optOut = ReplyLabel.allCases.firstIndex(of: .optOut) ?? 0
        return Judgement(
            label: ReplyLabel.allCases[best], probability: 1 / whole, optOutProbability: shares[optOut] / whole)
    }

    struct Judgement: Sendable {
        var label: ReplyLabel
        var probability: Double
        var optOutProbability: Double
    }

    // MARK: Counting

    private mutating func add(_ tsv: String, name: String) throws(Refusal) {
        let table = try DelimitedTable(text: tsv, name: name, separator: .tab)
        guard table.columns == ["label", "also", "text"] else {
            throw Refusal(
                field: name, reason: "the heading is wrong",
                remedy: "Its first line that is no comment reads, between tabs: label, also, text.")
        }
        var rejections: [Rejection] = []
        for row in table.rows {
            let also = ReplyLabel(rawValue: row.fields[1])
            guard let label = ReplyLabel(rawValue: row.fields[0]), also != nil || row.fields[1].isEmpty else {
                let labels = ReplyLabel.allCases.map(\.rawValue).joined(separator: ", ")
                rejections.append(
                    Rejection(
                        field: "\(name), line \(row.line)", reason: "a label there is none",
                        remedy: "Write one of \(labels)."))
                continue
            }
            examples.append(
                Example(label: label, also: also, text: row.fields[2].replacing("\\n", with: "\n")))
        }
        if !rejections.isEmpty { throw Refusal(rejections) }
        count()
    }

    private mutating func count() {
        let labels = ReplyLabel.allCases.count
        places = [:]
        var counts: [Float] = []
        var sums = [Float](repeating: 0, count: labels)
        var examplesOf = [Float](repeating: 0, count: labels)
        for example in examples {
            let label = ReplyLabel.allCases.firstIndex(of: example.label) ?? 0
            examplesOf[label] += 1
            for feature in Self.features(of: ReplyTokens(example.text).tokens) {
                let place: Int
                if let known = places[feature] {
                    place = Int(known)
                } else {
                    place = places.count
                    places[feature] = Int32(place)
                    counts.append(contentsOf: repeatElement(0, count: labels))
                }
                counts[place * labels + label] += 1
                sums[label] += 1
            }
        }
        let size = Self.smoothing * Float(places.count)
        let all = Float(examples.count)
        // A label without examples is never chosen.
        priors = examplesOf.map { $0 == 0 ? -1e9 : Float(BinaryLogarithm.of(Double($0 / all))) }
        weights = counts.indices.map { index in
            Float(BinaryLogarithm.of(Double((counts[index] + Self.smoothing) / (sums[index % labels] + size))))
        }
    }

    /// Every word, every pair of neighbours and the two ends, each once; a question mark is a word.
    private static func features(of tokens: [ReplyTokens.Token]) -> [UInt64] {
        var features: [UInt64] = []
        var last = hash("^", after: 0)
        features.append(last)
        func add(_ word: String) {
            let this = hash(word, after: 0)
            features.append(this)
            features.append(hash(word, after: last))
            last = this
        }
        for token in tokens.prefix(60) {
            add(token.word)
            if token.isQuestioned { add("?") }
        }
        add("$")
        // In one order, so that sums of fractions come out the same.
        features.sort()
        var before: UInt64?
        features.removeAll { feature in
            defer { before = feature }
            return feature == before
        }
        return features
    }

    /// FNV-1a: the same everywhere, which a `Hasher` is not.
    private static func hash(_ word: String, after before: UInt64) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ before
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
