import Domain
import Testing

@Suite struct `The reply table` {
    private let heading = "layer\tlabel\trule\tdegree\tpatterns\n"

    @Test func `refuses what it cannot read and names the line`() throws {
        #expect(throws: Never.self) { try ReplyWords(tsv: heading + "keyword\tyes\tyes\tcertain\tyes; si\n") }
        for row in [
            "keyword\tyes\tyes\tcertain\tyes; yes", "keyword\tagree\tyes\tcertain\tyes", "word\tyes\tyes\tcertain\tyes",
            "keyword\tyes\tyes\tsure\tyes", "phrase\tyes\tyes\tlikely\t~2 yes", "phrase\tyes\tyes\tlikely\t@nobody yes",
            "phrase\tyes\tyes\tlikely\tYES", "class\tyes\tyes",
            "correct\topt_out\t\tmany\tstop",
        ] {
            let refusal = #expect(throws: Refusal.self) { try ReplyWords(tsv: heading + row + "\n") }
            #expect(try #require(refusal).rejections[0].field == "reply table, line 2", "\(row)")
        }
        #expect(throws: Refusal.self) { try ReplyWords(tsv: "a\tb\n") }
    }

    @Test func `is the one in config, byte for byte, and so are the examples`() throws {
        #expect(try Vectors.table("replies.tsv") == ShippedTables.replyWords)
        #expect(try Vectors.table("reply_examples.tsv") == ShippedTables.replyExamples)
    }
}

@Suite struct `An organization's own words` {
    private let heading = "layer\tlabel\trule\tdegree\tpatterns\n"

    private func reader(_ rows: String) throws -> ReplyReader {
        ReplyReader(table: try ReplyWords.shipped.extended(by: heading + rows, name: "words.tsv"))
    }

    @Test func `are read beside the shipped ones, under their own name`() throws {
        let reader = try reader(
            "phrase\tyes\tpolski\tlikely\ttak ?oczywiscie podpisz*\nkeyword\tno\tpolski\tcertain\tnie\n")
        let yes = reader.read("Tak, oczywiście podpiszę")
        #expect(yes.label == .yes)
        #expect(yes.rule == "own.phrase.polski")
        #expect(reader.read("nie").label == .no)
        #expect(reader.read("stop").label == .optOut)
    }

    @Test func `added to a class count in every shipped phrase of that class`() throws {
        let text = "so fed up with smsy"
        #expect(ReplyReader().read(text).rule != "phrase.not_contact")
        let reader = try reader("class\ttexts\t\t\tsmsy\n")
        #expect(reader.read(text).label == .optOut)
        #expect(reader.read(text).rule == "phrase.not_contact")
    }

    @Test func `may give a keyword another meaning, but not the way out, help or the way back`() throws {
        #expect(try reader("keyword\tyes\tours\tcertain\tlater\n").read("later").label == .yes)
        for keyword in ["stop", "unsubscribe", "alto", "help", "start"] {
            let refusal = #expect(throws: Refusal.self) { try reader("keyword\tyes\tours\tcertain\t\(keyword)\n") }
            let rejection = try #require(refusal).rejections[0]
            #expect(rejection.field == "words.tsv, line 2")
            #expect(rejection.reason.contains("always means"))
        }
        #expect(throws: Refusal.self) { try reader("guard\topt_out\tours\tcertain\tstop\n") }
    }

    @Test(arguments: [
        // The way out, for help or back, in any spelling.
        ("keyword\tyes\tours\tcertain\tstop please", "always means opt_out"),
        ("keyword\tyes\tours\tcertain\ts t o p", "always means opt_out"),
        ("keyword\tno\tours\tcertain\tstoppp", "always means opt_out"),
        ("keyword\topt_out\tours\tlikely\tstop", "is certain already"),
        ("keyword\tnoise\tours\tcertain\tplease help", "always means help"),
    ])
    func `cannot make a keyword mean less`(row: String, reason: String) throws {
        let refusal = #expect(throws: Refusal.self) { try reader(row + "\n") }
        let rejection = try #require(refusal).rejections[0]
        #expect(rejection.field == "words.tsv, line 2")
        #expect(rejection.reason.contains(reason), "\(rejection.reason)")
    }

