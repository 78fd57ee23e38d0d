import Domain
import Persistence
import Reading

/// What an offer is about: the procedure as it is in force on a day, with its terms and papers.
struct OfferedProcedure {
    /// A case with what is asked for.
    struct Case {
        let id: ProcedureCase.ID
        let name: String
        let term: Term?
        var papers: [String] = []
    }

    let id: Procedure.ID
    let name: String
    let code: String?
    let field: String
    let level: Agency.Level
    /// Whether it is published and in force on the day.
    let isInForce: Bool
    var cases: [Case]

    /// The terms by law.
    var terms: [Term] { cases.compactMap(\.term) }

    /// The version in force on the day, or the last one where none is; nil where there is no such procedure.
    static func find(
        _ procedure: Procedure.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> OfferedProcedure? {
        let inForce: SQL =
            "(v.published_at IS NOT NULL AND \(.holds("v.effective_from", "v.effective_to", on: day)))"
        let row = try connection.row(
            """
            SELECT v.id, v.name, p.code, p.level, f.name AS field, CASE WHEN \(inForce) THEN 1 ELSE 0 END AS in_force
            FROM procedure_version v JOIN procedure p ON p.id = v.procedure JOIN procedure_field f ON f.id = v.field
            WHERE v.procedure = \(procedure)
            ORDER BY CASE WHEN \(inForce) THEN 0 ELSE 1 END, v.ordinal DESC LIMIT 1
            """
        )
        guard let row else { return nil }
        let version = try row.id("id", of: ProcedureVersion.self)
        return OfferedProcedure(
            id: procedure,
            name: try row.text("name"),
            code: try row.textIfPresent("code"),
            field: try row.text("field"),
            level: try row.level("level"),
            isInForce: try row.bool("in_force"),
            cases: try cases(of: version, connection)
        )
    }

    private static func cases(of version: ProcedureVersion.ID, _ connection: any Connection) throws -> [Case] {
        var cases = try connection.rows(
            "SELECT id, name, term FROM procedure_case WHERE version = \(version) ORDER BY ordinal"
        ).map { row in
            Case(
                id: try row.id("id", of: ProcedureCase.self),
                name: try row.text("name"),
                term: try row.text("term").isEmpty ? nil : row.term("term")
            )
        }
        let papers = try connection.rows(
            """
            SELECT m.procedure_case, m.name FROM component m JOIN procedure_case c ON c.id = m.procedure_case
            WHERE c.version = \(version) ORDER BY m.procedure_case, m.ordinal
            """
        )
        for row in papers {
            let id = try row.id("procedure_case", of: ProcedureCase.self)
            guard let index = cases.firstIndex(where: { $0.id == id }) else { continue }
            cases[index].papers.append(try row.text("name"))
        }
        return cases
    }

    /// What the agency issues by the procedures that it offers on the day.
    static func issued(
        by agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> [PaperCheck.Issue] {
        try connection.rows(
            """
            SELECT v.procedure, v.name, t.content FROM offer o
            JOIN procedure_version v ON v.procedure = o.procedure
            JOIN procedure_part t ON t.version = v.id AND t.part = 'result'
            WHERE o.agency = \(agency) AND \(.holds("o.valid_from", "o.valid_to", on: day))
                AND v.published_at IS NOT NULL AND \(.holds("v.effective_from", "v.effective_to", on: day))
            ORDER BY v.name, v.id
            """
        ).map { row in
            PaperCheck.Issue(
                procedure: try row.id("procedure", of: Procedure.self),
                procedureName: try row.text("name"),
                result: try row.text("content")
            )
        }
    }
}
