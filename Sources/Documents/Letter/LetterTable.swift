/// A table of a letter: thin lines, headings repeated on each page, rows that stay whole.
struct LetterTable {
    private let table: Table
    private let leaves: [Table.Heading]
    private let widths: [Int]
    private let size: Double

    init(_ table: Table, width: Int, textSize: Double) {
        self.table = table
        leaves = table.headings.flatMap(\.leaves)
        let sum = leaves.reduce(0) { $0 + $1.share }
        widths = leaves.map { Int(Double(width) * $0.share / sum) }
        size = textSize * table.scale
    }

    /// The `w:tbl`.
    var text: String {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }
        return Self.opening(widths, borders: sides.joined(), side: 60) + headingRows
            + table.rows.indices.map(row).joined() + "</w:tbl>"
    }

    /// What stays free at each side of blocks that stand side by side, in twips.
    static let framelessSide = 20

    /// Blocks side by side.
    static func frameless(_ cells: [(content: String, width: Int)]) -> String {
        opening(cells.map(\.width), borders: "", side: framelessSide) + "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + cells.map { cell($0.content, width: $0.width) }.joined() + "</w:tr></w:tbl>"
    }

    private static func opening(_ widths: [Int], borders: String, side: Int) -> String {
        let columns = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        return """
            <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
            \(borders.isEmpty ? "" : "<w:tblBorders>\(borders)</w:tblBorders>")<w:tblLayout w:type="fixed"/>\
            <w:tblCellMar><w:left w:w="\(side)" w:type="dxa"/><w:right w:w="\(side)" w:type="dxa"/></w:tblCellMar>\
            </w:tblPr><w:tblGrid>\(columns)</w:tblGrid>
            """
    }

    private static func cell(_ content: String, width: Int, properties: String = "") -> String {
        "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(properties)</w:tcPr>\(content)</w:tc>"
    }

    private func row(_ place: Int) -> String {
        let texts = table.rows[place]
        let cells = leaves.indices.map { index in
            let text = index < texts.count ? texts[index] : ""
            let content = paragraph(text, leaves[index].alignment, leads: table.leads.contains(place))
            return Self.cell(content, width: widths[index])
        }
        return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
    }

    private var headingRows: String {
        let hasGroups = table.headings.contains { !$0.columns.isEmpty }
        var (upper, lower) = ("", "")
        var column = 0
        for heading in table.headings {
            let span = heading.leaves.count
            let width = widths[column..<column + span].reduce(0, +)
            let middle = "<w:vAlign w:val=\"center\"/>"
            let text = paragraph(.bold(heading.text), .centre)
            if heading.columns.isEmpty {
                let merge = hasGroups ? "<w:vMerge w:val=\"restart\"/>" : ""
                upper += Self.cell(text, width: width, properties: merge + middle)
                lower += Self.cell("<w:p/>", width: width, properties: "<w:vMerge/>")
            } else {
                upper += Self.cell(text, width: width, properties: "<w:gridSpan w:val=\"\(span)\"/>" + middle)
                for (index, child) in heading.columns.enumerated() {
                    let text = paragraph(.bold(child.text), .centre)
                    lower += Self.cell(text, width: widths[column + index], properties: middle)
                }
            }
            column += span
        }
        let rows = hasGroups ? [upper, lower] : [upper]
        return rows.map { "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\($0)</w:tr>" }.joined()
    }

    private func paragraph(_ text: Text, _ alignment: Block.Alignment, leads: Bool = false) -> String {
        "<w:p><w:pPr>\(leads ? "<w:keepNext/>" : "")<w:spacing w:before=\"30\" w:after=\"30\"/><w:jc w:val=\"\(alignment.letter)\"/></w:pPr>"
            + LetterText.runs(text, size: size) + "</w:p>"
    }
}
