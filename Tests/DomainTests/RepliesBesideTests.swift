import Domain
import Testing

@Suite struct `A reply that opts out and says more` {
    private let reader = ReplyReader()

    /// Law and carriers let the way out win over everything beside it (compliance note §1.3).
    @Test(arguments: [
        ("Yes but stop texting me", [ReplyLabel.yes]),
        ("I already signed, please take me off the list", [.signed]),
        ("Sí, pero ya no me manden mensajes", [.yes]),
        ("Sí pero no me manden más mensajes", [.yes]),
        ("stop texting me, yes I'll be there", [.yes, .attending]),
        ("Stop texting me. I'll be there", [.attending]),
        ("I'll be there but stop texting me", [.attending]),
        ("STOP. I already signed.", [.signed]),
        ("Already signed. Stop.", [.signed]),
        ("already signed, unsubscribe", [.signed]),
        ("ya firmé, quítenme de la lista por favor", [.signed]),
        ("Yes sign it, then take me off the list", [.yes]),
        ("No. And take me off your list.", [.no]),
    ])
    func `is certain, and so is what would be certain by itself`(text: String, beside: [ReplyLabel]) {
        let reading = reader.read(text)
        #expect(reading.isOptOut, "\(reading)")
        #expect(reading.alsoCertain == beside, "\(reading)")
        #expect(Set(reading.also).isSuperset(of: beside))
        #expect(reading.acting == [.optOut] + beside)
        #expect(!reader.isCertainKeywordOptOut(text), "no keyword: it follows within a second")
    }

    @Test(arguments: [
        // Said so that a person should look.
        ("count me in for Tuesday but stop texting this number", ReplyLabel.attending),
        ("Ok sign it but no more texts", .yes),
        ("Maybe, but stop texting me", .maybe),
        // A bare yes may only give weight to the stop.
        ("Yes, stop texting me", .yes),
        ("yes please stop texting me", .yes),
    ])
    func `is certain, and what is not certain beside it does not act`(text: String, beside: ReplyLabel) {
        let reading = reader.read(text)
        #expect(reading.isOptOut, "\(reading)")
        #expect(reading.also.contains(beside), "\(reading)")
        #expect(reading.alsoCertain == [])
        #expect(reading.acting == [.optOut])
    }

    @Test func `reads the words of the plan beside the stop`() {
        let reading = ReplyReader(yesWords: ["postcard"]).read("POSTCARD but stop texting me")
        #expect(reading.isOptOut)
        #expect(reading.alsoCertain == [.yes])
    }

    @Test(arguments: [
        // To go on.
        "don't stop texting me", "yes but don't stop texting me", "I won't stop until we win", "yes and I won't stop",
        "Yes, never take me off your list",
        // Something else.
        "yes, stop the eviction", "Yes! Stop it!", "Yes! No more!", "Sí. ¡Ya basta!", "Signed. No more closures!",
        "Stop. Killing. Clinics.", "I'll be there, next stop city hall",
        // Told of others, or asked.
        "did you say stop?", "Did he say please stop texting me?", "my husband says stop texting him",
        "She said, stop texting me", "tell Ruiz to back off and leave me alone",
        "everyone is telling Ruiz to quit calling us liars",
        // On a condition, or only some texts.
        "I'll sign if you stop texting me", "if you stop texting me at 6 I might sign",
        "Yes but stop texting me so late", "I'm in, but stop texting me every day",
        // Taken back.
        "Please add me back, I never said stop texting me",
    ])
    func `is not certain where something else may be meant`(text: String) {
        let reading = reader.read(text)
        #expect(!reading.isOptOut, "\(reading)")
        #expect(reading.alsoCertain == [])
    }

    @Test(arguments: [
        "I said stop texting me", "I told you already: stop texting me", "I'm asking you to please stop texting me",
        "if you could please take me off your list", "Can you stop texting me?",
    ])
    func `is certain where the writer reports their own words, or asks kindly`(text: String) {
        #expect(reader.read(text).isOptOut, "\(reader.read(text))")
    }

    @Test func `keeps the aims on replies that mix the two, and on those that only look so`() throws {
        let mixed = try ReplyExamples(tsv: Vectors.text("replies_mixed.tsv")).examples
        let known = Set(LabelledReply.ours().map { $0.text.lowercased() })
        let unseen = mixed.filter { !known.contains($0.text.lowercased()) }
        #expect(unseen.count > 150)
        var (optOuts, certain, stopped, others, falselyCertain, named, beside) = (0, 0, 0, 0, 0, 0, 0)
        for reply in mixed {
            let reading = reader.read(reply.text, sent: ask)
            if reply.label == .optOut {
                optOuts += 1
                if reading.isOptOut { certain += 1 }
                if reading.label == .optOut { stopped += 1 }
                if let also = reply.also {
                    named += 1
                    if reading.also.contains(also) { beside += 1 }
                }
            } else {
                others += 1
                if reading.isOptOut { falselyCertain += 1 }
            }
        }
        #expect(Double(stopped) >= 0.98 * Double(optOuts))
        #expect(Double(certain) >= 0.9 * Double(optOuts))
        #expect(Double(beside) >= 0.9 * Double(named))
        #expect(Double(falselyCertain) <= 0.01 * Double(others))
    }
}
