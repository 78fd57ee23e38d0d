import Addresses
import Components
import Domain
import Markup

/// A report as it was submitted: its figures, and what has changed since.
struct SubmittedPage {
    let report: SubmittedReport
    /// Whether what is stored still has the digest.
    let isIntact: Bool
    let agency: Agency
    let officer: String
    let versions: [SubmittedSummary]
    /// What is counted now: by field, and by agency where that was submitted too.
    let present: SubmittedReport.Content
    let links: FigureLinks
    let now: Instant

    var content: HTML {
        HTML {
            pageHeading("\(report.kind.words), lần \(String(report.version))", caption: "Đã nộp") {
                linkButton("In (PDF)", href: Places.submittedReportPaper(report.id), key: .f9)
                linkButton("Tải XLSX", href: Places.submittedReportSheet(report.id))
                linkButton("Số liệu hiện nay", href: current)
            }
            if !isIntact {
                notification(kind: .failure) {
                    p { "Nội dung lưu không còn khớp mã băm lúc nộp. Báo ngay cho người quản trị hệ thống." }
                }
            }
            summaryList([
                SummaryItem("Đơn vị báo cáo", text: agency.name),
                SummaryItem("Phạm vi", text: report.scope.words(for: agency.name)),
                SummaryItem("Kỳ báo cáo", text: FormModel.periodWords(report.span)),
                SummaryItem("Mẫu theo", text: report.law),
                SummaryItem(
                    "Nộp lúc",
                    text: "\(report.submittedAt.clock), ngày \(report.submittedAt.day.vietnamese)"
                ),
                SummaryItem("Người nộp", text: officer),
                SummaryItem("Ghi chú", text: report.note ?? "không có"),
                SummaryItem("Mã băm SHA-256", code { report.digest }),
            ])
            changes
            FormTable(
                caption: "Số liệu đã nộp, \(FormModel.periodWords(report.span))",
                headings: (report.kind.form ?? .of2020).headings,
                lines: FormLine.lines(of: report.content.fields),
                link: { _, _ in nil }
            ).content
            if let text = report.content.text {
                disclosure("Nguyên văn báo cáo đã nộp") { pre(.classes("report-text")) { text } }
            }
            panel("Các lần nộp của kỳ này") { SubmittedList(reports: versions, showsReport: false).content }
        }
    }

    private var current: String {
        ReportQuery(report.kind, agency: agency.code, scope: report.scope, span: report.span)
            .path(report.kind == .annual ? Places.annualReport : Places.reportForm)
    }

    private var changes: HTML {
        let fields = present.fields.changes(since: report.content.fields)
        let units = present.units.flatMap { now in report.content.units.map { now.changes(since: $0) } } ?? []
        return panel("Thay đổi từ lúc nộp", id: "thay-doi") {
            if fields.isEmpty && units.isEmpty {
                p {
                    "Không có. Đếm lại lúc \(now.clock), ngày \(now.day.vietnamese) cho cùng kỳ và phạm vi, "
                    "mọi con số bằng số đã nộp."
                }
            } else {
                p {
                    "Đếm lại lúc \(now.clock), ngày \(now.day.vietnamese), "
                    "\(VietnameseNumber.count(fields.count + units.count)) con số khác số đã nộp."
                }
                if links.mayOpen {
                    p { a(.href(Places.submittedReportChanges(report.id))) { "Hồ sơ có việc ghi sau lúc nộp" } }
                }
                if !units.isEmpty { table("Theo đơn vị", "Đơn vị", units, isField: false) }
                if !fields.isEmpty { table("Theo lĩnh vực", "Lĩnh vực", fields, isField: true) }
            }
        }
    }

    private func table(
        _ caption: Message,
        _ heading: Message,
        _ changes: [FigureSheet.Change],
        isField: Bool
    ) -> HTML {
        dataTable(
            caption,
            columns: [
                Column(heading), Column("Chỉ tiêu"), Column("Đã nộp", .numeric), Column("Nay", .numeric),
                Column("Chênh", .numeric),
            ],
            rows: changes.map { change in
                let after = VietnameseNumber.grouped(change.after)
                let path =
                    isField ? links.path([change.measure], FigureCell(.field, of: change.key)) : nil
                return TableRow([
                    HTML(change.name), HTML(change.measure.message), HTML(VietnameseNumber.grouped(change.before)),
                    path.map { path in a(.href(path)) { after } } ?? HTML(after),
                    HTML(
                        (change.after > change.before ? "+" : "")
                            + VietnameseNumber.grouped(change.after - change.before)
                    ),
                ])
            }
        )
    }
}
