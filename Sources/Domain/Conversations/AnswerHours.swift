/// The hours in which an organizer may answer somebody who wrote (design §2.3, compliance note §2.3): the federal floor
/// in every zone in which the person may be, whatever the organization's own hours. Outside of it only with a reason,
/// which is logged, and only to somebody who wrote within the hour.
package struct AnswerHours: Sendable {
    /// May be answered outside the hours for so long after they wrote.
    package static let overrideSeconds: Int64 = 3_600

    /// What an answer may do.
    package struct Permission: Hashable, Sendable {
        /// Not handed over at or after it.
        package var expiresAt: Timestamp
        /// The organizer's reason was needed.
        package var isOverride: Bool
    }

    private let window: SendWindow

    package init(zones: ZoneCatalog) {
        window = SendWindow(organization: nil, observesHolidays: false, zones: zones)
    }

    /// - Parameters:
    ///   - zones: every zone in which the person may be, at least one.
    ///   - lastWrote: when their newest text came in.
    /// - Throws: a `Refusal` that says which rule holds the answer and until when.
    package func permission(
        zones: [String], now: Timestamp, lastWrote: Timestamp, overrideReason: String?
    ) throws(Refusal) -> Permission {
        let decision = try window.decision(WindowKey(zones: zones, states: [], isSolicitation: false), at: now)
        if decision.isOpen, let closes = decision.closes { return Permission(expiresAt: closes, isOverride: false) }
        let hourEnds = lastWrote.adding(seconds: Self.overrideSeconds)
        let wroteWithinTheHour = now < hourEnds
        if overrideReason != nil, wroteWithinTheHour { return Permission(expiresAt: hourEnds, isOverride: true) }
        let wait = decision.next.map { "Wait until \(ISO8601.formatMinutes($0))" } ?? "Wait for another day"
        throw Refusal(
            decision.reasons.map { reason in
                Rejection(
                    field: "text", reason: reason,
                    remedy: wroteWithinTheHour
                        ? "\(wait), or give a reason to override it: it is logged."
                        : "\(wait): they wrote more than an hour ago.")
            })
    }
}
