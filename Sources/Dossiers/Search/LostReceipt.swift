import Domain
import Persistence

/// A dossier found by the paper of whoever has lost the receipt.
struct LostReceipt: Hashable, Sendable {
    let found: PersonalDossier
    /// The procedure's official name.
    let procedure: String
    /// Where it lies.
    let office: String
    /// When it is due.
    let due: Instant?

    /// Of what the principal may see, the newest first. Two queries.
    static func list(
        paper number: String,
        for principal: Principal,
        _ connection: any Connection
    ) throws -> [LostReceipt] {
        let found = try LostReceiptStore.find(paper: number, visibleTo: principal, connection)
        guard !found.isEmpty else { return [] }
        var rows: [Dossier.ID: Row] = [:]
        for row in try connection.rows(
            """
            SELECT d.id, v.name AS procedure_name, o.name AS office_name, d.due_at FROM read_dossier d
            JOIN read_procedure_version v ON v.id = d.procedure_version JOIN read_office o ON o.id = d.office
            WHERE d.id IN (\(list: found.map(\.dossier)))
            """
        ) {
            rows[try row.id("id", of: Dossier.self)] = row
        }
        return try found.compactMap { dossier in
            try rows[dossier.dossier].map { row in
                LostReceipt(
                    found: dossier,
                    procedure: try row.text("procedure_name"),
                    office: try row.text("office_name"),
                    due: try row.instantIfPresent("due_at")
                )
            }
        }
    }
}
