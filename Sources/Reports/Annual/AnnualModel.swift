import Domain
import Persistence
import Reading

/// The yearly section with what its writer added.
struct AnnualModel {
    let query: ReportQuery
    let agencies: ReportingAgencies
    let report: AnnualReport
    let writing: AnnualWriting
    let principal: Principal

    var agency: Agency { agencies.chosen }

    /// Reads it in one transaction.
    static func read(
        _ query: ReportQuery,
        for principal: Principal,
        at now: Instant,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> AnnualModel {
        let agencies = try ReportingAgencies.find(query.agency, for: principal, on: now.day, reference, connection)
        guard
            let report = try AnnualReportStore.read(
                agencies.chosen,
                year: query.span.year,
                query.span.reckoning,
                extractedAt: now,
                connection
            )
        else { throw Problem.notFound }
        return AnnualModel(
            query: query,
            agencies: agencies,
            report: report,
            // What another agency is still writing is its own; what it submitted is read among the submissions.
            writing: agencies.chosen.id == principal.agency
                ? try WritingStore.read(agencies.chosen.id, query.span.year, connection).writing : AnnualWriting(),
            principal: principal
        )
    }

    /// What the writer added, a line for each field.
    var written: String {
        AnnualWriting.Field.all(late: report.late.map(\.code))
            .compactMap { field in writing[field].map { "\(field.name): \($0)" } }
            .joined(separator: "\n")
    }

    /// The rows by agency, as they are submitted.
    var units: FigureSheet {
        FigureSheet(
            ([report.own] + report.below).map {
                FigureSheet.Row(
                    key: Identifier(bits: $0.agency.bits),
                    name: $0.name,
                    level: $0.level,
                    figures: $0.figures
                )
            }
        )
    }

    /// The rows by field, as they are submitted.
    var fields: FigureSheet {
        FigureSheet(
            report.fields.map {
                FigureSheet.Row(
                    key: Identifier(bits: $0.field.bits),
                    name: $0.name,
                    level: $0.level,
                    figures: $0.figures
                )
            }
        )
    }

    /// Where a number leads; nil where there is nothing to open, or nothing that the officer may see.
    func path(_ source: ReportSource) -> String? { links.path(source) }

    /// Where the number of a field or a level in Bảng 2 leads.
    func path(_ measures: [Measure], _ cell: FigureCell?, _ agencies: [Agency.ID]) -> String? {
        links.dossiers(measures, cell, agencies)
    }

    private var links: AnnualLinks {
        AnnualLinks(principal: principal, agency: agency, agencies: agencies.all, report: report, span: query.span)
    }
}
