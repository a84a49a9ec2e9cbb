/// The time people live in.
///
/// `wall`: the machine's clock. `shared`: agreed with the daemon over `/clock`; between two agreements it runs by the
/// machine's monotonic clock times the factor (1 when the daemon leaps). It never steps back.
struct RehearsalClock: Sendable {
    let mode: ClockChoice
    private(set) var factor: Double = 1
    /// A shared clock stands still, and nobody is served, until the daemon has said what time it is.
    private(set) var isSet: Bool
    private var agreed = Moment(microseconds: 0)
    private var agreedAtMicroseconds: Int64 = 0

    init(mode: ClockChoice) {
        self.mode = mode
        isSet = mode == .wall
    }

    func now() -> Moment {
        switch mode {
        case .wall: return Moment.machineNow()
        case .shared:
            guard isSet else { return agreed }
            let elapsed = monotonicMicroseconds() - agreedAtMicroseconds
            return Moment(microseconds: agreed.microseconds + Int64(Double(elapsed) * factor))
        }
    }

    /// Takes over the later of the two times, and the factor if one is given.
    mutating func agree(on moment: Moment, factor newFactor: Double?) {
        guard mode == .shared else { return }
        agreed = isSet ? max(now(), moment) : moment
        agreedAtMicroseconds = monotonicMicroseconds()
        isSet = true
        if let newFactor { factor = newFactor }
    }

    /// Machine microseconds until the given time, at the present factor; 0 when it has come.
    func machineMicroseconds(until moment: Moment) -> Int64 {
        let distance = Double(moment.microseconds - now().microseconds)
        return distance <= 0 ? 0 : Int64((distance / factor).rounded(.up))
    }
}
