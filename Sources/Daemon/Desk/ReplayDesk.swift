import Domain
import Engine
import Storage
import Web

extension StoreDesk {
    /// Replies read in one transaction.
    private static let replayBatch = 500

    package func replay(
        campaign name: String?, adopting: Bool, showing: Bool, by caller: Caller
    ) async throws -> ReplayAnswer {
        let (launch, reader) = (settings.launch, settings.reader)
        let campaign = try await read { transaction in try name.map { try transaction.requiredCampaign($0).id } }
        var tally = ReplayTally()
        var after = ReplyID(0)
        while true {
            let from = after
            let page: ReplayPage
            if adopting {
                page = try await write { transaction, now in
                    var page = try ReplayPage(
                        campaign: campaign, after: from, limit: Self.replayBatch, launch: launch, reader: reader,
                        in: transaction)
                    try page.adopt(by: caller.name, launch: launch, reader: reader, in: transaction, now: now)
                    return Changed(page, news: page.stopped.isEmpty ? [] : [.suppressed(page.stopped)])
                }
            } else {
                page = try await read { transaction in
                    try ReplayPage(
                        campaign: campaign, after: from, limit: Self.replayBatch, launch: launch, reader: reader,
                        in: transaction)
                }
            }
            tally.add(page, showing: showing)
            guard let last = page.last else { break }
            after = last
        }
        let answer = tally.answer(adopted: adopting, reader: reader.version)
        try await audit(
            caller, adopting ? "adopt a replay of replies" : "replay replies",
            "\(name.map { "campaign \($0)" } ?? "all"): \(answer.replies) read by \(answer.reader), \(answer.counts.reduce(0) { $0 + $1.count }) differ,"
                + " \(answer.stopped) numbers stopped\(showing ? ", texts shown" : "")")
        return answer
    }
}

/// Some replies and what is different about them.
private struct ReplayPage: Sendable {
    var replies: Int
    var last: ReplyID?
    /// The version that read each, before this.
    var readers: [String]
    var changes: [Replaying.Change]
    /// Newly stopped or held by adopting them.
    var stopped: [PhoneNumber] = []

    init(
        campaign: CampaignID?, after: ReplyID, limit: Int, launch: LaunchSettings, reader: ReplyReader,
        in transaction: Transaction
    ) throws {
        let page = try transaction.repliesToReplay(campaign: campaign, after: after, limit: limit)
        var replaying = Replaying(launch: launch, reader: reader, in: transaction)
        replies = page.count
        readers = page.map { $0.reply.reader ?? "" }
        last = page.last?.reply.id
        changes = try page.compactMap { try replaying.change(of: $0) }
    }

    mutating func adopt(
        by name: String, launch: LaunchSettings, reader: ReplyReader, in transaction: Transaction, now: Timestamp
    ) throws {
        let replaying = Replaying(launch: launch, reader: reader, in: transaction)
        for change in changes where try replaying.adopt(change, by: name, now: now) {
            stopped.append(change.reply.from)
        }
    }
}

private struct ReplayTally {
    private struct Kind: Hashable {
        var old: String
        var new: String
        var fate: String
    }

    private var replies: Int64 = 0
    private var stopped: Set<PhoneNumber> = []
    private var readers: [String: Int64] = [:]
    private var counts: [Kind: Int64] = [:]
    private var changes: [ReplayChange] = []

    mutating func add(_ page: ReplayPage, showing: Bool) {
        replies += Int64(page.replies)
        for reader in page.readers { readers[reader, default: 0] += 1 }
        for change in page.changes {
            let kind = Kind(
                old: Self.words(change.reply.label, change.reply.degree, also: change.reply.also),
                new: Self.words(
                    change.reading.label.rawValue, change.reading.degree.name,
                    also: change.reading.also.map(\.rawValue).joined(separator: ",")), fate: change.fate.rawValue)
            counts[kind, default: 0] += 1
            if change.fate == .stopped { stopped.insert(change.reply.from) }
            guard changes.count < ReplayAnswer.mostChanges else { continue }
            changes.append(
                ReplayChange(
                    replyId: APIID.reply(change.reply.id), receivedAt: ISO8601.format(change.reply.receivedAt),
                    old: kind.old, new: kind.new, oldRule: change.reply.rule, newRule: change.reading.rule,
                    oldReader: change.reply.reader, fate: kind.fate, text: showing ? change.reply.body.exposed : nil))
        }
    }

    private static func words(_ label: String, _ degree: String, also: String) -> String {
        "\(label) \(degree)" + (also.isEmpty ? "" : ", also \(also)")
    }

    func answer(adopted: Bool, reader: String) -> ReplayAnswer {
        ReplayAnswer(
            replies: replies, adopted: adopted, stopped: Int64(stopped.count), reader: reader,
            readers: readers.map { ReplayVersion(reader: $0.key, replies: $0.value) }
                .sorted { ($1.replies, $0.reader) < ($0.replies, $1.reader) },
            counts: counts.map { ReplayCount(old: $0.key.old, new: $0.key.new, fate: $0.key.fate, count: $0.value) }
                .sorted { ($1.count, $0.old, $0.new) < ($0.count, $1.old, $1.new) },
            changes: changes)
    }
}
