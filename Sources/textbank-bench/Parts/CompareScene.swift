import Daemon
import Domain
import Engine
import Foundation
import Storage

/// A store with one campaign to two lists in three wards, texted at 100 a second; nine in ten texts are delivered within a
/// minute, some people act within nine days, some answer, some opt out. Launched by the product, lived in bulk.
struct CompareScene {
    private let bench: BenchStore
    let campaign: StoredCampaign
    let people: Int

    private static let perSecond: Int64 = 100

    /// When the last text was accepted, and the one in the middle.
    var end: Timestamp { bench.start.adding(seconds: Int64(people) / Self.perSecond + 1) }
    var middle: Timestamp { bench.start.adding(seconds: Int64(people) / Self.perSecond / 2) }

    init(_ bench: BenchStore, people: Int) throws {
        self.bench = bench
        self.people = people
        try bench.addPeople(people / 10, list: "activated")
        try bench.addPeople(people - people / 10, from: people / 10, list: "cold")
        try bench.store.write { transaction in
            _ = try transaction.sql.run(
                """
                update person set ward = case id % 3 when 0 then '9' when 1 then '12' else '33' end,
                    email = case when id % 7 < 3 then 'person' || cast(id as text) || '@example.org' else '' end
                """)
        }
        let id = try bench.launch("compare", list: "activated", baseline: .list("cold"))
        guard let campaign = try bench.store.read({ try $0.campaign(id) }) else {
            throw BenchFailure("the campaign is not there")
        }
        self.campaign = campaign
        try live()
    }

    /// 0 … 32,767, the same for the same person each time and another for each multiplier: enough for shares and hours.
    private static func drawn(_ multiplier: Int64) -> String {
        "((a.ordinal * \(multiplier) + 12345) % 2147483648 / 65536)"
    }

    private func live() throws {
        let start = "\(bench.start.microseconds)"
        let id = [SQLValue.integer(campaign.id.value)]
        try bench.store.write { transaction in
            let sql = transaction.sql
            try sql.run(
                """
                update audience set first_attempt_at = \(start) + ordinal * 1000000 / \(Self.perSecond),
                    first_accepted_at = \(start) + ordinal * 1000000 / \(Self.perSecond) where campaign_id = $1
                """, id)
            try sql.run(
                """
                update audience as a set first_delivered_at =
                    a.first_accepted_at + 2000000 + \(Self.drawn(1_103_515_245)) * 1800
                where a.campaign_id = $1 and \(Self.drawn(22_695_477)) % 100 < 93
                """, id)
            try sql.run(
                """
                insert into conversion (id, person_id, action, strength, at, evidence, source, recorded_at)
                select a.ordinal + 1, a.person_id, 'postcard', 'said',
                       a.first_accepted_at + 1000000 + \(Self.drawn(134_775_813)) * 23730000, 'yes', 'bench', \(start)
                from audience a where a.campaign_id = $1
                    and \(Self.drawn(214_013)) % 1000 < case a.arm when 'activated' then 50 else 30 end
                """, id)
            try sql.run(
                """
                insert into consent_entry (id, at, phone, kind, source, recorded_by)
                select a.ordinal + 1, a.first_accepted_at + 1000000 + \(Self.drawn(1_664_525)) * 5000000, p.phone,
                       'opted_out', 'reply', 'bench'
                from audience a join person p on p.id = a.person_id
                where a.campaign_id = $1 and \(Self.drawn(69_069)) % 1000 < 10
                """, id)
            try sql.run(
                """
                insert into reply (id, gateway, reference_key, from_phone, to_sender, body, received_at, person_id,
                    campaign_id, label, also, degree, rule, inbox_id)
                select a.ordinal + 1, 'bench', 'bench:' || cast(a.ordinal as text), p.phone, '', '',
                       a.first_accepted_at + 1000000 + \(Self.drawn(1_140_671_485)) * 3000000, a.person_id, $1,
                       'question', '', 'certain', 'bench', 1
                from audience a join person p on p.id = a.person_id
                where a.campaign_id = $1 and \(Self.drawn(16_843_009)) % 1000 < 40
                """, id)
        }
    }

    /// What `compare CAMPAIGN --by ward --json` prints, how long it took, and the counts of its headline.
    func compared(at instant: Timestamp) throws -> (json: Data, milliseconds: Double, counts: [Int64]) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let start = Monotonic.now()
        let comparison = try bench.store.read { transaction in
            try Comparing(campaign: campaign, asOf: instant, in: transaction).comparison(by: .ward)
        }
        let json = try encoder.encode(comparison)
        let milliseconds = Double(Monotonic.now() - start) / 1e3
        return (json, milliseconds, comparison.arms.flatMap { [$0.rate.x, $0.rate.n] })
    }

    /// Counts every block, as the daemon does.
    func tally() throws -> (blocks: Int, milliseconds: Double, bytes: Int64) {
        var tallying = Tallying()
        var blocks = 0
        let start = Monotonic.now()
        while case let orders = try bench.store.read({ try tallying.orders(in: $0, monotonic: start) }), !orders.isEmpty
        {
            for order in orders {
                guard try Tallying.count(order, in: bench.store) else { throw BenchFailure("a block was not counted") }
            }
            blocks += orders.count
        }
        let milliseconds = Double(Monotonic.now() - start) / 1e3
        let bytes = try bench.store.read { try $0.sql.first("select sum(length(people)) from tally")?.integer(0) ?? 0 }
        return (blocks, milliseconds, bytes)
    }

    /// Four files, as exports of texting tools are.
    func export(to folder: URL) throws {
        let files: [(name: String, header: String, query: String)] = [
            (
                "sends", "person,arm,ward,at",
                """
                select cast(person_id as text) || ',' || arm || ',' || ward || ',', first_accepted_at from audience
                where campaign_id = $1
                """
            ),
            (
                "deliveries", "person,at",
                """
                select cast(person_id as text) || ',', first_delivered_at from audience
                where campaign_id = $1 and first_delivered_at is not null
                """
            ),
            ("conversions", "person,at", "select cast(person_id as text) || ',', at from conversion where $1 > 0"),
            (
                "optouts", "person,at",
                """
                select cast(p.id as text) || ',', e.at from consent_entry e join person p on p.phone = e.phone
                where $1 > 0
                """
            ),
        ]
        for file in files {
            var text = file.header + "\n"
            try bench.store.read { transaction in
                try transaction.sql.visit(file.query, [.integer(campaign.id.value)]) { row in
                    let at = row.integer(1)
                    let fraction = String(1_000_000 + at % 1_000_000).dropFirst()
                    text += "\(row.text(0))\(at / 1_000_000).\(fraction)\n"
                }
            }
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(file.name).csv"))
        }
    }
}
