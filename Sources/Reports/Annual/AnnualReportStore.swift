public import Domain
public import Persistence
import Reading

/// Reads what the annual report says; all of it in the caller's one read transaction.
public enum AnnualReportStore {
    /// The report of the agency and the committees below it.
    ///
    /// It is named after `year`, nil when there is no such year; `extractedAt` is now, printed as the moment of
    /// extraction.
    public static func read(
        _ agency: Agency,
        year: Int,
        _ reckoning: ReportPeriod.Reckoning,
        extractedAt: Instant,
        _ connection: any Connection
    ) throws -> AnnualReport? {
        guard let period = ReportPeriod.year(year, reckoning)?.seen(on: extractedAt.day) else { return nil }
        let names = try committees(from: agency, in: period, connection)
        let agencies = names.map(\.id)
        let units = try units(names, in: period, connection)
        let fields = try FieldNames.read(connection)
        return AnnualReport(
            year: year,
            period: period,
            extractedAt: extractedAt,
            own: units[0],
            below: Array(units.dropFirst()),
            fields: try self.fields(fields, of: agencies, in: period, connection),
            late: try late(names, fields, in: period, connection),
            announcements: try announcements(names, in: period, connection),
            repostings: try repostings(agencies, in: period, connection),
            tallies: try AnnualTallies.read(agencies, in: period, connection),
            unusedProcedures: try unused(units, in: period, connection)
        )
    }

