/// The zones that are in use, by name. A value: the shell reads the files once, the rules only look up.
package struct ZoneCatalog: Sendable {
    private var zones: [String: ZoneRules] = [:]

    package init() {}

    /// - Parameter load: the bytes of a zone file by name (`/usr/share/zoneinfo/NAME`), nil when there is none. It is
    ///   asked only for names that cannot leave that directory.
    /// - Throws: a `Refusal` for a name that is no zone.
    package init(_ names: some Sequence<String>, load: (String) -> [UInt8]?) throws(Refusal) {
        for name in names { try add(name, load: load) }
    }

    /// Adds a zone unless it is there already.
    /// - Throws: a `Refusal` for a name that is no zone.
    package mutating func add(_ name: String, load: (String) -> [UInt8]?) throws(Refusal) {
        if zones[name] != nil { return }
        guard Self.isPlausible(name), let bytes = load(name) else { throw Self.unknown(name) }
        zones[name] = try ZoneFile.parse(bytes, name: name)
    }

    /// - Throws: a `Refusal` for a zone that is not in the catalog.
    package func rules(of name: String) throws(Refusal) -> ZoneRules {
        guard let rules = zones[name] else { throw Self.unknown(name) }
        return rules
    }

    /// The names in the catalog, sorted.
    package var names: [String] { zones.keys.sorted() }

    private static func unknown(_ name: String) -> Refusal {
        Refusal(
            field: "zone", reason: "\"\(name)\" is not a time zone",
            remedy: "Write an IANA name such as America/Chicago.")
    }

    /// Names come from lists and plans: nothing that could name a file outside the zone directory reaches the loader.
    static func isPlausible(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return (1...3).contains(parts.count) && name.utf8.count <= 64
            && parts.allSatisfy { part in
                part.utf8.first.map { (0x41...0x5A).contains($0 & 0xDF) } ?? false
                    && part.utf8.allSatisfy {
                        (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2B
                            || $0 == 0x2D
                    }
            }
    }
}
