import Testing

/// Words that may not be called outside some places: time, chance and output are arguments, never ambient.
enum Calls {
    /// Rooms that only compute.
    static let pure: Set = ["Domain", "Statistics", "Engine", "Storage", "Gateways", "Integrations", "Importing"]
    /// Programs and the live shell: where the world comes in.
    static let shells: Set = ["Daemon", "textbank", "phone-network", "textbank-bench"]
    static let executables: Set = ["textbank", "phone-network", "textbank-bench"]

    struct Ban: Sendable {
        var words: String
        /// Targets in which it is allowed.
        var allowed: Set<String>
        var reason: String
    }

    static let bans = [
        Ban(words: "Date()", allowed: shells, reason: "the instant is an argument"),
        Ban(words: "Date.now", allowed: shells, reason: "the instant is an argument"),
        Ban(words: "UUID()", allowed: shells, reason: "ids are the store's"),
        Ban(words: "SystemRandomNumberGenerator", allowed: shells, reason: "chance is an argument"),
        Ban(words: "ContinuousClock", allowed: shells, reason: "the monotonic clock is an argument"),
        Ban(words: "SuspendingClock", allowed: shells, reason: "the monotonic clock is an argument"),
        Ban(words: "DispatchTime", allowed: [], reason: "there is one monotonic clock, Monotonic"),
        Ban(
            words: "clock_gettime", allowed: shells.union(["CurlWire"]),
            reason: "libcurl's loop measures its own time-outs; everybody else is told the time"),
        Ban(words: "Task.sleep", allowed: ["Daemon"], reason: "only the daemon waits"),
        Ban(words: "String(format:", allowed: [], reason: "formats are not checked by the compiler"),
        Ban(words: "NSRegularExpression", allowed: [], reason: "Swift has its own"),
        Ban(
            words: "DispatchQueue", allowed: ["Daemon", "Simulator"],
            reason: "a blocking read leaves the shared threads free; seeds run side by side; nothing else"),
        Ban(words: "DispatchSemaphore", allowed: [], reason: "Mutex and mailboxes, never a semaphore and hope"),
        Ban(words: ".randomElement()", allowed: [], reason: "chance is an argument"),
        Ban(words: ".shuffled()", allowed: [], reason: "chance is an argument"),
        Ban(words: "debugPrint(", allowed: [], reason: "the log, or an executable's output"),
        Ban(words: "dump(", allowed: [], reason: "the log, or an executable's output"),
        Ban(words: "NSLog(", allowed: [], reason: "the log"),
    ]
}

@Suite struct `Calls that are not everybody's` {
    @Test(arguments: Calls.bans.map(\.words)) func `stay where they are allowed`(words: String) throws {
        let ban = try #require(Calls.bans.first { $0.words == words })
        for file in Repository.swiftSources where !ban.allowed.contains(file.target) {
            for (number, line) in file.code(with: words) {
                // `.dump(` or `dumpState(` is somebody's own word.
                guard words != "dump(" || line.contains(/(^|[^.\w])dump\(/) else { continue }
                Issue.record("\(file.path):\(number) calls \(words): \(ban.reason)")
            }
        }
    }

    @Test func `print only from programs`() {
        for file in Repository.swiftSources where !Calls.executables.contains(file.target) {
            for (number, line) in file.code(with: "print(")
            where line.contains(/(^|[^.\w])print\(/) && !line.mentions("func print(") {
                Issue.record("\(file.path):\(number) prints")
            }
        }
    }

    /// A draw names its generator, but for the one seed that the daemon takes from the system.
    @Test func `draw only from a generator that was given`() {
        let allowed: Set = ["Sources/Daemon/Assembly.swift"]
        for file in Repository.swiftSources where !allowed.contains(file.path) {
            guard file.mentions(".random(in:") || file.mentions("Bool.random(") else { continue }
            let code = file.codeLines.joined(separator: "\n")
            for match in code.matches(of: /Bool\.random\(|\.random\((?=in:)/) {
                var depth = 1
                let call = code[match.range.upperBound...].prefix { character in
                    if character == "(" { depth += 1 }
                    if character == ")" { depth -= 1 }
                    return depth > 0
                }
                if !call.contains("using:") { Issue.record("\(file.path): .random(\(call)) has no generator") }
            }
        }
    }

    /// Work that was put off is an issue, not a comment.
    @Test func `are not promised for later`() {
        let words = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"]
        for file in Repository.files where file.path.hasSuffix(".swift") || file.path.hasPrefix("scripts/") {
            for word in words where file.mentions(word) { Issue.record("\(file.path) says \(word)") }
        }
    }

    @Test func `do not try by force`() {
        for file in Repository.swiftSources where !Calls.executables.contains(file.target) {
            for (number, line) in file.code(with: "try!") + file.code(with: "as! ") {
                Issue.record("\(file.path):\(number): \(line)")
            }
        }
    }
}

@Suite struct `Promises made to the compiler` {
    /// Files that tell the compiler to look away, and how often. The list may shrink; to let it grow, say why here.
    private static let unchecked: [String: Int] = [
        "Sources/CurlWire/CurlMailbox.swift": 1,
        "Sources/Storage/SQL/PostgresPool.swift": 1,
        // Used on the one writing connection's own queue.
        "Sources/Storage/SQL/SQLiteDriver.swift": 1,
        // One event loop owns all of the stand-in network.
        "Sources/phone-network/Gateway/GatewayHandler.swift": 1,
        "Sources/phone-network/Network/Network.swift": 1,
        "Sources/phone-network/Webhooks/WebhookClient.swift": 2,
        "Sources/phone-network/Webhooks/WebhookConnection.swift": 1,
    ]

    @Test func `are counted, and none is made elsewhere`() {
        for file in Repository.swiftSources {
            let count = Self.uncheckedLines(file).count
            #expect(count <= Self.unchecked[file.path] ?? 0, "\(file.path)")
        }
        for (path, count) in Self.unchecked {
            let file = Repository.swiftSources.first { $0.path == path }
            #expect(file.map(Self.uncheckedLines)?.count == count, "\(path): the list is longer than the code")
        }
    }

    @Test func `say why they are kept, in the product itself`() {
        for file in Repository.swiftSources where file.target != "phone-network" {
            let lines = file.lines
            for (number, _) in Self.uncheckedLines(file) {
                let above = lines[max(0, number - 7)..<number]
                #expect(above.contains { $0.mentions("SAFETY:") }, "\(file.path):\(number)")
            }
        }
    }

    private static func uncheckedLines(_ file: Repository.File) -> [(number: Int, line: Substring)] {
        file.code(with: "@unchecked Sendable") + file.code(with: "nonisolated(unsafe)")
    }
}
