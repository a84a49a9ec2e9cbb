import ArgumentParser
import CurlWire
import Domain
import Foundation

/// The options by which every command that needs the daemon finds it.
struct DaemonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The daemon's Unix socket.", valueName: "path"))
    var socket: String?

    @Option(help: ArgumentHelp("The daemon's URL; then TEXTBANK_TOKEN is the token.", valueName: "url"))
    var url: String?

    func validate() throws {
        guard socket == nil || url == nil else {
            throw ValidationError("--socket and --url name two daemons. Give one of them.")
        }
    }

    /// A client for the daemon these options, the environment or the current directory name. Asks nothing of it yet.
    func client() throws -> APIClient {
        let environment = ProcessInfo.processInfo.environment
        let address = DaemonAddress.find(socket: socket, url: url, environment: environment) {
            FileManager.default.fileExists(atPath: $0)
        }
        switch address {
        case .socket(let path):
            // The socket's permissions are the key; a token for some other daemon has no business here.
            return APIClient(
                address: address, token: nil,
                options: CurlClient.Options(socketPath: path, userAgent: Product.userAgent))
        case .url:
            return APIClient(
                address: address, token: try AccessKey.read(environment),
                options: CurlClient.Options(
                    caFile: environment["TEXTBANK_CA_FILE"],
                    allowPlainHTTP: environment["TEXTBANK_ALLOW_PLAIN_HTTP"] == "true",
                    userAgent: Product.userAgent))
        }
    }
}

/// The token that the environment holds or points at. Never an argument: those stand in the list of processes.
enum AccessKey {
    static func read(_ environment: [String: String]) throws -> Secret? {
        if let token = environment["TEXTBANK_TOKEN"], !token.isEmpty { return Secret(token) }
        guard let path = environment["TEXTBANK_TOKEN_FILE"], !path.isEmpty else { return nil }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("TEXTBANK_TOKEN_FILE: \(path) cannot be read. Check the path and its permissions.")
        }
        return Secret(String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
