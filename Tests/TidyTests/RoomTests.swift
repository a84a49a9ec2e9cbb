import Foundation
import Testing

/// Who may import whom: the table of docs/architecture.md, "The rooms, and who may import whom". To add an edge, add it
/// there, in Package.swift and here.
private struct Room {
    var target: String
    /// Our own targets and the packages' modules.
    var imports: Set<String>
    /// What comes with Swift.
    var system: Set<String>
    /// Modules that single files may import besides, each with its reason.
    var exceptions: [String: (modules: Set<String>, reason: String)] = [:]

    init(
        _ target: String, imports: Set<String> = [], system: Set<String> = [],
        exceptions: [String: (modules: Set<String>, reason: String)] = [:]
    ) {
        self.target = target
        self.imports = imports
        self.system = system
        self.exceptions = exceptions
    }
}

private let rooms = [
    Room("Domain", imports: ["Crypto", "Collections"]),
    Room("Statistics", imports: ["CSpecialFunctions", "Crypto"]),
    Room(
        "Storage", imports: ["Domain", "GRDB", "CPostgres"], system: ["FoundationEssentials", "Synchronization"],
        exceptions: [
            "Sources/Storage/SQL/SQLiteSteps.swift": (["GRDBSQLite"], "binds and reads without GRDB's boxes"),
            "Sources/Storage/SQL/SQLiteFile.swift": (["Foundation"], "reads the file's header before it is opened"),
        ]),
    Room(
        "Engine", imports: ["Domain", "Statistics", "Storage", "Gateways", "Collections"],
        system: ["FoundationEssentials"]),
    Room("Gateways", imports: ["Domain", "Crypto"], system: ["Foundation"]),
    Room("Integrations", imports: ["Domain", "Gateways", "Crypto"], system: ["Foundation"]),
    Room("Importing", imports: ["Domain", "CPhoneNumber"], system: ["Foundation"]),
    Room("CurlWire", imports: ["Gateways", "CCurl"], system: ["Glibc", "Synchronization"]),
    Room(
        "Web", imports: ["Domain", "Statistics", "Gateways", "Integrations", "Hummingbird", "Logging", "Metrics"],
        system: ["Foundation", "Synchronization"],
        exceptions: [
            "Sources/Web/Public/PublicSite.swift": (["HummingbirdCore"], "names its server"),
            "Sources/Web/Admin/SiteContext.swift": (["NIOCore"], "knows who is at the other end of the connection"),
            "Sources/Web/Public/WebhookHandler.swift": (
                ["NIOCore", "NIOHTTPTypes"], "takes webhooks on the thread of their connection"
            ),
        ]),
    Room(
        "Daemon",
        imports: [
            "Domain", "Statistics", "Storage", "Engine", "Gateways", "Integrations", "Importing", "CurlWire", "Web",
            "Hummingbird", "Logging", "Metrics", "Collections", "Crypto", "Yams", "Configuration", "ServiceLifecycle",
            "UnixSignals",
        ], system: ["Foundation", "Glibc", "Synchronization"]),
    Room(
        "Simulator",
        imports: ["Domain", "Statistics", "Engine", "Storage", "Gateways", "Collections", "Crypto"],
        system: ["Foundation", "Synchronization"]),
    Room(
        "textbank",
        imports: [
            "Daemon", "Simulator", "Importing", "Statistics", "Gateways", "CurlWire", "Domain", "ArgumentParser",
        ], system: ["Foundation", "Glibc", "Synchronization"]),
    // Never Gateways: it must not share our mistakes.
    Room(
        "phone-network", imports: ["NIOCore", "NIOPosix", "NIOHTTP1", "Crypto", "ArgumentParser"],
        system: ["Foundation", "Glibc", "Synchronization"]),
    Room(
        "textbank-bench",
        imports: [
            "CBench", "Daemon", "Web", "CurlWire", "Engine", "Storage", "Gateways", "Domain", "Hummingbird", "Logging",
            "ArgumentParser",
        ], system: ["Foundation", "Glibc", "Synchronization"]),
]

/// Targets without Swift: headers, shims and yardsticks in C and C++.
private let foreignRooms: Set<String> = ["CCurl", "CPostgres", "CPhoneNumber", "CSpecialFunctions", "CBench"]

@Suite struct `The rooms` {
    @Test func `import only what the table allows`() {
        for room in rooms {
            for file in Repository.swiftSources where file.target == room.target {
                let allowed = room.imports.union(room.system).union(room.exceptions[file.path]?.modules ?? [])
                for module in Self.imports(of: file) where !allowed.contains(module) {
                    Issue.record("\(file.path) imports \(module): \(room.target) may not")
                }
            }
        }
    }

    @Test func `have a row each, and each row has a room`() throws {
        let folders = Set(Repository.files.map(\.target).filter { !$0.isEmpty })
        let named = Set(rooms.map(\.target)).union(foreignRooms)
        #expect(folders.subtracting(named).isEmpty, "targets without a row")
        #expect(named.subtracting(folders).isEmpty, "rows without a target")
    }

    @Test func `stand in docs/architecture.md too`() throws {
        let page = try #require(Repository.files.first { $0.path == "docs/architecture.md" })
        for room in rooms { #expect(page.text.contains("`\(room.target)`"), "\(room.target) has no row") }
    }

    @Test func `keep no exception that nobody needs`() {
        for room in rooms {
            for (path, exception) in room.exceptions {
                let file = Repository.swiftSources.first { $0.path == path }
                let used = Set(file.map(Self.imports) ?? [])
                #expect(exception.modules.isSubset(of: used), "\(path): \(exception.reason)")
            }
        }
    }

    /// Pure rooms compute; only the rim suspends or owns threads.
    @Test func `where it is decided have nothing asynchronous`() {
        for file in Repository.swiftSources where Calls.pure.contains(file.target) {
            for word in ["async", "await", "actor", "Task", "Thread"] {
                for (number, line) in file.code(with: word)
                where line.contains(/\b(async|await|actor|Task|Thread)\b/) {
                    Issue.record("\(file.path):\(number) is asynchronous: \(line)")
                }
            }
        }
    }

    @Test func `open nothing to the world and import nothing by the back door`() {
        for file in Repository.swiftSources {
            for word in ["@testable", "@_exported", "@_implementationOnly", "public ", "open "] {
                for (number, line) in file.code(with: word)
                where line.contains(#/@testable|@_exported|@_implementationOnly|^\s*public\s|^\s*open\s/#) {
                    Issue.record("\(file.path):\(number): \(line)")
                }
            }
        }
    }

    /// The modules a file imports; parts of Collections count as Collections.
    private static func imports(of file: Repository.File) -> [String] {
        let parts: Set = ["DequeModule", "HeapModule", "OrderedCollections", "HashTreeCollections", "BitCollections"]
        return file.code(with: "import ").compactMap { _, line in
            guard
                let match = line.firstMatch(
                    of:
                        /^\s*(?:@\w+\s+)*(?:package |internal |private |fileprivate )?import (?:struct |class |enum |func )?(\w+)/
                )
            else { return nil }
            let module = String(match.1)
            return parts.contains(module) ? "Collections" : module
        }
    }
}
