import Daemon
import Domain
import Engine
import Foundation
import Storage
import Synchronization
import Web

/// A store of its own, reached directly: what the desk is tested on.
final class DirectStore: StoreAccess {
    let store: Store
    private let clock = Mutex(Timestamp(seconds: 1_782_950_400))  // 2026-07-02T00:00:00Z
    private let told = Mutex<[StoreNews]>([])

    init(file: String? = nil) throws {
        let driver = try file.map { try SQLiteDriver(path: $0) } ?? SQLiteDriver.inMemory()
        store = Store(driver: driver)
        try Migrator.migrate(driver, now: now())
    }

    var news: [StoreNews] { told.withLock { $0 } }
    func now() -> Timestamp { clock.withLock { $0 } }
    func setNow(_ now: Timestamp) { clock.withLock { $0 = now } }

    func read<Result: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Result) async throws -> Result {
        try store.read(body)
    }

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (Transaction, Timestamp) throws -> Changed<Result>
    ) async throws -> Result {
        let now = now()
        let changed = try store.write { transaction in try body(transaction, now) }
        told.withLock { $0 += changed.news }
        return changed.result
    }

    /// Rows of a table, to see that nothing was touched.
    func count(_ table: String) throws -> Int64 {
        try store.read { transaction in
            try transaction.sql.first("select count(*) from \(table)")?.integer(0) ?? -1
        }
    }

    func audit() throws -> [String] {
        try store.read { transaction in
            try transaction.sql.query("select who, what, detail from audit order by id").map {
                "\($0.text(0)): \($0.text(1)), \($0.text(2))"
            }
        }
    }
}

/// A desk over such a store.
struct Office {
    let store: DirectStore
    let desk: StoreDesk
    let caller = Caller(name: "Dev", role: .admin)

    init(file: String? = nil, reader: ReplyReader = ReplyReader()) throws {
        store = try DirectStore(file: file)
        let zones = try ZoneFiles.catalog(adding: ["America/Chicago"])
        let sender = SenderSettings(
            name: "main", gateway: "loop", number: "+13125550100", limits: PacingLimits(segmentsPerSecond: 10),
            priceMicrosPerSegment: 7_900, currency: "USD", priceDate: "2026-06-01")
        desk = StoreDesk(
            store: store,
            settings: DeskSettings(
                launch: LaunchSettings(
                    organization: "Ward Neighbors", zone: "America/Chicago",
                    window: SendWindow(organization: .standard, zones: zones), senders: [sender], isRehearsal: true),
                reader: reader))
    }

    @discardableResult
    func importing(
        _ text: String, list: String = "sheet", kind: String? = "activated", meeting: String? = nil,
        isDryRun: Bool = false, pieceSize: Int = 64
    ) async throws -> ImportAnswer {
        try await desk.importList(
            ImportOrder(list: list, kind: kind, meeting: meeting, file: "sheet.csv", isDryRun: isDryRun),
            bytes: Pieces(text, size: pieceSize), by: caller)
    }

    func members(_ list: String = "sheet") async throws -> [MemberAnswer] {
        try await rows(of: try await desk.members(of: list, by: caller))
    }

    func rows<Row>(of pages: Pages<Row>) async throws -> [Row] {
        var rows: [Row] = []
        var mark: Pages<Row>.Mark? = .start
        while let at = mark {
            let page = try await pages.page(at)
            rows += page.rows
            mark = page.next
        }
        return rows
    }

    func refusal(_ body: () async throws -> some Any) async -> Refusal? {
        do {
            _ = try await body()
            return nil
        } catch {
            return error as? Refusal
        }
    }
}

/// A file in pieces, as a connection brings it; optionally cut off.
struct Pieces: AsyncSequence, Sendable {
    typealias Element = [UInt8]
    typealias Failure = any Error

    struct HungUp: Error {}

    let bytes: [UInt8]
    let size: Int
    var breaksOff = false

    init(_ text: String, size: Int = 64, breaksOff: Bool = false) {
        bytes = Array(text.utf8)
        self.size = size
        self.breaksOff = breaksOff
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        let pieces: Pieces
        var position = 0

        mutating func next() async throws -> [UInt8]? {
            guard position < pieces.bytes.count else {
                if pieces.breaksOff { throw HungUp() }
                return nil
            }
            let end = Swift.min(position + pieces.size, pieces.bytes.count)
            defer { position = end }
            return Array(pieces.bytes[position..<end])
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pieces: self) }
}

/// `+1312555…` numbers, distinct, of the fictional range while there are no more than a hundred per area code.
func fictional(_ index: Int) -> String {
    let areaCodes = [312, 773, 872, 217, 309, 618, 630, 708, 815, 847]
    return "+1\(areaCodes[index / 100 % areaCodes.count])55501\(index % 100 < 10 ? "0" : "")\(index % 100)"
}
