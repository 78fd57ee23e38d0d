import Addresses
import Components
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
