import Domain
import Persistence
import Reading

/// What hangs where, from the acts of posting.
enum BoardStore {
    /// What hangs on the agency's board on the day, in four statements; a version at several places hangs once, since
    /// the first of them.
    static func board(of agency: Agency.ID, on day: Day, _ connection: any Connection) throws -> Board {
        let hanging = hanging(on: day)
        let terms = try terms(of: agency, on: day, connection)
        let fees = try fees(of: agency, on: day, connection)
        let forms = try FormStore.forms(
            ofVersions:
                "EXISTS (SELECT 1 FROM posting n WHERE n.version = v.id AND n.agency = \(agency) AND \(hanging))",
            connection
        )
        let rows = try connection.rows(
            """
            SELECT n.version, n.posted_at, n.place, v.procedure, v.name, v.effective_from, p.level, p.code,
                f.name AS field, d.number
            FROM posting n JOIN procedure_version v ON v.id = n.version JOIN procedure p ON p.id = v.procedure
            JOIN procedure_field f ON f.id = v.field LEFT JOIN announcement d ON d.id = v.announcement
            WHERE n.agency = \(agency) AND \(hanging) ORDER BY n.posted_at
            """
        )
        var places: [String] = []
        var known: Set<ProcedureVersion.ID> = []
        var procedures: [PostedProcedure] = []
        for row in rows {
            let version = try row.id("version", of: ProcedureVersion.self)
            let place = try row.text("place")
            if !places.contains(place) { places.append(place) }
            guard known.insert(version).inserted else { continue }
            procedures.append(
                PostedProcedure(
                    version: version,
                    procedure: try row.id("procedure", of: Procedure.self),
                    level: try row.level("level"),
                    code: try row.textIfPresent("code"),
                    name: try row.text("name"),
                    field: try row.text("field"),
                    terms: terms[version] ?? [],
                    fees: fees[version] ?? [],
                    forms: forms[version] ?? [],
                    effectiveFrom: try row.day("effective_from"),
                    decision: try row.textIfPresent("number"),
                    postedAt: try row.instant("posted_at")
                )
            )
        }
        return Board(procedures, places: places)
    }

    /// How much hangs on each agency's board on the day, in one statement.
    static func counts(on day: Day, _ connection: any Connection) throws -> [Agency.ID: BoardCount] {
        var counts: [Agency.ID: BoardCount] = [:]
        for row in try connection.rows(
            """
            SELECT n.agency, COUNT(DISTINCT v.field) AS fields, COUNT(DISTINCT v.id) AS procedures
            FROM posting n JOIN procedure_version v ON v.id = n.version
            WHERE \(hanging(on: day)) GROUP BY n.agency
            """
        ) {
            counts[try row.id("agency", of: Agency.self)] = BoardCount(
                fields: try row.integer("fields"),
                procedures: try row.integer("procedures")
            )
        }
        return counts
    }

    /// Whether the posting `n` of the version `v` hangs on the day and is in force (rule 40).
    private static func hanging(on day: Day) -> SQL {
        let end = Instant(day.advanced(by: 1))
        return """
            n.posted_at < \(end) AND (n.removed_at IS NULL OR n.removed_at >= \(end))
                AND v.published_at IS NOT NULL AND \(.holds("v.effective_from", "v.effective_to", on: day))
            """
    }

    private static func terms(
        of agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> [ProcedureVersion.ID: [Term]] {
        var terms: [ProcedureVersion.ID: [Term]] = [:]
        for row in try connection.rows(
            """
            SELECT c.version, c.term, o.promised_term
            FROM posting n JOIN procedure_version v ON v.id = n.version JOIN procedure_case c ON c.version = v.id
            LEFT JOIN offer o ON o.agency = n.agency AND o.procedure = v.procedure
                AND \(.holds("o.valid_from", "o.valid_to", on: day))
            WHERE n.agency = \(agency) AND \(hanging(on: day)) ORDER BY c.version, c.ordinal
            """
        ) {
            let version = try row.id("version", of: ProcedureVersion.self)
            let term = try row.termIfPresent("promised_term") ?? row.term("term")
            if terms[version]?.contains(term) != true { terms[version, default: []].append(term) }
        }
        return terms
    }

    private static func fees(
        of agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> [ProcedureVersion.ID: [Fee]] {
        var fees: [ProcedureVersion.ID: [Fee]] = [:]
        for row in try connection.rows(
            """
            SELECT DISTINCT c.version, c.ordinal AS place, m.ordinal, m.kind, m.name, m.amount, m.basis, m.provenance
            FROM posting n JOIN procedure_version v ON v.id = n.version JOIN procedure_case c ON c.version = v.id
            JOIN fee m ON m.procedure_case = c.id
            WHERE n.agency = \(agency) AND \(hanging(on: day)) ORDER BY c.version, c.ordinal, m.ordinal
            """
        ) {
            fees[try row.id("version", of: ProcedureVersion.self), default: []].append(
                Fee(
                    kind: try row.choice("kind", of: Fee.Kind.self),
                    name: try row.text("name"),
                    amount: try row.integerIfPresent("amount"),
                    basis: try row.textIfPresent("basis"),
                    provenance: try row.choice("provenance", of: Provenance.self)
                )
            )
        }
        return fees
    }
}
