/// The counts of one arm, from the widest denominator to the narrowest, and the numerators. Every one counts distinct
/// people. The identities: listed = noMobile + suppressed + baselineConverters + eligible; eligible ≥ attempted ≥ sent;
/// sent = convertedBeforeSend + sentCohort; sentCohort ≥ matured ≥ convertedMatured.
package struct CohortCounts: Hashable, Sendable {
    package var listed = 0
    package var noMobile = 0
    /// Opted out, or texted STOP, at or before the launch.
    package var suppressed = 0
    /// Had already done the thing at or before the launch.
    package var baselineConverters = 0
    /// The intention-to-treat base.
    package var eligible = 0
    /// At least one attempt or accept in [launch, asOf].
    package var attempted = 0
    /// At least one accept in [launch, asOf]; the earliest starts the person's window at t₀.
    package var sent = 0
    /// At least one delivery receipt in [t₀, asOf].
    package var delivered = 0
    /// Did the thing in (launch, t₀]: out of the headline, still a converter for intention-to-treat.
    package var convertedBeforeSend = 0
    package var sentCohort = 0
    /// Did the thing in their window so far, matured or not. Never a headline numerator.
    package var convertedSoFar = 0
    /// The headline base: of sentCohort, those whose window has fully passed.
    package var matured = 0
    package var repliedMatured = 0
    package var optedOutMatured = 0
    /// The headline numerator: did the thing in (t₀, t₀ + window].
    package var convertedMatured = 0
    /// Of eligible, those who did the thing in (launch, launch + intention-to-treat window].
    package var ittConverted = 0

    package init() {}
}

/// Who counts where, and when: the rules of one comparison, applied to histories. Pure; the same histories and `asOf`
/// give the same counts today and tomorrow, because events after `asOf` do not exist.
package struct CohortRules: Sendable {
    package enum OverlapPolicy: String, Sendable, CaseIterable {
        /// A person on several lists belongs to the first in the stated order (activated before cold).
        case priority
        /// A person on several lists is dropped.
        case exclude
    }

    package enum PriorConverters: String, Sendable, CaseIterable {
        /// Who converted at or before the launch, or between launch and first text, is taken out of the headline.
        case exclude
        case keep
    }

    package var asOf: Int64
    /// The attribution window, open on the left and closed on the right: (t₀, t₀ + window].
    package var window: Int64
    package var intentionToTreatWindow: Int64
    /// The set of kinds that count as the thing; one or ten conversions of a person count once.
    package var kinds: Set<String>
    package var launchAt: Int64
    /// The lists compared, in order of priority.
    package var arms: [String]
    package var overlapPolicy: OverlapPolicy
    package var priorConverters: PriorConverters

    package init(
        asOf: Int64, window: Int64, intentionToTreatWindow: Int64, kinds: Set<String>, launchAt: Int64,
        arms: [String], overlapPolicy: OverlapPolicy = .priority, priorConverters: PriorConverters = .exclude
    ) {
        self.asOf = asOf
        self.window = window
        self.intentionToTreatWindow = intentionToTreatWindow
        self.kinds = kinds
        self.launchAt = launchAt
        self.arms = arms
        self.overlapPolicy = overlapPolicy
        self.priorConverters = priorConverters
    }

    package struct Result: Hashable, Sendable {
        /// People on two or more of the lists.
        package var overlap = 0
        /// In the order of `arms`.
        package var counts: [CohortCounts]
    }

    /// Counts the people of `histories`; rows with the same id are one person.
    package func count(_ histories: [PersonHistory]) -> Result {
        var result = Result(counts: arms.map { _ in CohortCounts() })
        for person in merged(histories) {
            let memberships = arms.indices.filter { person.lists.contains(arms[$0]) }
            guard let first = memberships.first else { continue }
            if memberships.count > 1 {
                result.overlap += 1
                if overlapPolicy == .exclude { continue }
            }
            tally(person, into: &result.counts[first])
        }
        return result
    }

    private func merged(_ histories: [PersonHistory]) -> [PersonHistory] {
        var positions: [String: Int] = [:]
        var people: [PersonHistory] = []
        for history in histories {
            if let position = positions[history.id] {
                people[position].merge(history)
            } else {
                positions[history.id] = people.count
                people.append(history)
            }
        }
        return people
    }

    private func tally(_ person: PersonHistory, into counts: inout CohortCounts) {
        counts.listed += 1
        guard person.hasMobile else {
            counts.noMobile += 1
            return
        }
        let optOuts = (person.optOuts + person.inbound.filter(\.isStop).map(\.time)).filter { $0 <= asOf }
        if optOuts.contains(where: { $0 <= launchAt }) {
            counts.suppressed += 1
            return
        }
        let conversions = person.conversions.filter { kinds.contains($0.kind) && $0.time <= asOf }.map(\.time)
        let excludesPrior = priorConverters == .exclude
        if excludesPrior, conversions.contains(where: { $0 <= launchAt }) {
            counts.baselineConverters += 1
            return
        }

        counts.eligible += 1
        if contains(conversions, after: launchAt, length: intentionToTreatWindow) { counts.ittConverted += 1 }
        let sinceLaunch = { (time: Int64) in time >= launchAt && time <= asOf }
        let firstAccept = person.accepted.filter(sinceLaunch).min()
        if firstAccept != nil || person.attempts.contains(where: sinceLaunch) { counts.attempted += 1 }
        guard let start = firstAccept else { return }
        counts.sent += 1
        if person.delivered.contains(where: { $0 >= start && $0 <= asOf }) { counts.delivered += 1 }
        if excludesPrior, conversions.contains(where: { $0 > launchAt && $0 <= start }) {
            counts.convertedBeforeSend += 1
            return
        }

        counts.sentCohort += 1
        let converted = contains(conversions, after: start, length: window)
        if converted { counts.convertedSoFar += 1 }
        guard asOf - start >= window else { return }
        counts.matured += 1
        if converted { counts.convertedMatured += 1 }
        if contains(optOuts, after: start, length: window) { counts.optedOutMatured += 1 }
        let replies = person.inbound.filter { !$0.isStop && $0.time <= asOf }.map(\.time)
        if contains(replies, after: start, length: window) { counts.repliedMatured += 1 }
    }

    /// Whether a time lies in (start, start + length].
    private func contains(_ times: [Int64], after start: Int64, length: Int64) -> Bool {
        times.contains { $0 > start && $0 - start <= length }
    }
}
