import Domain
import Persistence
import Reading

/// A workflow as it stands in the tables, with who uses it.
struct WorkflowRecord {
    /// An offer in force, or coming, that uses it.
    struct Use {
        let offer: Offer.ID
        let procedure: Procedure.ID
        let name: String
        let validity: Validity
    }

    let workflow: Workflow
    let name: String
    let agency: Agency.ID
    let uses: [Use]
    /// Who entered it, when, and in the place of which, where that is known.
    let origin: (officer: String, at: Instant, replaces: Workflow.ID?)?

    /// The agency's workflow, with the offers that use it on the day or later.
    ///
    /// - Throws: `Problem.notFound` when there is none, or it belongs to an agency that the principal does not see.
    static func find(
        _ id: Workflow.ID,
        on day: Day,
        visibleTo principal: Principal,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> WorkflowRecord {
        let row = try connection.row(
            """
            SELECT w.name, w.agency, r.at, r.replaces, n.name AS officer
            FROM workflow w LEFT JOIN workflow_origin r ON r.workflow = w.id
            LEFT JOIN read_officer n ON n.id = r.officer
            WHERE w.id = \(id) AND w.agency IN (\(list: principal.sees))
            """
        )
        guard let row, let workflow = try reference.workflow(id, connection) else { throw Problem.notFound }
        let at = try row.instantIfPresent("at")
        let officer = try row.textIfPresent("officer")
        let replaces = try row.idIfPresent("replaces", of: Workflow.self)
        return WorkflowRecord(
            workflow: workflow,
            name: try row.text("name"),
            agency: try row.id("agency", of: Agency.self),
            uses: try uses(of: id, on: day, connection),
            origin: at.flatMap { at in officer.map { ($0, at, replaces) } }
        )
    }

    /// Whose workflow it is; nil where there is none.
    static func owner(of id: Workflow.ID, _ connection: any Connection) throws -> Agency.ID? {
        try connection.row("SELECT agency FROM workflow WHERE id = \(id)")?.id("agency", of: Agency.self)
    }

    private static func uses(of id: Workflow.ID, on day: Day, _ connection: any Connection) throws -> [Use] {
        try connection.rows(
            """
            SELECT o.id, o.procedure, o.valid_from, o.valid_to, MAX(v.name) AS name
            FROM offer o JOIN procedure_version v ON v.procedure = o.procedure AND v.published_at IS NOT NULL
                AND (v.effective_to IS NULL OR v.effective_to > \(day))
            WHERE o.workflow = \(id) AND (o.valid_to IS NULL OR o.valid_to > \(day))
            GROUP BY o.id, o.procedure, o.valid_from, o.valid_to ORDER BY MAX(v.name), o.id
            """
        ).map { row in
            Use(
                offer: try row.id("id", of: Offer.self),
                procedure: try row.id("procedure", of: Procedure.self),
                name: try row.text("name"),
                validity: Validity(from: try row.day("valid_from"), until: try row.dayIfPresent("valid_to"))
            )
        }
    }
}

extension WorkflowRecord {
    /// A line of the list.
    struct Line {
        let id: Workflow.ID
        let name: String
        let shape: Workflow.Shape
        let steps: Int
        let minutes: Int
        let offers: Int
    }

    /// The agency's workflows with how many offers use each on the day or later, by name.
    static func list(of agency: Agency.ID, on day: Day, _ connection: any Connection) throws -> [Line] {
        try connection.rows(
            """
            SELECT w.id, w.name, w.shape,
                (SELECT COUNT(*) FROM workflow_step s WHERE s.workflow = w.id) AS steps,
                (SELECT COALESCE(SUM(s.minutes), 0) FROM workflow_step s WHERE s.workflow = w.id) AS minutes,
                (SELECT COUNT(*) FROM offer o WHERE o.workflow = w.id
                    AND (o.valid_to IS NULL OR o.valid_to > \(day))) AS offers
            FROM workflow w WHERE w.agency = \(agency) ORDER BY w.name, w.id
            """
        ).map { row in
            Line(
                id: try row.id("id", of: Workflow.self),
                name: try row.text("name"),
                shape: try row.choice("shape", of: Workflow.Shape.self),
                steps: try row.integer("steps"),
                minutes: try row.integer("minutes"),
                offers: try row.integer("offers")
            )
        }
    }
}
