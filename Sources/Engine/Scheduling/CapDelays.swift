import Domain
import Storage

/// What the cap on texts to one person does to the steps of a plan: a step that falls due less than 24 hours after an
/// earlier one waits, each person's text until a day after the one they had.
struct CapDelays {
    /// The organization's; nil for no cap.
    let textsPerPerson: Int?
    /// When the texts of each step so far begin to leave, by window.
    private var begins: [[Int64: Timestamp?]] = []
    private var delays: [Delay] = []
    /// People for whom a step expires while they wait, by step.
    private var lost: [Int: Int64] = [:]
    /// The lowest cap that made anybody wait or lose a step, by step.
    private var lowest: [Int: Int] = [:]

    private struct Delay {
        var step: Int
        var people: Int64
        /// When they would leave without the cap, and when they do.
        var wanted: Timestamp
        var actual: Timestamp

        var microseconds: Int64 { actual.microseconds(since: wanted) }
    }

    /// A text is on its way for moments; a plan that says "next day" at the same hour is no surprise to anybody.
    private static let leastMicroseconds: Int64 = 60_000_000

    init(textsPerPerson: Int?) { self.textsPerPerson = textsPerPerson }

    /// The openings of a window that are left to the people of a step.
    /// - Parameter stateCap: what a state allows them, where the campaign is a solicitation.
    mutating func openings(
        _ openings: [SendWindow.Opening], of window: Int64, stateCap: StateCap?, people: Int64, step: Int,
        dueAt: Timestamp, expiresAt: Timestamp
    ) -> [SendWindow.Opening] {
        let lower = [textsPerPerson, stateCap?.textsPerDay].compactMap(\.self).min()
        guard let textsPerPerson = lower, step >= textsPerPerson,
            let begin = begins[step - textsPerPerson][window] ?? nil
        else { return openings }
        let free = begin.adding(seconds: ClaimSieve.capSeconds)
        let left = openings.filter { $0.closes > free }.map { opening in
            SendWindow.Opening(opens: max(opening.opens, free), closes: opening.closes)
        }
        let wanted = openings.first.map { max($0.opens, dueAt) } ?? expiresAt
        let actual = left.first?.opens ?? expiresAt
        if actual >= expiresAt {
            if wanted < expiresAt {
                lost[step, default: 0] += people
                lowest[step] = min(lowest[step] ?? textsPerPerson, textsPerPerson)
            }
        } else if actual.microseconds(since: wanted) >= Self.leastMicroseconds {
            delays.append(Delay(step: step, people: people, wanted: wanted, actual: actual))
            lowest[step] = min(lowest[step] ?? textsPerPerson, textsPerPerson)
        }
        return left
    }

    /// When the texts of the next step begin to leave, by window.
    mutating func note(_ begins: [Int64: Timestamp?]) { self.begins.append(begins) }

    /// Says of each step that waits how long, before anybody wonders at night.
    func warnings(steps: [Launch.StepPreview], zone: String, zones: ZoneCatalog) throws -> [String] {
        guard !lowest.isEmpty else { return [] }
        let rules = try zones.rules(of: zone)
        func hour(_ instant: Timestamp) -> String {
            let local = ISO8601.formatDateTime(secondsSince1970: rules.localSeconds(at: instant))
            return "\(local.prefix(10)) \(local.dropFirst(11).prefix(5))"
        }
        return steps.indices.flatMap { step in
            var words: [String] = []
            let cap = lowest[step] ?? 1
            let most = cap == 1 ? "one text" : "\(cap) texts"
            let own = delays.filter { $0.step == step }
            if let longest = own.max(by: { $0.microseconds < $1.microseconds }) {
                let minutes = longest.microseconds / 60_000_000
                let length = [(minutes / 60, "h"), (minutes % 60, "min")].filter { $0.0 > 0 }
                    .map { "\($0.0) \($0.1)" }.joined(separator: " ")
                words.append(
                    """
                    Step "\(steps[step].name)": \(own.reduce(0) { $0 + $1.people }) people get it up to \(length) later \
                    than planned, from \(hour(longest.actual)) instead of \(hour(longest.wanted)) in \(zone) on: nobody \
                    gets more than \(most) in 24 hours.
                    """)
            }
            if let people = lost[step] {
                words.append(
                    """
                    Step "\(steps[step].name)": it expires before 24 hours have passed since the last text of \(people) \
                    people, and nobody gets more than \(most) in that time.
                    """)
            }
            return words
        }
    }
}
