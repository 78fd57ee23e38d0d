import Addresses
import Components
import Domain
import Markup

/// Reports as they were submitted, in a list.
struct SubmittedList {
    let reports: [SubmittedSummary]
    /// Whether the lines say which report they are, where not all are of the same.
    let showsReport: Bool

    var content: HTML {
        dataTable(
            "Các lần nộp",
            columns: columns,
            rows: reports.map(row),
            hidesCaption: true,
            empty: "Chưa nộp lần nào."
        )
    }

    private var columns: [Column] {
        [Column("Lần nộp", .code)]
            + (showsReport ? [Column("Báo cáo"), Column("Kỳ"), Column("Đơn vị báo cáo")] : [])
            + [Column("Nộp lúc", .code), Column("Người nộp")]
    }

    private func row(_ report: SubmittedSummary) -> TableRow {
        let which =
            showsReport
            ? [HTML(report.kind.words), HTML(report.span.words), HTML(report.scope.words(for: report.agency))] : []
        return TableRow(
            [HTML { "Lần \(String(report.version))" }] + which
                + [
                    HTML("\(report.submittedAt.clock) \(report.submittedAt.day.vietnamese)"), HTML(report.officer),
                ],
            href: Places.submittedReport(report.id)
        )
    }
}
