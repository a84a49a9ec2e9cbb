import Daemon
import Domain
import Storage
import Testing
import Web

@Suite struct `Replies read again` {
    /// Replies as an older program may have read them.
    private func office(
        _ replies: [(phone: String, text: String, label: String, degree: String)], reader: ReplyReader = ReplyReader()
    ) throws -> Office {
        let office = try Office(reader: reader)
        let now = office.store.now()
        try office.store.store.write { transaction in
            for (index, reply) in replies.enumerated() {
                _ = try transaction.keep(
                    StoredReply(
                        id: ReplyID(Int64(index + 1)), gateway: "loop", from: PhoneNumber(stored: reply.phone),
                        to: "+13125550100", body: MessageBody(reply.text), receivedAt: now, person: nil, message: nil,
                        campaign: nil, label: reply.label, also: "", degree: reply.degree, rule: "older",
                        reader: index == 0 ? nil : "1-older"),
                    referenceKey: "loop:\(index)", contentKey: nil, inbox: Int64(index + 1))
            }
        }
        return office
    }

    private func labels(_ office: Office) throws -> [String] {
        try office.store.store.read { transaction in
            try transaction.sql.query("select label, degree from reply order by id").map {
                "\($0.text(0)) \($0.text(1))"
            }
        }
    }

    private func suppression(_ office: Office, _ phone: String) throws -> SuppressionReason? {
        try office.store.store.read { try $0.suppression(of: PhoneNumber(stored: phone)) }
    }

    @Test func `are only compared until they are adopted, and texts are told only when asked for`() async throws {
        let office = try office([
            ("+13125550142", "YES", "noise", "unknown"), ("+13125550143", "STOP", "noise", "unknown"),
        ])
        let shown = try await office.desk.replay(campaign: nil, adopting: false, showing: false, by: office.caller)
        #expect(shown.replies == 2)
        #expect(shown.stopped == 1)
        #expect(
            shown.counts.map { "\($0.old) → \($0.new): \($0.fate)" } == [
                "noise unknown → opt_out certain: stopped", "noise unknown → yes certain: relabelled",
            ])
        #expect(shown.changes.allSatisfy { $0.text == nil })
        #expect(shown.reader == ReplyReader().version)
        #expect(shown.readers.map { "\($0.reader) \($0.replies)" } == [" 1", "1-older 1"])
        #expect(shown.changes.map(\.oldReader) == [nil, "1-older"])
        #expect(try labels(office) == ["noise unknown", "noise unknown"])
        #expect(try suppression(office, "+13125550143") == nil)
        let adopted = try await office.desk.replay(campaign: nil, adopting: true, showing: true, by: office.caller)
        #expect(adopted.counts == shown.counts)
        #expect(adopted.changes.map(\.text) == ["YES", "STOP"])
        #expect(try labels(office) == ["yes certain", "opt_out certain"])
        #expect(try suppression(office, "+13125550143") == .optedOut)
        #expect(office.store.news == [.suppressed([PhoneNumber(stored: "+13125550143")])])
        let again = try await office.desk.replay(campaign: nil, adopting: true, showing: false, by: office.caller)
        #expect(again.counts.isEmpty)
        #expect(again.readers.map { "\($0.reader) \($0.replies)" } == ["\(ReplyReader().version) 2"])
        #expect(try office.store.audit().contains { $0.contains("adopt a replay of replies") })
    }

    @Test func `are read by the organization's own words, too`() async throws {
        let words = try ReplyWords.shipped.extended(
            by: "layer\tlabel\trule\tdegree\tpatterns\nkeyword\tyes\tpolski\tcertain\ttak\n", name: "words.tsv")
        let office = try office([("+13125550142", "Tak", "noise", "unknown")], reader: ReplyReader(table: words))
        let shown = try await office.desk.replay(campaign: nil, adopting: false, showing: false, by: office.caller)
        #expect(shown.counts.map(\.new) == ["yes certain"])
        #expect(shown.changes.map(\.newRule) == ["own.keyword.polski"])
        #expect(shown.reader.hasPrefix(ReplyReader().version + "+"))
    }

    @Test func `never take a stop back, nor a person's word`() async throws {
        let office = try office([
            ("+13125550142", "YES", "opt_out", "likely"), ("+13125550143", "STOP", "yes", "certain"),
        ])
        let now = office.store.now()
        try office.store.store.write { transaction in
            _ = try transaction.suppress(
                PhoneNumber(stored: "+13125550142"), .held, source: ConsentSource(channel: "reply", recordedBy: "rule"),
                now: now)
            try transaction.decide(ReplyID(2), .keep, by: "Ana", now: now)
        }
        let adopted = try await office.desk.replay(campaign: nil, adopting: true, showing: false, by: office.caller)
        #expect(adopted.counts.map(\.fate).sorted() == ["decided", "stop_kept"])
        #expect(try labels(office) == ["opt_out likely", "yes certain"])
        #expect(try suppression(office, "+13125550142") == .held)
        #expect(try suppression(office, "+13125550143") == nil)
    }

    @Test func `do not stop somebody who came back since`() async throws {
        let office = try office([("+13125550142", "STOP", "noise", "unknown")])
        let now = office.store.now()
        try office.store.store.write { transaction in
            let phone = PhoneNumber(stored: "+13125550142")
            let source = ConsentSource(channel: "person", recordedBy: "Ana")
            _ = try transaction.suppress(phone, .optedOut, source: source, now: now.adding(seconds: 60))
            _ = try transaction.lift(phone, source: source, now: now.adding(seconds: 120))
        }
        let adopted = try await office.desk.replay(campaign: nil, adopting: true, showing: false, by: office.caller)
        #expect(adopted.counts.map(\.fate) == ["relabelled"])
        #expect(try suppression(office, "+13125550142") == nil)
    }
}
