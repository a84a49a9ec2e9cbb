/// Where the daemon is looked for.
package enum DaemonAddress: Hashable, Sendable {
    /// A Unix socket of this machine.
    case socket(String)
    /// The API over TCP, without a slash at the end.
    case url(String)

    /// The first of: what the command line says, `TEXTBANK_URL`, `TEXTBANK_SOCKET`, `textbank.sock` in the current
    /// directory, and the demo's. Where none of the two files exists it is the first of them: that is the one to name.
    package static func find(
        socket: String?, url: String?, environment: [String: String], exists: (String) -> Bool
    ) -> DaemonAddress {
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if let socket { return .socket(socket) }
        if let url = url ?? value("TEXTBANK_URL") { return .url(trimmed(url)) }
        if let socket = value("TEXTBANK_SOCKET") { return .socket(socket) }
        return .socket(usualSockets.first(where: exists) ?? usualSockets[0])
    }

    private static let usualSockets = ["textbank.sock", "demo/textbank.sock"]

    private static func trimmed(_ url: String) -> String {
        var url = url
        while url.hasSuffix("/") { url.removeLast() }
        return url
    }

    /// As a person would write it.
    package var text: String {
        switch self {
        case .socket(let path): path
        case .url(let url): url
        }
    }

    /// What every path of the API follows. Over a socket the host is only there because HTTP asks for one.
    var base: String {
        switch self {
        case .socket: "http://localhost"
        case .url(let url): url
        }
    }
}
