import Domain

/// A line of a table of figures: its number, its name, its figures.
struct FormLine {
    enum Weight {
        case group, row, sum
    }

    let number: String
    let name: String
    let figures: Figures
    let weight: Weight
    /// The field or agency of the sheet's row; nil for sums.
    var key: Identifier<FigureSheet.Row>?
    /// The level that a group's sum is of.
    var level: Agency.Level?

    /// The field or the level that the line is about; nil for Cộng.
    var cell: FigureCell? {
        if let level { return FigureCell(.level, FigureDimension.Key(bits: UInt128(level.rawValue))) }
        return key.map { FigureCell(.field, of: $0) }
    }

    /// The agency that the line is about.
    var agency: Agency.ID? { key.map { Agency.ID(bits: $0.bits) } }

    /// The lines of a sheet: each level with its sum, its rows, at the end Cộng.
    static func lines(of sheet: FigureSheet) -> [FormLine] {
        let groups = sheet.groups.enumerated().flatMap { index, group -> [FormLine] in
            let sum = FormLine(
                number: ["I", "II", "III"][min(index, 2)],
                name: "Thủ tục hành chính \(group.level.words)",
                figures: Figures.sum(group.rows.map(\.figures)),
                weight: .group,
                level: group.level
            )
            return [sum] + rows(group.rows)
        }
        return groups + [sum(sheet)]
    }

    /// The rows one after the other, at the end Cộng.
    static func plainLines(of sheet: FigureSheet) -> [FormLine] { rows(sheet.rows) + [sum(sheet)] }

    private static func rows(_ rows: [FigureSheet.Row]) -> [FormLine] {
        rows.enumerated().map { index, row in
            FormLine(number: String(index + 1), name: row.name, figures: row.figures, weight: .row, key: row.key)
        }
    }

    private static func sum(_ sheet: FigureSheet) -> FormLine {
        FormLine(number: "", name: "Cộng", figures: sheet.sum, weight: .sum)
    }
}
