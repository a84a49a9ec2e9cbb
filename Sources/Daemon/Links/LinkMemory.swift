import Domain
import Integrations
import Storage

/// Links that were followed lately: what a second fetch needs not ask, and what is known while the store is away.
struct LinkMemory {
    /// A campaign's page. Plans are frozen, so it is read once.
    struct Page: Sendable {
        var campaignName: String
        var linkedSteps: [Int]
        /// Nil where it is not allowed any more.
        var destination: LinkDestination?

        init(_ campaign: StoredCampaign, _ rules: LinkRules) {
            campaignName = campaign.name
            linkedSteps = campaign.plan.linkedSteps
            destination = campaign.plan.link.flatMap { try? LinkDestination($0.url, allowed: rules.destinations) }
        }
    }

    struct Found: Sendable {
        var link: StoredLink
        /// When the first text with it was handed over.
        var sentAt: Timestamp?
        var page: Page?
    }

    private struct Entry {
        var found: Found
        /// Monotonic.
        var readAt: Int64
        /// When a click was last kept, by rule.
        var keptAt: [ClickVerdict.Rule: Timestamp] = [:]
    }

    /// A flood of fetches of one link costs one read in this time; a link that was taken away leads on for no longer.
    private static let freshMicroseconds: Int64 = 30_000_000
    private static let mostLinks = 20_000
    private static let mostPages = 256

    private(set) var pages: [CampaignID: Page] = [:]
    private var entries: [LinkToken: Entry] = [:]

    /// What was read a moment ago. A link whose text had not left is asked about again.
    func fresh(_ token: LinkToken, at monotonic: Int64) -> Found? {
        guard let entry = entries[token], entry.found.sentAt != nil,
            monotonic - entry.readAt < Self.freshMicroseconds
        else { return nil }
        return entry.found
    }

    /// What was ever read, for want of better.
    func remembered(_ token: LinkToken) -> Found? { entries[token]?.found }

    mutating func remember(_ token: LinkToken, _ found: Found?, at monotonic: Int64) {
        guard let found else {
            entries[token] = nil
            return
        }
        if entries.count >= Self.mostLinks { entries.removeAll() }
        if pages.count >= Self.mostPages { pages.removeAll() }
        pages[found.link.campaign] = found.page
        entries[token] = Entry(found: found, readAt: monotonic, keptAt: entries[token]?.keptAt ?? [:])
    }

    /// Whether this is another click than the last one that the same rule judged; then it is the last one from now on.
    mutating func isAnother(_ token: LinkToken, _ rule: ClickVerdict.Rule, at now: Timestamp) -> Bool {
        guard !ClickRules.isSameClick(at: now, as: entries[token]?.keptAt[rule]) else { return false }
        entries[token]?.keptAt[rule] = now
        return true
    }
}

/// Who asks for many links that do not exist: somebody tries tokens out. A value of bounded size.
struct LinkGuesses {
    /// Nobody mistypes so often in a minute. A thousand addresses that try as often hit one of a million links every half
    /// hour, and are led to a page that anybody may see.
    private static let mostInAMinute = 30
    private static let most = 20_000

    private var minute: Int64 = 0
    private var misses: [String: Int] = [:]

    func isGuessing(_ address: String, at now: Timestamp) -> Bool {
        now.seconds / 60 == minute && (misses[address] ?? 0) >= Self.mostInAMinute
    }

    mutating func note(_ address: String, at now: Timestamp) {
        if now.seconds / 60 != minute || misses.count >= Self.most {
            minute = now.seconds / 60
            misses.removeAll(keepingCapacity: true)
        }
        misses[address, default: 0] += 1
    }
}

/// Turns addresses into words that tell them apart for a day and lead back to nobody: the key is in this memory alone.
struct AddressHash {
    private let random: @Sendable (Int) -> [UInt8]
    private var key: [UInt8] = []
    private var day: Int64 = .min

    init(random: @escaping @Sendable (Int) -> [UInt8]) { self.random = random }

    mutating func hash(_ address: String, at now: Timestamp) -> String {
        let today = now.seconds / 86_400
        if today != day {
            day = today
            key = random(32)
        }
        return String(Fingerprint.sha256(key + Array(address.utf8)).prefix(16))
    }
}
