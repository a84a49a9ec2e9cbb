extension Planning {
    /// People who will be texted at one time. Times are whole numbers of one unit of the caller's choice.
    package struct Send: Hashable, Sendable {
        package var time: Int64
        package var people: Int

        package init(time: Int64, people: Int) {
            self.time = time
            self.people = people
        }
    }

    /// How many of those texted will have had their full window at the review: those with time + window ≤ review.
    package static func matured(_ sends: [Send], window: Int64, review: Int64) -> Proportion {
        let matured = sends.filter { $0.time + window <= review }.reduce(0) { $0 + $1.people }
        return Proportion(matured, of: sends.reduce(0) { $0 + $1.people })
    }

    /// Whether the usual window should give way to a shorter one (72 hours for 7 days): fewer than 80 % would have
    /// matured by the review. Decide before the launch; a window changed later marks the report.
    package static func needsShorterWindow(_ sends: [Send], window: Int64, review: Int64) -> Bool {
        guard let share = matured(sends, window: window, review: review).estimate else { return false }
        return share < 0.8
    }

    /// Days until the headline is complete: people still to text ÷ texts a day, plus the window, plus one day for the
    /// carrier. Nil when nothing can be sent.
    package static func days(peopleToText: Int, textsPerDay: Double, windowDays: Double) -> Double? {
        guard textsPerDay > 0 else { return nil }
        return Double(peopleToText) / textsPerDay + windowDays + 1
    }

    /// The factor by which a live comparison is planned larger than a fixed-sample one: simulated power 0.81–0.83,
    /// with the median decision after two thirds of it.
    package static let liveFactor = 2.0
}
