import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// Where reports begin.
struct ReportsPage {
    let agency: Agency
    let year: Int
    let submitted: [SubmittedSummary]

    var content: HTML {
        HTML {
            pageHeading("Báo cáo", caption: "\(agency.name)")
            div(.classes("cards")) {
                card(
                    "Biểu II.06a (Thông tư 01/2020/TT-VPCP)",
                    "Tình hình, kết quả giải quyết thủ tục hành chính theo lĩnh vực.",
                    query(.form2020)
                )
                card(
                    "Biểu 06a (Thông tư 02/2017/TT-VPCP)",
                    "Cùng số liệu theo các cột của mẫu năm 2017.",
                    query(.form2017)
                )
                card(
                    "Báo cáo năm về cơ chế một cửa",
                    "Viết sẵn từ số liệu; mỗi con số mở ra hồ sơ đứng sau nó.",
                    query(.annual)
                )
                card(
                    "Khen thưởng",
                    "Tập thể, cá nhân được khen thưởng trong thực hiện cơ chế một cửa.",
                    Places.commendations()
                )
                card(
                    "Khám phá số liệu",
                    "Đếm theo đơn vị, lĩnh vực, thủ tục, phòng ban, cán bộ, tháng.",
                    Places.explore()
                )
            }
            panel("Báo cáo đã nộp") {
                SubmittedList(reports: submitted, showsReport: true).content
            }
        }
    }

    private func query(_ kind: SubmittedReport.Kind) -> String {
        let scope: FigureScope = kind == .annual ? .withSubordinates : .own
        guard let span = ReportSpan(.year, of: year, .calendar) else { return Places.reports() }
        return ReportQuery(kind, agency: nil, scope: scope, span: span)
            .path(kind == .annual ? Places.annualReport : Places.reportForm)
    }

    private func card(_ title: Message, _ text: Message, _ href: String) -> HTML {
        section(.classes("panel")) {
            h2(.classes("panel-title")) { a(.href(href)) { title } }
            p { text }
        }
    }
}

/// The start page: what was submitted in one query.
enum ReportsHome {
    static func page(_ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        let (reference, now) = (request.services.reference, request.now)
        let page = try await request.services.database.read { connection in
            let agencies = try ReportingAgencies.find(nil, for: principal, on: now.day, reference, connection)
            return ReportsPage(
                agency: agencies.chosen,
                year: now.day.advanced(by: -31).year,
                submitted: try SubmittedReportStore.list(of: agencies.all.map(\.id), connection)
            )
        }
        return request.page("Báo cáo") { page.content }
    }
}
