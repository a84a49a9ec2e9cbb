import ArgumentParser

/// `textbank optin …`: people who asked to be texted again.
struct OptinCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "optin", abstract: "Records that a person wants texts again.", subcommands: [OptinAdd.self])
}

struct OptinAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Lifts the stop on a number, because the person asked for it.")

    @Argument(help: ArgumentHelp("The number, such as +13125550142.", valueName: "phone"))
    var phone: PhoneArgument

    @Option(help: ArgumentHelp("How and when they asked: kept in the consent ledger.", valueName: "text"))
    var note: String

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(APIPath("optins"), ConsentOrder(phone: phone.e164, note: note))
        if form.json { return try answer.printAsIs() }
        let change = try answer.decode(SuppressionAnswer.self)
        _ = try Screen(client)
        if let suppression = change.suppression {
            print("\(change.phone) still gets no texts: \(Words.suppression(suppression)).")
        } else {
            print(change.changed ? "\(change.phone) may be texted again." : "\(change.phone) was not stopped.")
        }
    }
}
