import Domain
import Dossiers
import Ledger
import Persistence
import Reading
import Schema

/// `motcua check`: verifies everything that can be computed anew, part by part, and names each fault in a line.
///
/// Each part reads one snapshot and streams through it, so memory stays flat whatever the ledger's length.
public struct Inspection {
    private let application: Application
    private let write: (String) -> Void
    private var faults = 0

    /// An inspection that hands over its lines one by one.
    public init(_ application: Application, write: @escaping (String) -> Void) {
        self.application = application
        self.write = write
    }

    /// Inspects all parts, after recreating the projections if asked for.
    ///
    /// - Returns: how many faults there are.
    public mutating func run(rebuilding: Bool) async throws -> Int {
        for line in application.config.lines { write("cấu hình: \(line)") }
        try await part("thiết lập") { application in
            // Verified when the database was opened; nothing could have changed since.
            Finding("lưu bền vững (\(application.services.database.engine.rawValue))")
        }
        try await part("lược đồ") { application in
            let status = try await Migrator(database: application.services.database, migrations: Migrations.all)
                .status()
            return Finding("\(status.applied.count) bước")
        }
        if rebuilding {
            try await part("dựng lại") { application in
                let faults = try await application.services.database.write { connection in
                    let faults = try LedgerCheck.rebuild(connection)
                    try SearchIndex.rebuild(connection)
                    return faults
                }
                return Finding(
                    "các bảng suy ra được dựng lại từ sổ cái",
                    faults: faults.isEmpty ? [] : ["\(faults.count) hồ sơ không dựng lại được"]
                )
            }
        }
        try await part("chuỗi băm") { try await $0.chains() }
        try await part("bảng suy ra") { try await $0.projections() }
        try await part("lịch sử", several: { try await $0.histories() })
        return faults
    }

    private mutating func part(_ name: String, _ look: (Application) async throws -> Finding) async throws {
        try await part(name, several: { [try await look($0)] })
    }

    /// Runs one part; an error that a broken ledger can cause is a fault of that part, and the next ones still run.
    private mutating func part(_ name: String, several look: (Application) async throws -> [Finding]) async throws {
        let start = application.services.now()
        var findings: [Finding]
        do {
            findings = try await look(application)
        } catch {
            let failure = Failure(error)
            guard failure.code == .data || failure.code == .software else { throw failure }
            findings = [Finding("không kiểm tra hết được", faults: [failure.line])]
        }
        let seconds = Self.seconds(from: start, to: application.services.now())
        for finding in findings {
            let title = finding.part ?? name
            for fault in finding.faults { write("LỖI  \(title): \(fault)") }
            let outcome = finding.faults.isEmpty ? "ok   " : "sai  "
            write("\(outcome)\(title): \(finding.summary) (\(seconds) giây)")
            faults += finding.faults.count
        }
    }

    /// Seconds with one decimal.
    private static func seconds(from start: Instant, to end: Instant) -> String {
        let tenths = max(0, end.milliseconds - start.milliseconds) / 100
        return "\(tenths / 10),\(tenths % 10)"
    }
}
