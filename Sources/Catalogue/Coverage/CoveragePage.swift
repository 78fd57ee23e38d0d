import Addresses
import Components
import Domain
import Markup
import Web

/// How far one-stop desks cover what is announced: all agencies in one table, and the lists of one.
struct CoveragePage {
    static let from = "tu"
    static let to = "den"
    static let agency = "co-quan"

    let listing: CoverageListing
    let errors: FormErrors
    let typedFrom: String
    let typedTo: String
    /// Whether the reader may go to the lists beside it.
    let keepsCatalogue: Bool

    var content: HTML {
        HTML {
            pageHeading("Độ bao phủ của Bộ phận Một cửa", caption: "\(days)")
            if keepsCatalogue { OfferPages.tabs("", current: .coverage) }
            errorSummary(errors)
            filterForm(action: Places.coverage()) {
                dateInput("Từ ngày", name: Self.from, value: typedFrom, hint: nil, errorMessage: errors[Self.from])
                dateInput("Đến ngày", name: Self.to, value: typedTo, hint: nil, errorMessage: errors[Self.to])
            }
            legend
            table
            if let line = listing.chosen { lists(line) }
        }
    }

    private var days: String { "từ \(listing.period.from.vietnamese) đến \(listing.period.to.vietnamese)" }

    private var legend: HTML {
        disclosure("A, B, C, D là gì?") {
            ul {
                li { "A – thủ tục đã công bố cho cấp của cơ quan, có hiệu lực vào ngày cuối kỳ" }
                li { "B – trong A, đã niêm yết và sẵn sàng tiếp nhận tại Bộ phận Một cửa" }
                li { "C – thủ tục có phát sinh hồ sơ trong kỳ" }
                li { "D – trong C, mọi hồ sơ đều tiếp nhận tại Bộ phận Một cửa" }
            }
        }
    }

    private var table: HTML {
        dataTable(
            "Các cơ quan, \(days)",
            columns: [
                Column("Cơ quan"), Column("A – công bố", .numeric), Column("B – sẵn sàng", .numeric),
                Column("B/A", .numeric), Column("C – có hồ sơ", .numeric), Column("D – tại Một cửa", .numeric),
                Column("D/C", .numeric),
            ],
            rows: listing.lines.map { line in
                let coverage = line.coverage
                return TableRow(
                    [
                        HTML(line.agency.name), number(coverage.announced.count), number(coverage.ready.count),
                        rate(coverage.readyRate), number(coverage.used.count), number(coverage.atDesk.count),
                        rate(coverage.deskRate),
                    ],
                    href: link(line.agency)
                )
            }
        )
    }

    private func number(_ value: Int) -> HTML { HTML(VietnameseNumber.grouped(value)) }

    /// `99,29% (278/280)`.
    private func rate(_ rate: Rate) -> HTML {
        let numbers = "(\(VietnameseNumber.grouped(rate.numerator))/\(VietnameseNumber.grouped(rate.denominator)))"
        return HTML {
            rate.text
            " "
            span(.classes("hint")) { numbers }
        }
    }

    private func link(_ agency: Agency) -> String {
        Places.coverage()
            + "?\(Self.from)=\(listing.period.from)&\(Self.to)=\(listing.period.to)&\(Self.agency)=\(agency.id)"
    }

    private func lists(_ line: CoverageListing.Line) -> HTML {
        let coverage = line.coverage
        return HTML {
            h2(.id("danh-sach")) { line.agency.name }
            list("A − B: đã công bố nhưng chưa niêm yết hoặc chưa tiếp nhận tại Bộ phận Một cửa", coverage.notReady)
            list("A − C: không phát sinh hồ sơ trong kỳ", coverage.unused)
            list("C − D: có hồ sơ tiếp nhận ngoài Bộ phận Một cửa", coverage.elsewhere)
        }
    }

    private func list(_ title: Message, _ procedures: [Procedure.ID]) -> HTML {
        let rows = listing.sorted(procedures)
        return disclosure("\(title.vietnamese) (\(VietnameseNumber.grouped(rows.count)))", isOpen: rows.count <= 10) {
            dataTable(
                title,
                columns: [Column("Thủ tục"), Column("Lĩnh vực"), Column("Mã", .code)],
                rows: rows.map { TableRow([HTML($0.name), HTML($0.field), HTML($0.code ?? "")]) },
                hidesCaption: true,
                empty: "Không có thủ tục nào."
            )
        }
    }
}
