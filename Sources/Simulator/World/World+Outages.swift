import Domain
import Storage

/// A while in which the store does not work, for everyone or for one daemon.
struct Outage {
    var fault: Fault
    /// Nil where it is the same for all.
    var place: Int?
    var isOn = false

    var error: StoreError { fault == .diskFull ? .diskFull : .unreachable("simulated") }
}

extension World {
    mutating func planStoreTroubles() {
        func rate(_ fault: Fault, from least: Double, _ chance: inout SeededGenerator) -> Double {
            faults.isEnabled(fault) ? Double.random(in: least...fault.rate, using: &chance) : 0
        }
        let rates = FaultyDriver.Rates(
            busy: rate(.busyStore, from: 0.02, &chance.operators),
            failedCommit: rate(.failedCommit, from: 0.01, &chance.operators),
            commitUnknown: rate(.commitUnknown, from: 0.01, &chance.operators))
        for daemon in daemons { daemon.driver.set(rates) }
        for fault in [Fault.diskFull, .databaseRestart, .cutOff] {
            for _ in 0..<3 where faults.isDue(fault, &chance.daemons) {
                // A SQLite file has no server that could be away.
                guard fault == .diskFull || scenario.isShared else { continue }
                planOutage(fault)
            }
        }
    }

    private mutating func planOutage(_ fault: Fault) {
        let place = fault == .cutOff ? Int(chance.daemons.between(0, Int64(daemons.count - 1))) : nil
        outages.append(Outage(fault: fault, place: place))
        // In the busy minutes after a launch, or at any other time.
        let launch = chance.daemons.pick(scenario.campaigns.map(\.launchAt))
        let at =
            chance.daemons.chance(0.6)
            ? launch + chance.daemons.spread(Span.second, 5 * Span.minute)
            : scenario.start + chance.daemons.between(0, scenario.end - scenario.start)
        queue.plan(.outageBegins(outages.count - 1), at: at)
        queue.plan(.outageEnds(outages.count - 1), at: at + chance.daemons.spread(Span.second / 5, 30 * Span.minute))
    }

    mutating func turnOutage(_ index: Int, isOn: Bool) {
        guard outages[index].isOn != isOn, !isOn || !faults.isOver else { return }
        outages[index].isOn = isOn
        upheavalAt = now
        note(
            "\(outages[index].fault.rawValue)\(isOn ? "" : " is over")\(outages[index].place.map { " of daemon \($0)" } ?? "")"
        )
        if isOn {
            faults.note(outages[index].fault)
            // Whoever cannot renew loses its leases.
            facts.losses += outages[index].place == nil ? daemons.count : 1
        }
        for place in daemons.indices {
            let troubles = outages.filter { $0.isOn && ($0.place ?? place) == place }
            daemons[place].driver.set(outage: (troubles.first { $0.fault != .diskFull } ?? troubles.first)?.error)
        }
    }

    mutating func endStoreTroubles() {
        for daemon in daemons { daemon.driver.set(FaultyDriver.Rates()) }
        for index in outages.indices { turnOutage(index, isOn: false) }
    }
}
