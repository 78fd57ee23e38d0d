public import Domain
public import Persistence
import Reading

/// A dossier of somebody whose paper was shown.
public struct PersonalDossier: Hashable, Sendable {
    /// The dossier.
    public let dossier: Dossier.ID
    /// Its code.
    public let code: DossierCode
    /// The procedure.
    public let procedure: Procedure.ID
    /// The national status.
    public let status: DossierStatus
    /// The day of entry.
    public let receivedOn: Day
}

/// Finds dossiers by the paper of their applicant or owner.
public enum LostReceiptStore {
    /// Rule 21: without the receipt the paper is enough; the newest first, of what the principal may see.
    public static func find(
        paper number: String,
        visibleTo principal: Principal,
        limit: Int = 50,
        _ connection: any Connection
    ) throws -> [PersonalDossier] {
        try connection.rows(
            query(paper: number, principal, "1 = 1") + " ORDER BY d.received_on DESC, d.id DESC LIMIT \(limit)"
        ).map(dossier)
    }

    /// The 30-day warning: what the same person asked of the same procedure lately, so that nothing is entered twice.
    public static func recent(
        paper number: String,
        procedure: Procedure.ID,
        before today: Day,
        days: Int = 30,
        visibleTo principal: Principal,
        _ connection: any Connection
    ) throws -> [PersonalDossier] {
        let condition: SQL = """
            d.procedure = \(procedure) AND d.received_on BETWEEN \(today.advanced(by: -days)) AND \(today)
                AND COALESCE(d.closing, '') <> 'cancelled'
            """
        return try connection.rows(
            query(paper: number, principal, condition) + " ORDER BY d.received_on DESC, d.id DESC LIMIT 20"
        ).map(dossier)
    }

    /// From the paper's index to the parties' dossiers, and only there whether they may be seen.
    private static func query(paper number: String, _ principal: Principal, _ condition: SQL) -> SQL {
        """
        SELECT d.id, d.code, d.procedure, d.status, d.received_on FROM read_dossier d
        WHERE d.id IN (
            SELECT a.id FROM party p JOIN read_dossier a ON a.applicant = p.id WHERE p.paper_number = \(number)
            UNION
            SELECT o.id FROM party p JOIN read_dossier o ON o.owner = p.id WHERE p.paper_number = \(number)
        ) AND \(condition) AND \(visible(to: principal, dossier: "d.id"))
        """
    }

    private static func dossier(_ row: Row) throws -> PersonalDossier {
        PersonalDossier(
            dossier: try row.id("id", of: Dossier.self),
            code: try row.code("code"),
            procedure: try row.id("procedure", of: Procedure.self),
            status: try row.status("status"),
            receivedOn: try row.day("received_on")
        )
    }
}
