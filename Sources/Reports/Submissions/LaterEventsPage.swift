import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// The dossiers behind what has changed since a report was submitted: what was recorded since, a page of it.
struct LaterEventsPage {
    /// Rows on a page.
    private static let size = 50
    private static let after = "sau"

    let report: SubmittedReport
    let principal: Principal
    let isFirst: Bool
    let events: [LaterEvent]
    let hasMore: Bool
    let names: FigureNames

    /// Reads it in one transaction, for an officer who follows the work of all agencies of the report.
    ///
    /// - Throws: `Problem.notFound`.
    static func read(
        _ report: SubmittedReport,
        of agency: Agency,
        from place: BookPlace?,
        for principal: Principal,
        on today: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> LaterEventsPage {
        let agencies = try ScopeStore.agencies(report.scope, of: agency.id, connection)
        guard principal.follows(agencies) else { throw Problem.notFound }
        let found = try LaterEvent.list(
            after: report.submittedAt,
            of: agencies,
            in: report.span.period.seen(on: today),
            from: place,
            limit: size + 1,
            connection
        )
        let events = Array(found.prefix(size))
        let cells =
            events.map { FigureCell(.agency, of: $0.place.book) }
            + events.map { FigureCell(.procedure, of: $0.procedure) }
        return LaterEventsPage(
            report: report,
            principal: principal,
            isFirst: place == nil,
            events: events,
            hasMore: found.count > size,
            names: try FigureNames(cells, reference, connection)
        )
    }

    /// The place that an address goes on from.
    static func place(_ fields: Fields) -> BookPlace? {
        let parts = fields[after].split(separator: "~")
        guard parts.count == 2, let book = Agency.ID(parts[0]), let position = Int(parts[1]) else { return nil }
        return BookPlace(book: book, position: position)
    }

    var content: HTML {
        HTML {
            pageHeading(
                "Việc ghi vào sổ sau lúc nộp",
                caption: "\(report.kind.words), lần \(String(report.version))"
            )
            p(.classes("hint")) {
                "Sau lúc \(report.submittedAt.clock), ngày \(report.submittedAt.day.vietnamese), các việc này được ghi vào "
                "hồ sơ của kỳ báo cáo và làm số liệu đếm lại khác số đã nộp. Hồ sơ chưa xong khi nộp còn có thể sang "
                "quá hạn chỉ vì ngày hẹn đã qua."
            }
            dataTable(
                "Theo cơ quan, việc ghi trước đứng trước",
                columns: [
                    Column("Mã hồ sơ", .code), Column("Việc"), Column("Ghi lúc"), Column("Thủ tục"), Column("Cơ quan"),
                ],
                rows: events.map(row),
                empty: "Không có việc nào."
            )
            pagination(next: hasMore ? next : nil, first: isFirst ? nil : Places.submittedReportChanges(report.id))
            p { a(.href(Places.submittedReport(report.id))) { "Về báo cáo đã nộp" } }
        }
    }

    private var next: String? {
        events.last.map { last in
            let place = "\(last.place.book)~\(last.place.position)"
            return "\(Places.submittedReportChanges(report.id))?\(Self.after)=\(place)"
        }
    }

    private func row(_ event: LaterEvent) -> TableRow {
        TableRow(
            [
                HTML(event.code), HTML(event.kind.message),
                HTML("\(event.recordedAt.clock), \(event.recordedAt.day.vietnamese)"),
                HTML(names[.procedure, event.procedure]), HTML(names[.agency, event.place.book]),
            ],
            href: principal.sees.contains(event.place.book) ? DossierCode(event.code).map { Places.dossier($0) } : nil
        )
    }
}

extension LaterEvent.Kind {
    /// What happened.
    var message: Message {
        switch self {
        case .received: "Tiếp nhận"
        case .resultReceived: "Nhận kết quả tại Bộ phận Một cửa"
        case .handedOut: "Trả kết quả"
        case .corrected: "Đính chính"
        case .cancelled: "Hủy tiếp nhận nhầm"
        case .withdrawn: "Rút hồ sơ"
        case .dueRecomputed: "Tính lại ngày hẹn"
        }
    }
}
