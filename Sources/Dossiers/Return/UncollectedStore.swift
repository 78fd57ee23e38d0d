public import Domain
public import Persistence
import Reading

/// A result that lies at the desk.
public struct UncollectedResult: Hashable, Sendable {
    /// The dossier.
    public let dossier: Dossier.ID
    /// Its code.
    public let code: DossierCode
    /// The day it was finished.
    public let finishedOn: Day
    /// For how many days it has been lying there.
    public let age: Int
    /// The applicant's name; nil once it was forgotten.
    public let applicant: String?
    /// The applicant's telephone.
    public let phone: String?
    /// What is still to be paid, in đồng.
    public let owed: Int
}

/// Done but not collected: resolved, and listed apart with its age (DESIGN §5).
public enum UncollectedStore {
    /// The agency's results at the desk, the longest first; those at least `days` old.
    public static func list(
        of agency: Agency.ID,
        on today: Day,
        atLeast days: Int = 0,
        limit: Int = 200,
        _ connection: any Connection
    ) throws -> [UncollectedResult] {
        try connection.rows(
            """
            SELECT d.id, d.code, d.closed_on, d.payable, d.settled, p.name, p.phone
            FROM read_dossier d LEFT JOIN party p ON p.id = d.applicant AND p.version = d.applicant_version
            WHERE d.agency = \(agency) AND d.closing = 'finished' AND d.handed_out_on IS NULL
                AND d.closed_on <= \(today.advanced(by: -days))
            ORDER BY d.closed_on, d.id LIMIT \(limit)
            """
        ).map { row in
            let finished = try row.day("closed_on")
            return UncollectedResult(
                dossier: try row.id("id", of: Dossier.self),
                code: try row.code("code"),
                finishedOn: finished,
                age: today.number - finished.number,
                applicant: try row.textIfPresent("name"),
                phone: try row.textIfPresent("phone"),
                owed: max(0, try row.integer("payable") - row.integer("settled"))
            )
        }
    }
}
