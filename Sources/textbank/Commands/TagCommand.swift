import ArgumentParser

/// `textbank tag …`: what was captured from answers.
struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag", abstract: "Keeps what people told us; a tag is a list, and so an audience.",
        subcommands: [TagAdd.self, TagRemove.self, TagList.self, TagShow.self])
}

/// Who is meant by a tag.
struct TagTarget: ParsableArguments {
    @Argument(help: "The tag.")
    var name: String

    @Argument(help: ArgumentHelp("The person's number.", valueName: "phone"))
    var phone: PhoneArgument?

    @Option(help: ArgumentHelp("The reply that says so, such as rpl_3, instead of a number.", valueName: "reply"))
    var reply: String?

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard (phone == nil) != (reply == nil) else {
            throw ValidationError("Give the person's number, or the reply with --reply; not both.")
        }
    }

    private struct Order: Encodable {
        var phone: String?
        var replyId: String?
    }

    func run(_ what: String, _ sentence: (TagChangeAnswer) -> String) throws {
        let client = try daemon.client()
        let answer = try client.post(APIPath("tags", name, what), Order(phone: phone?.e164, replyId: reply))
        if form.json { return try answer.printAsIs() }
        _ = try Screen(client)
        let change = try answer.decode(TagChangeAnswer.self)
        let people = change.people == 1 ? "1 person has" : "\(NumberWords.people(change.people)) have"
        print("\(change.personId) \(sentence(change)) \"\(Printable.line(change.tag))\"; \(people) it now.")
    }
}

struct TagAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Gives a person a tag.")

    @OptionGroup var target: TagTarget

    func run() throws { try target.run("add") { $0.changed ? "has the tag" : "had before the tag" } }
}

struct TagRemove: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Takes a tag away again.")

    @OptionGroup var target: TagTarget

    func run() throws { try target.run("remove") { $0.changed ? "lost the tag" : "did not have the tag" } }
}

struct TagList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the tags.")

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("tags"))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        var table = TextTable("tag", ">people", "made", "by")
        for tag in try answer.rows(TagAnswer.self) {
            table.add(tag.name, NumberWords.count(tag.people), screen.time(tag.createdAt), tag.author)
        }
        guard !table.isEmpty else { return print("There are no tags: `textbank tag add NAME PHONE`.") }
        screen.show(table)
        print("\nEach is a list of the same name, and can be a plan's audience.")
    }
}

struct TagShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows who has a tag, and why.")

    @Argument(help: "The tag.")
    var name: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("tags", name))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let tagged = try answer.decode(TaggedAnswer.self)
        print("\(Printable.line(tagged.tag.name)): \(NumberWords.people(tagged.people.count))")
        var table = TextTable("person", "name", "ward", "since", "by", "reply", indent: 2)
        for person in tagged.people {
            table.add(
                person.personId, person.name, person.ward, screen.time(person.at), person.author, person.replyId)
        }
        if !table.isEmpty { screen.show(table) }
    }
}
