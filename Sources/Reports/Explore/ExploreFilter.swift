import Addresses
import Components
import Domain
import Markup
import Web

/// The controls of the explorer. What it was narrowed to by a row stays, as long as nobody takes it away.
struct ExploreFilter {
    let page: ExplorePage

    private var query: ExploreQuery { page.query }

    var content: HTML {
        filterForm(action: Places.explore()) {
            selectInput(
                "Theo",
                name: ExploreQuery.Name.grouping,
                items: page.groupings.map { Choice($0.code, $0.heading) },
                value: query.grouping.code
            )
            agency
            span
            day("Từ ngày", ExploreQuery.Name.from, query.days?.from)
            day("Đến ngày", ExploreQuery.Name.to, query.days?.to)
            selectInput(
                "Lĩnh vực",
                name: FigureDimension.field.code,
                items: page.fields.map { field in
                    Choice(
                        FigureDimension.Key(bits: field.id.bits).description,
                        named: "\(field.name) (\(field.level.message.vietnamese))"
                    )
                },
                value: value(of: .field),
                emptyText: "Mọi lĩnh vực"
            )
            selectInput(
                "Kênh",
                name: FigureDimension.channel.code,
                items: Channel.allCases.map { Choice(String($0.rawValue), named: $0.name) },
                value: value(of: .channel),
                emptyText: "Mọi kênh"
            )
            for cell in query.cells where ![.field, .channel].contains(cell.dimension) {
                hiddenField(cell.dimension.code, value: cell.word)
            }
        }
    }

    private var agency: HTML {
        HTML {
            if page.reach.agencies.count > 1 {
                selectInput(
                    "Cơ quan",
                    name: PublicQuery.Name.agency,
                    items: page.reach.agencies.map { Choice($0.code.identifier, named: $0.name) },
                    value: page.reach.chosen.code.identifier
                )
                FigureChoices.scope(query.scope)
            }
        }
    }

    private var span: HTML { FigureChoices.span(query.span, until: page.thisYear) }

    private func day(_ label: Message, _ name: String, _ day: Day?) -> HTML {
        dateInput(
            label,
            name: name,
            value: page.errors[name] == nil ? day?.vietnamese ?? page.sent[name] : page.sent[name],
            hint: nil,
            errorMessage: page.errors[name]
        )
    }

    private func value(of dimension: FigureDimension) -> String {
        query.cells.first { $0.dimension == dimension }?.word ?? ""
    }
}

/// Charts of an explorer's table: months as columns, names as bars.
struct ExploreCharts {
    let query: ExploreQuery
    let table: ExploreTable

    /// Rows that a picture can hold; the table has all.
    private static let most = 15

    var content: HTML {
        HTML {
            if table.lines.count > 1 {
                if query.grouping == .month { months } else { bars }
            }
        }
    }

    private var months: HTML {
        chart(
            Chart(
                "theo-thang",
                query.caption,
                shape: .grouped,
                unit: "hồ sơ",
                over: "Tháng",
                table.lines.compactMap { if case .month(let month) = $0.span?.part { String(month) } else { nil } },
                [.received, .resolved, .resolvedLate].map { series($0, table.lines[...]) }
            )
        )
    }

    private var bars: HTML {
        let lines = table.lines.sorted { ($1.figures.resolved, $0.name) < ($0.figures.resolved, $1.name) }
            .prefix(Self.most)
        return chart(
            Chart(
                "theo-dong",
                "Hồ sơ đã giải quyết theo \(query.grouping.message.vietnamese)",
                note: table.lines.count > Self.most
                    ? "\(Self.most) dòng nhiều nhất trong \(table.lines.count) dòng; bảng trên có đủ." : nil,
                shape: .bars,
                unit: "hồ sơ",
                over: query.grouping.heading,
                lines.map(\.name),
                [series(.resolved, lines)]
            )
        )
    }

    private func series(_ measure: Measure, _ lines: ArraySlice<ExploreTable.Line>) -> Chart.Series {
        Chart.Series(
            measure.message,
            lines.map { line in
                let count = line.figures[measure]
                return Chart.Point(count, href: count > 0 ? query.list([measure], line.cell, in: line.span) : nil)
            }
        )
    }
}
