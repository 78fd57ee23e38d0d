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
        Column("Mã hồ sơ", .code), Column("Thủ tục, lĩnh vực"), Column("Đơn vị giải quyết"), Column("Kênh"),
        Column("Nhận", .code), Column("Hẹn", .code), Column("Xong", .code), Column("Kết quả"),
    ]

    /// The first promise, by which it is judged, and the present one where it is another.
    private func due(_ row: FigureRow) -> HTML {
        let first = row.firstDueOn ?? row.dueOn
        return HTML {
            HTML(first?.vietnamese ?? "–")
            if let now = row.dueOn, now != first {
                div(.classes("hint")) { "nay \(now.vietnamese)" }
            }
        }
    }

    private func row(_ row: FigureRow) -> TableRow {
        let cells = row.cells.map { names[$0] }
        return TableRow(
            [
                HTML(row.code),
                HTML {
                    HTML(cells[0])
                    div(.classes("hint")) { cells[1] }
                },
                HTML(cells[2]), HTML(row.channel.name), HTML(row.receivedOn.vietnamese), due(row),
                HTML(row.closedOn?.vietnamese ?? "–"), HTML(row.outcome),
            ],
            href: reach.agencies.contains { $0.id == row.agency }
                ? DossierCode(row.code).map { Places.dossier($0) } : nil,
            isMarked: row.verdict == .late
        )
    }
}

extension FigureDimension {
    /// The dimension as a heading.
    var heading: Message { Grouping.dimension(self).heading }
}
