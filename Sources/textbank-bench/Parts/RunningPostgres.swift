import Foundation
import Glibc
import Storage

/// A PostgreSQL of the bench's own, from `scripts/postgres`: fsync on, the data thrown away afterwards. Or one that was
/// named with --postgres, whose database is emptied.
final class RunningPostgres {
    let url: String
    private let holder: Child?

    init(_ run: BenchRun) throws {
        if let named = run.sizes.postgres {
            url = named
            holder = nil
            return
        }
        let script = ProcessInfo.processInfo.environment["TEXTBANK_SCRIPTS"] ?? "scripts"
        let path = URL(fileURLWithPath: script).appendingPathComponent("postgres").path
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw BenchFailure("\(path) is not there: run from the repository, or name a server with --postgres")
        }
        // Away from the run's folder: the user postgres must be able to enter.
        let folder = run.path("").trimmingSuffix("/") + "-postgres"
        let holder = try Child.holding(path, ["hold", folder])
        guard let url = holder.line(), url.hasPrefix("postgres://") else {
            throw BenchFailure("no PostgreSQL started; is it installed? (scripts/install postgres)")
        }
        self.url = url
        self.holder = holder
    }

    /// An empty database, as the daemon finds it at its first start.
    func empty() throws {
        let driver = try PostgresDriver(url: url)
        defer { try? driver.close() }  // nothing was left to be written
        try driver.write { connection in
            try connection.run("drop schema public cascade")
            try connection.run("create schema public")
        }
    }

    /// CPU seconds of all its processes, those that ended included: user and kernel.
    func cpuSeconds() -> Double {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { Int32($0) }.reduce(0) { sum, pid in
            let name = (try? String(contentsOfFile: "/proc/\(pid)/comm", encoding: .utf8)) ?? ""
            return name == "postgres\n" ? sum + Child.cpuSeconds(of: pid, withChildren: true) : sum
        }
    }

    func end() { holder?.endOfInput() }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
