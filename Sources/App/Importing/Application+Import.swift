import Catalogue
public import Domain
import Persistence
import Reading

extension Application {
    /// `import procedures`: reads the file and enters all of it, or nothing.
    ///
    /// Under `demonstration` missing parts are filled with values marked as such. The agency on whose behalf it is
    /// done must be there where it is given.
    ///
    /// - Returns: lines that say what was done; unpublished rows are named.
    /// - Throws: `ImportFailure` with every bad row.
    public func importProcedures(
        from path: String,
        demonstration: Bool,
        for code: AgencyCode?
    ) async throws -> [String] {
        let bytes = try InputFile.bytes(at: path)
        let services = services
        let now = services.now()
        do {
            let file = try ImportFile(bytes)
            let report = try await services.database.write { connection in
                if let code, try Reference().agency(code: code, on: now.day, connection) == nil {
                    throw Failure(.data, "không có cơ quan nào mang mã \(code) vào ngày \(now.day.vietnamese)")
                }
                return try ProcedureImport(demonstration: demonstration, now: now, newID: services.newBits)
                    .run(file, connection)
            }
            return Self.lines(of: report)
        } catch let refusal as ImportRefusal {
            throw ImportFailure(lines: refusal.problems.map(\.description))
        }
    }

    private static func lines(of report: ImportReport) -> [String] {
        let summary =
            "thêm \(VietnameseNumber.grouped(report.inserted)), sửa \(VietnameseNumber.grouped(report.changed)), "
            + "giữ nguyên \(VietnameseNumber.grouped(report.unchanged)) thủ tục"
        return report.unpublished.map { row in
            let missing = row.missing.map(\.vietnamese).joined(separator: ", ")
            return "dòng \(row.line) (\(row.row)): chưa công bố, còn thiếu \(missing)"
        } + [summary]
    }
}
