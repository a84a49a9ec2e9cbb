import Domain
import Testing

@Suite struct `The key of the ledger` {
    private let phone = PhoneNumber(stored: "+13125550142")

    /// HMAC-SHA-256 of `+13125550142` with 32 bytes of 0x0b, from Python's hmac module.
    @Test func `hashes a number as HMAC-SHA-256 does`() {
        let key = ConsentKey(Array(repeating: 0x0b, count: 32))
        #expect(key.subject(of: phone) == "c3954a46d91fabe21bc98e88619703af80b23db01a1b1295a7c16e1da3fcbf53")
    }

    @Test func `tells neither itself nor the number when it is printed`() {
        let key = ConsentKey(Array("a very secret key of 32 bytes...".utf8))
        #expect("\(key)" == "<consent key>")
        #expect(String(reflecting: key) == "<consent key>")
        #expect(!key.subject(of: phone).contains("5550142"))
    }

    @Test func `is named by a fingerprint that differs from key to key`() {
        let keys = (0..<50).map { ConsentKey(Array(repeating: UInt8($0), count: 32)) }
        #expect(Set(keys.map(\.fingerprint)).count == 50)
        #expect(keys[0].fingerprint.count == 16)
    }
}

@Suite struct `An entry of the ledger` {
    private let entry = ConsentLink(
        id: 1, at: Timestamp(microseconds: 5), subject: "ab", kind: "opted_out", source: "person", inbox: nil,
        recordedBy: "Ana", note: "by letter")

    @Test func `has another hash when any field of it differs`() {
        var others = (0..<8).map { _ in entry }
        others[0].id = 2
        others[1].at = Timestamp(microseconds: 6)
        others[2].subject = "ac"
        others[3].kind = "held"
        others[4].source = "import"
        others[5].inbox = 0
        others[6].recordedBy = "Bo"
        others[7].note = nil
        let hashes = Set((others + [entry]).map { $0.hash(after: "x") } + [entry.hash(after: "y")])
        #expect(hashes.count == 10)
    }

    /// Without lengths, `a` + `bc` and `ab` + `c` would read alike.
    @Test func `is not mistaken for another whose fields run together alike`() {
        var one = entry
        var two = entry
        (one.kind, one.source) = ("a", "bc")
        (two.kind, two.source) = ("ab", "c")
        #expect(one.hash(after: "") != two.hash(after: ""))
    }

    @Test func `keeps its hash when the note gives way to its digest`() throws {
        var erased = entry
        erased.note = ConsentLink.digest(ofNote: try #require(entry.note))
        #expect(erased.note != entry.note)
        #expect(erased.hash(after: "x") == entry.hash(after: "x"))
    }
}
