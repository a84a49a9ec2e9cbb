import Domain
import Storage

/// Counts every change of a message's state inside the database itself, by a trigger that the simulator adds to its
/// own copy: no statement of the program can go round it.
enum ArrowWatch {
    static func install(_ store: Store) throws {
        try store.write { transaction in
            try transaction.sql.run(
                "create table watched_arrow (source bigint not null, target bigint not null, times bigint not null, "
                    + "primary key (source, target))")
            try transaction.sql.run(
                """
                create trigger watch_arrows after update of state on message when old.state <> new.state
                begin
                    insert into watched_arrow (source, target, times) values (old.state, new.state, 1)
                    on conflict (source, target) do update set times = times + 1;
                end
                """)
        }
    }

    struct Arrow: Hashable {
        var source: Int64
        var target: Int64

        var text: String { "\(Self.word(source)) to \(Self.word(target))" }
        private static func word(_ state: Int64) -> String { MessageState(rawValue: state)?.word ?? "state \(state)" }
    }

    /// A change that the drawing does not have; nil when there was none.
    static func forbidden(on connection: any SQLConnection) throws(StoreError) -> Arrow? {
        try connection.first(query).map { Arrow(source: $0.integer(0), target: $0.integer(1)) }
    }

    private static let query: String = {
        let drawn = MessageState.allCases.flatMap { source in
            MessageState.allCases.filter { source.mayBecome($0) }.map { source.rawValue * 8 + $0.rawValue }
        }
        return "select source, target from watched_arrow where source * 8 + target not in "
            + "(\(drawn.map(String.init).joined(separator: ", "))) limit 1"
    }()

    /// The changes so far, with how often each happened.
    static func counts(_ store: Store) throws -> ArrowCounts {
        let rows = try store.write { try $0.sql.query("select source, target, times from watched_arrow") }
        var counts = ArrowCounts()
        for row in rows {
            guard let source = MessageState(rawValue: row.integer(0)),
                let target = MessageState(rawValue: row.integer(1))
            else { continue }
            counts[source, target] += Int(row.integer(2))
        }
        return counts
    }
}

/// How often messages went from one state to another.
package struct ArrowCounts: Hashable, Sendable {
    private var counts = [Int](repeating: 0, count: 64)

    package init() {}

    package subscript(source: MessageState, target: MessageState) -> Int {
        get { counts[Int(source.rawValue * 8 + target.rawValue)] }
        set { counts[Int(source.rawValue * 8 + target.rawValue)] = newValue }
    }

    package mutating func add(_ other: ArrowCounts) {
        for index in counts.indices { counts[index] += other.counts[index] }
    }

    /// Every arrow there is, drawn or not, that has been walked; and every drawn one, walked or not.
    package var all: [(source: MessageState, target: MessageState, times: Int, isDrawn: Bool)] {
        MessageState.allCases.flatMap { source in
            MessageState.allCases.compactMap { target in
                let isDrawn = source.mayBecome(target)
                let times = self[source, target]
                return isDrawn || times > 0 ? (source, target, times, isDrawn) : nil
            }
        }
    }
}
