import Domain
import Persistence
import Reading

/// Reads published versions whole, however many in six statements.
enum SheetStore {
    /// The published versions that the condition on `v` chooses, by procedure and age, without those that a correction of
    /// the same day left no day at all.
    static func sheets(where condition: SQL, _ connection: any Connection) throws -> [ProcedureSheet] {
        let chosen: SQL = """
            v.published_at IS NOT NULL AND (v.effective_to IS NULL OR v.effective_to > v.effective_from) AND \(condition)
            """
        let parts = try parts(chosen, connection)
        let cases = try cases(chosen, connection)
        let forms = try FormStore.forms(ofVersions: chosen, connection)
        return try connection.rows(
            """
            SELECT v.id, v.procedure, v.name, v.effective_from, v.effective_to, v.provenance, v.successor,
                p.level, p.code, f.name AS field,
                d.number AS made_number, d.signed_on AS made_signed, d.effective_on AS made_effective,
                d.provenance AS made_provenance, da.name AS made_agency,
                e.number AS ended_number, e.signed_on AS ended_signed, e.effective_on AS ended_effective,
                e.provenance AS ended_provenance, ea.name AS ended_agency
            FROM procedure_version v JOIN procedure p ON p.id = v.procedure JOIN procedure_field f ON f.id = v.field
            LEFT JOIN announcement d ON d.id = v.announcement AND v.change IS DISTINCT FROM 'repealed'
            LEFT JOIN agency da ON da.id = d.agency
            LEFT JOIN announcement e ON e.id = v.ended_by LEFT JOIN agency ea ON ea.id = e.agency
            WHERE \(chosen) ORDER BY v.procedure, v.ordinal
            """
        ).map { row in
            let version = try row.id("id", of: ProcedureVersion.self)
            return ProcedureSheet(
                procedure: try row.id("procedure", of: Procedure.self),
                version: version,
                level: try row.level("level"),
                code: try row.textIfPresent("code"),
                name: try row.text("name"),
                field: try row.text("field"),
                validity: Validity(from: try row.day("effective_from"), until: try row.dayIfPresent("effective_to")),
                provenance: try row.choice("provenance", of: Provenance.self),
                decision: try decision(row, .made),
                ending: try decision(row, .ended),
                successor: try row.idIfPresent("successor", of: Procedure.self),
                parts: parts[version] ?? [:],
                cases: cases[version] ?? [],
                forms: forms[version] ?? []
            )
        }
    }

    private enum Side {
        case made, ended
    }

    private static func decision(_ row: Row, _ side: Side) throws -> ProcedureSheet.Decision? {
        let (number, signed, effective, provenance, agency) =
            switch side {
            case .made: ("made_number", "made_signed", "made_effective", "made_provenance", "made_agency")
            case .ended: ("ended_number", "ended_signed", "ended_effective", "ended_provenance", "ended_agency")
            }
        guard let text = try row.textIfPresent(number) else { return nil }
        return ProcedureSheet.Decision(
            number: text,
            signedOn: try row.day(signed),
            effectiveOn: try row.day(effective),
            provenance: try row.choice(provenance, of: Provenance.self),
            agency: try row.text(agency)
        )
    }

    private static func parts(
        _ chosen: SQL,
        _ connection: any Connection
    ) throws -> [ProcedureVersion.ID: [ProcedurePart: PartContent]] {
        var parts: [ProcedureVersion.ID: [ProcedurePart: PartContent]] = [:]
        for row in try connection.rows(
            """
            SELECT t.version, t.part, t.content, t.provenance
            FROM procedure_part t JOIN procedure_version v ON v.id = t.version WHERE \(chosen)
            """
        ) {
            let part = try row.choice("part", of: ProcedurePart.self)
            parts[try row.id("version", of: ProcedureVersion.self), default: [:]][part] = PartContent(
                try row.text("content"),
                try row.choice("provenance", of: Provenance.self)
            )
        }
        return parts
    }

    private static func cases(
        _ chosen: SQL,
        _ connection: any Connection
    ) throws -> [ProcedureVersion.ID: [ProcedureSheet.Case]] {
        var components: [ProcedureCase.ID: [DossierComponent]] = [:]
        for row in try connection.rows(
            """
            SELECT m.procedure_case, m.name, m.originals, m.copies, m.provenance
            FROM component m JOIN procedure_case c ON c.id = m.procedure_case
            JOIN procedure_version v ON v.id = c.version WHERE \(chosen) ORDER BY m.procedure_case, m.ordinal
            """
        ) {
            components[try row.id("procedure_case", of: ProcedureCase.self), default: []].append(
                DossierComponent(
                    name: try row.text("name"),
                    originals: try row.integer("originals"),
                    copies: try row.integer("copies"),
                    provenance: try row.choice("provenance", of: Provenance.self)
                )
            )
        }
        var fees: [ProcedureCase.ID: [Fee]] = [:]
        for row in try connection.rows(
            """
            SELECT m.procedure_case, m.kind, m.name, m.amount, m.basis, m.provenance
            FROM fee m JOIN procedure_case c ON c.id = m.procedure_case
            JOIN procedure_version v ON v.id = c.version WHERE \(chosen) ORDER BY m.procedure_case, m.ordinal
            """
        ) {
            fees[try row.id("procedure_case", of: ProcedureCase.self), default: []].append(
                Fee(
                    kind: try row.choice("kind", of: Fee.Kind.self),
                    name: try row.text("name"),
                    amount: try row.integerIfPresent("amount"),
                    basis: try row.textIfPresent("basis"),
                    provenance: try row.choice("provenance", of: Provenance.self)
                )
            )
        }
        var cases: [ProcedureVersion.ID: [ProcedureSheet.Case]] = [:]
        for row in try connection.rows(
            """
            SELECT c.id, c.version, c.name, c.term, c.term_provenance, c.copies
            FROM procedure_case c JOIN procedure_version v ON v.id = c.version WHERE \(chosen)
            ORDER BY c.version, c.ordinal
            """
        ) {
            let id = try row.id("id", of: ProcedureCase.self)
            cases[try row.id("version", of: ProcedureVersion.self), default: []].append(
                ProcedureSheet.Case(
                    name: try row.text("name"),
                    term: try row.term("term"),
                    termProvenance: try row.choice("term_provenance", of: Provenance.self),
                    copies: try row.integer("copies"),
                    components: components[id] ?? [],
                    fees: fees[id] ?? []
                )
            )
        }
        return cases
    }
}
