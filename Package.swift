// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, in the order of docs/architecture.md. Every edge between targets is visible here and
// TidyTests compares the `import` lines of each target with its table: an edge that is not here does not exist.

// scripts/check and CI set TEXTBANK_STRICT=1: there a warning is an error.
let isStrict = Context.environment["TEXTBANK_STRICT"] == "1"
let house: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let collections = Target.Dependency.product(name: "Collections", package: "swift-collections")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "textbank",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "textbank", targets: ["textbank"]),
        .executable(name: "phone-network", targets: ["phone-network"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C libraries, each behind one target.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "CPhoneNumber", linkerSettings: [.linkedLibrary("phonenumber")]),
        .target(name: "CSpecialFunctions", linkerSettings: [.linkedLibrary("m")]),

        // What is true: pure values and functions.
        .target(name: "Domain", dependencies: [crypto, collections], swiftSettings: house),
        .target(name: "Statistics", dependencies: ["CSpecialFunctions", crypto], swiftSettings: house),

        // What to do next, and where it is kept. Synchronous.
        .target(
            name: "Storage", dependencies: ["Domain", "CPostgres", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house),
        .target(
            name: "Engine", dependencies: ["Domain", "Statistics", "Storage", "Gateways", collections],
            swiftSettings: house),
        .target(name: "Gateways", dependencies: ["Domain", crypto], swiftSettings: house),
        .target(name: "Integrations", dependencies: ["Domain", "Gateways", crypto], swiftSettings: house),
        .target(name: "Importing", dependencies: ["Domain", "CPhoneNumber"], swiftSettings: house),

        // The rim: threads, sockets, signals.
        .target(name: "CurlWire", dependencies: ["Gateways", "CCurl"], swiftSettings: house),
        .target(
            name: "Web",
            dependencies: ["Domain", "Statistics", "Gateways", "Integrations", hummingbird, logging, metrics],
            swiftSettings: house),
        .target(
            name: "Daemon",
            dependencies: [
                "Domain", "Statistics", "Storage", "Engine", "Gateways", "Integrations", "Importing", "CurlWire", "Web",
                hummingbird, logging, metrics, collections, crypto,
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: house),
        .target(
            name: "Simulator",
            dependencies: ["Domain", "Statistics", "Engine", "Storage", "Gateways", collections, crypto],
            swiftSettings: house),

        // The executables.
        .executableTarget(
            name: "textbank",
            dependencies: [
                "Daemon", "Simulator", "Importing", "Statistics", "Gateways", "CurlWire", "Domain", argumentParser,
            ],
            swiftSettings: house),
        .executableTarget(
            name: "phone-network",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                crypto, argumentParser,
            ],
            swiftSettings: house),

        // Yardsticks and the program that holds the engine against them.
        .target(name: "CBench", linkerSettings: [.linkedLibrary("curl")]),
        .executableTarget(
            name: "textbank-bench",
            dependencies: [
                "CBench", "Daemon", "Web", "CurlWire", "Engine", "Storage", "Gateways", "Domain", hummingbird, logging,
                argumentParser,
            ],
            swiftSettings: house),

        .testTarget(
            name: "DomainTests", dependencies: ["Domain"], resources: [.copy("Vectors")], swiftSettings: house),
        .testTarget(
            name: "StatisticsTests", dependencies: ["Statistics"], resources: [.copy("Golden")], swiftSettings: house),
        .testTarget(
            name: "GatewayTests", dependencies: ["Gateways", "Domain"], resources: [.copy("Cases")],
            swiftSettings: house),
        .testTarget(
            name: "IntegrationTests", dependencies: ["Integrations", "Gateways", "Domain"],
            resources: [.copy("Samples")], swiftSettings: house),
        .testTarget(
            name: "ImportingTests", dependencies: ["Importing", "Domain"], resources: [.copy("Vectors")],
            swiftSettings: house),
        .testTarget(name: "CurlWireTests", dependencies: ["CurlWire", "Gateways", "Domain"], swiftSettings: house),
        .testTarget(
            name: "StorageTests", dependencies: ["Storage", "Domain", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house),
        .testTarget(
            name: "EngineTests", dependencies: ["Engine", "Storage", "Statistics", "Gateways", "Domain"],
            swiftSettings: house),
        .testTarget(
            name: "SimulatorTests", dependencies: ["Simulator", "Engine", "Storage", "Gateways", "Domain"],
            swiftSettings: house),
        .testTarget(
            name: "WebTests",
            dependencies: ["Web", "Gateways", "Domain", hummingbird, logging, crypto], swiftSettings: house),
        .testTarget(
            name: "DaemonTests",
            dependencies: [
                "Daemon", "Web", "Importing", "Engine", "Storage", "Statistics", "Gateways", "CurlWire", "Domain",
                logging,
            ],
            swiftSettings: house),
        // The real programs, started and killed: building these tests builds them.
        .testTarget(name: "ProcessTests", dependencies: ["textbank", "phone-network", crypto], swiftSettings: house),
        .testTarget(name: "CommandTests", dependencies: ["textbank"], exclude: ["Screens"], swiftSettings: house),
        .testTarget(name: "TidyTests", swiftSettings: house),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
