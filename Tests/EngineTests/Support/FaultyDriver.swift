import Domain
import Storage
import Synchronization

/// A driver that fails when it is told to, as a busy or unlucky database does.
final class FaultyDriver: SQLDriver {
    enum Fault: Sendable, CaseIterable {
        /// Nothing happens, and the database says so.
        case busy
        case diskFull
        case unreachable
        /// It happens, and the database does not say so.
        case commitUnknown
    }

    private let driver: any SQLDriver
    private let faults = Mutex<[Fault?]>([])
    private let written = Mutex(0)

    init(_ driver: any SQLDriver) { self.driver = driver }

    /// What becomes of the next writes, in order; writes after them go well.
    func plan(_ next: [Fault?]) { faults.withLock { $0 = next } }

    var plannedFaults: Int { faults.withLock { $0.count } }

    /// Writes that were asked for.
    var writes: Int { written.withLock { $0 } }

    func write<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
        written.withLock { $0 += 1 }
        let fault = faults.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        switch fault {
        case .busy: throw StoreError.busy
        case .diskFull: throw StoreError.diskFull
        case .unreachable: throw StoreError.unreachable("a test stopped it")
        case .commitUnknown, nil: break
        }
        let result = try driver.write(body)
        if case .commitUnknown = fault { throw StoreError.commitUnknown }
        return result
    }

    func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result { try driver.read(body) }
    func close() throws(StoreError) { try driver.close() }
}
