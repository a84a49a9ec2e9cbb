import ArgumentParser
import Domain

/// The command line: one file per command in `Commands/`, one line each in this list.
@main
struct TextbankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "textbank",
        abstract: "Texts the people who came, and shows honestly whether it worked.",
        discussion: """
            Most commands ask the daemon: at TEXTBANK_URL (with TEXTBANK_TOKEN), else through the Unix socket \
            TEXTBANK_SOCKET, textbank.sock or demo/textbank.sock. Exit codes: 0 done, 1 failed, 2 wrong usage.
            """,
        version: Product.version,
        groupedSubcommands: [
            CommandGroup(
                name: "Lists and people",
                subcommands: [
                    ImportCommand.self,
                    ListCommand.self,
                    MeetingCommand.self,
                    PersonCommand.self,
                    OptoutCommand.self,
                    OptinCommand.self,
                    ConsentCommand.self,
                ]),
            CommandGroup(
                name: "Campaigns",
                subcommands: [
                    LaunchCommand.self,
                    WatchCommand.self,
                    CampaignCommand.self,
                    ConversionCommand.self,
                    ActionsCommand.self,
                ]),
            CommandGroup(
                name: "Conversations",
                subcommands: [
                    InboxCommand.self,
                    ReplyCommand.self,
                    TagCommand.self,
                    AnswersCommand.self,
                    RepliesCommand.self,
                ]),
            CommandGroup(
                name: "Results",
                subcommands: [
                    CompareCommand.self,
                    ComparisonCommand.self,
                    ReportCommand.self,
                    BaselineCommand.self,
                    ProveCommand.self,
                    WhyCommand.self,
                ]),
            CommandGroup(
                name: "The daemon",
                subcommands: [
                    ServeCommand.self,
                    CheckConfigCommand.self,
                    MigrateCommand.self,
                    BackupCommand.self,
                    RestoreCommand.self,
                    ArmCommand.self,
                    StatusCommand.self,
                    TokenCommand.self,
                    AuditCommand.self,
                ]),
            CommandGroup(
                name: "Without a daemon",
                subcommands: [
                    ExplainCommand.self,
                    StatsCommand.self,
                    PlanSampleCommand.self,
                    SimulateCommand.self,
                ]),
        ])

    /// As ArgumentParser's own, but for the exit codes.
    static func main() async {
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            CommandEnd.exit(with: error)
        }
    }
}
