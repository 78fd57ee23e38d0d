import Domain
import Persistence
import Reading

/// A procedure's latest version as the database holds it.
struct KnownVersion {
    let procedure: Procedure.ID
    let version: ProcedureVersion.ID
    let ordinal: Int
    let from: Day
    let isPublished: Bool
    let draft: ProcedureDraft
}

extension KnownVersion {
    /// The latest version of every procedure, in five queries whatever their number.
    static func all(_ connection: any Connection) throws -> [KnownVersion] {
        try versions(
            "v.ordinal = (SELECT MAX(w.ordinal) FROM procedure_version w WHERE w.procedure = v.procedure)",
            connection
        )
    }

    /// The versions `v` that the condition names, in five queries whatever their number.
    static func versions(_ latest: SQL, _ connection: any Connection) throws -> [KnownVersion] {
        let parts = try parts(latest, connection)
        let cases = try cases(latest, connection)
        return try connection.rows(
            """
            SELECT v.id, v.procedure, v.ordinal, v.name, v.effective_from, v.published_at, v.provenance, v.source,
                p.level, p.code, f.name AS field
            FROM procedure_version v JOIN procedure p ON p.id = v.procedure JOIN procedure_field f ON f.id = v.field
            WHERE \(latest)
            """
        ).map { row in
            let version = try row.id("id", of: ProcedureVersion.self)
            let draft = ProcedureDraft(
                level: try row.level("level"),
                code: try row.textIfPresent("code"),
                field: try row.text("field"),
                name: try row.text("name"),
                provenance: try row.choice("provenance", of: Provenance.self),
                source: try row.textIfPresent("source"),
                parts: parts[version] ?? [:],
                cases: cases[version] ?? []
            )
            return KnownVersion(
                procedure: try row.id("procedure", of: Procedure.self),
                version: version,
                ordinal: try row.integer("ordinal"),
                from: try row.day("effective_from"),
                isPublished: try row.instantIfPresent("published_at") != nil,
                draft: draft
            )
        }
    }

    private static func parts(
        _ latest: SQL,
        _ connection: any Connection
    ) throws -> [ProcedureVersion.ID: [ProcedurePart: PartContent]] {
        var parts: [ProcedureVersion.ID: [ProcedurePart: PartContent]] = [:]
        let rows = try connection.rows(
            """
            SELECT t.version, t.part, t.content, t.provenance
            FROM procedure_part t JOIN procedure_version v ON v.id = t.version WHERE \(latest)
            """
        )
        for row in rows {
            let content = PartContent(
                try row.text("content"),
                try row.choice("provenance", of: Provenance.self)
            )
            let part = try row.choice("part", of: ProcedurePart.self)
            parts[try row.id("version", of: ProcedureVersion.self), default: [:]][part] = content
        }
        return parts
    }

    private static func cases(
        _ latest: SQL,
        _ connection: any Connection
    ) throws -> [ProcedureVersion.ID: [CaseDraft]] {
        var components: [ProcedureCase.ID: [DossierComponent]] = [:]
        let componentRows = try connection.rows(
            """
            SELECT m.procedure_case, m.name, m.originals, m.copies, m.provenance
            FROM component m JOIN procedure_case c ON c.id = m.procedure_case
            JOIN procedure_version v ON v.id = c.version WHERE \(latest) ORDER BY m.procedure_case, m.ordinal
            """
        )
        for row in componentRows {
            components[try row.id("procedure_case", of: ProcedureCase.self), default: []].append(
                try DossierComponent(row)
            )
        }
        var fees: [ProcedureCase.ID: [Fee]] = [:]
        let feeRows = try connection.rows(
            """
            SELECT m.procedure_case, m.kind, m.name, m.amount, m.basis, m.provenance
            FROM fee m JOIN procedure_case c ON c.id = m.procedure_case
            JOIN procedure_version v ON v.id = c.version WHERE \(latest) ORDER BY m.procedure_case, m.ordinal
            """
        )
        for row in feeRows {
            fees[try row.id("procedure_case", of: ProcedureCase.self), default: []].append(try Fee(row))
        }
        var cases: [ProcedureVersion.ID: [CaseDraft]] = [:]
        let caseRows = try connection.rows(
            """
            SELECT c.id, c.version, c.name, c.term, c.term_provenance, c.copies
            FROM procedure_case c JOIN procedure_version v ON v.id = c.version WHERE \(latest)
            ORDER BY c.version, c.ordinal
            """
        )
        for row in caseRows {
            let id = try row.id("id", of: ProcedureCase.self)
            let entered = CaseDraft(
                name: try row.text("name"),
                term: try row.text("term").isEmpty ? nil : row.term("term"),
                termProvenance: try row.choice("term_provenance", of: Provenance.self),
                copies: try row.integer("copies"),
                components: components[id] ?? [],
                fees: fees[id] ?? []
            )
            cases[try row.id("version", of: ProcedureVersion.self), default: []].append(entered)
        }
        return cases
    }
}

extension DossierComponent {
    fileprivate init(_ row: Row) throws {
        self.init(
            name: try row.text("name"),
            originals: try row.integer("originals"),
            copies: try row.integer("copies"),
            provenance: try row.choice("provenance", of: Provenance.self)
        )
    }
}

extension Fee {
    fileprivate init(_ row: Row) throws {
        self.init(
            kind: try row.choice("kind", of: Fee.Kind.self),
            name: try row.text("name"),
            amount: try row.integerIfPresent("amount"),
            basis: try row.textIfPresent("basis"),
            provenance: try row.choice("provenance", of: Provenance.self)
        )
    }
}
