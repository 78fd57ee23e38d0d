import Components
import Domain
import Markup

/// Charts of the public figures: a year by month, a stretch of time by field.
struct PublicCharts {
    let figures: PublicFigures
    /// Whether fields of several levels stand together.
    let hasLevels: Bool
    /// Where the figures of a month are.
    let path: (ReportSpan) -> String?

    /// Fields that a picture can hold; the table has all.
    private static let most = 15

    var months: HTML {
        let lines = figures.months
        return chart(
            Chart(
                "theo-thang",
                "Hồ sơ theo tháng, năm \(figures.span.year)",
                shape: .grouped,
                unit: "hồ sơ",
                over: "Tháng",
                lines.indices.map { String($0 + 1) },
                [
                    series("Tiếp nhận mới", .received), series("Đã giải quyết", .resolved),
                    series("Quá hạn", .resolvedLate),
                ]
            )
        )
    }

    private func series(_ name: Message, _ measure: Measure) -> Chart.Series {
        Chart.Series(name, figures.months.map { Chart.Point($0.figures[measure], href: path($0.subject)) })
    }

    var fields: HTML {
        let lines = figures.fields.sorted { left, right in
            (right.figures.resolved, left.subject.name) < (left.figures.resolved, right.subject.name)
        }.prefix(Self.most)
        return chart(
            Chart(
                "theo-linh-vuc",
                "Hồ sơ đã giải quyết theo lĩnh vực",
                note: figures.fields.count > Self.most
                    ? "\(Self.most) lĩnh vực có nhiều hồ sơ đã giải quyết nhất; bảng dưới có đủ \(figures.fields.count) lĩnh vực."
                    : nil,
                shape: .bars,
                unit: "hồ sơ",
                over: "Lĩnh vực",
                named: lines.map { line in
                    HTML {
                        line.subject.name
                        if hasLevels {
                            " ("
                            line.subject.level.message
                            ")"
                        }
                    }
                },
                [Chart.Series("Đã giải quyết", lines.map { Chart.Point($0.figures.resolved) })]
            )
        )
    }
}
