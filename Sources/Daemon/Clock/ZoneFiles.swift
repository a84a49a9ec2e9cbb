import Domain
import Foundation

/// Reads the machine's zone files: the only place that knows where they are.
package enum ZoneFiles {
    static let folder = "/usr/share/zoneinfo/"

    package static func load(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: folder + name).map { Array($0) }
    }

    /// Every zone that a person may be in, and those named besides.
    /// - Throws: a `Refusal` for a zone that the machine does not know (is the package `tzdata` installed?).
    package static func catalog(adding names: [String]) throws(Refusal) -> ZoneCatalog {
        let shipped = AreaCodeTable.shipped
        var all = Set(names + shipped.zonesOfAllStates)
        for npa in 200...999 { all.formUnion(shipped[npa]?.zones ?? []) }
        return try ZoneCatalog(all.sorted(), load: load)
    }
}
