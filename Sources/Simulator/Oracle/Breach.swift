/// A promise was broken.
package struct Breach: Error, Hashable, Sendable, CustomStringConvertible {
    /// Which promise of the design, in words.
    package var promise: Promise
    package var what: String

    package enum Promise: String, Hashable, Sendable, CaseIterable {
        case neverTwice = "1 never twice"
        case neverAfterStop = "2 never after STOP"
        case neverAtTheWrongHour = "3 never at the wrong hour"
        case neverFasterThanAllowed = "4 never faster than allowed"
        case nothingAcknowledgedIsLost = "5 nothing acknowledged is lost"
        case everyoneIsAccountedFor = "6 everyone is accounted for"
        case aPersonConvertsOnce = "7 a person converts once"
        case restoredSendsNothing = "8 a restored backup sends nothing"
        /// No person hears more texts of campaigns in 24 hours than the organization allows.
        case neverTooMany = "never more than the cap"
        /// A paused or cancelled campaign sends nothing.
        case pausedIsPaused = "paused is paused"
        /// Whoever asked something waits in the inbox until somebody answers or closes.
        case noAnswerIsMissed = "no answer is missed"
        /// Two organizers never answer the same person at once.
        case oneAnswersAtATime = "one answers at a time"
        /// Everybody's tracked link is their own, and who followed it is counted and no more.
        case everyLinkIsOnesOwn = "every link is one's own"
        /// Messages move only along the drawn arrows.
        case onlyDrawnArrows = "only the drawn arrows"
        case forgeriesAreRefused = "forged webhooks are refused"
        /// After the faults stop everything becomes final or uncertain.
        case everythingEnds = "everything comes to an end"
        /// The program threw, asked for the impossible, or wrote a request no provider can read.
        case soundness
    }

    init(_ promise: Promise, _ what: String) {
        self.promise = promise
        self.what = what
    }

    package var description: String { "promise \(promise.rawValue): \(what)" }
}
