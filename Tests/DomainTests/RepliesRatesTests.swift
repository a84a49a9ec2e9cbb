import Domain
import Testing

/// How well replies are read, counted as the aims are written: compliance note §1.6.
struct ReplyRates {
    /// The share of opt-outs that stop texts, for good or until a person decides.
    private(set) var optOutRecall = 0.0
    /// The share of other replies that opt the number out for good.
    private(set) var falseCertainOptOuts = 0.0
    /// The share of a yes among what is read as one, without those that a person must confirm anyway.
    private(set) var yesPrecision = 0.0
    /// The mean over labels of the share read right.
    private(set) var macroAccuracy = 0.0

    init(_ replies: [LabelledReply], by reader: ReplyReader, sent: String?) {
        var all: [String: Int] = [:]
        var right: [String: Int] = [:]
        var (heldOptOuts, falseOptOuts, yeses, trueYeses) = (0, 0, 0, 0)
        for reply in replies {
            let reading = reader.read(reply.text, sent: sent)
            all[reply.label, default: 0] += 1
            if reading.label.rawValue == reply.label { right[reply.label, default: 0] += 1 }
            if reply.label == "opt_out", reading.label == .optOut, reading.degree >= .likely { heldOptOuts += 1 }
            if reply.label != "opt_out", reading.isOptOut { falseOptOuts += 1 }
            if reading.label == .yes, reading.degree >= .likely {
                yeses += 1
                if reply.label == "yes" { trueYeses += 1 }
            }
        }
        let optOuts = all["opt_out"] ?? 0
        optOutRecall = Double(heldOptOuts) / Double(max(optOuts, 1))
        falseCertainOptOuts = Double(falseOptOuts) / Double(max(replies.count - optOuts, 1))
        yesPrecision = Double(trueYeses) / Double(max(yeses, 1))
        macroAccuracy = all.map { Double(right[$0.key] ?? 0) / Double($0.value) }.reduce(0, +) / Double(all.count)
    }
}

@Suite struct `The rates at which replies are understood` {
    @Test(arguments: [nil, ask]) func `reach the aims on replies that nobody tuned to`(sent: String?) throws {
        let heldOut = try ReplyExamples(tsv: Vectors.text("replies_held_out.tsv")).examples.map {
            LabelledReply(label: $0.label.rawValue, also: "", text: $0.text)
        }
        #expect(heldOut.count > 200)
        let known = Set(LabelledReply.ours().map { $0.text.lowercased() })
        #expect(!heldOut.contains { known.contains($0.text.lowercased()) })
        let rates = ReplyRates(heldOut, by: ReplyReader(), sent: sent)
        #expect(rates.optOutRecall >= 0.98)
        #expect(rates.falseCertainOptOuts <= 0.01)
        #expect(rates.yesPrecision >= 0.97)
        #expect(rates.macroAccuracy >= 0.95)
    }

    @Test(arguments: [0, 1]) func `hold on either half of our examples, with the other half to compare`(half: Int)
        throws
    {
        let examples = LabelledReply.ours()
        #expect(examples.count > 5_000)
        let read = examples.enumerated().filter { $0.offset % 2 == half }.map(\.element)
        let rows = examples.enumerated().filter { $0.offset % 2 != half }.map {
            "\($0.element.label)\t\t\($0.element.text.replacing("\n", with: "\\n"))\n"
        }
        let others = try ReplyExamples(tsv: "label\talso\ttext\n" + rows.joined())
        let rates = ReplyRates(read, by: ReplyReader(examples: others), sent: ask)
        #expect(rates.optOutRecall >= 0.98)
        #expect(rates.falseCertainOptOuts <= 0.002)
        #expect(rates.yesPrecision >= 0.99)
        #expect(rates.macroAccuracy >= 0.98)
    }
}
