import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading

/// The papers or the officers behind a number of the yearly section, a page of them. Nobody who handed something in is
/// named.
struct AnnualTallyPage {
    /// Rows on a page.
    private static let size = 50

    let query: AnnualTallyQuery
    let principal: Principal
    let agency: Agency
    let period: ReportPeriod
    let count: Int
    let rows: [AnnualTallyRow]
    let hasMore: Bool
    let names: FigureNames

    /// Reads it in one transaction, for an officer who follows the work of all agencies that are counted.
    ///
    /// - Throws: `Problem.notFound`.
    static func read(
        _ query: AnnualTallyQuery,
        for principal: Principal,
        on today: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> AnnualTallyPage {
        let report = query.report
        let agency = try ReportingAgencies.find(report.agency, for: principal, on: today, reference, connection).chosen
        let period = report.span.period.seen(on: today)
        let agencies = try AnnualReportStore.agencies(from: agency, in: period, connection)
        guard principal.follows(agencies) else { throw Problem.notFound }
        let found = try query.tally.rows(of: agencies, in: period, after: query.after, limit: size + 1, connection)
        let rows = Array(found.prefix(size))
        let cells =
            rows.map { FigureCell(.agency, of: $0.agency) }
            + rows.compactMap(\.procedure).map { FigureCell(.procedure, of: $0) }
        return AnnualTallyPage(
            query: query,
            principal: principal,
            agency: agency,
            period: period,
            count: try query.tally.count(of: agencies, in: period, connection),
            rows: rows,
            hasMore: found.count > size,
            names: try FigureNames(cells, reference, connection)
        )
    }

    var content: HTML {
        HTML {
            pageHeading(query.tally.message, caption: "\(agency.name)")
            summaryList([
                SummaryItem("Số lượng", strong(.id("so-luong")) { VietnameseNumber.grouped(count) }),
                SummaryItem("Phạm vi", HTML(FigureScope.withSubordinates.message(for: agency.name))),
                SummaryItem("Thời gian", HTML(time)),
            ])
            dataTable(
                query.tally.isPaper ? "Phiếu, cũ nhất trước" : "Công chức, người vào trước đứng trước",
                columns: columns,
                rows: rows.map(row),
                empty: "Không có dòng nào."
            )
            pagination(next: hasMore ? next : nil, first: query.after == nil ? nil : first)
            p { a(.href(query.report.path(Places.annualReport))) { "Về báo cáo năm" } }
        }
    }

    private var time: Message {
        query.tally.isPaper
            ? "từ ngày \(period.from.vietnamese) đến ngày \(period.to.vietnamese)"
            : "đang công tác ngày \(period.to.vietnamese)"
    }

    private var first: String { AnnualTallyQuery(query.report, query.tally).path }

    private var next: String {
        var query = query
        query.after = rows.last?.place
        return query.path
    }

    private var columns: [Column] {
        switch query.tally {
        case .receipts:
            [
                Column("Mã hồ sơ", .code), Column("Số phiếu", .numeric), Column("Ngày", .code), Column("Thủ tục"),
                Column("Cơ quan"),
            ]
        case .supplements, .refusals:
            [Column("Số phiếu", .code), Column("Ngày", .code), Column("Thủ tục"), Column("Cơ quan")]
        case .officers, .qualifiedOfficers:
            [Column("Họ và tên"), Column("Công tác từ ngày", .code), Column("Cơ quan")]
        }
    }

    private func row(_ row: AnnualTallyRow) -> TableRow {
        let (number, day) = (row.number.map(String.init) ?? "", row.place.day.vietnamese)
        let procedure = row.procedure.map { names[.procedure, $0] } ?? ""
        let agency = names[.agency, row.agency]
        return switch query.tally {
        case .receipts:
            TableRow(
                [row.text ?? "", number, day, procedure, agency].map { HTML($0) },
                href: principal.sees.contains(row.agency)
                    ? row.text.flatMap { DossierCode($0) }.map { Places.dossier($0) } : nil
            )
        case .supplements, .refusals:
            TableRow([number, day, procedure, agency].map { HTML($0) }, href: intake(row))
        case .officers, .qualifiedOfficers:
            TableRow([row.text ?? "", day, agency].map { HTML($0) })
        }
    }

    /// The page of the paper, for those of the counter.
    private func intake(_ row: AnnualTallyRow) -> String? {
        Places.intakeEnded.entry.access.permits(principal)
            ? Places.intakeEnded(Dossier.ID(bits: row.place.id.bits)) : nil
    }
}

extension AnnualTally {
    /// What is counted, over its list.
    var message: Message {
        switch self {
        case .receipts: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả đã lập"
        case .supplements: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ đã lập"
        case .refusals: "Phiếu từ chối tiếp nhận hồ sơ đã lập"
        case .officers: "Công chức"
        case .qualifiedOfficers: "Công chức đạt tiêu chuẩn"
        }
    }
}
