public import Domain
public import Persistence
import Reading

/// The register of an agency: every dossier received in a stretch of days, in the order of their numbers.
public enum RegisterStore {
    /// Lines on a page.
    public static let pageSize = 50

    /// A page of the register; `after` is the last line of the page before. One query.
    ///
    /// - Throws: `Problem.notFound` for an agency that the principal does not see.
    public static func page(
        of agency: Agency.ID,
        _ days: ClosedRange<Day>,
        after: RegisterRow.Place? = nil,
        for principal: Principal,
        _ connection: any Connection
    ) throws -> (rows: [RegisterRow], hasMore: Bool) {
        guard principal.sees.contains(agency) else { throw Problem.notFound }
        let rows = try connection.rows(statement(agency, days, after, principal, limit: pageSize + 1))
        return (try rows.prefix(pageSize).map(RegisterRow.init), rows.count > pageSize)
    }

    /// Hands all lines over one by one, for the paper. The body must not use the connection.
    ///
    /// - Throws: `Problem.notFound` for an agency that the principal does not see.
    public static func each(
        of agency: Agency.ID,
        _ days: ClosedRange<Day>,
        for principal: Principal,
        _ connection: any Connection,
        _ body: (RegisterRow) throws -> Void
    ) throws {
        guard principal.sees.contains(agency) else { throw Problem.notFound }
        try connection.each(statement(agency, days, nil, principal, limit: nil)) { try body(RegisterRow($0)) }
    }

    /// The statement behind both, which the plan tests look at. The keys of a stored payload are frozen.
    static func statement(
        _ agency: Agency.ID,
        _ days: ClosedRange<Day>,
        _ after: RegisterRow.Place?,
        _ principal: Principal,
        limit: Int?
    ) -> SQL {
        let behind: SQL =
            after.map { " AND (d.received_on, d.register_number) > (\($0.day), \($0.number))" } ?? ""
        return """
            SELECT d.id, d.register_number, d.code, v.name AS procedure_name,
                COALESCE((
                    SELECT r.sets FROM reception_detail r WHERE r.dossier = d.id ORDER BY r.version DESC LIMIT 1
                ), 1) AS sets,
                p.name AS owner_name, p.address AS owner_address, p.phone AS owner_phone, o.name AS competent_name,
                d.received_on, d.clock_from, d.due_at,
                (SELECT MIN(e.at) FROM read_event e WHERE e.dossier = d.id AND e.kind = 'given') AS forwarded_at,
                d.closed_at, d.handed_out_at,
                CASE WHEN d.handed_out_at IS NOT NULL THEN (
                    SELECT \(
                        sqlite: "e.payload ->> '$.channel'",
                        postgres: "CAST(CAST(e.payload AS json) ->> 'channel' AS bigint)"
                    ) FROM read_event e WHERE e.dossier = d.id AND e.kind = 'handedOut'
                    ORDER BY e.sequence DESC LIMIT 1
                ) END AS handed_out_by,
                d.closing, d.verdict, d.unconfirmed
            FROM read_dossier d
            JOIN read_procedure_version v ON v.id = d.procedure_version
            JOIN read_office o ON o.id = d.competent
            LEFT JOIN party p ON p.id = d.owner AND p.version = d.owner_version
            WHERE d.agency = \(agency) AND d.received_on BETWEEN \(days.lowerBound) AND \(days.upperBound)\(behind)
                AND \(visible(to: principal, dossier: "d.id"))
            ORDER BY d.received_on, d.register_number\(limit.map { " LIMIT \($0)" as SQL } ?? "")
            """
    }
}
