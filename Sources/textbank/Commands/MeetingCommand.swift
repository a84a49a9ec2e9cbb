import ArgumentParser

/// `textbank meeting …`: the gatherings that campaigns count from.
struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting", abstract: "Adds and lists meetings.", subcommands: [MeetingAdd.self, MeetingList.self])
}

struct MeetingAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds a meeting, or changes the one of that name.",
        discussion: "The ward's people get the meeting's zone, so that texts reach them at the right hour.")

    @Argument(help: ArgumentHelp("A name for it, such as ward-12-july.", valueName: "name"))
    var name: String

    @Option(help: "The ward it is for.")
    var ward: String

    @Option(help: ArgumentHelp("When it starts: 2026-07-01T18:30.", valueName: "local time"))
    var starts: String

    @Option(help: ArgumentHelp("Its zone, such as America/Chicago; else the organization's.", valueName: "zone"))
    var zone: String?

    @Option(help: ArgumentHelp("Its state, two letters.", valueName: "state"))
    var state: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    private struct Order: Encodable {
        var name: String
        var ward: String
        var starts: String
        var zone: String?
        var state: String?
    }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(
            APIPath("meetings"), Order(name: name, ward: ward, starts: starts, zone: zone, state: state))
        if form.json { return try answer.printAsIs() }
        let meeting = try answer.decode(MeetingAnswer.self)
        _ = try Screen(client)
        print(
            "The meeting \(Printable.line(meeting.name)) of ward \(Printable.line(meeting.ward))"
                + " starts \(MeetingText.start(meeting)).")
        if let moved = meeting.peopleMoved, moved > 0 {
            print("\(NumberWords.people(moved)) of that ward got the meeting's zone.")
        }
    }
}

struct MeetingList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the meetings.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("meetings"))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("meeting", "ward", "starts", "state")
        for meeting in try answer.rows(MeetingAnswer.self) {
            table.add(meeting.name, meeting.ward, MeetingText.start(meeting), meeting.state)
        }
        guard !table.isEmpty else { return print("There are no meetings yet. Add one with `textbank meeting add`.") }
        screen.show(table)
    }
}
