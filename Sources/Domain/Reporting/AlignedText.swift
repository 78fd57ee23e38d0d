/// Rows of cells in columns of equal width for a terminal or a text file: the first at the left, others at the right.
struct AlignedText {
    let head: [String]
    let body: [[String]]

    /// The lines, with a rule under the head; a row with fewer cells leaves the others blank.
    var text: String {
        let rows = [head] + body
        let widths = head.indices.map { column in
            // A row of a single cell heads others: it may run on over the columns beside it.
            rows.map { $0.count > max(column, 1) ? $0[column].count : 0 }.max() ?? 0
        }
        var lines = rows.map { line($0, widths) }
        lines.insert(widths.map { String(repeating: "-", count: $0) }.joined(separator: "-+-"), at: 1)
        return lines.joined(separator: "\n")
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        guard cells.count > 1 else { return cells.first ?? "" }
        return zip(cells, widths).enumerated()
            .map { index, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return index == 0 ? cell.0 + space : space + cell.0
            }
            .joined(separator: " | ")
    }
}
