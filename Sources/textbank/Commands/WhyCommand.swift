import ArgumentParser

/// `textbank why`: every text to a number and every silence, in order, each with its reason.
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Explains every text to a number, and every silence.")

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
        let history = PersonHistoryText(answer: person) { screen.time($0) }
        print("\nWhat happened")
        var table = TextTable("", "", indent: 2)
        for event in history.events { table.add(screen.time(event.at), event.text) }
        if table.isEmpty { print("  Nothing yet.") } else { screen.show(table) }
        let planned = history.planned
        guard !planned.isEmpty else { return }
        print("\nWhat is to come")
        var plan = TextTable("", "", indent: 2)
        for event in planned { plan.add(screen.time(event.at), event.text) }
        screen.show(plan)
    }
}
