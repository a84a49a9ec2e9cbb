import ArgumentParser
import Daemon
import Domain
import Engine
import Gateways

/// The engine and the codec on one thread, answered at once: for a program that counts instructions.
struct CountedSend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counted-send", abstract: "Sends what is queued in a store to nobody.", shouldDisplay: false)

    @Option var store: String
    @Option var messages: Int

    @Flag(help: "Make the store and end.") var prepare = false

    /// Turns without anything to do that are one too many.
    private static let mostIdleTurns = 1_000

    func run() throws {
        let bench = try BenchStore(path: store, port: 9)
        defer { try? bench.close() }  // a store that was counted is thrown away
        guard !prepare else {
            try bench.addPeople(messages, list: "bench")
            try bench.launch("bench", list: "bench")
            return try bench.materialise()
        }
        var engine = try bench.engine(slots: 64)
        let (gateway, wanted) = (bench.setup.gateway, messages)
        var monotonic = Monotonic.now()
        var (number, idleTurns) = (0, 0)
        while engine.counters.accepted < wanted {
            monotonic += 1_000
            let turn = engine.turn(now: bench.start, monotonic: monotonic)
            if let problem = turn.problem { throw problem }
            var handOffs = turn.handOffs
            idleTurns = handOffs.isEmpty ? idleTurns + 1 : 0
            while !handOffs.isEmpty {
                let answers = handOffs.flatMap(\.texts).map { text in
                    number += 1
                    return answer(text, number: number, gateway: gateway)
                }
                handOffs = engine.answered(answers, now: bench.start, monotonic: monotonic)
            }
            guard idleTurns < Self.mostIdleTurns else {
                throw BenchFailure("\(engine.counters.accepted) of \(wanted) were sent")
            }
        }
    }

    private func answer(_ text: OutboundText, number: Int, gateway: any Gateway) -> Dispatcher.Answer {
        precondition(!gateway.call(for: [text]).body.isEmpty)
        // Spread over the whole range, as random ids are: the same ones in every run.
        let word = String(UInt64(number) &* 0x9E37_79B9_7F4A_7C15, radix: 16)
        let reference = "SM" + String(repeating: "0", count: 32 - word.count) + word
        let body = #"{"sid": "\#(String(reference.reversed()))", "status": "queued", "num_segments": "1"}"#
        let response = HTTPResponse(
            status: 201, headers: [HTTPHeader("Content-Type", "application/json")], body: Array(body.utf8))
        let outcomes = gateway.outcomes(of: .response(response), for: [text])
        return Dispatcher.Answer(message: text.messageID, outcome: outcomes[0])
    }
}
