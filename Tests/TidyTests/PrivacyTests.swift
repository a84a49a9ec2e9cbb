import Testing

/// Where the raw value of a phone number, a text or a secret is taken out of its wrapper: folders and files, each with
/// the reason. Everywhere else it prints as `<phone>`, `<text>` or `<secret>`, and cannot reach a log.
private let exposing: [(place: String, reason: String)] = [
    ("Sources/Domain/Basics/Redacted.swift", "defines the wrappers"),
    ("Sources/Gateways/", "codecs write numbers, texts and keys on the wire"),
    ("Sources/Storage/Shelves/", "the store keeps numbers and texts"),
    ("Sources/Engine/Inbound/", "replies are read, and hashed to know them again"),
    ("Sources/Engine/TextingEngine+Claims.swift", "a text is rendered before it is handed over"),
    ("Sources/Daemon/Services/StoreOpening.swift", "a database's URL holds its password"),
    ("Sources/Domain/Consent/ConsentKey.swift", "a number is hashed"),
    ("Sources/Daemon/Fence/ConsentRekeying.swift", "a database's URL holds its password"),
    ("Sources/Daemon/DaemonRun.swift", "a database's URL holds its password"),
    ("Sources/Daemon/Settings/Settings.swift", "names the database without its password"),
    ("Sources/Daemon/Services/SpoolRecord.swift", "webhooks wait on disk until the store has them"),
    ("Sources/Engine/Answering/Deciding.swift", "of several actions the words say which a yes completes"),
    ("Sources/Engine/Answering/Replaying.swift", "the present rules read what was written"),
    ("Sources/Daemon/Desk/", "the desk shows a person's own rows to those who may see them"),
    ("Sources/Daemon/Actions/", "phones of other systems are cleaned; a hook's path ends with its secret"),
    ("Sources/Domain/Conversions/ActionEventText.swift", "what other systems told is kept"),
    ("Sources/Web/Public/PublicSite+Actions.swift", "compares the secret of a hook's path"),
    ("Sources/Daemon/Settings/", "reads secrets for the codecs"),
    ("Sources/Web/Desk/TokenDesk.swift", "a token is shown once, when it is made"),
    ("Sources/Simulator/", "simulated people have phones and read their texts"),
    ("Sources/textbank/Commands/", "filters answer with what they were given"),
    ("Sources/textbank/Client/", "asks the API about a number"),
    ("Sources/textbank-bench/", "fictional numbers by the hundred thousand"),
]

@Suite struct `A phone number, a text or a secret` {
    @Test func `is exposed only in listed places`() {
        for file in Repository.swiftSources where !exposing.contains(where: { file.path.hasPrefix($0.place) }) {
            for (number, line) in file.code(with: ".exposed") {
                Issue.record("\(file.path):\(number) exposes: \(line)")
            }
        }
    }

    @Test func `is not logged where it is exposed`() {
        for file in Repository.swiftSources {
            for (number, line) in file.code(with: ".exposed")
            where line.contains(/\blog(ger)?\.|Rejection\(|Refusal\(|StoreError\./) {
                Issue.record("\(file.path):\(number) exposes into words: \(line)")
            }
        }
    }

    /// Files with numbers outside NPA-555, each with the reason. No number here is anybody's whom we know.
    private static let foreignNumbers: [String: String] = [
        "Tests/ImportingTests/Vectors/phones_public.tsv":
            "public vectors: numbers that libphonenumber gives as examples",
        "Tests/ImportingTests/PhoneCellTests.swift": "exchanges without subscribers: 911, 958, 976",
        "Tests/GatewayTests/Cases/twilio/signature-form-vector.case":
            "signed with the numbers of Twilio's documentation",
        "Tests/GatewayTests/Cases/telnyx/signature-vector.case": "signed with the numbers of Telnyx's documentation",
        "Tests/WebTests/Vectors.swift": "signed with the numbers of Telnyx's documentation",
    ]

    @Test func `in the repository is fictional`() {
        for file in Repository.files where Self.foreignNumbers[file.path] == nil {
            for (number, line) in file.lines.enumerated() {
                guard let phone = Self.foreignNumber(in: line) else { continue }
                Issue.record("\(file.path):\(number + 1) has \(phone), which is not NPA-555-XXXX")
            }
        }
    }

    @Test func `of an allowed file is still there`() {
        for (path, reason) in Self.foreignNumbers {
            let file = Repository.files.first { $0.path == path }
            #expect(file?.lines.contains { Self.foreignNumber(in: $0) != nil } == true, "\(path): \(reason)")
        }
    }

    /// A North American number in one of the ways people write it, with an exchange other than 555.
    private static func foreignNumber(in line: Substring) -> Substring? {
        // Nearly every line has no run of digits as long as a local number.
        var digits = 0
        for byte in line.utf8 where byte >= 48 && byte <= 57 { digits += 1 }
        guard digits >= 10 else { return nil }
        let written = line.matches(of: /\+1([2-9]\d\d)(\d\d\d)\d{4}(?!\d)/).map { ($0.0, $0.2) }
        let spaced = line.matches(of: /(?:^|\D)\(?[2-9]\d\d\)?[-. ]{1,2}([2-9]\d\d)[-. ]\d{4}(?!\d)/).map {
            ($0.0, $0.1)
        }
        let quoted = line.matches(of: /"1?[2-9]\d\d([2-9]\d\d)\d{4}"/).map { ($0.0, $0.1) }
        return (written + spaced + quoted).first { $0.1 != "555" }?.0
    }

    @Test func `is found by this test in each way of writing it`() {
        let (area, exchange) = ("312", "5" + "54")
        for written in [
            "+1\(area)\(exchange)2345", "(\(area)) \(exchange)-2345", "\(area).\(exchange).2345",
            "\(area)-\(exchange)-2345", "\"\(area)\(exchange)2345\"", "\"1\(area)\(exchange)2345\"",
        ] {
            #expect(Self.foreignNumber(in: "call \(written) now") != nil, "\(written)")
        }
        for harmless in ["+13125550142", "(312) 555-0142", "1793300400000000", "2026-07-01 2026-0701"] {
            #expect(Self.foreignNumber(in: "call \(harmless) now") == nil, "\(harmless)")
        }
    }
}

@Suite struct `A place on somebody's machine` {
    @Test func `is named nowhere`() {
        let places = ["work", "root", "Users"].map { "/" + $0 + "/" } + ["/ho" + "me/"]
        for file in Repository.files {
            for place in places where file.mentions(place) {
                for (number, line) in file.lines.enumerated()
                where line.mentions(place) && !Self.isPartOfAnother(place, in: line) {
                    Issue.record("\(file.path):\(number + 1) names \(place)")
                }
            }
        }
    }

    /// `Sources/root/x` and `https://…/work/y` are no places on this machine.
    private static func isPartOfAnother(_ place: String, in line: Substring) -> Bool {
        line.ranges(of: place).allSatisfy { range in
            guard range.lowerBound > line.startIndex else { return false }
            let before = line[line.index(before: range.lowerBound)]
            return before.isLetter || before.isNumber || before == "." || before == "}" || before == "…"
        }
    }
}
