public import Domain
public import Persistence
import Reading

/// Imports a file of procedures in one transaction: all of it, or nothing.
///
/// A row that says what is known changes nothing; another becomes a new version from the file's day of effect. What
/// misses a required part is imported unpublished (rule 39), or under `demonstration` filled with marked values.
public struct ProcedureImport {
    private let isDemonstration: Bool
    private let now: Instant
    private let newID: () -> UInt128

    /// - Parameters:
    ///   - demonstration: whether missing parts are filled with values marked as demonstration.
    ///   - now: when published versions are published.
    ///   - newID: gives the bits of new identities.
    public init(demonstration: Bool, now: Instant, newID: @escaping () -> UInt128) {
        isDemonstration = demonstration
        self.now = now
        self.newID = newID
    }

    /// Imports the file.
    ///
    /// - Throws: `ImportRefusal` with every bad row, after which the caller's transaction must be rolled back;
    ///   `DatabaseError`.
    public func run(_ file: ImportFile, _ connection: any Connection) throws -> ImportReport {
        let versions = try KnownVersion.all(connection)
        let known = KnownProcedures(versions)
        var problems = file.problems
        for row in file.rows { problems += self.problems(of: row, known[row], file) }
        let agency = try announcingAgency(of: file, &problems, connection)
        guard problems.isEmpty else { throw ImportRefusal(problems) }

        var report = ImportReport()
        report.remarks = NameRemarks(versions).remarks(on: file.rows.filter { known[$0] == nil })
        let announcement = try agency.flatMap { agency in
            try file.announcement.map {
                try AnnouncementStore.find(
                    orInsert: $0.decision,
                    by: agency,
                    newID: { Announcement.ID(bits: newID()) },
                    connection
                )
            }
        }
        var fields: [FieldKey: ProcedureField.ID] = [:]
        for row in file.rows {
            let draft = isDemonstration ? row.draft.filledForDemonstration() : row.draft
            let missing = draft.missing
            if !missing.isEmpty { report.unpublished.append(.init(line: row.line, row: row.label, missing: missing)) }
            if let known = known[row], known.draft == draft {
                report.unchanged += 1
                continue
            }
            let key = FieldKey(level: draft.level, name: draft.field)
            let field = try fields[key] ?? self.field(draft, file.effectiveFrom, connection)
            fields[key] = field
            let store = VersionStore(field: field, announcement: announcement, newID: newID, connection: connection)
            try insert(draft, after: known[row], from: file.effectiveFrom, isPublished: missing.isEmpty, store)
            if known[row] == nil { report.inserted += 1 } else { report.changed += 1 }
        }
        report.revision =
            report.inserted + report.changed > 0
            ? try Revision.catalogue.bump(connection) : try Reference().revisions(connection).catalogue
        return report
    }

    private struct FieldKey: Hashable {
        let level: Agency.Level
        let name: String
    }

    private func problems(of row: ImportRow, _ known: KnownVersion?, _ file: ImportFile) -> [ImportProblem] {
        guard let known else { return [] }
        var problems: [ImportProblem] = []
        if known.draft.name != row.draft.name, !row.renamed {
            let reason = "mã này đã mang tên “\(known.draft.name)”; nếu đổi tên thật, ghi \"renamed\": true"
            problems.append(ImportProblem(line: row.line, row: row.label, reason: reason))
        }
        if known.from > file.effectiveFrom {
            let reason = "đã có nội dung có hiệu lực từ \(known.from.vietnamese), sau ngày hiệu lực của tệp"
            problems.append(ImportProblem(line: row.line, row: row.label, reason: reason))
        }
        return problems
    }

    private func announcingAgency(
        of file: ImportFile,
        _ problems: inout [ImportProblem],
        _ connection: any Connection
    ) throws -> Agency.ID? {
        guard let (decision, code, line) = file.announcement else { return nil }
        // A cache of its own: the caller's transaction may have entered the agency and may yet be rolled back.
        if let agency = try Reference().agency(code: code, on: decision.signedOn, connection) { return agency.id }
        problems.append(ImportProblem(line: line, row: nil, reason: "không có cơ quan mang mã \(code.identifier)"))
        return nil
    }

    private func field(
        _ draft: ProcedureDraft,
        _ day: Day,
        _ connection: any Connection
    ) throws -> ProcedureField.ID {
        try FieldStore.find(
            orInsert: draft.field,
            level: draft.level,
            on: day,
            newID: { ProcedureField.ID(bits: newID()) },
            connection
        )
    }

    private func insert(
        _ draft: ProcedureDraft,
        after known: KnownVersion?,
        from day: Day,
        isPublished: Bool,
        _ store: VersionStore
    ) throws {
        let procedure = known?.procedure ?? Procedure.ID(bits: newID())
        if let known {
            // The old content ends where the new begins; a correction of the same day leaves it no day at all.
            try store.connection.run(
                """
                UPDATE procedure_version SET effective_to = \(day)
                WHERE id = \(known.version) AND (effective_to IS NULL OR effective_to > \(day))
                """
            )
            if known.draft.code == nil, let code = draft.code {
                try store.connection.run("UPDATE procedure SET code = \(code) WHERE id = \(procedure)")
            }
        } else {
            try store.connection.run(
                """
                INSERT INTO procedure (id, level, code)
                VALUES (\(procedure), \(draft.level.rawValue), \(draft.code.sqlValue))
                """
            )
        }
        try store.insert(
            draft,
            as: ProcedureVersion.ID(bits: newID()),
            of: procedure,
            ordinal: (known?.ordinal ?? 0) + 1,
            from: day,
            publishedAt: isPublished ? now : nil
        )
    }
}
