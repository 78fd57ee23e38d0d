public import Domain
public import Persistence
import Reading

/// Reads what was given from office to office.
public enum HandoverListStore {
    /// What the office gave on the day, to one other office or to all. Three queries.
    ///
    /// - Throws: `Problem.notFound` for an office of an agency that the principal does not see.
    public static func list(
        from giver: Office.ID,
        to receiver: Office.ID? = nil,
        on day: Day,
        for principal: Principal,
        _ connection: any Connection
    ) throws -> HandoverList {
        guard let office = try connection.row("SELECT name, agency FROM read_office WHERE id = \(giver)"),
            principal.sees.contains(try office.id("agency", of: Agency.self))
        else { throw Problem.notFound }
        let rows = try connection.rows(statement(giver, receiver, day, principal))
        let receivers = try Set(rows.map { try HandoverList.Entry.receiver($0) })
        var names: [Office.ID: String] = [:]
        for row in try connection.rows("SELECT id, name FROM read_office WHERE id IN (\(list: receivers))") {
            names[try row.id("id", of: Office.self)] = try row.text("name")
        }
        let entries = try rows.map { try HandoverList.Entry($0, names) }
        return HandoverList(giver: giver, giverName: try office.text("name"), day: day, entries: entries)
    }

    /// The statement behind `list`, which the plan tests look at. The keys of a stored payload are frozen.
    static func statement(_ giver: Office.ID, _ receiver: Office.ID?, _ day: Day, _ principal: Principal) -> SQL {
        let to: SQL = "\(sqlite: "e.payload ->> '$.to'", postgres: "CAST(e.payload AS json) ->> 'to'")"
        return """
            SELECT d.id, d.code, v.name AS procedure_name, p.name AS owner_name, e.at, w.name AS giver_name,
                \(to) AS receiver, d.due_at,
                (
                    SELECT MIN(t.at) FROM read_event t
                    WHERE t.dossier = e.dossier AND t.sequence > e.sequence
                        AND t.kind IN ('takenOver', 'resultReceived')
                ) AS taken_over_at
            FROM read_event e
            JOIN read_dossier d ON d.id = e.dossier
            JOIN read_procedure_version v ON v.id = d.procedure_version
            JOIN read_officer w ON w.id = e.principal
            LEFT JOIN party p ON p.id = d.owner AND p.version = d.owner_version
            WHERE e.kind = 'given' AND e.office = \(giver)
                AND e.at >= \(Instant(day)) AND e.at < \(Instant(day.advanced(by: 1)))
                \(receiver.map { " AND \(to) = \($0.description)" as SQL } ?? "")
                AND \(visible(to: principal, dossier: "d.id"))
            ORDER BY e.at, e.position
            """
    }
}
