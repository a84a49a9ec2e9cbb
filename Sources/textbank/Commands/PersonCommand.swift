import ArgumentParser

/// `textbank person …`: one person.
struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Shows what is known about a number, or forgets it.",
        subcommands: [PersonShow.self, PersonErase.self])
}

struct PersonShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows who has a number, and where they stand.")

    @Argument(help: ArgumentHelp("The number, such as +13125550142.", valueName: "phone"))
    var phone: PhoneArgument

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.get(APIPath("people", phone.e164))
        if form.json { return try answer.printAsIs() }
        let screen = try Screen(client)
        let person = try answer.decode(PersonAnswer.self)
        PersonText(screen: screen, answer: person).show()
        let planned = PersonHistoryText(answer: person) { screen.time($0) }.planned
        if !planned.isEmpty {
            print("\nWhat is to come")
            var plan = TextTable("", "", indent: 2)
            for event in planned { plan.add(screen.time(event.at), event.text) }
            screen.show(plan)
        }
        print("\nEvery text and every silence: `textbank why \(person.phone)`.")
    }
}
