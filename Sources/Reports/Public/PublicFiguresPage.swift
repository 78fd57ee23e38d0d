import Addresses
import Components
import Domain
import Markup

/// The public figures as a page: everything that is a rate says of what.
struct PublicFiguresPage {
    let query: PublicQuery
    let figures: PublicFigures
    /// Agencies that can be chosen, from the highest down.
    let agencies: [Agency]
    let heads: [ChainHead]
    /// When the day of the heads began.
    let headsAt: Instant
    let thisYear: Int

    var content: HTML {
        HTML {
            pageHeading("Số liệu giải quyết thủ tục hành chính", caption: "\(figures.agency.name)")
            filter
            p(.classes("lead lead-figures")) {
                scopeWords
                ", "
                figures.span.message
                " "
                "(từ ngày \(period.from.vietnamese) đến hết ngày \(period.to.vietnamese))."
                " "
                asOf
            }
            div(.classes("columns columns-even")) {
                div(.classes("column")) {
                    total
                    definitions
                }
                div(.classes("column")) {
                    rates
                    p(.classes("hint")) {
                        "Phạm vi"
                        ": "
                        scopeWords
                    }
                }
            }
            if figures.months.count > 1 {
                charts.months
                months
            }
            if figures.units.count > 1 { units }
            if figures.fields.count > 1 { charts.fields }
            fields
            downloads
            method
            chains
        }
    }

    private var charts: PublicCharts { PublicCharts(figures: figures, hasLevels: hasLevels, path: path) }
    private var period: ReportPeriod { figures.span.period }
    private var scopeWords: Message { query.scope.message(for: figures.agency.name) }

    private var asOf: HTML {
        HTML {
            if let newest = figures.asOf {
                "Số liệu tính từ sổ cái, ghi đến \(newest.clock) ngày \(newest.day.vietnamese)."
            } else {
                "Chưa có hồ sơ nào được ghi vào sổ."
            }
        }
    }

    private var filter: HTML {
        filterForm(action: Places.publicFigures()) {
            selectInput(
                "Cơ quan",
                name: PublicQuery.Name.agency,
                items: agencies.map { Choice($0.code.identifier, named: $0.name) },
                value: figures.agency.code.identifier
            )
            FigureChoices.scope(query.scope)
            FigureChoices.span(query.span, until: thisYear)
        }
    }

    private var total: HTML {
        dataTable(
            "Hồ sơ tiếp nhận và giải quyết",
            columns: [Column("Chỉ tiêu"), Column("Số hồ sơ", .numeric)],
            rows: Self.totals.map { measure in
                TableRow([HTML(measure.message), HTML(VietnameseNumber.grouped(figures.figures[measure]))])
            },
            narrow: .scrolls
        )
    }

    /// What each of them counts, for those who ask.
    private var definitions: HTML {
        disclosure("Cách đếm") {
            summaryList(Self.totals.map { SummaryItem($0.message, HTML($0.definition)) })
        }
    }

    private static let totals: [Measure] = [
        .carriedOver, .received, .receivedOnline, .receivedDirect, .total, .resolved, .resolvedEarly, .resolvedOnTime,
        .resolvedLate, .open, .openInTerm, .openLate, .withdrawn, .uncollected, .visits,
    ]

    private var rates: HTML {
        dataTable(
            "Tỷ lệ",
            columns: [Column("Tính trên"), Column("Tỷ lệ", .numeric), Column("Tử số/mẫu số", .numeric)],
            rows: figures.figures.rates.map { rate in
                TableRow([HTML(rate.message), strong { rate.text }, HTML(rate.fraction)])
            },
            narrow: .scrolls
        )
    }

    private var months: HTML {
        dataTable(
            "Theo tháng, \(yearWords)",
            columns: Self.columns("Tháng", Self.ofMonths),
            rows: figures.months.map { line in
                row(HTML(line.subject.partMessage), line.figures, Self.ofMonths, href: path(line.subject))
            },
            narrow: .scrolls
        )
    }

    private var yearWords: String { String(figures.span.year) }

    private var units: HTML {
        dataTable(
            "Theo cơ quan tiếp nhận",
            columns: Self.columns("Cơ quan", Self.ofRows),
            rows: figures.units.map { line in
                row(HTML(line.subject.name), line.figures, Self.ofRows, href: path(line.subject))
            },
            foot: foot,
            narrow: .scrolls
        )
    }

    private var fields: HTML {
        dataTable(
            "Theo lĩnh vực",
            columns: Self.columns("Lĩnh vực", Self.ofRows),
            rows: figures.fields.map { line in
                row(
                    HTML {
                        line.subject.name
                        if hasLevels {
                            " ("
                            line.subject.level.message
                            ")"
                        }
                    },
                    line.figures,
                    Self.ofRows
                )
            },
            foot: foot,
            narrow: .scrolls,
            empty: "Không có hồ sơ nào trong kỳ này."
        )
    }

    private var hasLevels: Bool { Set(figures.fields.map(\.subject.level)).count > 1 }

    private static let ofMonths: [Measure] = [
        .received, .receivedOnline, .resolved, .resolvedEarly, .resolvedOnTime, .resolvedLate,
    ]
    private static let ofRows: [Measure] = [
        .received, .resolved, .resolvedEarly, .resolvedOnTime, .resolvedLate, .open, .openLate,
    ]

    private static func columns(_ first: Message, _ measures: [Measure]) -> [Column] {
        [Column(first)] + measures.map { Column($0.message, .numeric) } + [
            Column("Đúng hẹn trên đã giải quyết", .numeric)
        ]
    }

    private func row(_ name: HTML, _ line: Figures, _ measures: [Measure], href: String? = nil) -> TableRow {
        TableRow([name] + numbers(line, measures), href: href)
    }

    private func numbers(_ line: Figures, _ measures: [Measure]) -> [HTML] {
        let rate = line.rate(.onTimeOverResolved)
        return measures.map { HTML(VietnameseNumber.grouped(line[$0])) } + [HTML("\(rate.text) (\(rate.fraction))")]
    }

    private var foot: [HTML] { [HTML("Cộng" as Message)] + numbers(figures.figures, Self.ofRows) }

    private func path(_ span: ReportSpan) -> String? {
        var asked = query
        asked.span = span
        return asked.path(Places.publicFigures)
    }

    private func path(_ agency: Agency) -> String {
        var asked = query
        asked.agency = agency.code
        asked.scope = .own
        return asked.path(Places.publicFigures)
    }
}