    @Test func `never take away what the shipped words are sure of, whatever their rows say`() throws {
        let reader = try reader(
            """
            machine\tnoise\tours\tcertain\tstop texting; please stop
            phrase\tyes\tours\tcertain\tplease take me off your list now
            guard\topt_out\tours\tcertain\tnot text; take me off
            class\tpolite\t\t\tstop texting alto unsubscribe me
            reaction\tlike\t\t\tstop ;do not

            """)
        for text in [
            "STOP", "stop texting", "Please stop", "please take me off your list now", "Do not text me again",
            "unsubscribe me", "Yes but stop texting me", "ALTO", "stop “it”",
        ] {
            let shipped = ReplyReader().read(text)
            guard shipped.isOptOut else { continue }
            #expect(reader.read(text).isOptOut, "\(text)")
            #expect(!ReplyReader().isCertainKeywordOptOut(text) || reader.isCertainKeywordOptOut(text), "\(text)")
        }
        #expect(reader.read("HELP").label == .help)
        #expect(reader.read("START").label == .optIn)
        for example in LabelledReply.ours(every: 29) where ReplyReader().read(example.text).isOptOut {
            #expect(reader.read(example.text).isOptOut, "\(example.text)")
        }
    }

    @Test func `may add a way out, which counts before the webhook is answered`() throws {
        let reader = try reader("keyword\topt_out\tpolski\tcertain\tprzestan\n")
        #expect(reader.read("Przestań!").isOptOut)
        #expect(reader.isCertainKeywordOptOut("przestan"))
        #expect(!ReplyReader().isCertainKeywordOptOut("przestan"))
    }

    @Test func `are refused whole, every bad row with its line and a remedy`() throws {
        let refusal = #expect(throws: Refusal.self) {
            try reader(
                "keyword\tyes\ta\tcertain\tclaro pues\nkeyword\tyess\ta\tcertain\tok\nphrase\tno\ta\tlikely\tNO\n")
        }
        let rejections = try #require(refusal).rejections
        #expect(rejections.map(\.field) == ["words.tsv, line 3", "words.tsv, line 4"])
        #expect(rejections.allSatisfy { !$0.remedy.isEmpty })
    }

    @Test func `and own examples change the version, and nothing else does`() throws {
        let shipped = ReplyReader().version
        #expect(shipped == ReplyReader().version)
        #expect(try reader("keyword\tyes\tours\tcertain\ttak\n").version != shipped)
        let examples = try ReplyExamples.shipped.extended(
            by: "label\talso\ttext\nno\t\tnot on my watch\n", name: "ours.tsv")
        #expect(ReplyReader(examples: examples).version != shipped)
        #expect(ReplyReader(examples: examples).version.hasPrefix(shipped + "+"))
        #expect(ReplyReader().ownFingerprint == nil)
        #expect(ReplyReader(examples: examples).knowing(yesWords: ["postcard"]).version.hasPrefix(shipped + "+"))
        #expect(ReplyReader(yesWords: ["postcard"]).version == shipped)
    }

    @Test func `as examples teach what no rule understands`() throws {
        let text = "moon beetles beneath lamps"
        #expect(ReplyReader().read(text).label == .noise)
        let rows = (1...5).map { "question\t\tmoon beetles beneath lamps \($0)\n" }.joined()
        let examples = try ReplyExamples.shipped.extended(by: "label\talso\ttext\n" + rows, name: "ours.tsv")
        let reading = ReplyReader(examples: examples).read(text)
        #expect(reading.label == .question)
        #expect(reading.degree == .unknown)
        #expect(reading.rule == "examples.question")
        let refusal = #expect(throws: Refusal.self) {
            try ReplyExamples.shipped.extended(by: "label\talso\ttext\nmoon\t\tx\n", name: "ours.tsv")
        }
        #expect(try #require(refusal).rejections[0].field == "ours.tsv, line 2")
    }
}

@Suite struct `A change of words` {
    private func change(_ before: (ReplyLabel, ReplyDegree), _ after: (ReplyLabel, ReplyDegree)) -> ReadingChange? {
        ReadingChange(
            from: ReplyReading(label: before.0, degree: before.1, rule: "a"),
            to: ReplyReading(label: after.0, degree: after.1, rule: "b"))
    }

    @Test func `is told by what it means for the number`() {
        #expect(change((.optOut, .likely), (.noise, .unknown))?.consequence == .releases)
        #expect(change((.noise, .unknown), (.optOut, .certain))?.consequence == .optsOut)
        #expect(change((.optOut, .likely), (.optOut, .certain))?.consequence == .optsOut)
        #expect(change((.question, .likely), (.optOut, .likely))?.consequence == .holds)
        #expect(change((.no, .likely), (.wrongNumber, .likely))?.consequence == .holds)
        #expect(change((.yes, .unknown), (.yes, .likely))?.consequence == .counts)
        #expect(change((.maybe, .likely), (.no, .likely))?.consequence == .names)
    }

    @Test func `of the rule alone is none`() {
        #expect(change((.no, .likely), (.no, .likely)) == nil)
        let reader = ReplyReader()
        #expect(reader.change(of: "no thanks", from: reader.read("no thanks")) == nil)
        let stored = ReplyReading(label: .noise, degree: .unknown, rule: "unread")
        #expect(reader.change(of: "stop texting me", from: stored)?.consequence == .optsOut)
    }
}
