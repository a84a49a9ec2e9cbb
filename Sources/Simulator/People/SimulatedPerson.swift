import Domain

/// One simulated person: what the lists know of them, and what is true of them.
struct SimulatedPerson {
    var phone: String
    var firstName: String
    var place: Place
    /// A zone stated by the person, where the list has one.
    var statedZone: String?
    /// Lives in the ward, whose zone is known.
    var isInWard: Bool
    /// False where the list has no number that can be texted; `phone` is theirs all the same, and nobody knows it.
    var isTextable: Bool
    /// The list's number waits for a person to decide.
    var isInReview: Bool
    /// The number is dead for good, or the provider holds an old STOP, or will say so in a receipt.
    var isDead: Bool
    var isBlockedAtProvider: Bool
    var isBlockedInReceipts: Bool
    /// How fast they answer, in percent of all people's longest time.
    var talkativeness: Double
    /// What their phone answers by itself, to whatever comes and whoever wrote it; nil for most.
    var machine: Saying?
    /// Writes to us and is on no list: the number is one that nobody knows.
    var isStranger = false
    var row: PersonID?

    /// Zones in which they may be, as far as an outsider with the same facts can tell.
    var candidateZones: [String] {
        if let statedZone { return [statedZone] }
        return isInWard ? ["America/Chicago"] : place.zones
    }
}
