import Domain
import Persistence
import Reading

/// A dossier found by the paper of whoever has lost the receipt.
struct LostReceipt: Hashable, Sendable {
    let id: Dossier.ID
    let code: DossierCode
    /// The procedure's official name.
    let procedure: String
    let status: DossierStatus
    /// Where it lies.
    let office: String
    /// The day of entry.
    let receivedOn: Day
    /// When it is due.
    let due: Instant?

    /// Rule 21: without the receipt the paper or tax code of applicant or owner is enough; the newest first, of what the
    /// principal may see. One query, from the paper's index to the parties' dossiers.
    static func list(
        paper number: String,
        for principal: Principal,
        _ connection: any Connection
    ) throws -> [LostReceipt] {
        try connection.rows(
            """
            WITH person AS (
                SELECT id FROM party WHERE paper_number = \(number) UNION SELECT id FROM party WHERE tax_code = \(number)
            )
            SELECT d.id, d.code, v.name AS procedure_name, d.status, o.name AS office_name, d.received_on, d.due_at
            FROM read_dossier d
            JOIN read_procedure_version v ON v.id = d.procedure_version JOIN read_office o ON o.id = d.office
            WHERE d.id IN (
                SELECT a.id FROM person CROSS JOIN read_dossier a WHERE a.applicant = person.id
                UNION SELECT b.id FROM person CROSS JOIN read_dossier b WHERE b.owner = person.id
            ) AND \(visible(to: principal, dossier: "d.id"))
            ORDER BY d.received_on DESC, d.id DESC LIMIT 50
            """
        ).map { row in
            LostReceipt(
                id: try row.id("id", of: Dossier.self),
                code: try row.code("code"),
                procedure: try row.text("procedure_name"),
                status: try row.status("status"),
                office: try row.text("office_name"),
                receivedOn: try row.day("received_on"),
                due: try row.instantIfPresent("due_at")
            )
        }
    }
}
