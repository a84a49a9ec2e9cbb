import ArgumentParser

/// A provider and its phones, outside the house: what the demo, the process tests and the benches talk to and ask for
/// the truth. It shares no code with the rest of the package, so that it cannot share its mistakes.
@main
struct PhoneNetworkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phone-network",
        abstract: "A stand-in gateway and phone network over real HTTP, with simulated people and a witness log.",
        subcommands: [
            MakeListsCommand.self,
            ServeCommand.self,
            TruthCommand.self,
        ])
}
