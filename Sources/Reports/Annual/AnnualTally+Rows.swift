import Domain
import Persistence

/// A paper or an officer behind a number of the yearly section.
struct AnnualTallyRow {
    /// Where a row stands in the order.
    struct Place: Hashable {
        let day: Day
        let id: Identifier<AnnualTally>
    }

    /// The day of the paper, or since when the officer is in office.
    let place: Place
    /// The paper's number.
    let number: Int?
    /// The dossier's code, or the officer's name.
    let text: String?
    /// The procedure of the paper.
    let procedure: Procedure.ID?
    let agency: Agency.ID

    init(_ row: Row) throws {
        place = Place(day: try row.day("day"), id: try row.id("id", of: AnnualTally.self))
        number = try row.integerIfPresent("number")
        text = try row.textIfPresent("text")
        procedure = try row.idIfPresent("procedure", of: Procedure.self)
        agency = try row.id("agency", of: Agency.self)
    }
}

extension AnnualTally {
    /// How many there are.
    func count(of agencies: [Agency.ID], in period: ReportPeriod, _ connection: any Connection) throws -> Int {
        try connection.integer("SELECT count(*) FROM (\(source(agencies, period))) AS c")
    }

    /// Those from a place on, the oldest first.
    func rows(
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        after place: AnnualTallyRow.Place?,
        limit: Int,
        _ connection: any Connection
    ) throws -> [AnnualTallyRow] {
        try connection.rows(statement(agencies, period, after: place, limit: limit)).map(AnnualTallyRow.init)
    }

    func statement(
        _ agencies: [Agency.ID],
        _ period: ReportPeriod,
        after place: AnnualTallyRow.Place?,
        limit: Int
    ) -> SQL {
        let rest: SQL = place.map { "WHERE (c.day, c.id) > (\($0.day), \($0.id))" } ?? ""
        return "SELECT * FROM (\(source(agencies, period))) AS c \(rest) ORDER BY c.day, c.id LIMIT \(limit)"
    }

    private func source(_ agencies: [Agency.ID], _ period: ReportPeriod) -> SQL {
        switch self {
        case .receipts:
            """
            SELECT d.id, d.received_on AS day, d.receipt_number AS number, d.code AS text, d.procedure, d.agency
            FROM read_dossier d
            WHERE d.agency IN (\(list: agencies)) AND d.received_on BETWEEN \(period.from) AND \(period.to)
                AND d.receipt_number IS NOT NULL
            """
        case .supplements: intakes("supplement", agencies, period)
        case .refusals: intakes("refusal", agencies, period)
        case .officers: officers(agencies, on: period.to)
        case .qualifiedOfficers: officers(agencies, on: period.to) + " AND o.qualified = 1"
        }
    }

    private func intakes(_ outcome: String, _ agencies: [Agency.ID], _ period: ReportPeriod) -> SQL {
        """
        SELECT i.id, i.on_day AS day, i.number, NULL AS text, o.procedure, i.agency
        FROM read_intake i LEFT JOIN read_offer o ON o.id = i.offer
        WHERE i.agency IN (\(list: agencies)) AND i.on_day BETWEEN \(period.from) AND \(period.to)
            AND i.outcome = \(outcome)
        """
    }

    private func officers(_ agencies: [Agency.ID], on day: Day) -> SQL {
        """
        SELECT o.id, o.valid_from AS day, NULL AS number, o.name AS text, NULL AS procedure, o.agency
        FROM read_officer o
        WHERE o.agency IN (\(list: agencies)) AND o.valid_from <= \(day)
            AND (o.valid_to IS NULL OR o.valid_to > \(day))
        """
    }
}
