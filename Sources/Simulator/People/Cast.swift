import Domain

/// Makes the people of a seed.
enum Cast {
    static let names = [
        "Ana", "Dev", "Li", "José", "Zoë", "D’Angelo", "Siobhán", "Minh", "", "Olu", "Renée", "Kateryna", "Женя", "李雷",
        "Bo 🌻", "María José", "Ewa", "Hana", "Ray", "Thu",
    ]

    /// Fictional numbers (NPA-555-01XX) in a rehearsal; in a live store, which refuses those, NPA-555-02XX.
    ///
    /// - Parameter strangers: so many of no list, after all others.
    static func people(
        count: Int, strangers: Int, isLive: Bool, faults: inout FaultPlan, chance: inout SeededGenerator
    ) -> [SimulatedPerson] {
        // A few places to a seed: all of them come up over the seeds, and a claim asks about every window there is.
        let most = count + strangers > 200 ? Int(chance.between(4, 7)) : Int(chance.between(2, 4))
        let places = Array(Place.all.shuffled(using: &chance).prefix(most))
        let zones = Array(zones.shuffled(using: &chance).prefix(2))
        var used = [Int](repeating: 0, count: places.count)
        return (0..<count + strangers).map { index in
            var place = Int.random(in: places.indices, using: &chance)
            // A hundred numbers to an area code.
            while used[place] >= 100 { place = (place + 1) % places.count }
            let digits = String((isLive ? 200 : 100) + used[place])
            used[place] += 1
            let isStranger = index >= count
            let isTextable = !isStranger && !chance.chance(0.04)
            let kind = Int.random(in: 0..<100, using: &chance)
            return SimulatedPerson(
                phone: "+1\(places[place].areaCode)5550\(digits)", firstName: chance.pick(names),
                place: places[place], statedZone: kind < 20 && !isStranger ? chance.pick(zones) : nil,
                isInWard: kind >= 20 && kind < 45 && !isStranger, isTextable: isTextable,
                isInReview: !isTextable && !isStranger && chance.chance(0.5),
                isDead: faults.strikes(.deadNumber, &chance),
                isBlockedAtProvider: faults.strikes(.providerOptOut, &chance),
                isBlockedInReceipts: faults.strikes(.optOutInReceipt, &chance),
                talkativeness: Double.random(in: 0.05...0.5, using: &chance),
                machine: chance.chance(0.04) ? machine(&chance) : nil, isStranger: isStranger, row: nil)
        }
    }

    /// Most say that nobody is there; a few answer HELP to everything, an answer to HELP among it.
    private static func machine(_ chance: inout SeededGenerator) -> Saying {
        chance.chance(0.75) ? chance.pick(Saying.machines) : Saying("HELP", .help)
    }

    private static let zones = ["America/Chicago", "America/New_York", "America/Los_Angeles", "America/Phoenix"]
}
