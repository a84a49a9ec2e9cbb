import ArgumentParser

/// `textbank replies …`: how replies were understood.
struct RepliesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replies", abstract: "Reads the replies that came in with the present rules.",
        subcommands: [RepliesReplay.self])
}

struct RepliesReplay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Shows which replies the present rules read differently, before that is adopted.",
        discussion: """
            Nothing changes without --adopt. What a person decided stays, and so does every stop: a reply that was read as \
            a stop, and would not be any more, keeps its reading.
            """)

    @Option(help: ArgumentHelp("Only replies to this campaign.", valueName: "name"))
    var campaign: String?

    @Flag(help: "Gives the replies their new readings, and stops or holds the numbers whose reply reads as a stop now.")
    var adopt = false

    @Flag(help: "Shows what was written.")
    var show = false

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    private struct Order: Encodable {
        var campaign: String?
        var adopt: Bool
        var show: Bool
    }

    private struct Answer: Decodable {
        struct Version: Decodable {
            var reader: String
            var replies: Int
        }

        struct Count: Decodable {
            var old: String
            var new: String
            var fate: String
            var count: Int
        }

        struct Change: Decodable {
            var replyId: String
            var receivedAt: String
            var old: String
            var new: String
            var newRule: String
            var oldReader: String?
            var fate: String
            var text: String?
        }

        var replies: Int
        var adopted: Bool
        var stopped: Int
        var reader: String
        var readers: [Version]
        var counts: [Count]
        var changes: [Change]
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(APIPath("replies", "replay"), Order(campaign: campaign, adopt: adopt, show: show))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let replay = try answer.decode(Answer.self)
        let differ = replay.counts.reduce(0) { $0 + $1.count }
        print(
            "\(NumberWords.number(replay.replies, "reply", "replies")) read again by \(replay.reader); \(NumberWords.count(differ)) read differently."
        )
        for version in replay.readers where version.reader != replay.reader {
            let before = version.reader.isEmpty ? Self.noReader : version.reader
            print("  \(NumberWords.number(version.replies, "reply was", "replies were")) read by \(before).")
        }
        guard differ > 0 else { return }
        var counts = TextTable(">replies", "read as", "now", "", indent: 2)
        for row in replay.counts {
            counts.add(NumberWords.count(row.count), Words.plain(row.old), Words.plain(row.new), Self.fate(row.fate))
        }
        screen.show(counts)
        print("")
        var lines = TextTable(
            "reply", "came", "read as", "now", "by rule", "was read by", show ? "text" : "", indent: 2)
        for line in replay.changes {
            lines.add(
                line.replyId, screen.time(line.receivedAt), Words.plain(line.old), Words.plain(line.new), line.newRule,
                line.oldReader ?? "-", line.text)
        }
        screen.show(lines)
        let numbers = NumberWords.number(replay.stopped, "number", "numbers")
        print(
            replay.adopted
                ? "\nAdopted; \(numbers) newly stopped or held."
                : "\nNothing was changed. `--adopt` gives them the new reading; \(numbers) would be stopped or held.")
    }

    private static let noReader = "a version that was not kept"

    private static func fate(_ fate: String) -> String {
        switch fate {
        case "stopped": "stops or holds the number"
        case "decided": "stays: a person has decided"
        case "stop_kept": "stays: no replay takes a stop back"
        default: ""
        }
    }
}
