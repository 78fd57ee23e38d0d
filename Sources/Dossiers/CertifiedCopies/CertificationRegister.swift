import Domain
import Persistence
import Reading

/// A line of a register with the names that stand on paper.
struct NamedCertification: Hashable, Sendable {
    let line: CertificationLine
    let code: DossierCode
    /// Who asked for it; nil once forgotten.
    let applicant: String?
    let officer: String
}

/// What a stretch of a register comes to.
struct CertificationSum: Hashable, Sendable {
    let lines: Int
    let copies: Int
    /// In đồng.
    let fee: Int
}

extension CertificationStore {
    /// The lines of the days in the order of their numbers, those after a line of the year; one query.
    static func lines(
        of agency: Agency.ID,
        _ kind: Certification.Kind,
        _ days: ClosedRange<Day>,
        after place: (year: Int, number: Int)? = nil,
        limit: Int,
        _ connection: any Connection
    ) throws -> [NamedCertification] {
        let after = place ?? (days.lowerBound.year, 0)
        return try connection.rows(
            """
            SELECT c.*, d.code, p.name AS applicant_name, o.name AS officer_name
            FROM certification c JOIN read_dossier d ON d.id = c.dossier JOIN read_officer o ON o.id = c.officer
            LEFT JOIN party p ON p.id = d.applicant AND p.version = d.applicant_version
            WHERE c.agency = \(agency) AND c.kind = \(kind.rawValue)
                AND c.year BETWEEN \(days.lowerBound.year) AND \(days.upperBound.year)
                AND c.on_day BETWEEN \(days.lowerBound) AND \(days.upperBound)
                AND (c.year > \(after.year) OR (c.year = \(after.year) AND c.number > \(after.number)))
            ORDER BY c.year, c.number LIMIT \(limit)
            """
        ).compactMap { row in
            guard let code = DossierCode(try row.text("code")) else { return nil }
            return NamedCertification(
                line: try line(row),
                code: code,
                applicant: try row.textIfPresent("applicant_name"),
                officer: try row.text("officer_name")
            )
        }
    }

    /// What the days come to; one query.
    static func sum(
        of agency: Agency.ID,
        _ kind: Certification.Kind,
        _ days: ClosedRange<Day>,
        _ connection: any Connection
    ) throws -> CertificationSum {
        let row = try connection.row(
            """
            SELECT COUNT(*) AS entries, CAST(COALESCE(SUM(copies), 0) AS BIGINT) AS copies,
                CAST(COALESCE(SUM(fee), 0) AS BIGINT) AS fee
            FROM certification
            WHERE agency = \(agency) AND kind = \(kind.rawValue)
                AND year BETWEEN \(days.lowerBound.year) AND \(days.upperBound.year)
                AND on_day BETWEEN \(days.lowerBound) AND \(days.upperBound)
            """
        )
        return try row.map {
            CertificationSum(
                lines: try $0.integer("entries"),
                copies: try $0.integer("copies"),
                fee: try $0.integer("fee")
            )
        } ?? CertificationSum(lines: 0, copies: 0, fee: 0)
    }
}
