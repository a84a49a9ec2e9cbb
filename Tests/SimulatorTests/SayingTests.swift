import Domain
import Simulator
import Testing

/// The oracle's idea of what people mean is written by hand; where the classifier thinks otherwise, better to learn it
/// here than from a seed.
@Suite struct `What simulated people say` {
    private let sent =
        "Hi Ana, Dev with Sim Union. May we add your name to the postcard? YES or NO. STOP to opt out #A1"

    @Test(arguments: Saying.all) func `is read as it is meant`(saying: Saying) {
        expectReadAsMeant(saying, quoting: sent, answering: sent)
    }

    /// From a phone that we never texted nobody knows what it answers.
    @Test(arguments: Saying.all) func `is read so wherever it comes from`(saying: Saying) {
        expectReadAsMeant(saying, quoting: sent, answering: nil)
        expectReadAsMeant(saying, quoting: nil, answering: sent)
    }

    @Test(arguments: Spelling.allCases) func `is read so in odd spellings`(spelling: Spelling) {
        let spelled = Saying.all.compactMap { spelling.spell($0) }
        #expect(!spelled.isEmpty)
        for saying in spelled { expectReadAsMeant(saying, quoting: nil, answering: sent) }
    }

    @Test func `comes in well over a thousand different texts`() {
        let texts = Saying.all + Saying.all.flatMap { saying in Spelling.allCases.compactMap { $0.spell(saying) } }
        #expect(Set(texts.map(\.text)).count > 1_000)
    }

    private func expectReadAsMeant(_ saying: Saying, quoting quoted: String?, answering: String?) {
        let words = saying.words(quoting: quoted)
        let reader = ReplyReader()
        let reading = reader.read(words, sent: answering)
        func expect(_ isTrue: Bool) { #expect(isTrue, "\(words) is read as \(reading)") }
        expect(reader.isCertainKeywordOptOut(words) == (saying.means == .stop))
        switch saying.means {
        case .stop: expect(reading.label == .optOut && reading.degree == .certain)
        case .plainStop:
            expect(reading.label == .optOut && reading.degree >= .likely)
            expect(reading.alsoCertain.map(\.rawValue) == (saying.also.map { [$0.rawValue] } ?? []))
        case .start: expect(reading.label == .optIn && reading.degree == .certain)
        case .help: expect(reading.label == .help && reading.degree == .certain)
        case .yes: expect(reading.label == .yes && reading.degree == .certain)
        case .likelyYes: expect(reading.degree != .certain)
        case .no: expect(reading.label == .no)
        case .question: expect(reading.label == .question)
        case .wrongNumber: expect(reading.label == .wrongNumber)
        case .attending: expect(reading.label == .attending && reading.degree == .certain)
        case .signed: expect(reading.label == .signed && reading.degree == .certain)
        case .noise: expect(reading.label == .noise && reading.also.isEmpty)
        }
    }

    @Test func `covers every meaning`() {
        #expect(Set(Saying.all.map(\.means)) == Set(Saying.Meaning.allCases))
    }
}
