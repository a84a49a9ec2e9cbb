import Domain
import Simulator
import Testing

/// The oracle's idea of what people mean is written by hand; where the classifier thinks otherwise, better to learn it
/// here than from a seed.
@Suite struct `What simulated people say` {
    private let sent =
        "Hi Ana, Dev with Sim Union. May we add your name to the postcard? YES or NO. STOP to opt out #A1"

    @Test(arguments: Saying.all) func `is read as it is meant`(saying: Saying) {
        let words = saying.words(quoting: sent)
        let reader = ReplyReader()
        let reading = reader.read(words, sent: sent)
        #expect(reader.isCertainKeywordOptOut(words) == (saying.means == .stop))
        switch saying.means {
        case .stop: #expect(reading.label == .optOut && reading.degree == .certain)
        case .plainStop:
            #expect(reading.label == .optOut && reading.degree >= .likely)
            #expect(reading.alsoCertain.map(\.rawValue) == (saying.also.map { [$0.rawValue] } ?? []))
        case .start: #expect(reading.label == .optIn && reading.degree == .certain)
        case .help: #expect(reading.label == .help && reading.degree == .certain)
        case .yes: #expect(reading.label == .yes && reading.degree == .certain)
        case .likelyYes: #expect(reading.degree != .certain)
        case .no: #expect(reading.label == .no)
        case .question: #expect(reading.label == .question)
        case .wrongNumber: #expect(reading.label == .wrongNumber)
        case .attending: #expect(reading.label == .attending && reading.degree == .certain)
        case .signed: #expect(reading.label == .signed && reading.degree == .certain)
        case .noise: #expect(reading.label == .noise && reading.also.isEmpty)
        }
    }

    @Test func `covers every meaning`() {
        #expect(Set(Saying.all.map(\.means)) == Set(Saying.Meaning.allCases))
    }
}
