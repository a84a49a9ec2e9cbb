import Foundation

/// What a command prints for people. Begins by asking the daemon whether this is a rehearsal, because then every screen
/// says so, and in which zone to show times.
struct Screen {
    let status: StatusAnswer
    private let times: TimeText

    /// Prints the rehearsal's line, if it is one.
    init(_ client: APIClient) throws {
        status = try client.get(APIPath("status")).decode()
        times = TimeText(zone: status.zone.flatMap(TimeZone.init(identifier:)) ?? .current)
        if status.rehearsal {
            print("REHEARSAL: no text leaves this machine; its clock shows \(time(status.now)).\n")
        }
    }

    /// An instant of the API in the organization's zone; an empty text for none.
    func time(_ instant: String?) -> String { times.text(instant) }

    /// The same with its seconds.
    func exactTime(_ instant: String) -> String { times.exactText(instant) }

    func show(_ table: TextTable) {
        for line in table.lines { print(line) }
    }

    /// A paragraph of its own, one line for each sentence.
    func show(_ title: String, _ sentences: [String]) {
        guard !sentences.isEmpty else { return }
        print("\n\(title)")
        for sentence in sentences { print("  " + Printable.line(sentence)) }
    }
}
