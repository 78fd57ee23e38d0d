import Foundation
import Persistence

/// The processor time of a PostgreSQL server on this machine: of its first process and of that one's children.
struct ServerClock: Sendable {
    private let first: Int

    /// The server behind the database; its folder tells its first process.
    init(of database: any Database) async throws {
        let file = try await database.read { connection in
            try connection.row("SELECT pg_read_file('postmaster.pid') AS content")?.text("content") ?? ""
        }
        first = file.split(separator: "\n").first.flatMap { Int($0) } ?? 0
    }

    /// Microseconds so far, in the kernel's steps of ten milliseconds.
    var processor: Double {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        var ticks = 0
        for process in folders.compactMap(Int.init) {
            guard let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
                let end = line.lastIndex(of: ")")
            else { continue }
            // After the name, which may hold blanks: state, parent, …; user and system time are the 12th and 13th,
            // those of children that have ended the 14th and 15th (proc(5)).
            let fields = line[end...].dropFirst(2).split(separator: " ").map { Int($0) ?? 0 }
            guard fields.count > 14, process == first || fields[1] == first else { continue }
            ticks += fields[11] + fields[12]
            if process == first { ticks += fields[13] + fields[14] }
        }
        return Double(ticks) * 1e6 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