    /// Whom the report is about, the agency first.
    static func agencies(
        from agency: Agency,
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> [Agency.ID] {
        try committees(from: agency, in: period, connection).map(\.id)
    }

    /// The agency itself, then the committees below it that existed in the period, by level and code. One abolished before
    /// stays as long as dossiers of its were open in the period, so that what was open is carried over (rule 32).
    private static func committees(
        from agency: Agency,
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> [AgencyName] {
        let scope = try ScopeStore.agencies(.withSubordinates, of: agency.id, connection)
        let below = try connection.rows(
            """
            SELECT a.id, a.name, a.level FROM read_agency a
            WHERE a.id IN (\(list: scope)) AND a.id <> \(agency.id) AND a.kind = 'committee'
                AND a.valid_from <= \(period.to)
                AND (a.valid_to IS NULL OR a.valid_to > \(period.from)
                    OR EXISTS (SELECT 1 FROM read_dossier d WHERE d.agency = a.id AND d.closed_on IS NULL)
                    OR EXISTS (SELECT 1 FROM read_dossier d WHERE d.agency = a.id AND d.closed_on >= \(period.from)))
            ORDER BY a.level, (SELECT min(c.code) FROM read_agency_code c WHERE c.agency = a.id), a.name
            """
        )
        return [AgencyName(id: agency.id, name: agency.name, level: agency.level)] + (try below.map(AgencyName.init))
    }

    private static func units(
        _ names: [AgencyName],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> [AnnualReport.Unit] {
        let agencies = names.map(\.id)
        let figures = try FigureStore.figures(of: agencies, in: period, by: .agency, connection)
        let copies = try FigureStore.copies(of: agencies, in: period, by: .agency, connection)
        let boards = try BoardCounts.read(agencies, in: period, connection)
        let coverage = try CoverageSets(agencies, in: period, connection)
        return names.map { name in
            let key = FigureDimension.Key(bits: name.id.bits)
            return AnnualReport.Unit(
                agency: name.id,
                name: name.name,
                level: name.level,
                figures: figures[key] ?? Figures(),
                copies: copies[key] ?? 0,
                postedProcedures: boards[name.id]?.procedures ?? 0,
                postedFields: boards[name.id]?.fields ?? 0,
                coverage: coverage.coverage(of: name.id, level: name.level)
            )
        }
    }

    private static func fields(
        _ names: [FieldNames.Field],
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> [AnnualReport.Field] {
        let figures = try FigureStore.figures(of: agencies, in: period, by: .field, connection)
        return names.compactMap { field in
            figures[FigureDimension.Key(bits: field.id.bits)].map {
                AnnualReport.Field(field: field.id, name: field.name, level: field.level, figures: $0)
            }
        }
    }

    /// The dossiers of the agency and the committees below it that were finished late in the period, as the report
    /// names them: three queries.
    static func late(
        _ agency: Agency,
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> [AnnualReport.LateDossier] {
        let names = try committees(from: agency, in: period, connection)
        return try late(names, try FieldNames.read(connection), in: period, connection)
    }

    /// Late dossiers that a report can name; beyond that only their number is of use.
    private static let mostNamed = 200

    private static func late(
        _ agencies: [AgencyName],
        _ fields: [FieldNames.Field],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> [AnnualReport.LateDossier] {
        let ids = agencies.map(\.id)
        let rows = try FigureStore.list(.resolvedLate, of: ids, in: period, limit: mostNamed, connection)
        return rows.compactMap { row in
            guard let agency = agencies.first(where: { $0.id == row.agency }) else { return nil }
            return AnnualReport.LateDossier(
                code: row.code,
                field: fields.first { $0.id == row.field }?.name ?? "",
                agency: agency.id,
                unit: agency.name,
                level: agency.level,
                days: row.daysLate ?? 0
            )
        }
    }

    private static func announcements(
        _ agencies: [AgencyName],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> AnnualReport.Announcements {
        let levels = Set(agencies.map(\.level.rawValue)).sorted()
        let row = try connection.row(
            """
            SELECT count(DISTINCT a.id) AS decisions,
                count(DISTINCT CASE WHEN v.change = 'new' THEN v.procedure END) AS made,
                count(DISTINCT CASE WHEN v.change IN ('amended', 'replaced') THEN v.procedure END) AS amended,
                count(DISTINCT CASE WHEN v.change = 'repealed' THEN v.procedure END) AS repealed
            FROM read_announcement a
            JOIN read_announced_change v ON v.announcement = a.id
            JOIN read_procedure p ON p.id = v.procedure
            WHERE a.effective_on BETWEEN \(period.from) AND \(period.to) AND p.level IN (\(list: levels))
            """
        )
        return AnnualReport.Announcements(
            decisions: try row?.integer("decisions") ?? 0,
            new: try row?.integer("made") ?? 0,
            amended: try row?.integer("amended") ?? 0,
            repealed: try row?.integer("repealed") ?? 0
        )
    }

    private static func repostings(
        _ agencies: [Agency.ID],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> AnnualReport.Repostings {
        let row = try connection.row(
            """
            SELECT count(*) AS due, COALESCE(sum(CASE WHEN r.done_on <= r.due_on THEN 1 ELSE 0 END), 0) AS timely
            FROM read_reposting r
            WHERE r.agency IN (\(list: agencies)) AND r.due_on BETWEEN \(period.from) AND \(period.to)
                AND (r.done_on IS NOT NULL OR r.due_on <= \(period.lastDueDay))
            """
        )
        return AnnualReport.Repostings(due: try row?.integer("due") ?? 0, timely: try row?.integer("timely") ?? 0)
    }

    /// Names of the procedures of the lowest level that none of its agencies had a dossier of.
    private static func unused(
        _ units: [AnnualReport.Unit],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> [String] {
        let lowest = units.max { $0.level.rawValue < $1.level.rawValue }?.level
        let coverages = units.filter { $0.level == lowest }.map(\.coverage)
        let announced = coverages.reduce(into: Set<Procedure.ID>()) { $0.formUnion($1.announced) }
        let used = coverages.reduce(into: Set<Procedure.ID>()) { $0.formUnion($1.used) }
        return try connection.rows(
            """
            SELECT v.name FROM read_procedure_version v
            WHERE \(CoverageSets.inForce(on: period.to)) AND v.procedure IN (\(list: announced.subtracting(used)))
            """
        )
        .map { try $0.text("name") }
        .sorted { (Folding.fold($0), $0) < (Folding.fold($1), $1) }
    }
}
