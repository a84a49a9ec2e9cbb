import ArgumentParser

/// `textbank person erase`: somebody asked to be forgotten.
struct PersonErase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Takes away everything kept about a person, for good; they are never texted again.",
        discussion: """
            Counts stay, nobody's name stays. Backups made earlier still hold what they held. The person can come back \
            only by writing START.
            """)

    @Argument(help: ArgumentHelp("The number, such as +13125550142.", valueName: "phone"))
    var phone: PhoneArgument

    @Option(help: ArgumentHelp("How they asked for it.", valueName: "text"))
    var note: String

    @Flag(help: "Do it. Without, nothing is changed.")
    var yes = false

    @OptionGroup var daemon: DaemonOptions
    @OptionGroup var form: FormOptions

    func validate() throws {
        guard yes else { throw ValidationError("It cannot be undone. Give --yes when you are sure.") }
    }

    private struct Order: Encodable { var note: String }

    func run() throws {
        let client = try daemon.client()
        let answer = try client.post(APIPath("people", phone.e164, "erase"), Order(note: note))
        if form.json { return try answer.printAsIs() }
        let erased = try answer.decode(ErasureAnswer.self)
        _ = try Screen(client)
        print(
            erased.wasKnown
                ? "Forgotten, with \(NumberWords.number(erased.texts, "text", "texts")) and \(NumberWords.number(erased.replies, "reply", "replies"))."
                : "We knew nobody with that number; it is never texted all the same.")
        print("Backups made before still hold them: delete those, or keep them no longer than you must.")
    }
}

struct ErasureAnswer: Decodable {
    var wasKnown: Bool
    var texts: Int
    var replies: Int
    var webhooks: Int
}
