import ArgumentParser
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// `phone-network serve`
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs the provider and its phones until SIGTERM.",
        discussion: """
            POST|GET /2010-04-01/Accounts/{sid}/Messages.json, GET …/Messages/{sid}.json: Twilio's API.
            POST /clock, POST /clock/propose, GET /clock: the shared clock. GET /witness/summary: counts. \
            POST /witness/say: make a phone write something. GET /healthz.
            """)

    @OptionGroup var options: ServeOptions

    func run() throws {
        // Blocked before any thread exists, so that every thread inherits it and only sigwait below sees it.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGTERM)
        sigaddset(&signals, SIGINT)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        signal(SIGPIPE, SIG_IGN)

        let people = try options.people.map { try People(PeopleFile(reading: $0), seed: options.seed) } ?? People()
        let log = try WitnessLog(path: options.log)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let network = Network(options: options, people: people, log: log, loop: group.next())
        let server: any Channel
        do {
            server = try Self.listen(network, on: group)
        } catch {
            try? group.syncShutdownGracefully()
            throw Complaint("cannot listen on \(options.host):\(options.port): \(Self.reason(error))")
        }
        let port = server.localAddress?.port ?? options.port
        print("phone-network listening on http://\(options.host):\(port), \(people.count) people")
        fflush(nil)

        var received: Int32 = 0
        sigwait(&signals, &received)
        try? server.close().wait()
        try? group.next().submit { network.stop() }.wait()
        try? group.syncShutdownGracefully()
    }

    private static func listen(_ network: Network, on group: MultiThreadedEventLoopGroup) throws -> any Channel {
        try ServerBootstrap(group: group)
            .serverChannelOption(ChannelOptions.backlog, value: 1_024)
            .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(GatewayHandler(network: network))
                }
            }
            .childChannelOption(ChannelOptions.socketOption(.tcp_nodelay), value: 1)
            .bind(host: network.options.host, port: network.options.port).wait()
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? IOError else { return "\(error)" }
        return error.errnoCode == EADDRINUSE
            ? "the port is in use; stop what listens there or choose another --port"
            : String(cString: strerror(error.errnoCode))
    }
}
