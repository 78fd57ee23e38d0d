import Components
import Domain
import Markup

/// Figures as official forms have them: groups of columns over columns, numbers under them, Cộng at the foot.
struct FormTable {
    let caption: String
    /// What the rows are.
    var heading: String = "Lĩnh vực, công việc giải quyết theo cấp"
    let headings: [FigureForm.Heading]
    let lines: [FormLine]
    /// Whether the columns bear the form's numbers.
    var isNumbered = true
    /// Whether a last column says the rate of dossiers finished in time.
    var hasRate = false
    /// Where a number leads; nil for none.
    let link: ([Measure], FormLine) -> String?

    var content: HTML {
        div(.classes("table-box"), .role("region"), .ariaLabel("\(caption)"), Attribute("tabindex", "0")) {
            table(.classes("table table-form")) {
                Markup.caption(.classes("caption")) { caption }
                head
                tbody {
                    for line in lines where line.weight != .sum { row(line) }
                    if lines.allSatisfy({ $0.weight == .sum }) {
                        tr {
                            td(.classes("cell-empty"), .columnSpan(headings.count + (hasRate ? 3 : 2))) {
                                "Không có hồ sơ nào trong kỳ."
                            }
                        }
                    }
                }
                tfoot { for line in lines where line.weight == .sum { row(line) } }
            }
        }
    }

    private var head: HTML {
        let groups = headings.reduce(into: [(name: String?, columns: [FigureForm.Heading])]()) { groups, heading in
            if let last = groups.last, last.name == heading.group, heading.group != nil {
                groups[groups.count - 1].columns.append(heading)
            } else {
                groups.append((heading.group, [heading]))
            }
        }
        return thead {
            tr {
                th(.classes("cell cell-numeric"), .scope("col"), .rowSpan(2)) { "TT" }
                th(.classes("cell"), .scope("col"), .rowSpan(2)) { heading }
                for group in groups {
                    if let name = group.name {
                        th(.classes("cell cell-group"), .scope("colgroup"), .columnSpan(group.columns.count)) { name }
                    } else {
                        for column in group.columns {
                            th(.classes("cell cell-numeric"), .scope("col"), .rowSpan(2)) { column.label }
                        }
                    }
                }
                if hasRate {
                    th(.classes("cell cell-numeric"), .scope("col"), .rowSpan(2)) { "Tỷ lệ đúng hẹn/đã giải quyết" }
                }
            }
            tr {
                for column in headings where column.group != nil {
                    th(.classes("cell cell-numeric"), .scope("col")) { column.label }
                }
            }
            if isNumbered {
                tr {
                    for number in 1...(headings.count + 2) {
                        td(.classes("cell cell-numeric cell-number")) { "(\(String(number)))" }
                    }
                }
            }
        }
    }

    private func row(_ line: FormLine) -> HTML {
        tr(.classes(line.weight == .row ? "row" : "row row-sum")) {
            td(.classes("cell cell-numeric")) { line.number }
            th(.classes("cell"), .scope("row")) { line.name }
            for column in headings {
                td(.classes("cell cell-numeric")) {
                    number(column.count(in: line.figures), column.measures, line)
                }
            }
            if hasRate { td(.classes("cell cell-numeric")) { line.figures.rate(.onTimeOverResolved).text } }
        }
    }

    /// A number, a link where something stands behind it.
    private func number(_ count: Int, _ measures: [Measure], _ line: FormLine) -> HTML {
        let text = VietnameseNumber.grouped(count)
        guard count > 0, let path = link(measures, line) else { return HTML(text) }
        return a(.href(path)) { text }
    }
}
