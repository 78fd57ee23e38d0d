import Addresses
import Components
import Documents
import Domain
import Markup

/// The dossiers behind a number, a page of them.
struct ExploreListPage {
    let query: ExploreQuery
    let reach: FigureReach
    /// How many there are.
    let count: Int
    let rows: [FigureRow]
    let hasMore: Bool
    let names: FigureNames
    let narrowed: [(cell: FigureCell, name: String)]

    var content: HTML {
        HTML {
            pageHeading("Hồ sơ của một con số", caption: "\(reach.chosen.name)") {
                linkButton("Tải CSV", href: query.path(Places.exploreDossiersLines))
                linkButton("Tải XLSX", href: query.path(Places.exploreDossiersSheet))
            }
            summaryList(
                [
                    SummaryItem("Chỉ tiêu", measures),
                    SummaryItem("Số hồ sơ", strong(.id("so-ho-so")) { VietnameseNumber.grouped(count) }),
                    SummaryItem("Phạm vi", HTML(query.scope.message(for: reach.chosen.name))),
                    SummaryItem("Thời gian", HTML(query.periodMessage)),
                ]
                    + narrowed.map { SummaryItem($0.cell.dimension.heading, text: $0.name) }
            )
            dataTable(
                "Hồ sơ, cũ nhất trước",
                columns: Self.columns,
                rows: rows.map(row),
                empty: "Không có hồ sơ nào."
            )
            pagination(
                next: hasMore ? rows.last.map { query.path(Places.exploreDossiers, after: $0.place) } : nil,
                first: query.after == nil ? nil : query.path(Places.exploreDossiers)
            )
            p { a(.href(table)) { "Về bảng số liệu" } }
        }
    }

    private var measures: HTML {
        HTML {
            for (index, measure) in query.measures.enumerated() {
                if index > 0 { "; " }
                measure.message
                " – "
                measure.definition
            }
        }
    }

    private var table: String {
        var asked = query
        (asked.cells, asked.measures) = ([], [])
        return asked.path(Places.explore)
    }

    private static let columns = [
        Column("Mã hồ sơ", .code), Column("Thủ tục"), Column("Lĩnh vực"), Column("Đơn vị giải quyết"),
        Column("Kênh"), Column("Nhận", .code), Column("Hẹn lần đầu", .code), Column("Hẹn nay", .code),
        Column("Xong", .code), Column("Kết quả"),
    ]

    private func row(_ row: FigureRow) -> TableRow {
        let cells = row.cells.map { names[$0] }
        return TableRow(
            [
                HTML(row.code), HTML(cells[0]), HTML(cells[1]), HTML(cells[2]), HTML(row.channel.name),
                HTML(row.receivedOn.vietnamese), HTML((row.firstDueOn ?? row.dueOn)?.vietnamese ?? "–"),
                HTML(row.dueOn?.vietnamese ?? "–"), HTML(row.closedOn?.vietnamese ?? "–"), HTML(row.outcome),
            ],
            href: DossierCode(row.code).map { Places.dossier($0) },
            isMarked: row.verdict == .late
        )
    }
}

extension FigureDimension {
    /// The dimension as a heading.
    var heading: Message { Grouping.dimension(self).heading }
}

/// The same as a file, row by row.
enum ExploreFile {
    static let columns = [
        Sheet.Column("Mã hồ sơ", width: 28), Sheet.Column("Thủ tục", width: 60), Sheet.Column("Lĩnh vực", width: 24),
        Sheet.Column("Cơ quan tiếp nhận", width: 28), Sheet.Column("Đơn vị giải quyết", width: 36),
        Sheet.Column("Kênh", width: 16), Sheet.Column("Ngày nhận"), Sheet.Column("Hẹn lần đầu"),
        Sheet.Column("Hẹn nay"), Sheet.Column("Ngày xong"), Sheet.Column("Ngày trả"),
        Sheet.Column("Kết quả", width: 24), Sheet.Column("Số ngày quá hạn"),
    ]

    static func cells(_ row: FigureRow, _ names: FigureNames) -> [Sheet.Cell] {
        let words = row.cells.map { names[$0] }
        return [
            .text(row.code), .text(words[0]), .text(words[1]), .text(words[3]), .text(words[2]),
            .text(row.channel.name), .day(row.receivedOn), .day(row.firstDueOn ?? row.dueOn), .day(row.dueOn),
            .day(row.closedOn), .day(row.handedOutOn), .text(row.outcome), .whole(row.daysLate),
        ]
    }

    /// A table's sheet: names, counts, rates.
    static func sheet(_ query: ExploreQuery, _ titles: [String]) -> Sheet {
        Sheet(
            "Số liệu",
            titles: titles,
            columns: [Sheet.Column(query.grouping.heading.vietnamese, width: 48)]
                + ExploreTable.measures.map { Sheet.Column($0.message.vietnamese) }
                + [Sheet.Column("Đúng hẹn trên đã giải quyết")]
        )
    }

    static func cells(_ name: String, _ figures: Figures) -> [Sheet.Cell] {
        let rate = figures.rate(.onTimeOverResolved)
        let part = rate.denominator == 0 ? nil : Double(rate.numerator) / Double(rate.denominator)
        return [.text(name)] + ExploreTable.measures.map { .whole(figures[$0]) } + [.percent(part)]
    }
}
