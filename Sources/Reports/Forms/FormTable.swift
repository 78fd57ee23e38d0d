import Components
import Domain
import Markup

/// A form as a table: groups of columns over columns, numbers under them, rows by level, Cộng.
struct FormTable {
    let form: FigureForm
    let sheet: FigureSheet
    let caption: String
    /// Where a number leads; nil for none.
    let link: ([Measure], ProcedureField.ID?) -> String?

    var content: HTML {
        div(.classes("table-box"), .role("region"), .ariaLabel("\(caption)"), Attribute("tabindex", "0")) {
            table(.classes("table table-form")) {
                Markup.caption(.classes("caption")) { caption }
                head
                tbody {
                    for line in FormLine.lines(of: sheet) where line.weight != .sum { row(line) }
                    if sheet.rows.isEmpty {
                        tr {
                            td(.classes("cell-empty"), .columnSpan(form.headings.count + 2)) {
                                "Không có hồ sơ nào trong kỳ."
                            }
                        }
                    }
                }
                tfoot { for line in FormLine.lines(of: sheet) where line.weight == .sum { row(line) } }
            }
        }
    }

    private var head: HTML {
        let headings = form.headings
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
                th(.classes("cell"), .scope("col"), .rowSpan(2)) { "Lĩnh vực, công việc giải quyết theo cấp" }
                for group in groups {
                    if let name = group.name {
                        th(.classes("cell cell-group"), .scope("colgroup"), .columnSpan(group.columns.count)) { name }
                    } else {
                        for column in group.columns {
                            th(.classes("cell cell-numeric"), .scope("col"), .rowSpan(2)) { column.label }
                        }
                    }
                }
            }
            tr {
                for column in headings where column.group != nil {
                    th(.classes("cell cell-numeric"), .scope("col")) { column.label }
                }
            }
            tr {
                for number in 1...(headings.count + 2) {
                    td(.classes("cell cell-numeric cell-number")) { "(\(String(number)))" }
                }
            }
        }
    }

    private func row(_ line: FormLine) -> HTML {
        tr(.classes(line.weight == .row ? "row" : "row row-sum")) {
            td(.classes("cell cell-numeric")) { line.number }
            th(.classes("cell"), .scope("row")) { line.name }
            for column in form.headings {
                td(.classes("cell cell-numeric")) {
                    number(column.count(in: line.figures), line.weight == .group ? nil : column.measures, line.field)
                }
            }
        }
    }

    /// A number, a link where something stands behind it.
    private func number(_ count: Int, _ measures: [Measure]?, _ field: ProcedureField.ID?) -> HTML {
        let text = VietnameseNumber.grouped(count)
        guard count > 0, let measures, let path = link(measures, field) else { return HTML(text) }
        return a(.href(path)) { text }
    }
}
