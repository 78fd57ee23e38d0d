public import Domain
import Persistence
import Reading
import Reports

extension Application {
    /// `report figures`: the figures of an agency over a period, for people or as JSON.
    public func figures(
        of code: AgencyCode,
        scope: FigureScope,
        in period: ReportPeriod,
        json: Bool
    ) async throws -> String {
        let (reference, period) = (services.reference, period.seen(on: services.now().day))
        let report = try await services.database.read { connection in
            guard let agency = try reference.agency(code: code, on: period.to, connection) else {
                throw Failure(.data, "không có cơ quan nào mang mã \(code) vào ngày \(period.to.vietnamese)")
            }
            return try FiguresReport.read(agency, scope: scope, in: period, connection)
        }
        return json ? report.json : report.text
    }

    /// `report annual`: the yearly report of an agency and those below it.
    public func annualReport(
        of code: AgencyCode,
        year: Int,
        _ reckoning: ReportPeriod.Reckoning,
        short: Bool
    ) async throws -> String {
        let reference = services.reference
        let now = services.now()
        guard let period = ReportPeriod.year(year, reckoning) else {
            throw Failure(.usage, "năm \(year) không có kỳ báo cáo")
        }
        return try await services.database.read { connection in
            guard let agency = try reference.agency(code: code, on: period.to, connection),
                let report = try AnnualReportStore.read(agency, year: year, reckoning, extractedAt: now, connection)
            else { throw Failure(.data, "không có cơ quan nào mang mã \(code) vào ngày \(period.to.vietnamese)") }
            return report.text(short: short, try WritingStore.read(agency.id, year, connection).writing)
        }
    }
}
