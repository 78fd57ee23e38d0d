import Addresses
import Components
import Domain
import Markup
import Web

/// Any figures by anything; each number leads to exactly its dossiers.
struct ExplorePage {
    let query: ExploreQuery
    let reach: FigureReach
    let table: ExploreTable
    /// Groupings that may be asked for.
    let groupings: [Grouping]
    /// What it is narrowed to, in words.
    let narrowed: [(cell: FigureCell, name: String)]
    /// Fields of the levels in question, to narrow by.
    let fields: [FieldNames.Field]
    let thisYear: Int
    let errors: FormErrors
    let sent: Fields

    var content: HTML {
        HTML {
            pageHeading("Khám phá số liệu", caption: "\(reach.chosen.name)") {
                linkButton("Tải CSV", href: query.path(Places.exploreLines))
                linkButton("Tải XLSX", href: query.path(Places.exploreSheet))
            }
            errorSummary(errors)
            ExploreFilter(page: self).content
            p {
                "Phạm vi: "
                query.scope.message(for: reach.chosen.name)
                ". "
                query.periodMessage
                ". "
                "Bấm vào một con số để xem đúng các hồ sơ của nó; chép địa chỉ trang để gửi cho người khác."
            }
            narrowedWords
            numbers
            rates
            ExploreCharts(query: query, table: table).content
        }
    }

    private var narrowedWords: HTML {
        HTML {
            if !narrowed.isEmpty {
                p {
                    "Chỉ tính: "
                    for (index, item) in narrowed.enumerated() {
                        if index > 0 { "; " }
                        item.cell.dimension.message
                        " "
                        strong { item.name }
                    }
                    ". "
                    a(.href(everything)) { "Bỏ các điều kiện này" }
                }
            }
        }
    }

    private var everything: String {
        var asked = query
        asked.cells = []
        return asked.path(Places.explore)
    }

    private var numbers: HTML {
        dataTable(
            query.caption,
            columns: [Column(query.grouping.heading)]
                + ExploreTable.measures.map { Column($0.message, .numeric) }
                + [Column("Đúng hẹn trên đã giải quyết", .numeric)],
            rows: table.lines.map { line in
                TableRow([HTML(line.name)] + cells(line.figures, line.cell, line.span))
            },
            foot: query.grouping == .month ? [] : [HTML("Cộng" as Message)] + cells(table.total, nil, nil),
            narrow: .scrolls,
            empty: "Không có hồ sơ nào trong phạm vi và thời gian này."
        )
    }

    private func cells(_ figures: Figures, _ cell: FigureCell?, _ span: ReportSpan?) -> [HTML] {
        let rate = figures.rate(.onTimeOverResolved)
        return ExploreTable.measures.map { measure in
            let number = VietnameseNumber.grouped(figures[measure])
            guard figures[measure] > 0 else { return HTML(number) }
            return a(.href(query.list([measure], cell, in: span))) { number }
        } + [HTML("\(rate.text) (\(rate.fraction))")]
    }

    private var rates: HTML {
        dataTable(
            "Tỷ lệ",
            columns: [Column("Tỷ lệ", .numeric), Column("Tử số/mẫu số", .numeric), Column("Tính trên")],
            rows: table.total.rates.map { rate in
                TableRow([HTML(rate.text), HTML(rate.fraction), HTML(rate.message)])
            }
        )
    }
}

extension ExploreQuery {
    /// What stands over the table and, by month, over the chart.
    var caption: Message {
        grouping == .month ? "Hồ sơ theo tháng, năm \(year)" : "Hồ sơ theo \(grouping.message.vietnamese)"
    }

    /// The days in words.
    var periodMessage: Message {
        let (from, to) = (period.from.vietnamese, period.to.vietnamese)
        return days == nil
            ? "Kỳ: \(span.words), từ ngày \(from) đến hết ngày \(to)" : "Từ ngày \(from) đến hết ngày \(to)"
    }
}

extension Grouping {
    /// What the rows are, in words.
    var message: Message {
        switch self {
        case .dimension(let dimension): dimension.message
        case .month: "tháng trong năm"
        }
    }

    /// The heading over the rows.
    var heading: Message {
        switch self {
        case .dimension(.agency): "Cơ quan tiếp nhận"
        case .dimension(.field): "Lĩnh vực"
        case .dimension(.level): "Cấp giải quyết"
        case .dimension(.procedure): "Thủ tục"
        case .dimension(.office): "Đơn vị giải quyết"
        case .dimension(.officer): "Công chức"
        case .dimension(.channel): "Kênh tiếp nhận"
        case .month: "Tháng"
        }
    }
}

extension FigureDimension {
    /// The dimension in words.
    var message: Message {
        switch self {
        case .agency: "cơ quan tiếp nhận"
        case .field: "lĩnh vực"
        case .level: "cấp giải quyết"
        case .procedure: "thủ tục"
        case .office: "đơn vị giải quyết"
        case .officer: "công chức"
        case .channel: "kênh tiếp nhận"
        }
    }
}
