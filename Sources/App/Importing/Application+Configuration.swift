import Catalogue
import Domain
import Foundation
import Persistence
import Reading

extension Application {
    /// `export configuration`: the file as bytes, in the order of its keys.
    public func exportConfiguration() async throws -> [UInt8] {
        try await services.database.read { try ConfigurationExport.bytes($0) }
    }

    /// `export configuration --output`: writes it to a file that was not there.
    ///
    /// - Throws: `Failure` with `io` when the file exists or cannot be written.
    public func exportConfiguration(to path: String) async throws {
        let bytes = try await exportConfiguration()
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure(.io, "đã có tệp \(path); không ghi đè")
        }
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
            throw Failure(.io, "không ghi được tệp \(path)")
        }
    }

    /// `import configuration`: enters all of the file, or nothing; under `dryRun` only says what it would do.
    ///
    /// - Returns: lines that say what was done, one for each table in which something changes.
    /// - Throws: `ImportFailure` with every bad row.
    public func importConfiguration(from path: String, dryRun: Bool) async throws -> [String] {
        let bytes = try InputFile.bytes(at: path)
        let now = services.now()
        do {
            let file = try ConfigurationFile(bytes)
            let act = ConfigurationImport(now: now)
            let report =
                dryRun
                ? try await DryRun.run(services.database) { try act.run(file, $0) }
                : try await services.database.write { try act.run(file, $0) }
            return report.lines
        } catch let refusal as ImportRefusal {
            throw ImportFailure(lines: refusal.problems.map(\.description))
        }
    }
}

extension ConfigurationReport {
    /// A line for each table in which something changes.
    fileprivate var lines: [String] {
        let changed = tables.filter { $0.inserted + $0.changed > 0 }.map { counts in
            "\(counts.table): thêm \(VietnameseNumber.grouped(counts.inserted)), "
                + "sửa \(VietnameseNumber.grouped(counts.changed)), "
                + "giữ nguyên \(VietnameseNumber.grouped(counts.unchanged))"
        }
        return changed.isEmpty ? ["không có gì thay đổi"] : changed
    }
}
