/// Where a person may be, for the clock; and the states whose rows may protect them.
package struct Whereabouts: Hashable, Sendable {
    /// Candidate IANA zones, sorted, at least one.
    package var zones: [String]
    /// Two letters of the states with a row, sorted: of the address and of the area code.
    package var states: [String]
    /// What the zones were taken from.
    package var source: Source

    package enum Source: String, Hashable, Sendable, CaseIterable {
        case zone, zip
        case zipPrefix = "zip_prefix"
        case ward, state
        case areaCode = "area_code"
        case nothing
    }
}

/// What is known of a person's place; nil for what is not.
package struct PlaceFacts: Hashable, Sendable {
    /// A zone stated by the person or an organizer.
    package var zone: String?
    /// ZIP code, with or without the last four digits, or its first three.
    package var zip: String?
    /// Two letters of the address's state.
    package var state: String?
    /// The zone of the ward they live in.
    package var wardZone: String?
    /// The three digits after `+1`.
    package var areaCode: Int?

    package init(
        zone: String? = nil, zip: String? = nil, state: String? = nil, wardZone: String? = nil, areaCode: Int? = nil
    ) {
        self.zone = zone
        self.zip = zip
        self.state = state
        self.wardZone = wardZone
        self.areaCode = areaCode
    }
}

/// Takes the zones of the best source there is (compliance note §3.1) and the states of all of them: for time an
/// address replaces the area code, for state law it does not, since Connecticut, Florida, Oklahoma and Oregon presume
/// a person where the area code is.
package struct WhereaboutsRule: Sendable {
    package var areaCodes: AreaCodeTable
    package var zips: ZipZones
    package var states: StateWindowTable
    /// Zones of the address and of the area code must both be open: for addresses that may be old.
    package var requiresAddressAndAreaCode: Bool

    package init(
        areaCodes: AreaCodeTable = .shipped, zips: ZipZones = .shipped, states: StateWindowTable = .shipped,
        requiresAddressAndAreaCode: Bool = false
    ) {
        self.areaCodes = areaCodes
        self.zips = zips
        self.states = states
        self.requiresAddressAndAreaCode = requiresAddressAndAreaCode
    }

    package func whereabouts(_ facts: PlaceFacts) -> Whereabouts {
        let code = facts.areaCode.flatMap { areaCodes[$0] }
        let place = facts.zip.flatMap { zips[$0] }
        let (best, source) = bestZones(facts, place: place, code: code)
        var zones = Set(best)
        if requiresAddressAndAreaCode, source != .zone, let code { zones.formUnion(code.zones) }

        var named: Set<String> = []
        if let state = facts.state?.uppercased() { named.insert(state) }
        if let place { named.insert(place.state) }
        if let code, code.country == "US" { named.insert(code.region) }
        return Whereabouts(zones: zones.sorted(), states: named.filter { states[$0] != nil }.sorted(), source: source)
    }

    private func bestZones(
        _ facts: PlaceFacts, place: ZipZones.Place?, code: AreaCode?
    ) -> ([String], Whereabouts.Source) {
        if let zone = facts.zone { return ([zone], .zone) }
        if let place, place.zones.count == 1 { return (place.zones, .zip) }
        // Several zones: only the prefix is known, and the ward is nearer than that.
        if let zone = facts.wardZone { return ([zone], .ward) }
        if let place { return (place.zones, .zipPrefix) }
        if let state = facts.state {
            let zones = areaCodes.zones(ofState: state.uppercased())
            if !zones.isEmpty { return (zones, .state) }
        }
        if let code, !code.zones.isEmpty { return (code.zones, .areaCode) }
        return (areaCodes.zonesOfAllStates, .nothing)
    }
}
