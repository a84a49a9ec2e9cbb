import Storage
import Testing

/// One promise of the shelves, tried on each driver.
struct StoreCase: Sendable, CustomTestStringConvertible {
    let name: String
    let body: @Sendable (Store) throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (Store) throws -> Void) {
        self.name = name
        self.body = body
    }

    var testDescription: String { name }
}

/// All cases; one list per shelf, in a file of its name.
enum StoreContract {
    static let cases =
        people + lists + places + audiences + materialising + claiming + recording + receipts + consent + conversions
        + replies + conversations + accounting + access + doubts + ledger + restored + actions + links + comparisons
        + tallies
}

@Suite struct `The store` {
    @Test(arguments: DriverKind.allCases, StoreContract.cases)
    func `keeps the contract`(kind: DriverKind, promise: StoreCase) throws {
        try kind.withStore(promise.body)
    }

    @Test func `has no two cases of one name`() {
        let names = StoreContract.cases.map(\.name)
        #expect(Set(names).count == names.count)
    }
}
